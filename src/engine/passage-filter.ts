import { type ActivityRecord, isTooLong } from '../model/activity-record.ts'
import type { IndexedPassage } from '../model/passage.ts'
import type { SearchFilter } from '../model/search-request.ts'
import type { Facets } from '../model/search-result.ts'

/** What filters look at. */
export interface FilteredPassage extends Pick<IndexedPassage, 'language' | 'kind' | 'documentId'> {
  topics?: readonly string[] | undefined
  record?: Pick<ActivityRecord, 'programme' | 'startDate' | 'endDate' | 'countries'> | undefined
}

/** From one day to another, as ISO dates. */
export interface DayRange {
  from: string
  to: string
}

/**
 * A passage's period, or null; a single day begins and ends on that day. One that no activity can have is none: nobody
 * means the centuries between two dates of which one has a slip.
 */
export function periodOf(passage: Pick<FilteredPassage, 'record'>): DayRange | null {
  const from = passage.record?.startDate ?? passage.record?.endDate
  if (!from) return null
  const to = passage.record?.endDate ?? from
  return isTooLong(from, to) ? null : { from, to }
}

/** Whether there is a period of which some is between two days; undefined leaves a side open. */
export function overlaps(period: DayRange | null, from: string | undefined, to: string | undefined): boolean {
  if (!period) return false
  return (from === undefined || period.to >= from) && (to === undefined || period.from <= to)
}

/** The years that a period touches: `2018`, `2019`. */
export function yearsOf(period: DayRange | null): string[] {
  if (!period) return []
  const [first, last] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))]
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => String(first + i))
}

const allows = <T>(wanted: T[], value: T) => wanted.length === 0 || wanted.includes(value)

/** Whether a passage passes: OR within a filter, AND between filters. */
export function passesFilter(passage: FilteredPassage, filter: SearchFilter): boolean {
  const countries = passage.record?.countries ?? []
  return (
    allows(filter.language, passage.language) &&
    allows(filter.kind, passage.kind) &&
    allows(filter.document, passage.documentId) &&
    (filter.topic.length === 0 || (passage.topics ?? []).some((topic) => filter.topic.includes(topic))) &&
    (filter.programme.length === 0 || filter.programme.includes(passage.record?.programme ?? '')) &&
    (filter.country.length === 0 || countries.some(({ code }) => code && filter.country.includes(code))) &&
    ((filter.from === undefined && filter.to === undefined) ||
      overlaps(periodOf(passage), filter.from, filter.to))
  )
}

/** The values under which a passage counts in each facet. A record counts once for each of its countries and years. */
export function facetValues(passage: IndexedPassage): Record<keyof Facets, string[]> {
  const codes = (passage.record?.countries ?? []).flatMap(({ code }) => (code ? [code] : []))
  return {
    language: [passage.language],
    kind: [passage.kind],
    country: [...new Set(codes)],
    topic: passage.topics ?? [],
    year: yearsOf(periodOf(passage)),
    programme: passage.record?.programme ? [passage.record.programme] : [],
    document: [passage.documentId],
  }
}

/**
 * Facet counts over passages, each given by its versions: it counts once under each value that any of them has. Each
 * facet's values are in order of count and then of name.
 */
export function countFacets(passages: Iterable<readonly IndexedPassage[]>): Facets {
  const counts: Record<keyof Facets, Map<string, number>> = {
    language: new Map(),
    kind: new Map(),
    country: new Map(),
    topic: new Map(),
    year: new Map(),
    programme: new Map(),
    document: new Map(),
  }
  for (const versions of passages) {
    const [values, ...others] = versions.map(facetValues)
    for (const name of Object.keys(counts) as (keyof Facets)[]) {
      const own = values?.[name] ?? []
      const all = others.length > 0 ? new Set([...own, ...others.flatMap((other) => other[name])]) : own
      for (const value of all) counts[name].set(value, (counts[name].get(value) ?? 0) + 1)
    }
  }
  return sortFacets((name) => counts[name])
}

/** Facets of counts in any order: each facet's values by count and then by name. */
export function sortFacets(countsOf: (facet: keyof Facets) => Iterable<[string, number]>): Facets {
  const sorted = (facet: keyof Facets) =>
    Object.fromEntries([...countsOf(facet)].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)))
  return {
    language: sorted('language'),
    kind: sorted('kind'),
    country: sorted('country'),
    topic: sorted('topic'),
    year: sorted('year'),
    programme: sorted('programme'),
    document: sorted('document'),
  }
}
