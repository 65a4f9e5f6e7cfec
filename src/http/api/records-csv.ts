import type { ActivityRecord } from '../../model/activity-record.ts'
import type { Passage } from '../../model/passage.ts'

type Cell = string | null
const list = (values: Cell[]): string => values.filter((value) => value !== null).join('; ')

/** What a row tells of its document, and where the record stands. */
export interface RecordSource {
  title: string
  symbol: string | null
  permalink: string
}

const columns: [string, (passage: Passage, record: ActivityRecord, source: RecordSource) => Cell][] = [
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

/** A spreadsheet takes a cell that begins with one of these for a formula; an apostrophe before it says it is text. */
const formulaStart = /^[=+\-@\t\r]/

function cell(value: Cell): string {
  const text = value ?? ''
  const safe = formulaStart.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as CSV (RFC 4180). */
export const toCsv = (rows: Cell[][]): string => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

/** Passages that carry a record as CSV (RFC 4180) with a header line; lists are parted by semicolons. */
export function recordsCsv(passages: Passage[], sourceOf: (passage: Passage) => RecordSource): string {
  const rows = passages.flatMap((passage) => {
    const { record } = passage
    return record ? [columns.map(([, read]) => read(passage, record, sourceOf(passage)))] : []
  })
  return toCsv([columns.map(([name]) => name), ...rows])
}
