import { type DayRange, yearsOf } from '../../engine/passage-filter.ts'
import type { QueryGrouping } from '../../model/record-query.ts'
import type { QueryRecord } from './match-condition.ts'
import { providerKeys } from './providers.ts'

/** Records under one name. */
export interface RecordGroup<R> {
  /** ISO code of a country, else its name; `2019`; `2019-05`; the key of a provider; names of programmes as printed. */
  key: string
  records: R[]
}

/** `2018-12`, `2019-01`: the months of a period. */
export const monthsOf = ({ from, to }: DayRange) =>
  yearsOf({ from, to })
    .flatMap((year) => Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`))
    .filter((month) => month >= from.slice(0, 7) && month <= to.slice(0, 7))

/** The names under which a record counts, each once. */
export function groupKeysOf({ facts, period, documentId }: QueryRecord, by: QueryGrouping): string[] {
  switch (by) {
    case 'country':
      return [...new Set(facts.countries.map(({ code, name }) => code ?? name))]
    case 'provider':
      return providerKeys(facts.providers)
    case 'programme':
      return facts.programme ? [facts.programme] : []
    case 'document':
      return [documentId]
    case 'year':
      return yearsOf(period)
    case 'month':
      return period ? monthsOf(period) : []
  }
}

const isTimed = (by: QueryGrouping) => by === 'year' || by === 'month'

/** Records by name: times in order, other names in the order in which they first come; letter case tells none apart. */
export function groupRecords<R extends QueryRecord>(
  records: readonly R[],
  by: QueryGrouping,
): RecordGroup<R>[] {
  const groups = new Map<string, RecordGroup<R>>()
  for (const record of records) {
    for (const key of groupKeysOf(record, by)) {
      const folded = key.toLowerCase()
      const group = groups.get(folded)
      if (!group) groups.set(folded, { key, records: [record] })
      else if (group.records.at(-1) !== record) group.records.push(record)
    }
  }
  const all = [...groups.values()]
  return isTimed(by) ? all.sort((a, b) => (a.key < b.key ? -1 : 1)) : all
}
