import { type RecordCell, recordColumns } from './record-rows.ts'

/** A spreadsheet takes a cell that begins with one of these for a formula; an apostrophe before it says it is text. */
const formulaStart = /^[=+\-@\t\r]/

function cell(value: RecordCell): string {
  const text = value ?? ''
  const safe = formulaStart.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** By which spreadsheets know that a file is UTF-8. */
export const byteOrderMark = '\ufeff'

/** Rows as CSV (RFC 4180). */
export const toCsv = (rows: readonly (readonly RecordCell[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

/** Rows of records as CSV with a header line. */
export const recordsCsv = (rows: RecordCell[][]): string => toCsv([recordColumns, ...rows])
