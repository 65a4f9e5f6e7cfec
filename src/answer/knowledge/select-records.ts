import type { FieldSpan } from '../../model/passage.ts'
import type { QueryFilter } from '../../model/record-query.ts'
import { isWithin } from '../question/find-cues.ts'
import { matchStrength, type QuestionTerm } from '../question/question-terms.ts'
import type { Understanding } from '../question/understanding.ts'
import {
  allOf,
  anyOf,
  countriesCondition,
  durationCondition,
  excludedCondition,
  periodCondition,
  regionCondition,
  termCondition,
} from './compile-filter.ts'
import { type Knowledge, minStrength } from './knowledge.ts'
import { matchesFilter } from './match-condition.ts'
import type { PassageEntry, RecordEntry } from './passage-entry.ts'
import { type Conditions, readNegations } from './read-negations.ts'

/** What a set of activities is picked by. Follow-ups carry it over, replacing a part. */
export interface RecordFilter {
  /** All of them where some activity has all, else any. */
  countries: string[]
  /** With the name that the question gives each. */
  regions: { name: string; codes: string[]; terms: string[]; asNamed: boolean }[]
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
  emptiedBy: 'country' | 'region' | 'period' | 'duration' | 'missing' | 'giving' | 'only' | 'excluded' | null
  /** What was left before the condition that left nothing. */
  before: RecordEntry[]
}

const nothingMatched = { records: [], unmatched: [], matched: [], levels: new Map<QuestionTerm, number>() }

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
    documents: [],
    programme: part.programmeTerms.length > 0 ? u.programme : null,
    programmeTerms: part.programmeTerms,
    periods: part.periods.map(({ from, to }) => ({ from, to })),
    edge: u.edge,
    duration: part.duration,
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
      narrowing.keep(countriesCondition(filter.countries, narrowing.records), 'country'),
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
  const { duration, missing, giving, onlyCountries } = filter
  const unmatched = [...words.unmatched]
  if (duration) narrowing.keep(durationCondition(duration), 'duration')
  if (missing) narrowing.keep({ not: { is: 'gives', field: missing } }, 'missing')
  if (giving) narrowing.keep({ is: 'gives', field: giving }, 'giving')
  if (onlyCountries.length > 0) narrowing.keep({ is: 'only-countries', codes: onlyCountries }, 'only')
  for (const part of filter.excluded) {
    const { condition, unmatched: unknown } = excludedCondition(part, knowledge)
    unmatched.push(...unknown)
    if (unknown.length === 0) narrowing.keep(condition, 'excluded')
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
  }
}

interface MatchedTerms {
  condition: QueryFilter | null
  matched: QuestionTerm[]
  unmatched: QuestionTerm[]
  levels: ReadonlyMap<QuestionTerm, number>
}

/** The words of a filter as a condition on some records. */
function matchTerms(filter: RecordFilter, base: readonly RecordEntry[], knowledge: Knowledge): MatchedTerms {
  const found = filter.terms.map((term) => {
    const isKind = filter.types.includes(term)
    return { term, isKind, match: termCondition(term, isKind, base, knowledge) }
  })
  const sets = found.flatMap(({ term, isKind, match }) =>
    match ? [{ term, isKind, condition: match.condition, held: new Set(match.held) }] : [],
  )
  const unmatched = found.filter(({ match }) => !match).map(({ term }) => term)
  if (sets.length === 0) return { condition: null, matched: [], unmatched, levels: new Map() }
  const kinds = sets.filter(({ isKind }) => isKind)
  if (filter.anyType && kinds.length > 1) {
    const held = new Set(kinds.flatMap((kind) => [...kind.held]))
    const condition = anyOf(kinds.map((kind) => kind.condition))
    for (const kind of kinds) Object.assign(kind, { held, condition })
  }
  // Where no activity holds all words, the one that holds most of them, and the rarest, is meant.
  const rated = base.map((record) => {
    const held = sets.filter((set) => set.held.has(record))
    const weights = held.map(
      ({ term, held: { size } }) => (term.weight * (term.strict ? 1.5 : 1)) / Math.sqrt(size),
    )
    return { held, score: weights.reduce((sum, weight) => sum + weight, 0) }
  })
  const best = rated.reduce((a, b) =>
    b.held.length > a.held.length || (b.held.length === a.held.length && b.score > a.score + 1e-9) ? b : a,
  )
  const used = filter.anyTerm ? sets : best.held
  const conditions = [...new Set(used.map(({ condition }) => condition))]
  const condition = filter.anyTerm ? anyOf(conditions) : allOf(conditions)
  const chosen = base.filter((record) => matchesFilter(record, condition, knowledge.holdingAny))
  return {
    condition,
    matched: used.map(({ term }) => term),
    unmatched: [...unmatched, ...sets.filter((set) => !used.includes(set)).map(({ term }) => term)],
    levels: new Map(sets.map(({ term }) => [term, standing(term, chosen, knowledge)])),
  }
}

/** How near a field is to what an activity is about. */
const levels: Partial<Record<FieldSpan['field'], number>> = {
  programme: 3,
  description: 3,
  countries: 3,
  audience: 2,
  providers: 2,
  contacts: 2,
}
const otherLevel = 1
const contextLevel = 0.5

/** How well a term stands in a record: its certainty by the level of the best field; 0 where it doesn't. */
function levelOf(term: QuestionTerm, record: RecordEntry, holders: ReadonlySet<PassageEntry>): number {
  let best = 0
  for (const [field, terms] of holders.has(record) ? record.termsByField : []) {
    if (field === 'urls') continue
    const sure = matchStrength(term, terms)
    if (sure >= minStrength) best = Math.max(best, (levels[field] ?? otherLevel) * Math.min(1, sure + 0.2))
  }
  if (best === 0 && matchStrength(term, record.context) >= minStrength) return contextLevel
  return best
}

/** How well a term stands in the best of some records, 0 to 1. */
function standing(term: QuestionTerm, records: readonly RecordEntry[], knowledge: Knowledge): number {
  const holders = knowledge.holding(term)
  const best = records.reduce((level, record) => Math.max(level, levelOf(term, record, holders)), 0)
  return Math.min(1, 0.5 + best / 3)
}
