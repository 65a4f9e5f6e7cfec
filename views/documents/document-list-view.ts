import type { DocumentListRequest } from '../../src/model/document-list.ts'
import type { UiLanguage } from '../../src/model/language.ts'
import type { ListedDocument } from '../../src/model/source-document.ts'

/** What a choice may be set to, with how many documents have it. */
export interface ListChoice {
  value: string
  label: string
  count: number
}

export const listFilters = ['organization', 'year', 'language', 'kind'] as const
export type ListFilter = (typeof listFilters)[number]

/** One page of the list of documents, ready to be shown. */
export interface DocumentListView extends DocumentListRequest {
  /** The language of the interface where the address fixes it. */
  ui: UiLanguage | null
  /** The identifier of the document that was deleted just now. */
  deleted: string | null
  documents: ListedDocument[]
  /** What the list can be narrowed to. */
  choices: Record<ListFilter, ListChoice[]>
  /** Whether anything narrows it. */
  isNarrowed: boolean
  /** The place of the first of them, counted from 1. */
  first: number
  /** How many match. */
  total: number
  /** How many there are. */
  indexed: number
  previousAddress: string | null
  nextAddress: string | null
}
