import type { PassageLanguage } from '../../src/model/language.ts'
import type { SortOrder } from '../../src/model/search-request.ts'
import type { FacetName, SearchHit, SearchResult } from '../../src/model/search-result.ts'
import type { ListedDocument } from '../../src/model/source-document.ts'

/** One value of a facet. */
export interface FacetOption {
  value: string
  label: string
  count: number
  selected: boolean
}

export interface FacetGroup {
  name: FacetName
  /** What is chosen, and the most frequent others. */
  options: FacetOption[]
  /** How many values there are. */
  total: number
  /** The page that lists all of them. */
  allAddress: string
}

/** What was found in one document. */
export interface HitGroup {
  document: ListedDocument
  /** The best. */
  hits: SearchHit[]
  /** How many more it has. */
  more: number
  /** The same search in this document alone. */
  address: string
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

/** Something else to search for, where nothing was found. */
export interface WayOut {
  label: string
  /** How much it finds. */
  count: number
  address: string
}

/** What may be looked for instead of what finds nothing. */
export interface WaysOut {
  /** The query without operators and quotation marks; null where it has none. */
  plain: WayOut | null
  /** The query without one of its filters. */
  without: WayOut[]
  /** Its words, one by one. */
  words: WayOut[]
  /** What there is to read about. */
  topics: WayOut[]
}

/** A search and what it found, ready to be shown. */
export interface SearchView {
  text: string
  sort: SortOrder
  group: 'document' | 'none'
  /** Whether there are several documents to group by. */
  canGroup: boolean
  result: SearchResult
  /** What was found by document; null where it is one list. */
  groups: HitGroup[] | null
  /** How many documents hold something. */
  documents: number
  facets: FacetGroup[]
  /** The days that the search keeps to. */
  from: string | undefined
  to: string | undefined
  activeFilters: ActiveFilter[]
  translations: TranslationChip[]
  /** By the identifiers of hits. */
  versionLinks: ReadonlyMap<string, VersionLink[]>
  /** The same search without any filter. */
  clearedAddress: string
  /** The same text as a question. */
  askAddress: string | null
  /** Null where something was found. */
  waysOut: WaysOut | null
  /** Keeps what was found, to be compared with what is found later. */
  pinAddress: string
  /** What is new of it. */
  feedAddress: string
  /** What was found, as files, by the names of their formats. */
  files: { label: string; address: string }[]
  /** The search that `result.suggestion` proposes. */
  suggestionAddress: string | null
  previousAddress: string | null
  nextAddress: string | null
  /** What the form has to send along besides what the reader sees in it. */
  hiddenFields: [string, string][]
  /** The reader has just turned the page: focus moves to the hits. */
  turnedPage: boolean
}
