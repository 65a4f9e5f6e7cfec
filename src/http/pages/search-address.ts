import type { UiLanguage } from '../../model/language.ts'
import type { SearchRequest } from '../../model/search-request.ts'

const listNames = ['language', 'kind', 'country', 'programme', 'document', 'without', 'version'] as const
/** The filters that a reader sets; all of them are taken away together. */
export const filterNames = ['language', 'kind', 'country', 'programme', 'document'] as const
const defaultLimit = 10

/** A search as its address says it: the parameters, and the language of the interface where the address fixes it. */
export interface AddressedSearch extends SearchRequest {
  ui: UiLanguage | null
}

/** The parameters of a search in a fixed order, without those that have their default values. */
export function searchParameters(search: AddressedSearch): [string, string][] {
  const parameters: [string, string][] = []
  if (search.q !== '') parameters.push(['q', search.q])
  for (const name of listNames) for (const value of search[name]) parameters.push([name, value])
  if (search.from !== undefined) parameters.push(['from', search.from])
  if (search.to !== undefined) parameters.push(['to', search.to])
  if (!search.crossLanguage) parameters.push(['crossLanguage', 'false'])
  if (search.sort !== 'relevance') parameters.push(['sort', search.sort])
  if (search.limit !== defaultLimit) parameters.push(['limit', String(search.limit)])
  if (search.offset !== 0) parameters.push(['offset', String(search.offset)])
  if (search.ui !== null) parameters.push(['ui', search.ui])
  return parameters
}

/** The address of a search, with some of it changed; any change but that of `offset` goes back to the first page. */
export function searchAddress(search: AddressedSearch, changes: Partial<AddressedSearch> = {}): string {
  const query = new URLSearchParams(searchParameters({ ...search, offset: 0, ...changes })).toString()
  return query === '' ? '/search' : `/search?${query}`
}

/** The address of what a search finds of activities, as a table for spreadsheets. */
export function exportAddress(search: AddressedSearch): string {
  const plain = { version: [], sort: 'relevance', offset: 0, limit: defaultLimit, ui: null } as const
  const parameters = searchParameters({ ...search, ...plain, version: [] })
  return `/api/records?${new URLSearchParams([...parameters, ['format', 'csv'], ['bom', 'true']])}`
}

/** The same search without filters. */
export function withoutFilters(search: AddressedSearch): AddressedSearch {
  const { from: _, to: __, ...rest } = search
  return { ...rest, language: [], kind: [], country: [], programme: [], document: [] }
}
