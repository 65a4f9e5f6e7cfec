import { z } from 'zod'
import { activityCountsRequestSchema } from '../../model/activities.ts'
import type { UiLanguage } from '../../model/language.ts'
import { searchRequestSchema } from '../../model/search-request.ts'
import { addressOf, parametersOf } from '../address-of.ts'

/** `/activities`: which activities, what the pivot has for rows and columns, and which part of the list. */
export const activitiesPageSchema = activityCountsRequestSchema.extend({
  sort: z.enum(['date', '-date']).default('-date'),
  limit: searchRequestSchema.shape.limit,
  offset: searchRequestSchema.shape.offset,
})

/** The page as its address says it, with the language of the interface where the address fixes it. */
export interface AddressedActivities extends z.infer<typeof activitiesPageSchema> {
  ui: UiLanguage | null
}

/** The filters that are lists of values, in the order in which the page tells them. */
export const activityFilterNames = [
  'country',
  'provider',
  'activity',
  'programme',
  'topic',
  'document',
  'organization',
  'year',
  'language',
  'kind',
] as const
const defaults = activitiesPageSchema.parse({})

/** Nothing restricted, everything as it is by default. */
export const allActivities: AddressedActivities = { ...defaults, ui: null }

const restricting = ['q', ...activityFilterNames, 'without', 'from', 'to', 'crossLanguage', 'query'] as const

/** What restricts the set, in a fixed order, as addresses have it. */
export const filterParameters = (asked: AddressedActivities): [string, string][] =>
  parametersOf(asked, restricting, defaults)

/** How the page is set apart from that: what differs from the defaults. */
export const settingParameters = (asked: AddressedActivities): [string, string][] =>
  parametersOf(asked, ['rows', 'columns', 'sort', 'limit', 'offset', 'ui'], defaults)

/** The address of the page with some of it changed; any change but that of `offset` goes back to the first part. */
export function activitiesAddress(
  asked: AddressedActivities,
  changes: Partial<AddressedActivities> = {},
): string {
  const changed = { ...asked, offset: 0, ...changes }
  return addressOf('/activities', [...filterParameters(changed), ...settingParameters(changed)])
}

/** The address of the same activities as a file. */
export const activitiesFile = (asked: AddressedActivities, format: 'csv' | 'json' | 'xlsx') =>
  addressOf('/api/records', [
    ...filterParameters(asked),
    ['format', format],
    ...(format === 'csv' ? [['bom', 'true'] as [string, string]] : []),
  ])

/** The address of the numbers behind the pictures. */
export const countsAddress = (asked: AddressedActivities) =>
  addressOf('/api/activities', [...filterParameters(asked), ['rows', asked.rows], ['columns', asked.columns]])
