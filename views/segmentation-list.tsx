import type { InspectedPassage, Segmentation } from '../src/model/segmentation.ts'
import { langOf } from './hit-card.tsx'
import type { Translator } from './messages/translator.ts'
import { PassageNumber, passagePart } from './passage-number.tsx'

function FieldTable({ t, passage }: { t: Translator; passage: InspectedPassage }) {
  if (!passage.fields || passage.fields.length === 0) return null
  return (
    <details>
      <summary>{t.text('fieldsFrom')}</summary>
      <table class="fields">
        <thead>
          <tr>
            <th scope="col">{t.text('fieldName')}</th>
            <th scope="col">{t.text('fieldLabel')}</th>
            <th scope="col">{t.text('fieldValue')}</th>
          </tr>
        </thead>
        <tbody>
          {passage.fields.map(({ field, label, start, end }) => (
            <tr>
              <td>{t.field(field)}</td>
              <td lang={langOf(passage.language)}>{label}</td>
              <td lang={langOf(passage.language)}>{passage.text.slice(start, end)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function PassageRow({ t, passage }: { t: Translator; passage: InspectedPassage }) {
  const margin =
    passage.margin > 0 ? t.text('margin', { margin: t.number(passage.margin) }) : t.text('marginNone')
  return (
    <li>
      <p class="passage-meta">
        <PassageNumber t={t} passage={passage} />
        <code>{passagePart(passage)}</code>
        <span>{t.text('line', { line: passage.line })}</span>
        <span class="language-badge">{t.languageName(passage.language)}</span>
        <span>{margin}</span>
      </p>
      {passage.section.length > 0 && <p class="section-path">{passage.section.join(' › ')}</p>}
      <p class="source-text" lang={langOf(passage.language)}>
        {passage.text}
      </p>
      <FieldTable t={t} passage={passage} />
    </li>
  )
}

/** What was doubtful in a document, and each of its passages with how it was read. */
export function SegmentationList({ t, segmentation }: { t: Translator; segmentation: Segmentation }) {
  return (
    <>
      <section aria-labelledby="warnings">
        <h2 id="warnings">{t.text('warningsHeading')}</h2>
        {segmentation.warnings.length === 0 && <p>{t.text('noWarnings')}</p>}
        <ul>
          {segmentation.warnings.map((warning) => (
            <li>
              {t.text('line', { line: warning.line })}
              {t.language === 'fr' ? '\u00a0: ' : ': '}
              {t.remark(warning)}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="passages">
        <h2 id="passages">{t.count('passages', segmentation.passages)}</h2>
        <ol class="segmentation">
          {segmentation.content.map((passage) => (
            <PassageRow t={t} passage={passage} />
          ))}
        </ol>
      </section>
    </>
  )
}
