import type { ActivityDimension } from '../model/activities.ts'
import type { Activity } from './find-activities.ts'

/** How many activities count under a key. */
export interface KeyCount {
  key: string
  count: number
}

/** The number of activities under each key: years in their order, else the largest first, equal ones in theirs. */
export function countBy(activities: readonly Activity[], by: ActivityDimension): KeyCount[] {
  const counts = new Map<string, number>()
  for (const { keys } of activities) {
    for (const key of keys[by]) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const all = [...counts].map(([key, count]) => ({ key, count }))
  const inOrder = (a: KeyCount, b: KeyCount) => (a.key < b.key ? -1 : 1)
  return all.sort(by === 'year' ? inOrder : (a, b) => b.count - a.count || inOrder(a, b))
}

/** Those that count under no key. */
export const uncounted = (activities: readonly Activity[], by: ActivityDimension): number =>
  activities.filter(({ keys }) => keys[by].length === 0).length

/** From the first day of the first activity to the last of the last one; null where none has dates. */
export function spanOf(activities: readonly Activity[]): { from: string; to: string } | null {
  let span: { from: string; to: string } | null = null
  for (const { period } of activities) {
    if (!period) continue
    const { from, to } = period
    span ??= { from, to }
    if (from < span.from) span = { from, to: span.to }
    if (to > span.to) span = { from: span.from, to }
  }
  return span
}

/** Activities by two things at once. */
export interface Pivot {
  rows: KeyCount[]
  columns: KeyCount[]
  /** By row and column; nothing where there is none. */
  count(row: string, column: string): number
  cells: { row: string; column: string; count: number }[]
}

/** Counts activities by two things: each under every pair of its keys. */
export function pivotOf(
  activities: readonly Activity[],
  rows: ActivityDimension,
  columns: ActivityDimension,
): Pivot {
  const counts = new Map<string, Map<string, number>>()
  for (const { keys } of activities) {
    for (const row of keys[rows]) {
      const own = counts.get(row) ?? new Map<string, number>()
      for (const column of keys[columns]) {
        if (rows !== columns || row === column) own.set(column, (own.get(column) ?? 0) + 1)
      }
      counts.set(row, own)
    }
  }
  const rowCounts = countBy(activities, rows)
  return {
    rows: rowCounts,
    columns: countBy(activities, columns),
    count: (row, column) => counts.get(row)?.get(column) ?? 0,
    cells: rowCounts.flatMap(({ key: row }) =>
      [...(counts.get(row) ?? [])].map(([column, count]) => ({ row, column, count })),
    ),
  }
}
