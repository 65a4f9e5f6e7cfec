import type { Draft } from '../wording/answer-draft.ts'
import { draft, maxItems } from '../wording/draft.ts'
import { say } from '../wording/messages.ts'
import { documentsMeant } from './name-documents.ts'
import { itemOf, quoteOf } from './quote-passages.ts'
import type { Request } from './read-request.ts'
import type { RequestContext } from './request-context.ts'

/** How many numbered paragraphs, or notes, the documents meant have; null where they have none. */
export function countParts(request: Request, context: RequestContext): Draft | null {
  const { knowledge } = context
  const { language, ofFootnotes } = request
  const documents = documentsMeant(request, context) ?? []
  const counted = documents.flatMap((document) => {
    const kind = ofFootnotes ? 'footnote' : 'paragraph'
    const own = document.entries.filter(({ passage }) => passage.kind === kind && passage.number !== null)
    const [first, last] = [own[0], own.at(-1)]
    return first && last ? [{ document, own, first, last }] : []
  })
  const all = counted.flatMap(({ own }) => own)
  if (all.length === 0) return null
  const lines = counted.map(({ document, own, first, last }) =>
    say(language, 'parts-counted', {
      document: document.labels[language],
      count: say(language, ofFootnotes ? 'footnotes' : 'paragraphs', { count: own.length }),
      from: first.passage.number ?? '',
      to: last.passage.number ?? '',
    }),
  )
  return draft({
    kind: 'count',
    intent: 'request-count',
    text: lines.join('\n'),
    value: all.length,
    items: all.slice(0, maxItems).map((entry) => itemOf(entry, knowledge, language)),
    quotes: counted.flatMap(({ first, last }) =>
      [first, last].map((entry) => quoteOf(entry, entry.units[0])),
    ),
    focusPassages: all.map(({ id }) => id),
  })
}
