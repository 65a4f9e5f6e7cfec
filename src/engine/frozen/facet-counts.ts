import type { Facets } from '../../model/search-result.ts'
import { sortFacets, yearsOf } from '../passage-filter.ts'
import type { Column } from './column.ts'
import { type Columns, readPeriod } from './passage-columns.ts'

const one = (value: string) => (value === '' ? [] : [value])
const listed = (value: string) => (value === '' ? [] : value.split(' '))

/** By which column passages are counted in a facet, and under which values each of its own counts. */
const facetColumns: Record<keyof Facets, { name: keyof Columns; read: (value: string) => string[] }> = {
  language: { name: 'language', read: one },
  kind: { name: 'kind', read: one },
  country: { name: 'countries', read: listed },
  year: { name: 'period', read: (value) => yearsOf(readPeriod(value)) },
  programme: { name: 'programme', read: one },
  document: { name: 'document', read: one },
}

/** How many passages have each value of a column. */
function countCodes({ codes, size }: Column, ordinals: Uint32Array): Uint32Array {
  const counts = new Uint32Array(size)
  for (let i = 0; i < ordinals.length; i++) {
    const code = codes[ordinals[i] as number] as number
    counts[code] = (counts[code] as number) + 1
  }
  return counts
}

/**
 * The codes that count, the most frequent first and then in their order: sorted as numbers, before they are sorted as
 * values, which then takes a comparison each.
 */
function byCount(counts: Uint32Array): number[] {
  const codes = Float64Array.from(counts.keys()).filter((code) => (counts[code] as number) > 0)
  return Array.from(
    codes.map((code) => code - (counts[code] as number) * counts.length).sort(),
    (key) => key + Math.ceil(-key / counts.length) * counts.length,
  )
}

/**
 * Facet counts over passages. Those of a group are versions of one: it counts once under each value that any has.
 * @param single passages that are by themselves
 */
export function countColumns(
  columns: Columns,
  single: Uint32Array,
  groups: readonly (readonly number[])[],
): Facets {
  return sortFacets((facet) => {
    const { name, read } = facetColumns[facet]
    const column = columns[name]
    const counts = new Map<string, number>()
    const add = (value: string, more: number) => counts.set(value, (counts.get(value) ?? 0) + more)
    const counted = countCodes(column, single)
    for (const code of byCount(counted)) {
      for (const value of read(column.valueOf(code))) add(value, counted[code] as number)
    }
    for (const group of groups) {
      const values = group.flatMap((ordinal) => read(column.valueOf(column.codes[ordinal] as number)))
      for (const value of new Set(values)) add(value, 1)
    }
    return counts
  })
}
