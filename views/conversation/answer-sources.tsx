import type { Citation } from '../../src/model/answer.ts'
import type { Passage, Span } from '../../src/model/passage.ts'
import { writeMark } from '../../src/model/quote-mark.ts'
import type { Translator } from '../messages/translator.ts'
import { PassageNumber, passageAddress, passageName, passagePart } from '../passage-number.tsx'
import { langOf } from '../search/hit-card.tsx'
import type { TurnView } from './conversation-view.ts'

/** Beyond these, quotations are folded away. */
const maxOpen = 4

/** The address of a passage in its document, with its quotations marked. */
export function quoteAddress(passage: Passage, quotes: Span[]): string {
  const [path, part] = passageAddress(passage).split('#')
  const marks = quotes.map((quote): [string, string] => [
    'mark',
    writeMark(passagePart(passage), quote, passage),
  ])
  return `${path}?${new URLSearchParams(marks)}#${part}`
}

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

interface SourceItemProps {
  t: Translator
  turn: TurnView
  source: Source
  /** Null for what bears no answer out. */
  rank: number | null
}

function SourceItem({ t, turn, source, rank }: SourceItemProps) {
  const { passage, quotes } = source
  const document = turn.documents.get(passage.documentId) ?? passage.documentId
  return (
    <li data-cite={`${document}, ${passageName(t, passage)}`}>
      <a class="citation" href={quoteAddress(passage, quotes)}>
        {rank !== null && <span class="citation-rank">{rank} </span>}
        <PassageNumber t={t} passage={passage} />
      </a>
      <div>
        <blockquote lang={langOf(passage.language)}>
          {quotes.map(({ quote }, i) => (
            <>
              {i > 0 && ' · '}
              <q>{quote}</q>
            </>
          ))}
        </blockquote>
        {turn.tellsDocuments && <p class="hit-document">{document}</p>}
      </div>
    </li>
  )
}

/** The quotations that bear an answer out, or come nearest to one, each with a link to its place. */
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
  return (
    <div class="sources">
      <h3>{t.text('sources')}</h3>
      <ol>{items.slice(0, maxOpen)}</ol>
      {items.length > maxOpen && (
        <details>
          <summary>{t.text('moreSources', { count: items.length - maxOpen })}</summary>
          <ol start={maxOpen + 1}>{items.slice(maxOpen)}</ol>
        </details>
      )}
    </div>
  )
}
