import type { ActivityFilter } from '../model/activities.ts'
import type { QueryFilter, RecordCondition, RecordQuery } from '../model/record-query.ts'

type Plain = Partial<Pick<ActivityFilter, 'country' | 'document' | 'from' | 'to'>>

/** A condition as a filter of a search has it; null where none has it. */
function plainCondition(condition: RecordCondition): Plain | null {
  switch (condition.is) {
    case 'country':
      return { country: condition.codes }
    case 'document':
      return { document: condition.ids }
    case 'period': {
      const { from, to, edge } = condition
      if (edge !== 'overlaps') return null
      return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
    }
    default:
      return null
  }
}

/** Conditions that all hold, one by one; null where some are joined otherwise. */
function conditionsOf(filter: QueryFilter): RecordCondition[] | null {
  if ('is' in filter) return [filter]
  if (!('all' in filter)) return null
  const parts = filter.all.map(conditionsOf)
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? [])
}

/** What a query asks in the words of filters; null where they can't say it, or say only part of it. */
export function plainFilter(query: RecordQuery): Plain | null {
  if (query.op !== 'select' || query.limit !== null || query.offset > 0) return null
  const plain: Plain = {}
  for (const condition of conditionsOf(query.filter) ?? [null]) {
    const own = condition && plainCondition(condition)
    // Filters join the values of one name by "or": two conditions of a name can't be said.
    if (own === null || Object.keys(own).some((name) => name in plain)) return null
    Object.assign(plain, own)
  }
  return plain
}
