import { Hono } from 'hono'
import { countBy, pivotOf, spanOf, uncounted } from '../../activities/count-activities.ts'
import { findActivities } from '../../activities/find-activities.ts'
import { ProviderNames } from '../../answer/knowledge/providers.ts'
import {
  type ActivityDimension,
  activityCountsRequestSchema,
  activityCountsSchema,
} from '../../model/activities.ts'
import { countryName } from '../../names/country-names.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { parseQuery } from '../query-parameters.ts'
import { uiLanguageOf } from '../ui-language.ts'

/** `/api/activities`: the numbers behind the pictures of `/activities`. */
export const activitiesApi = new Hono<CorpusEnv>().get('/api/activities', async (c) => {
  const { rows, columns, ...asked } = parseQuery(c, activityCountsRequestSchema)
  const language = uiLanguageOf(c)
  const activities = await findActivities(c.var.corpus, asked)
  const providers = new ProviderNames()
  for (const { record } of activities) providers.add(record.providers)
  const nameOf = (by: ActivityDimension, key: string) => {
    if (by === 'country') return countryName(key, language)
    return by === 'provider' ? providers.fullName(key, language) : key
  }
  const counted = (by: ActivityDimension) =>
    countBy(activities, by).map(({ key, count }) => ({ key, name: nameOf(by, key), count }))
  const span = spanOf(activities)
  return c.json(
    activityCountsSchema.parse({
      total: activities.length,
      from: span?.from ?? null,
      to: span?.to ?? null,
      withoutDates: uncounted(activities, 'year'),
      withoutCountries: uncounted(activities, 'country'),
      withoutProvider: uncounted(activities, 'provider'),
      withoutKind: uncounted(activities, 'kind'),
      country: counted('country'),
      provider: counted('provider'),
      year: counted('year'),
      kind: counted('kind'),
      pivot: { rows, columns, cells: pivotOf(activities, rows, columns).cells },
    }),
  )
})
