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
  /** The places of the values that each of a column's counts under, one behind the other, and where those of each begin. */
  private readonly places: Uint32Array
  private readonly starts: Uint32Array

  constructor(column: Column, read: (value: string) => string[]) {
    const own = Array.from({ length: column.size }, (_, code) => read(column.valueOf(code)))
    this.codes = column.codes
    this.values = [...new Set(own.flat())].sort()
    const places = new Map(this.values.map((value, place) => [value, place]))
    this.places = Uint32Array.from(own.flat(), (value) => places.get(value) as number)
    this.starts = new Uint32Array(own.length + 1)
    for (const [code, { length }] of own.entries())
      this.starts[code + 1] = (this.starts[code] as number) + length
  }

  /** @param most how many of the most frequent values are told */
  count(single: Uint32Array, groups: readonly (readonly number[])[], most: number): Record<string, number> {
    const { codes, places, starts } = this
    const byCode = new Uint32Array(starts.length - 1)
    for (let i = 0; i < single.length; i++) {
      const code = codes[single[i] as number] as number
      byCode[code] = (byCode[code] as number) + 1
    }
    const counts = new Uint32Array(this.values.length)
    for (let code = 0; code < byCode.length; code++) {
      const own = byCode[code] as number
      for (let at = starts[code] as number; own > 0 && at < (starts[code + 1] as number); at++) {
        const place = places[at] as number
        counts[place] = (counts[place] as number) + own
      }
    }
    for (const group of groups) {
      const held = group.flatMap((ordinal) => {
        const code = codes[ordinal] as number
        return [...places.subarray(starts[code], starts[code + 1])]
      })
      for (const place of new Set(held)) counts[place] = (counts[place] as number) + 1
    }
    return this.sorted(counts, most)
  }

  /** Those that were counted, by count and then by name: sorted as numbers, which takes no comparing of texts. */
  private sorted(counts: Uint32Array, most: number): Record<string, number> {
    const size = counts.length
    const { least, equal } = leastOfMost(counts, most)
    const keys = new Float64Array(size)
    let counted = 0
    // Of those that have the least count the first are told: values stand in order.
    for (let place = 0, left = equal; place < size; place++) {
      const count = counts[place] as number
      if (count > least || (count === least && left-- > 0)) keys[counted++] = place - count * size
    }
    const sorted: Record<string, number> = {}
    for (const key of keys.subarray(0, counted).sort().subarray(0, most)) {
      const count = Math.ceil(-key / size)
      sorted[this.values[key + count * size] as string] = count
    }
    return sorted
  }
}

/** Counts from here on are taken for equal where the most frequent are chosen. */
const highCount = 1000

/** The least count, from 1, that the most frequent values have, and how many of those that have it are among them. */
function leastOfMost(counts: Uint32Array, most: number): { least: number; equal: number } {
  if (counts.length <= most) return { least: 1, equal: counts.length }
  const having = new Uint32Array(highCount + 1)
  for (const count of counts) {
    const own = Math.min(count, highCount)
    having[own] = (having[own] as number) + 1
  }
  let least = highCount
  let held = having[least] as number
  if (held >= most) return { least, equal: counts.length }
  while (held < most && least > 1) held += having[--least] as number
  return { least, equal: most - held + (having[least] as number) }
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
   * @param single passages that are by themselves @param programmes how many of the most frequent programmes are told
   */
  count(
    single: Uint32Array,
    groups: readonly (readonly number[])[],
    programmes = Number.POSITIVE_INFINITY,
  ): Facets {
    const { columns } = this
    const each = <T>(make: (facet: keyof Facets) => T) =>
      Object.fromEntries(facetNames.map((facet) => [facet, make(facet)])) as Record<keyof Facets, T>
    this.counters ??= each((facet) => {
      const { name, read } = facetColumns[facet]
      return new FacetCounter(columns[name], read)
    })
    const { counters } = this
    return each((facet) =>
      counters[facet].count(single, groups, facet === 'programme' ? programmes : Number.POSITIVE_INFINITY),
    )
  }
}
