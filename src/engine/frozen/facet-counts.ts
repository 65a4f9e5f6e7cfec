import type { Facets } from '../../model/search-result.ts'
import { yearsOf } from '../passage-filter.ts'
import type { Column } from './column.ts'
import { type Columns, readPeriod } from './passage-columns.ts'

const one = (value: string) => (value === '' ? [] : [value])
const listed = (value: string) => (value === '' ? [] : value.split(' '))

/** By which column passages are counted in a facet, and under which values each of its own counts. */
const facetColumns: Record<keyof Facets, { name: keyof Columns; read: (value: string) => string[] }> = {
  language: { name: 'language', read: one },
  kind: { name: 'kind', read: one },
  country: { name: 'countries', read: listed },
  topic: { name: 'topics', read: listed },
  year: { name: 'period', read: (value) => yearsOf(readPeriod(value)) },
  programme: { name: 'programme', read: one },
  document: { name: 'document', read: one },
}
const facetNames = Object.keys(facetColumns) as (keyof Facets)[]

/** Counts the values of one facet. What a column's values stand for is read once. */
class FacetCounter {
  private readonly codes: Column['codes']
  /** The values of the facet, in order. */
  private readonly values: readonly string[]
  /** By the code of a column's value, the places of the values that it counts under. */
  private readonly placesOf: readonly (readonly number[])[]

  constructor(column: Column, read: (value: string) => string[]) {
    const own = Array.from({ length: column.size }, (_, code) => read(column.valueOf(code)))
    this.codes = column.codes
    this.values = [...new Set(own.flat())].sort()
    const places = new Map(this.values.map((value, place) => [value, place]))
    this.placesOf = own.map((values) => values.map((value) => places.get(value) as number))
  }

  count(single: Uint32Array, groups: readonly (readonly number[])[]): Record<string, number> {
    const { codes, placesOf } = this
    const byCode = new Uint32Array(placesOf.length)
    for (let i = 0; i < single.length; i++) {
      const code = codes[single[i] as number] as number
      byCode[code] = (byCode[code] as number) + 1
    }
    const counts = new Uint32Array(this.values.length)
    const add = (place: number, more: number) => {
      counts[place] = (counts[place] as number) + more
    }
    for (let code = 0; code < byCode.length; code++) {
      const own = byCode[code] as number
      if (own > 0) for (const place of placesOf[code] as readonly number[]) add(place, own)
    }
    for (const group of groups) {
      const held = group.flatMap((ordinal) => placesOf[codes[ordinal] as number] as readonly number[])
      for (const place of new Set(held)) add(place, 1)
    }
    return this.sorted(counts)
  }

  /** Those that were counted, by count and then by name: sorted as numbers, which takes no comparing of texts. */
  private sorted(counts: Uint32Array): Record<string, number> {
    const size = counts.length
    const keys = new Float64Array(size)
    let counted = 0
    for (let place = 0; place < size; place++) {
      const count = counts[place] as number
      if (count > 0) keys[counted++] = place - count * size
    }
    const sorted: Record<string, number> = {}
    for (const key of keys.subarray(0, counted).sort()) {
      const count = Math.ceil(-key / size)
      sorted[this.values[key + count * size] as string] = count
    }
    return sorted
  }
}

/** Counts passages in each facet, by the columns that they lie in. */
export class FacetCounts {
  private readonly columns: Columns
  private counters: Record<keyof Facets, FacetCounter> | null = null

  constructor(columns: Columns) {
    this.columns = columns
  }

  /**
   * Passages of a group are versions of one: it counts once under each value that any has. Each facet's values are in
   * order of count and then of name.
   * @param single passages that are by themselves
   */
  count(single: Uint32Array, groups: readonly (readonly number[])[]): Facets {
    const { columns } = this
    const each = <T>(make: (facet: keyof Facets) => T) =>
      Object.fromEntries(facetNames.map((facet) => [facet, make(facet)])) as Record<keyof Facets, T>
    this.counters ??= each((facet) => {
      const { name, read } = facetColumns[facet]
      return new FacetCounter(columns[name], read)
    })
    const { counters } = this
    return each((facet) => counters[facet].count(single, groups))
  }
}
