import type { Child } from 'hono/jsx'
import type { Passage, Span } from '../../src/model/passage.ts'
import { linesOf, MarkedRange } from '../marked-text.tsx'
import type { Translator } from '../messages/translator.ts'
import { addressOfPassage, citeAddress, passageName, passagePart } from '../passage-number.tsx'
import { RecordSheet } from '../record-sheet.tsx'
import { langOf } from '../search/hit-card.tsx'
import { HitChoice } from '../search/hit-choice.tsx'
import { type Version, VersionLinks } from './version-links.tsx'

export interface PassageBlockProps {
  t: Translator
  passage: Passage
  /** What is quoted of it, or was searched for. */
  marks: Span[]
  /** The number of its first mark among those of the page. */
  firstMark: number
  /** What says the same in other documents. */
  versions: Version[]
  /** A country in the language of the interface. */
  countryName(country: { code: string | null; name: string }): string
}

/** The number as the source prints it, in the margin; what has none shows its link when it is pointed at. */
function NumberLink({ t, passage }: { t: Translator; passage: Passage }) {
  const { number, kind } = passage
  return (
    <a
      class={number === null ? 'pn none' : 'pn'}
      href={`#${passagePart(passage)}`}
      aria-label={`${t.text('permalink')}: ${passageName(t, passage)}`}
    >
      {number ?? '#'}
      {kind === 'footnote' && number !== null && '.'}
    </a>
  )
}

/** What an annex entry is about, in one line. */
function SheetTitle({ t, passage, countryName }: Pick<PassageBlockProps, 't' | 'passage' | 'countryName'>) {
  const { record, language } = passage
  if (!record) return null
  const { programme, description, countries, startDate, endDate, dateText } = record
  const [first, ...others] = [...new Set(countries.map(countryName))]
  const parts: [string | null | undefined, string | undefined][] = [
    [
      first && others.length > 0 ? t.text('andOthers', { name: first, count: others.length }) : first,
      undefined,
    ],
    [programme ?? description, langOf(language)],
    startDate === null ? [dateText, langOf(language)] : [t.period(startDate, endDate), undefined],
  ]
  return (
    <>
      {parts.map(([text, lang], i) =>
        text ? (
          <span class={i === 0 ? 'sheet-country' : undefined} lang={lang}>
            {text}{' '}
          </span>
        ) : null,
      )}
    </>
  )
}

/** Says of a passage that was recognised in a picture that it was. */
const Origin = ({ t, passage }: Pick<PassageBlockProps, 't' | 'passage'>) =>
  passage.recognised ? (
    <p class="at" lang={t.language}>
      {t.text('recognised')}
    </p>
  ) : null

/** A record is folded to country, kind and dates, and opens where something of it is marked. */
function Sheet(props: PassageBlockProps & { children: Child }) {
  const { t, passage, marks, countryName, children } = props
  const { record } = passage
  if (!record) return null
  return (
    <details class="record" open={marks.length > 0}>
      <summary>
        <span class="num">{passage.number}</span>
        <span>
          <SheetTitle t={t} passage={passage} countryName={countryName} />
        </span>
      </summary>
      <div id={passagePart(passage)} class="passage-text" lang={langOf(passage.language)}>
        <RecordSheet text={passage.text} record={record} marks={marks} firstMark={props.firstMark} />
        <Origin t={t} passage={passage} />
        <p class="at" lang={t.language}>
          {children}
        </p>
      </div>
    </details>
  )
}

/** A passage at its place in the document, with its anchor and a link to it. */
export function PassageBlock(props: PassageBlockProps) {
  const { t, passage, marks, firstMark, versions } = props
  const part = passagePart(passage)
  const tools = (
    <>
      <HitChoice t={t} hit={{ id: passage.id, title: passageName(t, passage) }} />
      <a
        href={citeAddress(passage, [])}
        aria-label={`${t.text('citeSource')}${t.text('colon')}${passageName(t, passage)}`}
      >
        {t.text('citeSource')}
      </a>
      <VersionLinks t={t} versions={versions} addressOf={addressOfPassage} />
    </>
  )
  if (passage.record) {
    return (
      <div class="passage record">
        <Sheet {...props}>
          <a href={`#${part}`}>{t.text('permalink')}</a>
          {tools}
        </Sheet>
      </div>
    )
  }
  return (
    <div id={part} class={`passage ${passage.kind}`}>
      <NumberLink t={t} passage={passage} />
      <div class="passage-text" lang={langOf(passage.language)}>
        {linesOf(passage.text).map(({ start, end }) => (
          <p>
            <MarkedRange text={passage.text} marks={marks} from={start} to={end} firstMark={firstMark} />
          </p>
        ))}
        <Origin t={t} passage={passage} />
      </div>
      <p class={versions.length > 0 ? 'at' : 'at passing'}>{tools}</p>
    </div>
  )
}
