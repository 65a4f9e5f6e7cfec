import { cluster, type PdfText, type Ruling, type Rulings } from './pdf-geometry.ts'
import { byStrip, toLine, toPieces } from './pdf-lines.ts'
import type { Piece } from './pdf-parts.ts'
import { type Cell, splitRows } from './pdf-rows.ts'

/** A table whose cells are drawn, and the texts that stand in it. */
export interface Grid {
  /** Where its columns and its rows end, from the outermost left and top. */
  xs: number[]
  ys: number[]
  rulings: Rulings
}

/** Lines that meet may miss one another by so much. */
const touch = 3.5
const minColumn = 8
/** The share of the side of a cell that must be drawn. */
const minSide = 0.5
/** A table of fewer rows of which one is a header may have more rows than are drawn. */
const fewRows = 2
/** A cell with more text than this is a part of the page: the lines lay the page out. */
const maxCellChars = 3000

const meets = (across: Ruling, down: Ruling) =>
  down.at >= across.from - touch &&
  down.at <= across.to + touch &&
  across.at >= down.from - touch &&
  across.at <= down.to + touch

/** Groups of lines that meet. */
function connected({ across, down }: Rulings): Rulings[] {
  const left = new Set(down)
  const open = new Set(across)
  const groups: Rulings[] = []
  for (const first of across) {
    if (!open.delete(first)) continue
    const group: Rulings = { across: [first], down: [] }
    for (let a = 0, d = 0; a < group.across.length || d < group.down.length; ) {
      const line = group.across[a]
      if (line) {
        a += 1
        for (const other of left) if (meets(line, other)) group.down.push(other)
        for (const other of group.down) left.delete(other)
        continue
      }
      const upright = group.down[d++]
      if (upright) for (const other of open) if (meets(other, upright)) group.across.push(other)
      for (const other of group.across) open.delete(other)
    }
    groups.push(group)
  }
  return groups
}

/** The tables of two columns and two rows or more that lines draw. */
export function findGrids(rulings: Rulings): Grid[] {
  return connected(rulings).flatMap((group) => {
    const downs = group.down.map((line) => line.at)
    const inner = cluster(downs, touch)
    // Tables may be open at the sides.
    const ends = group.across.flatMap((line) => [line.from, line.to])
    const [left, right] = [Math.min(...ends), Math.max(...ends)]
    const xs = cluster([...inner, left, right], touch).filter(
      (x, i, all) => i === 0 || x - (all[i - 1] ?? 0) >= minColumn,
    )
    const acrosses = group.across.map((line) => line.at)
    const ys = cluster([...acrosses, ...group.down.flatMap((line) => [line.from, line.to])], touch)
    return xs.length >= 3 && ys.length >= 3 && inner.length > 0 ? [{ xs, ys, rulings: group }] : []
  })
}

const indexIn = (bounds: number[], value: number) => bounds.filter((bound) => bound <= value).length - 1

/** Whether a text stands within a grid. */
export function isInGrid({ xs, ys }: Grid, text: PdfText): boolean {
  const [x, y] = [(text.left + text.right) / 2, text.base - text.size * 0.3]
  const within = (bounds: number[], value: number) => value > (bounds[0] ?? 0) && value < (bounds.at(-1) ?? 0)
  return within(xs, x) && within(ys, y)
}

/** Whether lines cover a side of a cell. */
function isDrawn(lines: Ruling[], at: number, from: number, to: number): boolean {
  let covered = 0
  for (const line of lines) {
    if (Math.abs(line.at - at) <= touch)
      covered += Math.max(0, Math.min(line.to, to) - Math.max(line.from, from))
  }
  return covered >= (to - from) * minSide
}

/** By row and column: which cell a place belongs to, where cells are joined. */
function ownersOf({ xs, ys, rulings }: Grid): [number, number][][] {
  const owners: [number, number][][] = []
  for (let row = 0; row < ys.length - 1; row++) {
    const here: [number, number][] = []
    for (let column = 0; column < xs.length - 1; column++) {
      const [left, right, top, bottom] = [xs[column], xs[column + 1], ys[row], ys[row + 1]] as [
        number,
        number,
        number,
        number,
      ]
      const before = here[column - 1]
      const above = owners[row - 1]?.[column]
      if (above && !isDrawn(rulings.across, top, left, right)) here.push(above)
      else if (before && !isDrawn(rulings.down, left, top, bottom)) here.push(before)
      else here.push([row, column])
    }
    owners.push(here)
  }
  return owners
}

const linesOf = (texts: PdfText[]) => byStrip(toPieces(texts)).map((strip) => toLine(strip))

/** A text that crosses the lines of a table is several: it is cut at the space that is nearest to each line. */
function cutAtLines(text: PdfText, { xs }: Grid): PdfText[] {
  const inside = text.size * 0.8
  const crossed = xs.find((x) => x > text.left + inside && x < text.right - inside)
  if (crossed === undefined) return [text]
  const each = (text.right - text.left) / Math.max(1, text.text.length)
  const wanted = (crossed - text.left) / each
  const spaces = [...text.text.matchAll(/\s+/g)].map((match) => match.index)
  const nearest = spaces.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0]
  if (nearest === undefined || Math.abs(nearest - wanted) > 4) return [text]
  const rest = text.text.slice(nearest)
  const tail = { ...text, text: rest.trimStart(), left: Math.max(crossed + 0.1, text.left + nearest * each) }
  return [
    { ...text, text: text.text.slice(0, nearest), right: Math.min(crossed, text.left + nearest * each) },
    ...cutAtLines(tail, { xs: xs.filter((x) => x > crossed) } as Grid),
  ]
}

/** Stands for a place that the cell above covers: one cell may say the country of several rows. */
export const coveredAbove: string[] = []

/** The rows of a grid, the lines of their cells each; null where it lays out the page. */
export function readGrid(grid: Grid, texts: PdfText[]): string[][][] | null {
  const { xs, ys } = grid
  const owners = ownersOf(grid)
  const held: PdfText[][][] = owners.map((row) => row.map(() => []))
  for (const text of texts.flatMap((text) => cutAtLines(text, grid))) {
    const row = indexIn(ys, text.base - text.size * 0.3)
    const column = indexIn(xs, (text.left + text.right) / 2)
    const [r, c] = owners[row]?.[column] ?? [0, 0]
    held[r]?.[c]?.push(text)
  }
  const isCovered = (row: number, column: number) => {
    const [r, c] = owners[row]?.[column] ?? [row, column]
    return r < row && c === column && (held[r]?.[c]?.length ?? 0) > 0
  }
  const cells = held.map((row) => row.map((cell) => linesOf(cell)))
  const chars = cells.flat().map((lines) => lines.reduce((sum, line) => sum + line.text.length, 0))
  const filled = chars.filter((count) => count > 0).length
  if (filled < 2 || Math.max(...chars) > maxCellChars) return null
  const columns = [...Array(xs.length - 1).keys()].filter((c) => cells.some((row) => row[c]?.length))
  if (columns.length < 2) return null
  const drawn = [...cells.keys()].filter((r) => cells[r]?.some((lines) => lines.length > 0))
  const linesAt = (r: number, c: number) => cells[r]?.[c] ?? []
  const rowAt = (r: number) => columns.map((c) => linesAt(r, c))
  if (drawn.length <= fewRows) return drawn.flatMap((r) => splitCells(rowAt(r), texts))
  return drawn.map((r) =>
    columns.map((c) => (isCovered(r, c) ? coveredAbove : linesAt(r, c).map((line) => line.text))),
  )
}

/** The rows of a band of cells that lines part from its header only. */
function splitCells(row: { text: string; base: number }[][], texts: PdfText[]): string[][][] {
  const size = texts[0]?.size ?? 10
  const all = row.flat().map((line) => line.base)
  const bases = cluster(all, size * 0.4)
  const cells: Cell[][] = bases.map((base) =>
    row.map((lines) => {
      const line = lines.find((line) => Math.abs(line.base - base) <= size * 0.5)
      return line ? { left: 0, right: 0, size, ...line } : null
    }),
  )
  const rows = splitRows(cells, []).rows
  if (rows.length < 2) return [row.map((lines) => lines.map((line) => line.text))]
  return rows.map((strips) => row.map((_, c) => strips.flatMap((strip) => cells[strip]?.[c]?.text ?? [])))
}

/** A piece that stands for a grid among the pieces of its page. */
export function gridPiece({ xs, ys }: Grid, rows: string[][][], size: number): Piece {
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0]
  return {
    text: '',
    left,
    right,
    top,
    bottom,
    base: top,
    size,
    strip: -1,
    inside: [{ kind: 'table', rows, lefts: xs.slice(0, -1) }],
  }
}
