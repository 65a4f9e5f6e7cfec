import type { FieldTerms, RecordFacts } from '../../engine/passage-list.ts'
import { onceEach } from '../../model/once-each.ts'
import type { QueryComparison, QueryField, QueryFilter, RecordCondition } from '../../model/record-query.ts'
import { programmeKey } from './programme-key.ts'

/** What a query has to know of a record. */
export interface QueryRecord {
  readonly id: string
  readonly documentId: string
  readonly facts: RecordFacts
  readonly codes: ReadonlySet<string>
  readonly period: { from: string; to: string } | null
  /** Days from first to last, both counted; null without dates. */
  readonly days: number | null
  /** Index terms of each field that is not empty. */
  readonly fieldTerms: FieldTerms
  /** Index terms of what it stands under. */
  readonly context: ReadonlySet<string>
  /** Whether its text says with whom it was done. */
  readonly namesPartner: boolean
  /** Whether a field is not empty. */
  gives(field: QueryField): boolean
  /** What it cost, in the unit of its label, or how many took part; null where no label tells. */
  amount(kind: 'cost' | 'participants'): number | null
}

/** Narrows down which records can hold some index terms in their text; without it all are looked into. */
export type TermHolders = (terms: readonly string[]) => Pick<ReadonlySet<unknown>, 'has'>

export const compares: Record<QueryComparison, (a: number, b: number) => boolean> = {
  exactly: (a, b) => a === b,
  more: (a, b) => a > b,
  less: (a, b) => a < b,
  'at-least': (a, b) => a >= b,
  'at-most': (a, b) => a <= b,
}

function inPeriod(
  { period }: QueryRecord,
  { from, to, edge }: Extract<RecordCondition, { is: 'period' }>,
): boolean {
  if (!period) return false
  const first = edge === 'ends' ? period.to : period.from
  const last = edge === 'starts' ? period.from : period.to
  return (from === null || last >= from) && (to === null || first <= to)
}

/** The fields of a condition, which is asked of all records. */
const fieldSet = onceEach((fields: readonly string[]): ReadonlySet<string> => new Set(fields))

function holdsWords(
  record: QueryRecord,
  { terms, fields }: Extract<RecordCondition, { is: 'words' }>,
  holders: TermHolders | undefined,
): boolean {
  if (fields.includes('context') && terms.some((term) => record.context.has(term))) return true
  if (holders && !holders(terms).has(record)) return false
  return record.fieldTerms.hasAny(fieldSet(fields), terms)
}

const toldOf = onceEach((_: RecordCondition) => new Map<QueryRecord, boolean>())

/** The same, looked up once for each condition: a question asks it of all records several times. */
function holdsWordsOnce(
  record: QueryRecord,
  condition: Extract<RecordCondition, { is: 'words' }>,
  holders: TermHolders | undefined,
): boolean {
  const told = toldOf(condition)
  const known = told.get(record)
  if (known !== undefined) return known
  const holds = holdsWords(record, condition, holders)
  told.set(record, holds)
  return holds
}

function meets(record: QueryRecord, condition: RecordCondition, holders: TermHolders | undefined): boolean {
  const { countries, programme, providers } = record.facts
  switch (condition.is) {
    case 'country':
      return condition.codes.some((code) => record.codes.has(code))
    case 'only-countries':
      return (
        countries.length > 0 && countries.every(({ code }) => code !== null && condition.codes.includes(code))
      )
    case 'country-count':
      return compares[condition.how](countries.length, condition.count)
    case 'sole-provider':
      return providers.length === 1 && !record.namesPartner
    case 'provider':
      return providers.some((name) => programmeKey(name).includes(condition.key))
    case 'words':
      return holdsWordsOnce(record, condition, holders)
    case 'programme':
      return programme !== null && programmeKey(programme).includes(condition.key)
    case 'period':
      return inPeriod(record, condition)
    case 'duration':
      return record.days !== null && compares[condition.how](record.days, condition.days)
    case 'gives':
      return record.gives(condition.field)
    case 'document':
      return condition.ids.includes(record.documentId)
    case 'record':
      return condition.ids.includes(record.id)
  }
}

/** Whether a condition can be told of a record: what has no dates is neither in a year nor outside it. */
function isKnown(record: QueryRecord, { is }: RecordCondition): boolean {
  const { countries, providers } = record.facts
  switch (is) {
    case 'period':
    case 'duration':
      return record.period !== null
    // "All LDCs" may be any country; what names none says of none that it took no part.
    case 'country':
    case 'only-countries':
    case 'country-count':
      return countries.length > 0 && countries.every(({ code }) => code !== null)
    case 'provider':
    case 'sole-provider':
      return providers.length > 0
    default:
      return true
  }
}

/**
 * Whether a record fulfils a filter: true, false, or null where it doesn't say (Kleene's three-valued logic), so that
 * a record without dates is in neither of "in 2019" and "not in 2019".
 */
function evaluate(
  record: QueryRecord,
  filter: QueryFilter,
  holders: TermHolders | undefined,
): boolean | null {
  if ('is' in filter) {
    if (meets(record, filter, holders)) return true
    return isKnown(record, filter) ? false : null
  }
  if ('not' in filter) {
    const held = evaluate(record, filter.not, holders)
    return held === null ? null : !held
  }
  const parts = 'all' in filter ? filter.all : filter.any
  const decisive = !('all' in filter)
  let unknown = false
  for (const part of parts) {
    const held = evaluate(record, part, holders)
    if (held === decisive) return decisive
    if (held === null) unknown = true
  }
  return unknown ? null : !decisive
}

/** Whether a record fulfils a filter for sure. */
export const matchesFilter = (record: QueryRecord, filter: QueryFilter, holders?: TermHolders): boolean =>
  evaluate(record, filter, holders) === true

/** Whether a record leaves open if it fulfils a filter: what it is asked for is not given. */
export const leavesOpen = (record: QueryRecord, filter: QueryFilter, holders?: TermHolders): boolean =>
  evaluate(record, filter, holders) === null
