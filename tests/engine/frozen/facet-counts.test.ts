import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MadeColumn } from '../../../src/engine/frozen/column.ts'
import { FacetCounts } from '../../../src/engine/frozen/facet-counts.ts'
import { type Columns, columnNames } from '../../../src/engine/frozen/passage-columns.ts'

/** Passages that differ in their programme alone. */
function countsOf(programmes: readonly string[]): FacetCounts {
  const columns = columnNames.map((name) => [
    name,
    MadeColumn.of(programmes.map((own) => (name === 'programme' ? own : ''))),
  ])
  return new FacetCounts(Object.fromEntries(columns) as Columns)
}

it('tells of the programmes the most frequent, in the order of all of them', () => {
  const programme = fc.constantFrom(...Array.from({ length: 12 }, (_, i) => `Programme ${i}`))
  fc.assert(
    fc.property(fc.array(programme), fc.integer({ min: 1, max: 8 }), fc.boolean(), (own, most, often) => {
      const counts = countsOf(own)
      // So often that their numbers are no longer told apart one by one.
      const times = often ? 700 : 1
      const single = Uint32Array.from({ length: times * own.length }, (_, at) => at % own.length)
      const all = Object.entries(counts.count(single, []).programme)
      expect(all.reduce((sum, [, count]) => sum + count, 0)).toBe(single.length)
      expect(Object.entries(counts.count(single, [], most).programme)).toEqual(all.slice(0, most))
    }),
  )
})
