import type { Line, TextRange } from '../../ingest/source-file.ts'
import { lastWhere } from '../../model/last-where.ts'
import { findLabel } from './record-labels.ts'

/** How far left of its column a cell may begin. */
const tolerance = 3
/** Labels over more lines than this are no header. */
const maxHeaderLines = 3

interface Piece extends TextRange {
  column: number
  text: string
}
/** The columns that the first lines of a table show. */
interface FoundColumns {
  starts: number[]
  header: TextRange[][]
  headerLines: number
}
interface ColumnRow {
  lines: Line[]
  cells: TextRange[][]
}

function piecesOf(line: Line): Piece[] {
  return [...line.text.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    column: match.index,
    text: match[0],
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
  }))
}

/** The column that a piece stands in: the last that begins no further right. */
const columnAt = (starts: number[], at: number) =>
  lastWhere(starts.length, (column) => at >= (starts[column] ?? 0) - tolerance)

function toCells(lines: Line[], starts: number[]): TextRange[][] {
  const cells: TextRange[][] = starts.map(() => [])
  for (const pieces of lines.map(piecesOf)) {
    // A line with as many cells as there are columns has one in each, wherever it begins.
    const full = pieces.length === starts.length
    for (const [i, { column, start, end }] of pieces.entries()) {
      cells[full ? i : columnAt(starts, column)]?.push({ start, end })
    }
  }
  return cells
}

/**
 * Finds the header of a table whose columns are only spaces: known labels side by side, over up to three lines.
 * Null where the lines have none.
 */
export function findColumns(lines: Line[]): FoundColumns | null {
  let best: FoundColumns | null = null
  let bestKnown = 1
  for (let headerLines = 1; headerLines <= Math.min(maxHeaderLines, lines.length); headerLines++) {
    const head = lines.slice(0, headerLines)
    const widest = head.map(piecesOf).sort((a, b) => b.length - a.length)[0] ?? []
    if (widest.length < 2) continue
    const starts = widest.map((piece) => piece.column)
    const texts = starts.map(() => '')
    for (const piece of head.flatMap(piecesOf)) texts[columnAt(starts, piece.column)] += ` ${piece.text}`
    const fields = new Set(texts.map((text) => findLabel(text)?.field).filter((field) => field !== undefined))
    if (fields.size > bestKnown && fields.size >= starts.length / 2) {
      bestKnown = fields.size
      best = { starts, header: toCells(head, starts), headerLines }
    }
  }
  return best
}

/** Lines whose cells stand below each other make columns: three at least, two rows below the first, most of all. */
const minColumns = 3
const minAligned = 2
const alignedShare = 0.6

/**
 * Finds columns by lines whose cells begin below those of the first line, whatever it says: a header of labels that no
 * table has, or a row. Null where fewer than most do.
 */
export function findAligned(lines: Line[]): FoundColumns | null {
  const [first, ...others] = lines
  if (!first) return null
  const starts = piecesOf(first).map((piece) => piece.column)
  if (starts.length < minColumns) return null
  const aligned = others.filter((line) => {
    const pieces = piecesOf(line)
    return pieces.length >= minColumns - 1 && pieces.every(({ column }) => isAt(starts, column))
  })
  if (aligned.length < minAligned || aligned.length < others.length * alignedShare) return null
  return { starts, header: toCells([first], starts), headerLines: 1 }
}

const isAt = (starts: number[], column: number) =>
  Math.abs((starts[columnAt(starts, column)] ?? 0) - column) <= tolerance

/** Whether a line begins a row: its first column is filled, and the row before has begun every other column it will. */
function beginsRow(cells: TextRange[][], row: ColumnRow | undefined, lines: Line[]): boolean {
  if (!row) return true
  const first = cells[0] ?? []
  if (first.length === 0) return false
  // A first column that goes on over lines has nothing beside it but what goes on as well.
  const filled = cells.filter((cell) => cell.length > 0).length
  const opens = /^\s*[\p{Lu}\d]/u.test(lines[0]?.text ?? '')
  return filled > cells.length / 2 || (opens && filled > 1)
}

/** The rows of a table by the starts of its columns; null where the lines don't stand in them. */
export function readColumnRows(lines: Line[], starts: number[]): ColumnRow[] | null {
  const inColumns = lines.filter((line) => {
    const pieces = piecesOf(line)
    return pieces.length > 1 || (pieces[0]?.column ?? 0) >= (starts[1] ?? 1) - tolerance
  })
  if (lines.length > 0 && inColumns.length < lines.length * 0.4) return null
  const rows: ColumnRow[] = []
  for (const line of lines) {
    const cells = toCells([line], starts)
    const row = rows.at(-1)
    if (!row || beginsRow(cells, row, [line])) rows.push({ lines: [line], cells })
    else {
      row.lines.push(line)
      for (const [i, cell] of cells.entries()) row.cells[i]?.push(...cell)
    }
  }
  return rows
}
