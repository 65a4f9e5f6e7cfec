import { type FacetName, type Facets, facetNames } from '../../model/search-result.ts'
import { sortFacets } from '../passage-filter.ts'

/** More values than any facet but that of documents has. */
const maxValues = 10_000
/** Up to so many versions are told apart one by one; where there are more, their number is an estimate within 1 %. */
const exactVersions = 40_000
/** The same within a value of a facet, of which there are many. */
const exactWithin = 3000

interface Bucket {
  key: string
  doc_count: number
  distinct?: { value: number }
}
type Values = Record<FacetName, { buckets: Bucket[] }>
interface Facetting {
  single: { doc_count: number } & Values
  shared: { doc_count: number; distinct?: { value: number } } & Values
}

const distinct = (precision: number) => ({
  cardinality: { field: 'version', precision_threshold: precision },
})

const terms = (inner: object) =>
  Object.fromEntries(facetNames.map((field) => [field, { terms: { field, size: maxValues }, ...inner }]))

/**
 * Asks for the facets of all hits. Versions of a passage count once where `together`: they are counted apart from the
 * passages that have none, which is most of them.
 */
export const facetRequest = (together: boolean) => ({
  single: { filter: { term: { shared: false } }, aggs: terms({}) },
  shared: {
    filter: { term: { shared: true } },
    aggs: together
      ? { distinct: distinct(exactVersions), ...terms({ aggs: { distinct: distinct(exactWithin) } }) }
      : terms({}),
  },
})

/** What a search says of all its hits. */
export function readFacets(told: unknown): { total: number; facets: Facets } {
  const { single, shared } = told as Facetting
  const facets = sortFacets((name) => {
    const counts = new Map<string, number>()
    const add = (key: string, count: number) => counts.set(key, (counts.get(key) ?? 0) + count)
    for (const { key, doc_count } of single[name].buckets) add(key, doc_count)
    for (const { key, doc_count, distinct } of shared[name].buckets) add(key, distinct?.value ?? doc_count)
    return counts
  })
  return { total: single.doc_count + (shared.distinct?.value ?? shared.doc_count), facets }
}
