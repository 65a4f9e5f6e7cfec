import type { Knowledge } from '../knowledge/knowledge.ts'
import type { RecordFilter } from '../knowledge/record-filter.ts'
import { selectRecords } from '../knowledge/select-records.ts'
import type { CarriedOver } from './frame.ts'

/** The words of a filter that name no kind of activity. */
export const plainTerms = (filter: RecordFilter) =>
  filter.terms.filter((term) => !filter.types.includes(term))

/** Conditions, with what of them an earlier question gave. */
export interface Merged {
  filter: RecordFilter
  carriedOver: CarriedOver[]
}

/** The conditions of the earlier question with those that this one names in their place. */
export function mergeFilters(own: RecordFilter, previous: RecordFilter, all: boolean): Merged {
  const carriedOver: CarriedOver[] = []
  const filter = { ...own }
  const places = own.countries.length + own.regions.length > 0
  if (!places && previous.countries.length + previous.regions.length > 0) {
    filter.countries = previous.countries
    filter.regions = previous.regions
    carriedOver.push('countries')
  }
  if (own.periods.length === 0 && previous.periods.length > 0 && !all) {
    filter.periods = previous.periods
    filter.edge = own.edge ?? previous.edge
    carriedOver.push('period')
  }
  if (own.documents.length === 0) filter.documents = previous.documents
  if (own.types.length === 0 && own.terms.length === 0) {
    filter.programme ??= previous.programme
    filter.programmeTerms = own.programme ? own.programmeTerms : previous.programmeTerms
  }
  filter.duration ??= previous.duration
  filter.missing ??= previous.missing
  if (own.providers.length === 0 && own.terms.length === 0) filter.providers = previous.providers
  const types = own.types.length > 0 ? own.types : previous.types
  const plain = plainTerms(own).length > 0 ? plainTerms(own) : plainTerms(previous)
  if ((types === previous.types && types.length > 0) || (own.programme === null && filter.programme !== null))
    carriedOver.push('programme')
  if (plain.length > 0 && plainTerms(own).length === 0) carriedOver.push('subject')
  filter.types = types
  filter.terms = [...types, ...plain]
  return { filter, carriedOver }
}

/** Conditions carried over give way, the oldest habit first, where with them nothing is left. */
export function relax(merged: Merged, own: RecordFilter, knowledge: Knowledge): Merged {
  // A subject taken over has to be that of some activity too: "and the one in Senegal?" may be about another.
  const isEmpty = (filter: RecordFilter) => {
    const { records, unmatched } = selectRecords(filter, knowledge)
    const carried = filter.types.filter((term) => !own.types.includes(term))
    const needed = [...own.terms, ...plainTerms(filter), ...carried]
    return records.length === 0 || unmatched.some((term) => needed.includes(term))
  }
  if (!isEmpty(merged.filter)) return merged
  const steps: { drop: CarriedOver; keep: Partial<RecordFilter> }[] = [
    { drop: 'subject', keep: { terms: [...merged.filter.types, ...plainTerms(own)] } },
    { drop: 'programme', keep: { types: own.types, terms: own.terms, programme: own.programme } },
    { drop: 'countries', keep: { countries: own.countries, regions: own.regions } },
    { drop: 'period', keep: { periods: own.periods } },
  ]
  let { filter, carriedOver } = merged
  for (const { drop, keep } of steps) {
    if (!carriedOver.includes(drop)) continue
    filter = { ...filter, ...keep }
    carriedOver = carriedOver.filter((name) => name !== drop)
    if (!isEmpty(filter)) return { filter, carriedOver }
  }
  return merged
}
