import type { ActivityRecord } from '../../model/activity-record.ts'
import type { Passage } from '../../model/passage.ts'

export type RecordCell = string | null
const list = (values: RecordCell[]): string => values.filter((value) => value !== null).join('; ')

/** What a row tells of its document, and where the record stands. */
export interface RecordSource {
  title: string
  symbol: string | null
  permalink: string
}

const columns: [string, (passage: Passage, record: ActivityRecord, source: RecordSource) => RecordCell][] = [
  ['id', (passage) => passage.id],
  ['documentId', (passage) => passage.documentId],
  ['number', (passage) => passage.number],
  ['language', (passage) => passage.language],
  ['programme', (_, record) => record.programme],
  ['startDate', (_, record) => record.startDate],
  ['endDate', (_, record) => record.endDate],
  ['dateText', (_, record) => record.dateText],
  ['countries', (_, record) => list(record.countries.map(({ name }) => name))],
  ['countryCodes', (_, record) => list(record.countries.map(({ code }) => code))],
  ['description', (_, record) => record.description],
  ['audience', (_, record) => record.audience],
  ['providers', (_, record) => list(record.providers)],
  ['outputs', (_, record) => record.outputs],
  ['urls', (_, record) => list(record.urls)],
  ['contacts', (_, record) => list(record.contacts.map(({ text }) => text))],
  ['extra', (_, record) => list(Object.entries(record.extra).map(([label, value]) => `${label}: ${value}`))],
  ['documentTitle', (_, __, source) => source.title],
  ['symbol', (_, __, source) => source.symbol],
  ['permalink', (_, __, source) => source.permalink],
]

/** The names of what a row says of a record. */
export const recordColumns = columns.map(([name]) => name)

/** Passages that carry a record as rows of these columns; lists are parted by semicolons. */
export const recordRows = (
  passages: Passage[],
  sourceOf: (passage: Passage) => RecordSource,
): RecordCell[][] =>
  passages.flatMap((passage) => {
    const { record } = passage
    return record ? [columns.map(([, read]) => read(passage, record, sourceOf(passage)))] : []
  })
