import type { Condition } from '../engine/passage-condition.ts'
import { type FilteredPassage, overlaps, passesFilter, periodOf } from '../engine/passage-filter.ts'
import type { Narrowing } from '../model/search-request.ts'
import { type AuthoredDocument, isOfAuthor } from './document-authors.ts'

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
    const ids = documents.filter(isOfAuthor(organization)).map(({ id }) => id)
    // A filter without values would restrict nothing.
    conditions.push(ids.length > 0 ? { kind: 'filter', filter: { document: ids } } : { kind: 'any', of: [] })
  }
  return conditions.length > 0 ? { kind: 'all', of: conditions } : null
}

/** The whole of it as a test of passages. */
export function passesNarrowing(
  narrowing: Narrowing,
  documents: readonly AuthoredDocument[],
): (passage: FilteredPassage) => boolean {
  const { organization = [], year = [] } = narrowing
  const ids = new Set(documents.filter(isOfAuthor(organization)).map(({ id }) => id))
  const isOfYear = (passage: FilteredPassage) =>
    year.some((one) => overlaps(periodOf(passage), `${one}-01-01`, `${one}-12-31`))
  return (passage) =>
    passesFilter(passage, narrowing) &&
    (organization.length === 0 || ids.has(passage.documentId)) &&
    (year.length === 0 || isOfYear(passage))
}
