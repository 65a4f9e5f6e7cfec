import writeXlsxFile from 'write-excel-file/node'
import { type RecordCell, recordColumns } from './record-rows.ts'

/** A workbook is made in memory, ten times as large as what it holds: more than these are taken as CSV. */
export const maxXlsxRows = 10_000
/** The most that a cell takes. */
const maxCellChars = 32_767
/** Characters that XML has no place for: of damaged documents. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
/** In characters: wide enough for most values, so that columns can be told apart. */
const columnWidth = 24

const cell = (value: RecordCell) => {
  const text = (value ?? '').replace(notInXml, '').slice(0, maxCellChars)
  return text === '' ? null : { value: text, type: String }
}

/** Rows of records as an Excel workbook with a heading that stays in view. Every value is text: dates as ISO dates. */
export const recordsXlsx = (rows: RecordCell[][]): Promise<Uint8Array> =>
  writeXlsxFile(
    [
      recordColumns.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(cell)),
    ],
    { columns: recordColumns.map(() => ({ width: columnWidth })), stickyRowsCount: 1 },
  ).toBuffer()
