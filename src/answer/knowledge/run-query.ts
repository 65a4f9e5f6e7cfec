import { type DayRange, yearsOf } from '../../engine/passage-filter.ts'
import type { QueryFilter, QueryGrouping, RecordQuery, SelectQuery } from '../../model/record-query.ts'
import { groupRecords, monthsOf, type RecordGroup } from './group-records.ts'
import { compares, leavesOpen, matchesFilter, type QueryRecord, type TermHolders } from './match-condition.ts'
import { measureOf, ordered, slice, totalOf } from './measure-records.ts'

/** What a query gives. */
export interface QueryResult<R> {
  /** The records that it rests on, in the order asked for. */
  records: R[]
  /** The number asked for: a count, a sum, days between two sets; null where none was, or none can be told. */
  value: number | null
  /** Names with their records: what was grouped, named, counted, or left by an operation on sets. */
  groups: RecordGroup<R>[]
  /** What two sets or more were compared by, in their order; null: it can't be told. */
  sides: { name: string; records: R[]; value: number | null }[]
  /** Records that don't say what the query needs: those without dates where days are asked. */
  open: R[]
}

/** Groups by name, of countries only those that are asked about. */
const groupsOf = <R extends QueryRecord>(
  records: readonly R[],
  by: QueryGrouping,
  { among, omit, having }: Pick<SelectQuery, 'among' | 'omit' | 'having'>,
) =>
  groupRecords(records, by)
    .filter(({ key }) => by !== 'country' || ((among === null || among.includes(key)) && !omit.includes(key)))
    .filter((group) => having === null || compares[having.how](group.records.length, having.count))

/** All years or months of a range, with the records of those that have any. */
const timesWithin = <R>(range: DayRange, of: QueryGrouping, groups: RecordGroup<R>[]) =>
  (of === 'year' ? yearsOf(range) : monthsOf(range)).map(
    (key) => groups.find((group) => group.key === key) ?? { key, records: [] },
  )

/** Runs queries over some records; `holders` narrows down where words can stand. */
class QueryRun<R extends QueryRecord> {
  private readonly all: readonly R[]
  private readonly holders: TermHolders | undefined

  constructor(all: readonly R[], holders: TermHolders | undefined) {
    this.all = all
    this.holders = holders
  }

  private pick(filter: QueryFilter): R[] {
    return this.all.filter((record) => matchesFilter(record, filter, this.holders))
  }

  private open(filter: QueryFilter): R[] {
    return this.all.filter((record) => leavesOpen(record, filter, this.holders))
  }

  select(query: SelectQuery): QueryResult<R> {
    const { filter, show, group, sort, offset, limit } = query
    const picked = this.pick(filter)
    const open = this.open(filter)
    const result = { value: null, groups: [], sides: [], open }
    if (group) {
      const groups = groupsOf(picked, group, query)
      const measured = ({ records }: RecordGroup<R>) => totalOf(records, sort?.by ?? 'records')
      const kept = sort ? slice(ordered(groups, measured, sort.descending), offset, limit) : groups
      return { ...result, records: [...new Set(kept.flatMap(({ records }) => records))], groups: kept }
    }
    const records = sort
      ? slice(
          ordered(picked, (record) => measureOf(record, sort.by), sort.descending),
          offset,
          limit,
        )
      : picked.slice(offset, limit === null ? undefined : offset + limit)
    if (show.what === 'names') {
      const groups = groupsOf(records, show.of, query)
      const named = new Set(groups.flatMap((own) => own.records))
      return { ...result, records: query.having ? [...named] : records, groups }
    }
    if (show.what === 'count') {
      const groups = show.of === 'records' ? [] : groupsOf(records, show.of, query)
      return { ...result, records, groups, value: show.of === 'records' ? records.length : groups.length }
    }
    if (show.what === 'sum') {
      const told = records.filter((record) => measureOf(record, show.of) !== null)
      const untold = records.filter((record) => !told.includes(record))
      const value = told.length > 0 ? totalOf(told, show.of) : null
      return { ...result, records: told, value, open: untold }
    }
    return { ...result, records }
  }

  private sides(query: Extract<RecordQuery, { sides: unknown }>) {
    return query.sides.map(({ name, filter }) => ({ name, records: this.pick(filter) }))
  }

  compare(query: Extract<RecordQuery, { op: 'compare' }>): QueryResult<R> {
    // Sets are as long as their longest activity: "longer" asks of activities, not of what they add up to.
    const longest = (records: readonly R[]) => {
      const values = records.flatMap((record) => measureOf(record, 'days') ?? [])
      return values.length > 0 ? Math.max(...values) : null
    }
    const sides = this.sides(query).map((side) => ({
      ...side,
      value: query.by === 'days' ? longest(side.records) : totalOf(side.records, query.by),
    }))
    const records = [...new Set(sides.flatMap((side) => side.records))]
    return { records, value: null, groups: [], sides, open: [] }
  }

  combine(query: Extract<RecordQuery, { of: QueryGrouping }>): QueryResult<R> {
    const sides = this.sides(query)
    const [own, ...others] = sides.map(({ records }) => groupRecords(records, query.of))
    const first = query.range ? timesWithin(query.range, query.of, own ?? []) : own
    const has = (groups: RecordGroup<R>[], key: string) =>
      groups.some((group) => group.key.toLowerCase() === key.toLowerCase())
    const groups =
      query.op === 'union'
        ? groupRecords([...new Set(sides.flatMap(({ records }) => records))], query.of)
        : (first ?? []).filter(({ key }) =>
            query.op === 'difference'
              ? !others.some((other) => has(other, key))
              : others.every((other) => has(other, key)),
          )
    const records = [...new Set(groups.flatMap((group) => group.records))]
    const told = sides.map((side) => ({ ...side, value: groupRecords(side.records, query.of).length }))
    return { records, value: groups.length, groups, sides: told, open: [] }
  }

  gap(query: Extract<RecordQuery, { op: 'gap' }>): QueryResult<R> {
    const sides = this.sides(query).map((side) => ({ ...side, value: totalOf(side.records, 'start') }))
    const [earlier, later] = [...sides].sort((a, b) => (a.value ?? 0) - (b.value ?? 0))
    const end = earlier ? totalOf(earlier.records, 'end') : null
    const start = later?.value ?? null
    const known = end !== null && start !== null && earlier?.value !== null
    const records = [...new Set([earlier, later].flatMap((side) => side?.records ?? []))]
    return { records, value: known ? start - end : null, groups: [], sides, open: [] }
  }
}

/**
 * What a query gives over some records. Records that don't say what a condition asks of them fulfil neither it nor its
 * contrary; what has no measure is not ranked; equal ones are ranked together.
 * @param holders the records in whose text one of some index terms can stand, where an index knows
 */
export function runQuery<R extends QueryRecord>(
  query: RecordQuery,
  records: readonly R[],
  holders?: TermHolders,
): QueryResult<R> {
  const run = new QueryRun(records, holders)
  switch (query.op) {
    case 'select':
      return run.select(query)
    case 'compare':
      return run.compare(query)
    case 'gap':
      return run.gap(query)
    default:
      return run.combine(query)
  }
}
