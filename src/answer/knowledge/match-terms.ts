import type { FieldSpan } from '../../model/passage.ts'
import type { QueryFilter } from '../../model/record-query.ts'
import { allOf, anyOf, termCondition } from './compile-filter.ts'
import type { Knowledge } from './knowledge.ts'
import { matchesFilter } from './match-condition.ts'
import type { PassageEntry, RecordEntry } from './passage-entry.ts'
import { matchStrength, minStrength, type QuestionTerm } from './question-term.ts'
import type { RecordFilter } from './record-filter.ts'

/** The words of a filter as one condition, with those that records hold and how well. */
interface MatchedTerms {
  condition: QueryFilter | null
  matched: QuestionTerm[]
  unmatched: QuestionTerm[]
  levels: ReadonlyMap<QuestionTerm, number>
}

/**
 * The words of a filter as a condition on some records: all of them where some record holds all, else those that the
 * record holds that holds most; any of them where any is enough.
 */
export function matchTerms(
  filter: Pick<RecordFilter, 'terms' | 'types' | 'anyTerm' | 'anyType'>,
  base: readonly RecordEntry[],
  knowledge: Knowledge,
): MatchedTerms {
  const sure = match(filter, base, knowledge, true)
  // Where no activity holds all words for sure, they may stand for what is near to them.
  return sure.matched.length < sure.levels.size ? match(filter, base, knowledge, false) : sure
}

function match(
  filter: Pick<RecordFilter, 'terms' | 'types' | 'anyTerm' | 'anyType'>,
  base: readonly RecordEntry[],
  knowledge: Knowledge,
  sure: boolean,
): MatchedTerms {
  const found = filter.terms.map((term) => {
    const isKind = filter.types.includes(term)
    return { term, isKind, match: termCondition(term, isKind, base, knowledge, sure) }
  })
  const sets = found.flatMap(({ term, isKind, match }) =>
    match ? [{ term, isKind, condition: match.condition, held: new Set(match.held) }] : [],
  )
  // "What training did Rwanda get?" asks for all that it got, where none of it is called so.
  const unmatched = found.filter(({ term, match }) => !match && !term.anyKind).map(({ term }) => term)
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
function levelOf(
  term: QuestionTerm,
  record: RecordEntry,
  holders: Pick<ReadonlySet<PassageEntry>, 'has'>,
): number {
  let best = 0
  const own = holders.has(record) ? record.fieldTerms : null
  for (const field of own?.fields() ?? []) {
    if (field === 'urls') continue
    const sure = matchStrength(term, { has: (key) => own?.has(field, key) ?? false })
    if (sure >= minStrength) best = Math.max(best, (levels[field] ?? otherLevel) * Math.min(1, sure + 0.2))
  }
  if (best === 0 && matchStrength(term, record.context) >= minStrength) return contextLevel
  return best
}

/** From here on no record can make a word stand better. */
const highLevel = 1.5

/** How well a term stands in the best of some records, 0 to 1. */
function standing(term: QuestionTerm, records: readonly RecordEntry[], knowledge: Knowledge): number {
  const holders = knowledge.holding(term)
  let best = 0
  for (const record of records) {
    best = Math.max(best, levelOf(term, record, holders))
    if (best >= highLevel) return 1
  }
  return 0.5 + best / 3
}
