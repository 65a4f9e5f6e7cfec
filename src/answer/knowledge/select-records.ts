import type { QueryFilter } from '../../model/record-query.ts'
import {
  allOf,
  countCondition,
  countriesCondition,
  durationCondition,
  excludedCondition,
  periodCondition,
  placeOrTimeCondition,
  providersCondition,
  provisionCondition,
  regionCondition,
} from './compile-filter.ts'
import type { Knowledge } from './knowledge.ts'
import { matchesFilter } from './match-condition.ts'
import { matchTerms } from './match-terms.ts'
import type { RecordEntry } from './passage-entry.ts'
import type { QuestionTerm } from './question-term.ts'
import type { RecordFilter } from './record-filter.ts'

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
    | 'provision'
    | 'provider'
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
    ...(filter.placeOrTime
      ? [() => narrowing.keep(placeOrTimeCondition(filter, narrowing.records, knowledge), 'period')]
      : [
          () =>
            filter.countries.length === 0 ||
            narrowing.keep(countriesCondition(filter, narrowing.records), 'country'),
          ...filter.regions.map(
            (region) => () => narrowing.keep(regionCondition(region, narrowing.records, knowledge), 'region'),
          ),
          () => filter.periods.length === 0 || narrowing.keep(periodCondition(filter), 'period'),
        ]),
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
  if (filter.providers.length > 0) narrowing.keep(providersCondition(filter, narrowing.records), 'provider')
  if (filter.provision) narrowing.keep(provisionCondition(filter.provision), 'provision')
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
