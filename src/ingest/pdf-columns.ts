import { median, type Ruling } from './pdf-geometry.ts'
import { byStrip, toLine } from './pdf-lines.ts'
import type { PdfLine, Piece } from './pdf-parts.ts'
import { type Cell, splitRows } from './pdf-rows.ts'

/** A table, its cells as the lines that stand in them, or a strip beside or between tables. */
type ColumnPart = { rows: string[][][]; lefts: number[] } | { strip: Piece[] }

/** What stands in columns: text that is read down each, or rows and lines. */
export type Columns = { kind: 'prose'; columns: Piece[][] } | { kind: 'rows'; parts: ColumnPart[] }

/** Columns of prose have that many lines or more, of so many characters. */
const minProseLines = 3
const minProseChars = 14
/** The share of lines that fill their column, of heights that hold a line, of lines that begin within a sentence. */
const minFilled = 0.5
const minDense = 0.6
const minWithin = 0.3
/** Lines that fill a wide column nearly all are prose whatever they begin with. */
const manyLines = 8
const minWideChars = 25
const minNearlyAll = 0.7
/** In units of the usual distance of rows. */
const titleGap = 1.3
/** The share of cells of a column that begin, end or have their middle at one place. */
const minAligned = 0.6

const bareNumber = /^\d{1,3}$/
const mark =
  /^(?:[([]?(?:\d{1,3}(?:\.\d{1,3}){0,5}|\p{L}|[ivxlIVXL]{1,6})[.)\]]{1,2}|\d{1,3}(?:\.\d{1,3}){1,5}|[•–—‣▪◦●○■□➢·*-])$/u

/** Whether a piece only numbers what stands behind it: "31.", "(a)", a bullet. */
export const isMark = (text: string) => mark.test(text)

const columnOf = (piece: Piece, bounds: number[]) =>
  bounds.filter((bound) => (piece.left + piece.right) / 2 > bound).length

/** The lines of the cells, strip by strip. */
function toCells(strips: Piece[][], bounds: number[]): Cell[][] {
  return strips.map((strip) => {
    const cells: Piece[][] = Array.from({ length: bounds.length + 1 }, () => [])
    for (const piece of strip) cells[columnOf(piece, bounds)]?.push(piece)
    return cells.map((pieces) => (pieces.length > 0 ? toLine(pieces) : null))
  })
}

const columnLines = (cells: Cell[][], column: number): PdfLine[] => cells.flatMap((row) => row[column] ?? [])

/** Whether a column holds nothing but the numbers or bullets of what stands beside it. */
function holdsMarks(lines: PdfLine[]): boolean {
  let last = -1
  return lines.every(({ text }) => {
    if (isMark(text)) return true
    const number = bareNumber.test(text) ? Number(text) : -1
    const goesOn = number > last
    last = number
    return goesOn
  })
}

function isProse(lines: PdfLine[]): boolean {
  if (lines.length < minProseLines) return false
  const left = Math.min(...lines.map((line) => line.left))
  const width = Math.max(...lines.map((line) => line.right)) - left
  const chars = median(lines.map((line) => line.text.length))
  const filled = lines.filter((line) => line.right - left >= width * 0.65).length / lines.length
  const pitches = lines.slice(1).map((line, i) => line.base - (lines[i]?.base ?? 0))
  const dense = pitches.filter((pitch) => pitch <= median(pitches) * 1.4).length / pitches.length
  const cased = lines.filter((line) => /^\P{L}{0,2}\p{L}/u.test(line.text))
  const within =
    cased.filter((line) => /^\P{L}{0,2}\p{Ll}/u.test(line.text)).length / Math.max(1, cased.length)
  if (chars < minProseChars || filled < minFilled || dense < minDense) return false
  return (
    within >= minWithin ||
    (chars >= minWideChars && filled >= minNearlyAll && lines.length >= manyLines && dense > 0.85)
  )
}

/** Whether white space or rulings cut the columns into rows in which every cell begins at the top, and few end together. */
function hasRows(cells: Cell[][], across: Ruling[]): boolean {
  const rows = splitRows(cells, across).rows
  const isFull = (i: number) => cells[i]?.every(Boolean) ?? false
  const tops = rows.filter(([first = 0]) => isFull(first)).length
  const ends = rows.filter((row) => isFull(row.at(-1) ?? 0)).length
  const strips = median(rows.map((row) => row.length))
  return (
    rows.length >= 3 && strips <= 8 && strips > 1 && tops >= rows.length * 0.8 && ends < rows.length * 0.8
  )
}

/** Whether the cells of a column stand below one another; the gaps of justified text don't. */
function isAligned(lines: PdfLine[]): boolean {
  const places = [
    (line: PdfLine) => line.left,
    (line: PdfLine) => line.right,
    (line: PdfLine) => (line.left + line.right) / 2,
  ]
  return places.some((place) => {
    const middle = median(lines.map(place))
    const near = lines.filter((line) => Math.abs(place(line) - middle) < line.size * 0.4)
    return near.length >= lines.length * minAligned
  })
}

/** Tells what the columns between these bounds are; null where they are none. */
export function readColumns(pieces: Piece[], allBounds: number[], across: Ruling[]): Columns | null {
  const strips = byStrip(pieces)
  const finest = toCells(strips, allBounds)
  const marks = allBounds.map((_, i) => holdsMarks(columnLines(finest, i)))
  const bounds = allBounds.filter((_, i) => !marks[i])
  if (bounds.length === 0)
    return { kind: 'rows', parts: strips.map((strip) => ({ strip: joinMarks(strip) })) }
  const cells = bounds.length === allBounds.length ? finest : toCells(strips, bounds)
  const columns = Array.from({ length: bounds.length + 1 }, (_, i) => columnLines(cells, i))
  const long = columns.filter((lines) => lines.length >= minProseLines)
  const boxed = pieces.some((piece) => piece.inside)
  if (boxed || (long.length >= 2 && long.every(isProse) && !hasRows(cells, across))) {
    const parts = columns.map((_, i) => pieces.filter((piece) => columnOf(piece, bounds) === i))
    return { kind: 'prose', columns: parts }
  }
  const tableBounds = bounds.length > 1 ? allBounds : bounds
  const parts = readTable(strips, toCells(strips, tableBounds), across)
  return parts && { kind: 'rows', parts }
}

/** A number or bullet and its text are one piece. */
function joinMarks(strip: Piece[]): Piece[] {
  const [first, second, ...others] = strip
  if (!first || !second) return strip
  return [{ ...second, text: `${first.text} ${second.text}`, left: first.left }, ...others]
}

/** The lines between the rows of a table of labels and values that head those below: they stand further apart. */
function titlesIn(cells: Cell[][], rows: number[][], alone: (i: number) => boolean): Set<number> {
  const base = (i: number) => cells[i]?.find(Boolean)?.base ?? 0
  const pitch = (i: number) => base(i) - base(i - 1)
  const usual = median(rows.slice(1).map((row) => pitch(row[0] ?? 0)))
  const titles = rows.filter((row, i) => i > 0 && row.every(alone) && pitch(row[0] ?? 0) > usual * titleGap)
  return new Set(cells[0]?.length === 2 ? titles.flat() : [])
}

/** The tables that strips hold, and the strips that stand around them; null where there is none. */
function readTable(strips: Piece[][], cells: Cell[][], across: Ruling[]): ColumnPart[] | null {
  const filled = cells.map((row) => row.filter(Boolean).length)
  const width = cells[0]?.length ?? 0
  const alone = (i: number) => filled[i] === 1 && cells[i]?.[0] !== null
  const pitch = (i: number) => (strips[i]?.[0]?.base ?? 0) - (strips[i - 1]?.[0]?.base ?? 0)
  let from = 0
  while (from < strips.length && alone(from)) from++
  const closest = Math.min(...strips.slice(from + 1).map((_, i) => pitch(from + 1 + i)))
  let to = strips.length
  while (to > from && alone(to - 1) && pitch(to - 1) > closest * 1.3) to--
  const body = cells.slice(from, to)
  const both = filled.slice(from, to).filter((count) => count > 1).length
  const { rows } = splitRows(body, across)
  const columns = Array.from({ length: width }, (_, i) => columnLines(body, i))
  const numbers = columns[1]?.every(({ text }) => /^(?:\d{1,4}|[ivxl]{1,7})$/i.test(text))
  const enough = rows.length >= 3 ? both >= Math.min(3, rows.length) : rows.length === 2 && width > 2
  if (!enough || (width === 2 && numbers) || !columns.slice(1).every(isAligned)) return null
  const titles = titlesIn(body, rows, (i) => alone(from + i))
  const lefts = columns.map((lines) => Math.min(...lines.map((line) => line.left)))
  const parts: ColumnPart[] = strips.slice(0, from).map((strip) => ({ strip }))
  for (const row of rows) {
    if (row.every((i) => titles.has(i))) {
      parts.push(...row.map((i) => ({ strip: strips[from + i] ?? [] })))
      continue
    }
    const texts = columns.map((_, column) => row.flatMap((i) => body[i]?.[column]?.text ?? []))
    const last = parts.at(-1)
    if (last && 'rows' in last) last.rows.push(texts)
    else parts.push({ rows: [texts], lefts })
  }
  return [...parts, ...strips.slice(to).map((strip) => ({ strip }))]
}
