import { searchRequestSchema } from '../model/search-request.ts'
import type { ListedDocument, RelatedDocument, SourceDocument } from '../model/source-document.ts'
import { authorId } from '../search/document-authors.ts'
import { seriesSymbol } from '../segment/identity/parent-symbol.ts'
import type { Corpus } from './corpus.ts'
import { listDocuments } from './list-documents.ts'

/** More would be a list, which there is elsewhere. */
const maxRelated = 5

const seriesOf = ({ symbol, parentSymbol }: ListedDocument) => {
  const own = parentSymbol ?? symbol
  return own === null ? null : seriesSymbol(own)
}

/** The programme that most records of a document are of; null where it has none. */
function mainProgramme({ content }: SourceDocument): string | null {
  const counts = new Map<string, number>()
  for (const { record } of content) {
    if (record?.programme) counts.set(record.programme, (counts.get(record.programme) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** Documents with what a document has in common with them: its series first, then its author, then its programme. */
export async function relatedDocuments(corpus: Corpus, document: SourceDocument): Promise<RelatedDocument[]> {
  const known = new Set([document.id, ...document.copies, ...document.versions.map(({ id }) => id)])
  const others = corpus.documents().filter(({ id }) => !known.has(id))
  const [series, author, programme] = [seriesOf(document), authorId(document), mainProgramme(document)]
  const request = searchRequestSchema.parse({ programme: programme ? [programme] : [], limit: 1 })
  const holders = programme ? (await corpus.search(request)).facets.document : {}
  const related = others.flatMap((other): RelatedDocument[] => {
    if (series !== null && seriesOf(other) === series) return [{ document: other, by: 'series' }]
    if (author !== null && authorId(other) === author) return [{ document: other, by: 'author' }]
    return programme && holders[other.id] ? [{ document: other, by: { programme } }] : []
  })
  const rank = ({ by }: RelatedDocument) => (by === 'series' ? 0 : by === 'author' ? 1 : 2)
  return related.sort((a, b) => rank(a) - rank(b)).slice(0, maxRelated)
}

/** The documents before and after one in the order of the list: the latest first. */
export function neighbourDocuments(
  corpus: Corpus,
  id: string,
): { previous: ListedDocument | null; next: ListedDocument | null } {
  const ordered = listDocuments(corpus.documents(), { sort: '-date' }, 'en')
  const at = ordered.findIndex((document) => document.id === id)
  return { previous: ordered[at - 1] ?? null, next: ordered[at + 1] ?? null }
}
