import { type Condition, compileCondition } from '../engine/passage-condition.ts'
import { passesFilter } from '../engine/passage-filter.ts'
import type { IndexedPassage } from '../model/passage.ts'
import type { Narrowing } from '../model/search-request.ts'
import type { Facets } from '../model/search-result.ts'
import { authorOf, type DocumentSummary } from '../model/source-document.ts'

/** What is known of documents by which searches are narrowed. */
export type AuthoredDocument = Pick<DocumentSummary, 'id' | 'member' | 'organization'>

/** What must hold of a passage beyond what engines filter by: whose document it is from, and any of several years. */
export function narrowingCondition(
  { organization = [], year = [] }: Pick<Narrowing, 'organization' | 'year'>,
  documents: readonly AuthoredDocument[],
): Condition | null {
  const conditions: Condition[] = []
  if (year.length > 0) {
    const of = year.map(
      (one): Condition => ({ kind: 'filter', filter: { from: `${one}-01-01`, to: `${one}-12-31` } }),
    )
    conditions.push({ kind: 'any', of })
  }
  if (organization.length > 0) {
    const ids = documents
      .filter((document) => organization.includes(authorOf(document) ?? ''))
      .map(({ id }) => id)
    // A filter without values would restrict nothing.
    conditions.push(ids.length > 0 ? { kind: 'filter', filter: { document: ids } } : { kind: 'any', of: [] })
  }
  return conditions.length > 0 ? { kind: 'all', of: conditions } : null
}

/** The whole of it as a test of passages. */
export function passesNarrowing(
  narrowing: Narrowing,
  documents: readonly AuthoredDocument[],
): (passage: IndexedPassage) => boolean {
  const condition = narrowingCondition(narrowing, documents)
  // It asks for no terms, so that the passage's place in the corpus is of no account.
  const meets = condition && compileCondition(condition, () => [])
  return (passage) => passesFilter(passage, narrowing) && (!meets || meets(0, passage))
}

/** How many of the passages found are from documents of each organization or Member, the most first. */
export function countOrganizations(
  { document }: Pick<Facets, 'document'>,
  documents: readonly AuthoredDocument[],
): Record<string, number> {
  const counts = new Map<string, number>()
  for (const one of documents) {
    const [author, found] = [authorOf(one), document[one.id]]
    if (author !== null && found !== undefined) counts.set(author, (counts.get(author) ?? 0) + found)
  }
  return Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)))
}
