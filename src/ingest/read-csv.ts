import { parse } from 'csv-parse/sync'
import { countEach } from '../model/count-each.ts'
import { decodeText } from './decode-text.ts'
import { ExtractedText } from './extracted-text.ts'
import { writeSheet } from './sheet-blocks.ts'
import type { Extraction } from './source-file.ts'

const delimiters = [',', ';', '\t', '|']
/** How much of a file is parsed to tell its delimiter. */
const sampleChars = 20_000

function rowsOf(text: string, delimiter: string): string[][] {
  const options = { delimiter, relax_column_count: true, relax_quotes: true, bom: true } as const
  try {
    return parse(text, options)
  } catch {
    // A quotation mark that is never closed is no quotation mark.
    return parse(text, { ...options, quote: null })
  }
}

/** How well a delimiter parts a text: how many rows have the usual number of columns, where that is more than one. */
function fitOf(sample: string, delimiter: string): number {
  const rows = rowsOf(sample, delimiter).filter((row) => row.some((cell) => cell !== ''))
  const counts = countEach(rows.map(({ length }) => length).filter((length) => length > 1))
  const [columns = 1, times = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  return columns > 1 ? times / rows.length + Math.min(columns, 20) / 100 : 0
}

/** The delimiter that a file states in its first line, as Excel reads it, or that parts it best. */
function delimiterOf(text: string): string {
  const stated = /^sep=(.)\r?\n/.exec(text)?.[1]
  if (stated) return stated
  const cut = text.lastIndexOf('\n', sampleChars)
  const sample = text.length <= sampleChars || cut < 0 ? text : text.slice(0, cut)
  const fits = delimiters.map((delimiter) => ({ delimiter, fit: fitOf(sample, delimiter) }))
  return fits.reduce((best, next) => (next.fit > best.fit ? next : best)).delimiter
}

/** Reads a table whose cells are parted by commas, semicolons, tabs or pipes. */
export function readCsv(bytes: Uint8Array): Extraction {
  const { text, warnings } = decodeText(bytes)
  const rows = rowsOf(text.replace(/^sep=.\r?\n/, ''), delimiterOf(text))
  const extracted = new ExtractedText()
  writeSheet(extracted, rows, 1)
  return extracted.finish(warnings)
}
