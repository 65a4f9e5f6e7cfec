import { recordFields } from '../../../model/activity-record.ts'
import { findLabel } from '../record-labels.ts'
import { unmarked } from '../record-rows.ts'
import { widthOf } from '../table-grid.ts'
import { readCellSigns } from './cell-signs.ts'
import { ColumnWords } from './column-words.ts'

/** The header of a table is among its first rows. */
const maxHeaderRow = 4
/** Labels are short; those of forms explain themselves at times. */
const maxLabelChars = 120
/** A second row of labels parts those of the first: "Start", "End". */
const maxPartWords = 3
/** So many rows below tell what a column holds. */
const maxBody = 30

/** Where the labels of a table stand: rows `from` to `to` (end excluded), and the label of each column. */
export interface TableHeader {
  from: number
  to: number
  labels: string[]
}

const filledOf = (row: string[]) => row.filter((text) => text !== '')

/** Whether known labels stand in a row, in as many cells as others at least. */
function hasKnownLabels(row: string[]): boolean {
  const filled = filledOf(row)
  const known = filled.flatMap((text) => findLabel(unmarked(text)) ?? [])
  return new Set(known.map(({ field }) => field)).size >= 2 && known.length >= filled.length / 2
}

/** Whether a column holds dates or countries in most of these rows. */
function holdsValues(rows: string[][], column: number): boolean {
  const cells = rows.map((row) => row[column] ?? '').filter((text) => text !== '')
  const read = cells.slice(0, maxBody).map(readCellSigns)
  const share = (kind: 'dates' | 'countries') => read.filter((one) => one[kind] >= 0.5).length / read.length
  return read.length > 0 && (share('dates') >= 0.6 || share('countries') >= 0.6)
}

const isShort = (text: string) =>
  text.length <= maxLabelChars && !/[.;]\s*$/.test(text.replace(/\b\p{L}{1,3}\.$/u, ''))

const isValue = (text: string) => {
  const signs = readCellSigns(text)
  return signs.dates >= 0.5 || signs.countries >= 0.5 || signs.urls > 0 || signs.contacts === 1
}

/** Whether a row is unlike those below: short texts where these have dates or countries. */
function isUnlike(row: string[], below: string[][], width: number): boolean {
  const filled = filledOf(row)
  if (filled.length < 2 || filled.length < width / 2 || !filled.every(isShort)) return false
  if (new Set(filled).size < 2 || filled.some(isValue)) return false
  const rows = below.filter((one) => filledOf(one).length > 1)
  return row.some((text, i) => text !== '' && i < width && holdsValues(rows, i))
}

const isLabelWord = (text: string) => {
  if (findLabel(text)) return true
  const words = new ColumnWords(text)
  return recordFields.some((field) => words.count(`fields/${field}`) > 0)
}

/** Whether a row below the header parts its labels: a word or two in some columns, no values. */
function partsLabels(row: string[]): boolean {
  const filled = filledOf(row)
  return (
    filled.length >= 2 &&
    filled.every((text) => text.split(/\s+/).length <= maxPartWords && isLabelWord(unmarked(text))) &&
    filled.every((text) => readCellSigns(text).dates === 0 && readCellSigns(text).countries === 0)
  )
}

/** The label of a column over several rows; what the first says once for several columns holds for each of them. */
function joinLabels(rows: string[][], width: number): string[] {
  return Array.from({ length: width }, (_, i) => {
    const parts = rows.map((row) => unmarked(row[i] ?? '')).filter((text) => text !== '')
    const distinct = parts.filter((text, k) => parts.indexOf(text) === k)
    return distinct.join(' ')
  })
}

/**
 * Finds the rows of labels of a table, by labels that are known or by being unlike the rows below; null where it has
 * none. `covered` says which rows hold cells of rows above: below a label, such a row parts it.
 */
export function findHeader(rows: string[][], covered: boolean[] = []): TableHeader | null {
  const width = widthOf(rows)
  const first = rows.slice(0, maxHeaderRow)
  let from = first.findIndex(hasKnownLabels)
  if (from < 0) {
    from = first.findIndex((row, i) => isUnlike(row, rows.slice(i + 1), width))
    if (from < 0) return null
  }
  const below = from
  // A row that cells of the one above reach into parts the labels of that.
  while (from > 0 && covered[from]) from -= 1
  // Rows above a header without known labels are titles of the table.
  const told = below > from || hasKnownLabels(rows[from] ?? [])
  if (!told && rows.slice(0, from).some((row) => new Set(filledOf(row)).size > 1)) return null
  let to = below + 1
  while (to < from + 2 && to < rows.length - 1 && (covered[to] || partsLabels(rows[to] ?? []))) to += 1
  return { from, to, labels: joinLabels(rows.slice(from, to), width) }
}
