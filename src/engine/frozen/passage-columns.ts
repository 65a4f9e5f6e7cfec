import type { IndexedPassage } from '../../model/passage.ts'
import { headingsOf } from '../passage-condition.ts'
import { type DayRange, facetValues, periodOf } from '../passage-filter.ts'
import type { Column } from './column.ts'

/** What passages are chosen, counted and told apart by. */
export const columnNames = [
  'document',
  /** With the document it is the passage's identifier. */
  'part',
  'kind',
  'language',
  /** Empty where there is none, as with all that follow. */
  'programme',
  /** Codes, parted by blanks. */
  'countries',
  /** Identifiers, parted by blanks. */
  'topics',
  /** Two ISO dates, parted by a slash. */
  'period',
  /** What it is headed with and its language, as JSON. */
  'headings',
] as const

export type ColumnName = (typeof columnNames)[number]
export type Columns = Record<ColumnName, Column>

/** The value of a passage in each column. */
export function columnValues(passage: IndexedPassage): Record<ColumnName, string> {
  const { id, documentId, kind, language, record } = passage
  const period = periodOf(passage)
  const headings = headingsOf(passage)
  return {
    document: documentId,
    part: id.slice(documentId.length + 1),
    kind,
    language,
    programme: record?.programme ?? '',
    countries: facetValues(passage).country.join(' '),
    topics: passage.topics?.join(' ') ?? '',
    period: period ? `${period.from}/${period.to}` : '',
    headings: headings.length > 0 ? JSON.stringify([language, ...headings]) : '',
  }
}

/** The two dates of a period as its column tells it, or null. */
export function readPeriod(value: string): DayRange | null {
  const [from, to] = value.split('/')
  return from && to ? { from, to } : null
}
