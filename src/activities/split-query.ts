import type { ActivityFilter } from '../model/activities.ts'
import type { QueryFilter, RecordCondition, RecordQuery } from '../model/record-query.ts'

/** What filters of a search say as well. */
export type PlainFilter = Partial<Pick<ActivityFilter, 'country' | 'document' | 'from' | 'to'>>

/** A condition as a filter of a search has it; null where none has it. */
function plainCondition(condition: QueryFilter): PlainFilter | null {
  if (!('is' in condition)) return null
  switch (condition.is) {
    case 'country':
      return { country: condition.codes }
    case 'document':
      return { document: condition.ids }
    case 'period':
      return periodFilter(condition)
    default:
      return null
  }
}

function periodFilter({ from, to, edge }: Extract<RecordCondition, { is: 'period' }>): PlainFilter | null {
  if (edge !== 'overlaps') return null
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
}

/** Conditions that all have to hold, one by one. */
const conditionsOf = (filter: QueryFilter): QueryFilter[] =>
  'all' in filter ? filter.all.flatMap(conditionsOf) : [filter]

/**
 * What a query asks in the words of filters, and the rest of its conditions (null: there are none). Null where a query
 * is more than its conditions: of two sets, or of the first ones only.
 */
export function splitQuery(query: RecordQuery): { plain: PlainFilter; rest: QueryFilter | null } | null {
  if (query.op !== 'select' || query.limit !== null || query.offset > 0) return null
  const plain: PlainFilter = {}
  const rest: QueryFilter[] = []
  for (const condition of conditionsOf(query.filter)) {
    const own = plainCondition(condition)
    // Filters join the values of one name by "or": a second condition of the name stays what it is.
    if (own === null || Object.keys(own).some((name) => name in plain)) rest.push(condition)
    else Object.assign(plain, own)
  }
  const [first, second] = rest
  return { plain, rest: first === undefined ? null : second === undefined ? first : { all: rest } }
}
