import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Activity, everyActivity, findActivities } from '../../src/activities/find-activities.ts'
import type { RecordFacts } from '../../src/engine/passage-list.ts'
import { FactTable, type PlacedFacts, packFacts } from '../../src/indexing/record-facts.ts'
import { activityFilterSchema } from '../../src/model/activities.ts'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'

const date = fc.constantFrom(null, '2019-03-04', '2020-12-31')
const facts: fc.Arbitrary<RecordFacts> = fc.record({
  programme: fc.option(fc.string({ unit: 'binary' })),
  startDate: date,
  endDate: date,
  countries: fc.array(fc.record({ code: fc.constantFrom(null, 'GHA', 'PER'), name: fc.string() }), {
    maxLength: 3,
  }),
  providers: fc.array(fc.string(), { maxLength: 2 }),
  language: fc.constantFrom('fr' as const, 'en' as const),
  given: fc.subarray(['countries' as const, 'dates' as const]),
})
const documents = fc.array(
  fc
    .array(fc.tuple(fc.nat(3), facts), { maxLength: 5 })
    .map((records): PlacedFacts => records.map(([gap, own], i) => [5 * i + gap, own])),
)

it('packs what records are chosen by, and finds them at their places', () => {
  fc.assert(
    fc.property(documents, (all) => {
      const table = new FactTable(packFacts(all))
      for (const [at, records] of all.entries()) {
        expect(table.firstOf(at + 1) - table.firstOf(at)).toBe(records.length)
        for (let place = 0; place < 30; place++) {
          const record = table.recordAt(at, place)
          const own = records.find(([where]) => where === place)
          expect(record < 0 ? undefined : [table.placeOf(record), table.of(record)]).toEqual(own)
        }
      }
    }),
  )
})

it('knows all activities as they are found', async () => {
  const { corpus } = await openIndexOf([omd2019])
  const told = (activities: readonly Activity[]) =>
    activities.map(({ passage, record, period, kind, keys, providers, topics }) => ({
      ...{ passage, record, period, kind, keys, providers, topics },
    }))
  const found = told(await findActivities(corpus, activityFilterSchema.parse({})))
  expect(found.length).toBeGreaterThan(0)
  expect(told(await everyActivity(corpus))).toEqual(found)
})
