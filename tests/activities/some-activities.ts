import fc from 'fast-check'
import type { Activity } from '../../src/activities/find-activities.ts'
import { activityKinds } from '../../src/model/activities.ts'

const day = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => new Date(Date.UTC(2015, 0, 1 + days)).toISOString().slice(0, 10))
const period = fc.option(
  fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
)

/** Activities of random dates, countries and organizations, some of which lack any of these. */
export const someActivities: fc.Arbitrary<Activity[]> = fc
  .array(
    fc.record({
      period,
      country: fc.uniqueArray(fc.constantFrom('GHA', 'KEN', 'PER', 'LAO'), { maxLength: 3 }),
      provider: fc.uniqueArray(fc.constantFrom('wco', 'wipo', 'a body'), { maxLength: 2 }),
      kind: fc.option(fc.constantFrom(...activityKinds)),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(({ period: dates, country, provider, kind }, i) => ({
      passage: { id: `doc:r${i + 1}` } as Activity['passage'],
      record: {} as Activity['record'],
      providers: provider,
      topics: [],
      period: dates,
      kind,
      keys: {
        country,
        provider,
        year: dates ? [...new Set([dates.from.slice(0, 4), dates.to.slice(0, 4)])] : [],
        kind: kind === null ? [] : [kind],
      },
    })),
  )
