import type { HitGroup } from '../../../views/search/search-view.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { UiLanguage } from '../../model/language.ts'
import type { SearchResult } from '../../model/search-result.ts'
import type { ListedDocument } from '../../model/source-document.ts'
import type { Retrieved } from '../../search/run-search.ts'
import { type AddressedSearch, searchAddress } from './search-address.ts'

/** Of the first documents of a page: enough to see whether they are worth opening. */
const hitsShown = 3
/** With each third of a page one hit fewer: further down readers look for another document, not at more of one. */
const shownAt = (place: number, limit: number) => hitsShown - Math.floor((hitsShown * place) / limit)
/**
 * How many hits are looked through for the documents of a page: each passage that is looked at is read, so that few are
 * as long as they do. Engines give no more than the last.
 */
const windows = [100, 1000, 10_000]

export interface GroupedSearch {
  groups: HitGroup[]
  /** What was found in all, with the hits that the groups show. */
  result: SearchResult
  /** How many documents hold something. */
  documents: number
}

type Hits = Retrieved['hits']

/** Hits by their documents, in the order in which each has its first. */
function byDocument(hits: Hits): Map<string, Hits> {
  const groups = new Map<string, Hits>()
  for (const hit of hits) {
    const group = groups.get(hit.passage.documentId)
    if (group) group.push(hit)
    else groups.set(hit.passage.documentId, [hit])
  }
  return groups
}

/** What was found, and the documents of a page with some of their hits. */
interface Grouped {
  retrieved: Retrieved
  groups: [string, Hits][]
}

/** What has words is in the order of its hits: as many are looked through as the documents of the page need. */
async function rankedGroups(
  corpus: Corpus,
  search: AddressedSearch,
  ui: UiLanguage,
  [window = 0, ...larger]: readonly number[] = windows,
): Promise<Grouped> {
  const needed = search.offset + search.limit
  const retrieved = await corpus.retrieve({ ...search, offset: 0, limit: window }, ui)
  const groups = byDocument(retrieved.hits)
  const isEnough = groups.size >= needed || retrieved.hits.length >= retrieved.total || larger.length === 0
  if (!isEnough) return rankedGroups(corpus, search, ui, larger)
  return { retrieved, groups: [...groups].slice(search.offset, needed) }
}

const latestFirst = (a: ListedDocument, b: ListedDocument) =>
  (b.date ?? '').localeCompare(a.date ?? '') || a.id.localeCompare(b.id)

/** Without words, documents come as one would lay them out: the latest first, each from its beginning. */
async function browsedGroups(corpus: Corpus, search: AddressedSearch, ui: UiLanguage): Promise<Grouped> {
  const counted = await corpus.retrieve({ ...search, offset: 0, limit: 1 }, ui)
  const found = corpus.documents().filter(({ id }) => counted.facets.document[id] !== undefined)
  const shown = found.sort(latestFirst).slice(search.offset, search.offset + search.limit)
  const groups = await Promise.all(
    shown.map(async ({ id }): Promise<[string, Hits]> => {
      const own = { ...search, document: [id], offset: 0, limit: hitsShown }
      return [id, (await corpus.retrieve(own, ui)).hits]
    }),
  )
  return { retrieved: counted, groups }
}

/** Searches, with what was found of a document together; `offset` and `limit` count documents. */
export async function groupedSearch(
  corpus: Corpus,
  search: AddressedSearch,
  ui: UiLanguage,
): Promise<GroupedSearch> {
  const isBrowsing = search.q.trim() === '' && search.sort === 'relevance'
  const { retrieved, groups } = await (isBrowsing
    ? browsedGroups(corpus, search, ui)
    : rankedGroups(corpus, search, ui))
  const shown = groups.map(([id, hits], at): [string, Hits] => [id, hits.slice(0, shownAt(at, search.limit))])
  const result = corpus.present(search, { ...retrieved, hits: shown.flatMap(([, hits]) => hits) })
  const dressed = [...result.hits]
  return {
    result,
    documents: Object.keys(retrieved.facets.document).length,
    groups: shown.flatMap(([id, own]): HitGroup[] => {
      const [document, hits] = [corpus.listed(id), dressed.splice(0, own.length)]
      const more = Math.max(0, (retrieved.facets.document[id] ?? 0) - hits.length)
      return document ? [{ document, hits, more, address: searchAddress(search, { document: [id] }) }] : []
    }),
  }
}
