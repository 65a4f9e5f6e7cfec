import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countBy, pivotOf, spanOf, uncounted } from '../../src/activities/count-activities.ts'
import { shadeOf, shadeScale } from '../../src/activities/shade-scale.ts'
import { activityDimensions } from '../../src/model/activities.ts'
import { someActivities } from './some-activities.ts'

it('counts an activity once under each of its keys, and says which have none', () => {
  fc.assert(
    fc.property(someActivities, (activities) => {
      for (const by of activityDimensions) {
        for (const { key, count } of countBy(activities, by)) {
          expect(count).toBe(activities.filter(({ keys }) => keys[by].includes(key)).length)
        }
        const counted = new Set(countBy(activities, by).map(({ key }) => key))
        const told = activities.filter(({ keys }) => keys[by].some((key) => counted.has(key)))
        expect(told.length + uncounted(activities, by)).toBe(activities.length)
      }
    }),
  )
})

it('counts by two things at once what filters for both find', () => {
  fc.assert(
    fc.property(
      someActivities,
      fc.constantFrom(...activityDimensions),
      fc.constantFrom(...activityDimensions),
      (activities, rows, columns) => {
        const pivot = pivotOf(activities, rows, columns)
        expect(pivot.cells.every(({ count }) => count > 0)).toBe(true)
        for (const row of pivot.rows) {
          for (const column of pivot.columns) {
            const both = activities.filter(
              ({ keys }) => keys[rows].includes(row.key) && keys[columns].includes(column.key),
            )
            const same = rows !== columns || row.key === column.key
            expect(pivot.count(row.key, column.key)).toBe(same ? both.length : 0)
          }
        }
      },
    ),
  )
})

it('spans from the first day of all to the last', () => {
  fc.assert(
    fc.property(someActivities, (activities) => {
      const days = activities.flatMap(({ period }) => (period ? [period.from, period.to] : [])).sort()
      expect(spanOf(activities)).toEqual(days.length === 0 ? null : { from: days[0], to: days.at(-1) })
    }),
  )
})

it('shades three classes that follow each other, the largest number in the darkest that there is', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1 }), (counts) => {
      const [first, second, third] = shadeScale(counts)
      expect(first < second && second < third).toBe(true)
      const shades = [...counts].sort((a, b) => a - b).map((count) => shadeOf(count, [first, second, third]))
      expect(shades).toEqual([...shades].sort())
      if (Math.max(...counts) > 2) expect(shades.at(-1)).toBe(3)
    }),
  )
})
