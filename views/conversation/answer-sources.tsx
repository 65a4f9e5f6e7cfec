import type { Citation } from '../../src/model/answer.ts'
import type { Passage } from '../../src/model/passage.ts'
import type { Translator } from '../messages/translator.ts'
import { quoteAddress } from '../passage-number.tsx'
import { langOf } from '../search/hit-card.tsx'
import { showsRows } from './answer-table.tsx'
import type { TurnView } from './conversation-view.ts'
import { SourceLine } from './source-line.tsx'

/** Beyond these, quotations are folded away. */
const maxOpen = 3

interface Source {
  passage: Passage
  quotes: Citation[]
}

/** Quotations by passage, in the order in which the answer gives them. */
function sourcesOf({ response, passages }: TurnView): Source[] {
  const sources = new Map<string, Source>()
  for (const citation of response.answer.citations) {
    const passage = passages.get(citation.passageId)
    if (!passage) continue
    const source = sources.get(passage.id) ?? { passage, quotes: [] }
    source.quotes.push(citation)
    sources.set(passage.id, source)
  }
  return [...sources.values()]
}

/** Words of the source, with the value marked that the answer gives. */
function Quotation({ quote, value }: { quote: string; value: string | null }) {
  const at = value === null ? -1 : quote.indexOf(value)
  if (value === null || at < 0 || value === quote) return <q>{quote}</q>
  return (
    <q>
      {quote.slice(0, at)}
      <mark>{value}</mark>
      {quote.slice(at + value.length)}
    </q>
  )
}

interface SourceItemProps {
  t: Translator
  turn: TurnView
  source: Source
  /** Null for what bears no answer out. */
  rank: number | null
}

function SourceItem({ t, turn, source: { passage, quotes }, rank }: SourceItemProps) {
  const { value } = turn.response.answer
  const facts = turn.documents.get(passage.documentId)
  if (!facts) return null
  return (
    <li>
      {rank !== null && (
        <a
          class="citation-rank"
          href={quoteAddress(passage, quotes)}
          aria-label={t.text('sourceRank', { rank })}
        >
          {rank}
        </a>
      )}
      <div class="source">
        <blockquote lang={langOf(passage.language)}>
          {quotes.map(({ quote }, i) => (
            <>
              {i > 0 && (passage.record ? ' · ' : ' […] ')}
              <Quotation quote={quote} value={typeof value === 'string' ? value : null} />
            </>
          ))}
        </blockquote>
        <SourceLine t={t} passage={passage} facts={facts} quotes={quotes} />
      </div>
    </li>
  )
}

/** The quotations that bear an answer out, or come nearest to one, each with its source; folded where a table leads to them. */
export function AnswerSources({ t, turn }: { t: Translator; turn: TurnView }) {
  const sources = sourcesOf(turn)
  if (sources.length === 0) return null
  if (turn.response.answer.kind === 'closest') {
    return (
      <ul class="sources nearest" aria-label={t.text('nearest')}>
        {sources.map((source) => (
          <SourceItem t={t} turn={turn} source={source} rank={null} />
        ))}
      </ul>
    )
  }
  const items = sources.map((source, i) => <SourceItem t={t} turn={turn} source={source} rank={i + 1} />)
  const open = showsRows(turn) ? [] : items.slice(0, maxOpen)
  const folded = items.slice(open.length)
  return (
    <div class="sources">
      <h3 class="visually-hidden">{t.text('sources')}</h3>
      {open.length > 0 && <ol>{open}</ol>}
      {folded.length > 0 && (
        <details>
          <summary>{t.count(open.length > 0 ? 'moreQuotations' : 'quotations', folded.length)}</summary>
          <ol start={open.length + 1}>{folded}</ol>
        </details>
      )}
    </div>
  )
}
