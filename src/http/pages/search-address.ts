import { z } from 'zod'
import type { UiLanguage } from '../../model/language.ts'
import { type SearchRequest, searchRequestSchema } from '../../model/search-request.ts'
import { addressOf, parametersOf } from '../address-of.ts'

/** What the address of a search page may say: a search, and how its hits are laid out. */
export const pageSearchSchema = searchRequestSchema.extend({
  group: z.enum(['document', 'none']).default('document'),
})

/** The filters that a reader sets; all of them are taken away together. */
export const filterNames = [
  'language',
  'kind',
  'topic',
  'country',
  'organization',
  'programme',
  'document',
  'year',
] as const
const parameterNames = [
  'q',
  ...filterNames,
  'without',
  'version',
  'from',
  'to',
  'crossLanguage',
  'sort',
  'group',
  'limit',
  'offset',
  'ui',
] as const
const defaults = pageSearchSchema.parse({})

/** A search as its address says it: the parameters, and the language of the interface where the address fixes it. */
export interface AddressedSearch
  extends z.infer<typeof pageSearchSchema>,
    Pick<SearchRequest, 'allProgrammes'> {
  ui: UiLanguage | null
}

/** The parameters of a search in a fixed order, without those that have their default values. */
export const searchParameters = (search: AddressedSearch): [string, string][] =>
  parametersOf(search, parameterNames, defaults)

/** The address of a search, with some of it changed; any change but that of `offset` goes back to the first page. */
export const searchAddress = (search: AddressedSearch, changes: Partial<AddressedSearch> = {}) =>
  addressOf('/search', searchParameters({ ...search, offset: 0, ...changes }))

/** The address of a list of all values of a facet that narrow a search. */
export const valuesAddress = (search: AddressedSearch, facet: string) =>
  addressOf('/search/values', [['facet', facet], ...searchParameters({ ...search, offset: 0 })])

/** The search without what only pages know: its order, its pages, and how it is laid out. */
const plainSearch = (search: AddressedSearch): AddressedSearch => {
  const { version, sort, group, offset, limit } = defaults
  return { ...search, version, sort, group, offset, limit, ui: null }
}

/** The address of what a search finds, as a file. */
export const fileAddress = (search: AddressedSearch, extension: string) =>
  addressOf(`/search.${extension}`, searchParameters(plainSearch(search)))

/** The address that keeps what a search finds now, to be compared with what it finds later. */
export const pinAddress = (search: AddressedSearch) =>
  addressOf('/search/pin', searchParameters({ ...plainSearch(search), ui: search.ui }))

/** The address of what a search finds of activities, as a table for spreadsheets. */
export const recordsAddress = (search: AddressedSearch) =>
  addressOf('/api/records', [...searchParameters(plainSearch(search)), ['format', 'csv'], ['bom', 'true']])

/** The same search without filters. */
export function withoutFilters(search: AddressedSearch): AddressedSearch {
  const { from: _, to: __, ...rest } = search
  const none = Object.fromEntries(filterNames.map((name) => [name, []])) as Record<
    (typeof filterNames)[number],
    never[]
  >
  return { ...rest, ...none }
}
