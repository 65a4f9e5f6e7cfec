import type { PassageLanguage } from '../../src/model/language.ts'
import type { SortOrder } from '../../src/model/search-request.ts'
import type { FacetName, SearchResult } from '../../src/model/search-result.ts'

/** One value of a facet. Years carry the address that toggles them, the others are check boxes of the search form. */
export interface FacetOption {
  value: string
  label: string
  count: number
  selected: boolean
  address: string | null
}

export interface FacetGroup {
  name: FacetName
  options: FacetOption[]
}

/** A filter in force, with the address of the same search without it. */
export interface ActiveFilter {
  label: string
  address: string
}

/** A word of another language that the search looks for too, with the address that switches it off or on. */
export interface TranslationChip {
  /** The word of the query; null where the translation is switched off. */
  word: string | null
  text: string
  /** BCP 47; null where the translation is switched off. */
  language: string | null
  address: string
}

/** A passage found that is there in another document too, with the address that shows that one. */
export interface VersionLink {
  language: PassageLanguage
  /** The document, where it is a copy in the same language. */
  copy: string | null
  address: string
}

/** A search and what it found, ready to be shown. */
export interface SearchView {
  text: string
  sort: SortOrder
  result: SearchResult
  facets: FacetGroup[]
  activeFilters: ActiveFilter[]
  translations: TranslationChip[]
  /** By the identifiers of hits. */
  versionLinks: ReadonlyMap<string, VersionLink[]>
  /** The same search without any filter. */
  clearedAddress: string
  /** The activities found, as a table; null where there is none. */
  exportAddress: string | null
  /** The search that `result.suggestion` proposes. */
  suggestionAddress: string | null
  previousAddress: string | null
  nextAddress: string | null
  /** What the form has to send along besides what the reader sees in it. */
  hiddenFields: { name: string; value: string }[]
  /** The reader has just turned the page: focus moves to the hits. */
  turnedPage: boolean
}
