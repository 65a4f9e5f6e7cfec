import { type CellFormat, numberText } from './sheet-styles.ts'
import { childOf, childrenOf, textOf, type XmlElement } from './xml-tree.ts'

/** What the cells of a workbook refer to. */
export interface Workbook {
  strings: string[]
  formats: CellFormat[]
  since: 1900 | 1904
}

/** No sheet that is read by people is wider; whole columns may be merged or formatted. */
const maxColumns = 500
const maxRows = 200_000

interface Place {
  row: number
  column: number
}

/** Where a reference like `AB12` points, counted from 0. */
function placeOf(reference: string): Place | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  if (!letters || !digits) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

/** The text of an item of shared strings or of a cell: readings of Japanese beside it are left out. */
export function richText(item: XmlElement | undefined): string {
  if (!item) return ''
  const own = childrenOf(item, 't').map(textOf)
  const runs = childrenOf(item, 'r').flatMap((run) => childrenOf(run, 't').map(textOf))
  return [...own, ...runs].join('')
}

function cellText(cell: XmlElement, { strings, formats, since }: Workbook): string {
  const value = childOf(cell, 'v')
  const raw = value ? textOf(value) : ''
  const type = cell.attributes.t ?? 'n'
  if (type === 's') return strings[Number(raw)] ?? ''
  if (type === 'inlineStr') return richText(childOf(cell, 'is'))
  if (type === 'b') return raw === '1' ? '✓' : ''
  if (type !== 'n') return type === 'e' ? '' : raw
  return numberText(raw, formats[Number(cell.attributes.s ?? 0)] ?? 'number', since)
}

/** What a merged cell says counts for every row and column that it covers. */
function fillMerged(sheet: XmlElement, rows: string[][]): void {
  for (const { attributes } of childrenOf(childOf(sheet, 'mergeCells'), 'mergeCell')) {
    const [from, to] = (attributes.ref ?? '').split(':').map(placeOf)
    if (!from || !to) continue
    const text = rows[from.row]?.[from.column] ?? ''
    // A cell over the whole width is a line of its own.
    for (let row = from.row + 1; row <= to.row && row < rows.length; row++) {
      const cells = rows[row]
      if (cells?.some((cell) => cell !== undefined && cell !== '')) cells[from.column] = text
    }
  }
}

/** The texts of a sheet, row by row; hidden rows and columns are named apart, and cells that stand too far out. */
export function sheetRows(
  sheet: XmlElement,
  workbook: Workbook,
): { rows: string[][]; hidden: string[]; beyond: string[] } {
  const hiddenColumns = new Set<number>()
  for (const { attributes } of childrenOf(childOf(sheet, 'cols'), 'col')) {
    if (!isTrue(attributes.hidden)) continue
    const last = Math.min(Number(attributes.max), maxColumns)
    for (let column = Number(attributes.min); column <= last; column++) hiddenColumns.add(column - 1)
  }
  const rows: string[][] = []
  const hidden: string[] = []
  const beyond: string[] = []
  let at = -1
  for (const row of childrenOf(childOf(sheet, 'sheetData'), 'row')) {
    at = row.attributes.r ? Number(row.attributes.r) - 1 : at + 1
    const inside = at >= 0 && at < maxRows
    const cells: string[] = []
    let column = -1
    for (const cell of childrenOf(row, 'c')) {
      column = placeOf(cell.attributes.r ?? '')?.column ?? column + 1
      const text = cellText(cell, workbook)
      if (!inside || column >= maxColumns) {
        if (text.trim() !== '') beyond.push(text)
      } else if (!isTrue(row.attributes.hidden) && !hiddenColumns.has(column)) cells[column] = text
      else if (text.trim() !== '') hidden.push(text)
    }
    if (inside) rows[at] = Array.from(cells, (cell) => cell ?? '')
  }
  const whole = Array.from(rows, (row) => row ?? [])
  fillMerged(sheet, whole)
  return { rows: whole, hidden, beyond }
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true'
