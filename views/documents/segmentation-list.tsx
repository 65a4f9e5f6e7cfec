import type { InspectedPassage, Segmentation } from '../../src/model/segmentation.ts'
import type { Translator } from '../messages/translator.ts'
import { kindKeys, passagePart } from '../passage-number.tsx'
import { langOf } from '../search/hit-card.tsx'
import { FieldTable } from './field-table.tsx'

/** More than anybody reads on one page; the JSON API has them all. */
const maxPassages = 500
const maxWarnings = 200

/** What the passage is, with its number: "Paragraph 3", "Annex entry 6", "Unnumbered paragraph". */
function kindText(t: Translator, { kind, number }: InspectedPassage): string {
  if (number === null) return t.text('unnumbered')
  return `${t.text(kindKeys[kind])} ${number}`
}

function PassageRow({ t, passage }: { t: Translator; passage: InspectedPassage }) {
  const margin =
    passage.margin > 0 ? t.text('margin', { margin: t.number(passage.margin) }) : t.text('marginNone')
  const part = passagePart(passage)
  const isTable = passage.record !== undefined && (passage.fields?.length ?? 0) > 0
  const source = (
    <p class="source-text" lang={langOf(passage.language)}>
      {passage.text}
    </p>
  )
  return (
    <li id={part}>
      <h3>
        {kindText(t, passage)} <code>{part}</code>
      </h3>
      <p class="at">
        <span>{t.text('line', { line: passage.line })}</span>
        <span>{t.languageName(passage.language)}</span>
        <span>{margin}</span>
      </p>
      {passage.section.length > 0 && <p class="section-path">{passage.section.join(' › ')}</p>}
      {isTable ? (
        <>
          <FieldTable t={t} passage={passage} />
          <details>
            <summary>{t.text('sourceText')}</summary>
            {source}
          </details>
        </>
      ) : (
        source
      )}
    </li>
  )
}

/** How many are not shown. */
function More({ t, count }: { t: Translator; count: number }) {
  return count > 0 ? <p>{t.text('qualityMore', { count: t.number(count) })}</p> : null
}

/** What was doubtful in a document, and each of its passages with how it was read. */
export function SegmentationList({ t, segmentation }: { t: Translator; segmentation: Segmentation }) {
  const { warnings } = segmentation
  const shown = segmentation.content.slice(0, maxPassages)
  return (
    <>
      <section aria-labelledby="warnings">
        <h2 id="warnings">
          {t.text('warningsHeading')} {warnings.length > 0 && `(${t.number(warnings.length)})`}
        </h2>
        {warnings.length === 0 && <p>{t.text('noWarnings')}</p>}
        {warnings.length > 0 && (
          <ul class="findings">
            {warnings.slice(0, maxWarnings).map((warning) => (
              <li>
                <span>{t.text('line', { line: warning.line })}</span>
                <span>{t.remark(warning)}</span>
              </li>
            ))}
          </ul>
        )}
        <More t={t} count={warnings.length - maxWarnings} />
      </section>
      <section aria-labelledby="passages">
        <h2 id="passages">{t.count('passages', segmentation.passages)}</h2>
        <ol class="segmentation">
          {shown.map((passage) => (
            <PassageRow t={t} passage={passage} />
          ))}
        </ol>
        <More t={t} count={segmentation.passages - shown.length} />
      </section>
    </>
  )
}
