import type { FieldSpan } from '../../model/passage.ts'
import { isWithin } from '../question/find-cues.ts'
import { matchStrength, type QuestionTerm } from '../question/question-terms.ts'
import type { Understanding } from '../question/understanding.ts'
import { type Knowledge, minStrength } from './knowledge.ts'
import type { PassageEntry, RecordEntry } from './passage-entry.ts'
import { programmeKey } from './programme-key.ts'

/** What a set of activities is picked by. Follow-ups carry it over, replacing a part. */
export interface RecordFilter {
  /** All of them where some activity has all, else any. */
  countries: string[]
  regions: { codes: string[]; terms: string[]; asNamed: boolean }[]
  documents: string[]
  programme: string | null
  /** The words of its name, for where no such activity meets the other conditions. */
  programmeTerms: QuestionTerm[]
  periods: { from: string | null; to: string | null }[]
  edge: 'started' | 'ended' | null
  duration: Understanding['duration']
  missing: FieldSpan['field'] | null
  terms: QuestionTerm[]
  /** Which of the terms name kinds of activities. */
  types: QuestionTerm[]
  anyTerm: boolean
  /** Any of the kinds is enough. */
  anyType: boolean
  /** Keeps to these records: what an earlier answer was about. */
  within: string[] | null
}

/** The activities that a filter picks, and how well. */
export interface RecordSelection {
  records: RecordEntry[]
  /** Terms that none of the records (country, period and document aside) holds. */
  unmatched: QuestionTerm[]
  matched: QuestionTerm[]
  /** How well each matched term stands in the records: 1 where a field says what the activity is. */
  levels: ReadonlyMap<QuestionTerm, number>
  /** Why nothing is left, where a plain condition leaves nothing. */
  emptiedBy: 'country' | 'region' | 'period' | 'duration' | 'missing' | null
  /** What was left before the condition that left nothing. */
  before: RecordEntry[]
}

export function filterOf(u: Understanding, knowledge: Knowledge): RecordFilter {
  const known = u.countries.map(({ code }) => code)
  return {
    countries: [...new Set(known)],
    regions: u.regions.map(({ codes, terms, asNamed }) => ({ codes, terms, asNamed })),
    documents: knowledge.documents.length > 1 ? u.documents : [],
    programme: u.programme,
    programmeTerms: u.programmeTerms,
    periods: u.periods.map(({ from, to }) => ({ from, to })),
    edge: u.edge,
    duration: u.duration,
    missing: u.missing,
    terms: u.recordTerms,
    types: [...u.recordTerms, ...u.programmeTerms].filter((term) => isWithin(term, u.typeSpans)),
    anyTerm: u.anyTerm,
    anyType: u.anyType,
    within: null,
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
  (filter.within && filter.within.length > 0 ? 1 : 0)

function inPeriod({ period }: RecordEntry, { periods, edge }: RecordFilter): boolean {
  if (periods.length === 0) return true
  if (!period) return false
  const [first, last] =
    edge === 'started'
      ? [period.from, period.from]
      : edge === 'ended'
        ? [period.to, period.to]
        : [period.from, period.to]
  return periods.some(({ from, to }) => (from === null || last >= from) && (to === null || first <= to))
}

function hasDuration({ days }: RecordEntry, { duration }: RecordFilter): boolean {
  if (!duration) return true
  if (days === null) return false
  if (duration.how === 'more') return days > duration.days
  return duration.how === 'less' ? days < duration.days : days === duration.days
}

const lacks = ({ passage }: RecordEntry, field: FieldSpan['field']) =>
  !(passage.fields ?? []).some(
    (span) => span.field === field && passage.text.slice(span.start, span.end).trim() !== '',
  )

/** How near a field is to what an activity is about: the words of a question are looked for there first. */
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

const namingFields = ['programme', 'description'] as const

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
function standing(term: QuestionTerm, records: RecordEntry[], knowledge: Knowledge): number {
  const holders = knowledge.holding(term)
  const best = records.reduce((level, record) => Math.max(level, levelOf(term, record, holders)), 0)
  return Math.min(1, 0.5 + best / 3)
}

/** Keeps the records that hold a term, preferring fields that say what an activity is. */
function holding(
  records: RecordEntry[],
  term: QuestionTerm,
  type: boolean,
  knowledge: Knowledge,
): RecordEntry[] {
  const holders = knowledge.holding(term)
  const held = records
    .map((record) => ({ record, level: levelOf(term, record, holders) }))
    .filter(({ level }) => level > 0)
  if (type) {
    const byKind = held.filter(
      ({ record }) => matchStrength(term, record.termsByField.get('programme') ?? new Set()) >= 0.5,
    )
    if (byKind.length > 0) return byKind.map(({ record }) => record)
    const named = held.filter(({ level }) => level >= 2)
    return named.map(({ record }) => record)
  }
  const strong = held.filter(({ level }) => level >= 1.4)
  return (strong.length > 0 ? strong : held).map(({ record }) => record)
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
  const empty = (emptiedBy: RecordSelection['emptiedBy'], before: RecordEntry[]): RecordSelection => ({
    records: [],
    unmatched: [],
    matched: [],
    levels: new Map(),
    emptiedBy,
    before,
  })
  let records = knowledge.records
  if (filter.within) records = records.filter(({ passage }) => filter.within?.includes(passage.id))
  if (filter.documents.length > 0)
    records = records.filter(({ passage }) => filter.documents.includes(passage.documentId))
  if (filter.programme !== null)
    records = records.filter(({ record }) =>
      programmeKey(record.programme ?? '').includes(filter.programme ?? ''),
    )
  if (filter.countries.length > 0) {
    const all = records.filter(({ codes }) => filter.countries.every((code) => codes.has(code)))
    const any = records.filter(({ codes }) => filter.countries.some((code) => codes.has(code)))
    if (any.length === 0) return empty('country', records)
    records = all.length > 0 ? all : any
  }
  for (const region of filter.regions) {
    const holders = knowledge.holdingAny(region.terms)
    const naming = records.filter((record) => holders.has(record))
    // A region that an activity is said to be for is that one's: "for the Asia/Pacific region".
    const named = naming.filter(
      ({ termsByField }) =>
        region.asNamed &&
        namingFields.some((field) => region.terms.some((term) => termsByField.get(field)?.has(term))),
    )
    const spoken = new Set(naming.filter(({ terms }) => region.terms.some((term) => terms.has(term))))
    const covered = records.filter(
      (record) => region.codes.some((code) => record.codes.has(code)) || spoken.has(record),
    )
    const held = named.length > 0 ? named : covered
    if (held.length === 0) return empty('region', records)
    records = held
  }
  const dated = records.filter((record) => inPeriod(record, filter))
  if (dated.length === 0) return empty('period', records)
  const selection = selectByTerms(filter, dated, knowledge)
  const lasting = selection.records.filter((record) => hasDuration(record, filter))
  if (lasting.length === 0)
    return { ...selection, records: [], emptiedBy: 'duration', before: selection.records }
  const { missing } = filter
  const kept = missing ? lasting.filter((record) => lacks(record, missing)) : lasting
  if (kept.length === 0) return { ...selection, records: [], emptiedBy: 'missing', before: lasting }
  return { ...selection, records: kept }
}

function selectByTerms(filter: RecordFilter, base: RecordEntry[], knowledge: Knowledge): RecordSelection {
  const sets = filter.terms.map((term) => ({
    term,
    held: new Set(holding(base, term, filter.types.includes(term), knowledge)),
  }))
  const kinds = sets.filter(({ term, held }) => filter.types.includes(term) && held.size > 0)
  if (filter.anyType && kinds.length > 1) {
    const union = new Set(kinds.flatMap(({ held }) => [...held]))
    for (const kind of kinds) kind.held = union
  }
  const matched = sets.filter(({ held }) => held.size > 0)
  const unmatched = sets.filter(({ held }) => held.size === 0).map(({ term }) => term)
  const told = { unmatched, matched: matched.map(({ term }) => term), emptiedBy: null, before: base }
  if (matched.length === 0) return { ...told, levels: new Map(), records: base }
  const rated = base.map((record) => ({
    record,
    score: matched.reduce(
      (sum, { term, held }) =>
        sum + (held.has(record) ? (term.weight * (term.strict ? 1.5 : 1)) / Math.sqrt(held.size) : 0),
      0,
    ),
    count: matched.filter(({ held }) => held.has(record)).length,
  }))
  const most = rated.reduce((max, { count }) => Math.max(max, count), 0)
  const wanted = filter.anyTerm ? 1 : most
  const chosen = rated.filter(({ count }) => count >= wanted)
  const best = chosen.reduce((max, { score }) => Math.max(max, score), 0)
  // Where no activity holds all words, the one that holds the rarest is meant.
  const records =
    filter.anyTerm || most === matched.length ? chosen : chosen.filter(({ score }) => score >= best - 1e-9)
  const missed = filter.anyTerm ? [] : matched.filter(({ held }) => !records.some((r) => held.has(r.record)))
  const chosenRecords = records.map(({ record }) => record)
  return {
    ...told,
    levels: new Map(matched.map(({ term }) => [term, standing(term, chosenRecords, knowledge)])),
    matched: told.matched.filter((term) => !missed.some((miss) => miss.term === term)),
    unmatched: [...unmatched, ...missed.map(({ term }) => term)],
    records: chosenRecords,
  }
}
