import type { FieldSpan } from '../../model/passage.ts'
import type { QueryComparison } from '../../model/record-query.ts'
import type { QuestionTerm } from './question-term.ts'

/** A number that what is picked has, or has more or less than. */
export interface Bound {
  count: number
  how: QueryComparison
}

/** What a set of activities is picked by. Follow-ups carry it over, replacing a part. */
export interface RecordFilter {
  /** All of them where some activity has all, else any. */
  countries: string[]
  /** With the name that the question gives each. */
  regions: { name: string; codes: string[]; terms: string[]; asNamed: boolean }[]
  /** Any of the countries is enough, even where some activity has all. */
  anyCountry: boolean
  documents: string[]
  programme: string | null
  /** The words of its name, for where no such activity meets the other conditions. */
  programmeTerms: QuestionTerm[]
  periods: { from: string | null; to: string | null }[]
  edge: 'started' | 'ended' | null
  /** The names of those who provide them, folded. */
  providers: string[]
  /** How many days they last. */
  duration: Bound | null
  missing: FieldSpan['field'] | null
  /** A field that they give. */
  giving: FieldSpan['field'] | null
  /** How many countries they have. */
  countryCount: Bound | null
  terms: QuestionTerm[]
  /** Which of the terms name kinds of activities. */
  types: QuestionTerm[]
  anyTerm: boolean
  /** A country or region, or a time, is enough. */
  placeOrTime: boolean
  /** Any of the kinds is enough. */
  anyType: boolean
  /** Keeps to these records: what an earlier answer was about. */
  within: string[] | null
  /** What none of them may meet, each by itself. */
  excluded: RecordFilter[]
  /** What the names asked for must not be found with: "which countries took no part in …"; else null. */
  against: RecordFilter | null
  /** Countries that are not named, where countries are asked for: "which others …". */
  omit: string[]
  /** The countries that alone take part. */
  onlyCountries: string[]
  /** One provider alone gave them, or several did. */
  provision: 'sole' | 'joint' | null
  /** It denies or restricts something that records don't tell: nothing may be concluded from it. */
  unclear: boolean
}

/** How many conditions a filter sets besides words. */
export const specificity = (filter: RecordFilter) =>
  filter.countries.length +
  filter.regions.length +
  filter.periods.length +
  (filter.programme === null ? 0 : 1) +
  filter.types.length +
  (filter.duration ? 1 : 0) +
  (filter.missing ? 1 : 0) +
  (filter.giving ? 1 : 0) +
  (filter.countryCount ? 1 : 0) +
  filter.excluded.length +
  filter.onlyCountries.length +
  (filter.provision ? 1 : 0) +
  filter.providers.length +
  (filter.within && filter.within.length > 0 ? 1 : 0)
