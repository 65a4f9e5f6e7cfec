import type { FieldSpan } from '../../model/passage.ts'
import type { QueryComparison, QueryFilter } from '../../model/record-query.ts'
import { isWithin } from '../question/find-cues.ts'
import type { QuestionTerm } from '../question/question-terms.ts'
import type { Understanding } from '../question/understanding.ts'
import {
  allOf,
  countCondition,
  countriesCondition,
  durationCondition,
  excludedCondition,
  periodCondition,
  regionCondition,
} from './compile-filter.ts'
import type { Knowledge } from './knowledge.ts'
import { matchesFilter } from './match-condition.ts'
import { matchTerms } from './match-terms.ts'
import type { RecordEntry } from './passage-entry.ts'
import { type Conditions, readNegations } from './read-negations.ts'

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
  duration: Understanding['duration']
  missing: FieldSpan['field'] | null
  /** A field that they give. */
  giving: FieldSpan['field'] | null
  /** How many countries they have. */
  countryCount: { how: QueryComparison; count: number } | null
  terms: QuestionTerm[]
  /** Which of the terms name kinds of activities. */
  types: QuestionTerm[]
  anyTerm: boolean
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
  /** It denies or restricts something that records don't tell: nothing may be concluded from it. */
  unclear: boolean
}

/** The activities that a filter picks, and how well. */
export interface RecordSelection {
  /** What picks them, apart from language. */
  filter: QueryFilter
  records: RecordEntry[]
  /** Terms that none of the records (country, period and document aside) holds. */
  unmatched: QuestionTerm[]
  matched: QuestionTerm[]
  /** How well each matched term stands in the records: 1 where a field says what the activity is. */
  levels: ReadonlyMap<QuestionTerm, number>
  /** Why nothing is left, where a plain condition leaves nothing. */
  emptiedBy:
    | 'country'
    | 'region'
    | 'period'
    | 'duration'
    | 'missing'
    | 'country-count'
    | 'giving'
    | 'only'
    | 'excluded'
    | null
  /** Something is denied or left out that no record tells: nothing may be concluded. */
  unclear: boolean
  /** What was left before the condition that left nothing. */
  before: RecordEntry[]
}

const nothingMatched = {
  unclear: false,
  records: [],
  unmatched: [],
  matched: [],
  levels: new Map<QuestionTerm, number>(),
}

/** What some conditions of a question pick by themselves. */
function filterBy(part: Conditions, u: Understanding): RecordFilter {
  return {
    countries: [...new Set(part.countries.map(({ code }) => code))],
    regions: part.regions.map(({ codes, terms, asNamed, start, end }) => ({
      name: u.text.slice(start, end),
      codes,
      terms,
      asNamed,
    })),
    anyCountry: u.anyTerm || u.operators.shapes.has('comparison'),
    documents: [],
    programme: part.programmeTerms.length > 0 ? u.programme : null,
    programmeTerms: part.programmeTerms,
    periods: part.periods.map(({ from, to }) => ({ from, to })),
    edge: u.edge,
    duration: part.duration,
    countryCount: part.countryCount,
    missing: null,
    giving: null,
    terms: part.recordTerms,
    types: [...part.recordTerms, ...part.programmeTerms].filter((term) => isWithin(term, u.typeSpans)),
    anyTerm: u.anyTerm,
    anyType: u.anyType,
    within: null,
    excluded: [],
    against: null,
    omit: [],
    onlyCountries: [],
    unclear: false,
  }
}

/** What a question picks activities by, what it denies included. */
export function filterOf(u: Understanding, knowledge: Knowledge): RecordFilter {
  const { plain, excluded, against, omit, only, unclear } = readNegations(u)
  const denied = [...excluded, ...(against ? [against] : [])]
  return {
    ...filterBy(plain, u),
    programme: denied.some(({ programmeTerms }) => programmeTerms.length > 0) ? null : u.programme,
    documents: knowledge.documents.length > 1 ? u.documents : [],
    missing: u.missing,
    // "Which activities have a website?": of the activity named, the website itself is asked for.
    giving: u.countsActivities && !u.yesNo ? u.operators.giving : null,
    excluded: excluded.map((part) => filterBy(part, u)),
    against: against && filterBy(against, u),
    omit,
    onlyCountries: [...new Set(only)],
    unclear,
  }
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
  (filter.within && filter.within.length > 0 ? 1 : 0)

/** Conditions that leave nothing are told apart by what they ask. */
type EmptiedBy = NonNullable<RecordSelection['emptiedBy']>

/** Conditions tried one after the other on what the ones before have left. */
class Narrowing {
  records: readonly RecordEntry[]
  readonly conditions: QueryFilter[] = []
  emptiedBy: RecordSelection['emptiedBy'] = null
  before: readonly RecordEntry[]
  private readonly knowledge: Knowledge

  constructor(knowledge: Knowledge) {
    this.knowledge = knowledge
    this.records = knowledge.records
    this.before = knowledge.records
  }

  /** Adds a condition; whether anything is left. Where nothing is, `by` says why and `before` what there was. */
  keep(condition: QueryFilter, by: EmptiedBy | null): boolean {
    const { holdingAny } = this.knowledge
    this.conditions.push(condition)
    const kept = this.records.filter((record) => matchesFilter(record, condition, holdingAny))
    if (kept.length === 0 && this.emptiedBy === null && by !== null) {
      this.emptiedBy = by
      this.before = this.records
    }
    this.records = kept
    return kept.length > 0
  }
}

/**
 * The activities that a filter picks. Words that no activity holds are left aside and told; of several words all have
 * to be held where some activity holds them all, else as many as possible.
 */
export function selectRecords(filter: RecordFilter, knowledge: Knowledge): RecordSelection {
  const selection = select(filter, knowledge)
  if (filter.programme === null || selection.records.length > 0) return selection
  const terms = [...filter.terms, ...filter.programmeTerms]
  return select({ ...filter, programme: null, terms }, knowledge)
}

function select(filter: RecordFilter, knowledge: Knowledge): RecordSelection {
  const narrowing = new Narrowing(knowledge)
  const steps: (() => boolean)[] = [
    () => filter.within === null || narrowing.keep({ is: 'record', ids: filter.within }, null),
    () => filter.documents.length === 0 || narrowing.keep({ is: 'document', ids: filter.documents }, null),
    () => filter.programme === null || narrowing.keep({ is: 'programme', key: filter.programme }, null),
    () =>
      filter.countries.length === 0 ||
      narrowing.keep(countriesCondition(filter, narrowing.records), 'country'),
    ...filter.regions.map(
      (region) => () => narrowing.keep(regionCondition(region, narrowing.records, knowledge), 'region'),
    ),
    () => filter.periods.length === 0 || narrowing.keep(periodCondition(filter), 'period'),
  ]
  const met = steps.every((step) => step() || narrowing.emptiedBy === null)
  if (!met)
    return {
      ...nothingMatched,
      filter: { all: narrowing.conditions },
      emptiedBy: narrowing.emptiedBy,
      before: [...narrowing.before],
    }
  const base = narrowing.records
  const words = matchTerms(filter, base, knowledge)
  if (words.condition) narrowing.keep(words.condition, null)
  const { duration, missing, giving, onlyCountries, countryCount } = filter
  const unmatched = [...words.unmatched]
  let { unclear } = filter
  if (countryCount) narrowing.keep(countCondition(countryCount), 'country-count')
  if (duration) narrowing.keep(durationCondition(duration), 'duration')
  if (missing) narrowing.keep({ not: { is: 'gives', field: missing } }, 'missing')
  if (giving) narrowing.keep({ is: 'gives', field: giving }, 'giving')
  if (onlyCountries.length > 0) narrowing.keep({ is: 'only-countries', codes: onlyCountries }, 'only')
  for (const part of filter.excluded) {
    const { condition, known, unmatched: unknown } = excludedCondition(part, knowledge)
    // What is left out has to be known, or nothing may be concluded.
    unmatched.push(...unknown)
    if (unknown.length === 0 && known) narrowing.keep(condition, 'excluded')
    else unclear = true
  }
  const before = narrowing.emptiedBy === null ? base : narrowing.before
  return {
    filter: allOf(narrowing.conditions),
    records: [...narrowing.records],
    matched: words.matched,
    unmatched,
    levels: words.levels,
    emptiedBy: narrowing.emptiedBy,
    before: [...before],
    unclear,
  }
}
