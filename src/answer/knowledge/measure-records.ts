import type { QueryMeasure } from '../../model/record-query.ts'
import { groupRecords } from './group-records.ts'
import type { QueryRecord } from './match-condition.ts'

const day = 86_400_000

/** A record's measure: ISO dates as days, lengths in days; null where it doesn't give it. */
export function measureOf(entry: QueryRecord, by: QueryMeasure): number | null {
  const { period, days, facts } = entry
  switch (by) {
    case 'start':
      return period ? Date.parse(period.from) / day : null
    case 'end':
      return period ? Date.parse(period.to) / day : null
    case 'days':
      return days
    case 'countries':
      return facts.countries.length > 0 ? facts.countries.length : null
    case 'records':
      return 1
    case 'participants':
    case 'cost':
      return entry.amount(by)
  }
}

/** The place of each by its measure, first to last; what has none is left out. */
export function ordered<T>(items: readonly T[], measure: (item: T) => number | null, descending: boolean) {
  return items
    .flatMap((item) => {
      const value = measure(item)
      return value === null ? [] : [{ item, value }]
    })
    .sort((a, b) => (descending ? b.value - a.value : a.value - b.value))
}

/** Those from one place on, and what equals the last of them. */
export function slice<T>(items: { item: T; value: number }[], offset: number, limit: number | null): T[] {
  if (limit === null) return items.slice(offset).map(({ item }) => item)
  // "The second longest" is the second length: what equals the first is passed over with it.
  const places = [...new Set(items.map(({ value }) => value))]
  const distinct = limit === 1 && offset > 0
  const last = distinct ? places[offset] : items[offset + limit - 1]?.value
  const rest = distinct ? items.filter(({ value }) => value === last) : items.slice(offset)
  const kept = rest.filter(({ value }, i) => i < limit || (last !== undefined && value === last))
  return kept.map(({ item }) => item)
}

/** What some records amount to: their number, distinct countries, days together, first or last day; null: unknown. */
export function totalOf(records: readonly QueryRecord[], by: QueryMeasure): number | null {
  if (by === 'records') return records.length
  if (by === 'countries') return groupRecords(records, 'country').length
  const values = records.flatMap((record) => measureOf(record, by) ?? [])
  if (values.length === 0) return null
  if (by === 'start') return Math.min(...values)
  if (by === 'end') return Math.max(...values)
  return values.reduce((sum, value) => sum + value, 0)
}
