import type { Ruling } from './pdf-geometry.ts'
import type { PdfLine } from './pdf-parts.ts'

/** One line of a cell; null where the cell has none at this height. */
export type Cell = PdfLine | null

/** In units of the smallest distance of lines: more is the space between rows. */
const rowGap = 1.25
/** The share of the width of a table that a line between rows spans. */
const minSpan = 0.6

const filledOf = (row: Cell[] | undefined) => row?.filter(Boolean).length ?? 0
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Groups of strips, each beginning where `starts` says. */
function grouped(strips: number[], starts: (strip: number) => boolean): number[][] {
  const rows: number[][] = []
  for (const strip of strips) {
    const last = rows.at(-1)
    if (last && !starts(strip)) last.push(strip)
    else rows.push([strip])
  }
  return rows
}

/** Whether rows look like rows: one end of each, where its cells begin or end together, has more of them than its other lines. */
function endsAreFuller(rows: number[][], cells: Cell[][], end: 0 | -1): boolean {
  const fullness = rows.map((row) => {
    const counts = row.map((i) => filledOf(cells[i]))
    const [own = 0] = counts.splice(end, 1)
    return { own, others: counts }
  })
  return (
    fullness.every(({ own, others }) => others.length === 0 || own >= mean(others)) &&
    mean(fullness.map(({ own }) => own)) > mean(fullness.flatMap(({ others }) => others)) + 0.3
  )
}

/** In units of the font size: cells that are set in the middle of their row have their middles so close. */
const maxOffMiddle = 0.35
const minInMiddle = 0.8

/** Whether the cells of rows are set in the middle of their height. */
function areCentred(rows: number[][], cells: Cell[][]): boolean {
  const offsets = rows.flatMap((row) => {
    const columns = (cells[0] ?? []).map((_, column) => row.flatMap((i) => cells[i]?.[column] ?? []))
    // Cells of as many lines tell nothing: each line of them may be a row.
    if (columns.every(({ length }) => length === columns[0]?.length)) return []
    const middleOf = (lines: PdfLine[]) => ((lines[0]?.base ?? 0) + (lines.at(-1)?.base ?? 0)) / 2
    const middle = middleOf(row.flatMap((i) => cells[i]?.find(Boolean) ?? []))
    return columns
      .filter((lines) => lines.length > 0)
      .map((lines) => Math.abs(middleOf(lines) - middle) / (lines[0]?.size ?? 1))
  })
  return (
    offsets.length > 0 && offsets.filter((by) => by <= maxOffMiddle).length >= offsets.length * minInMiddle
  )
}

/** The column whose cells have one line a row: where it is filled, the row is full, elsewhere it is not. */
function anchorColumn(strips: number[], cells: Cell[][]): number {
  const columns = cells[0]?.length ?? 0
  let best = { column: 0, score: Number.NEGATIVE_INFINITY }
  for (let column = 0; column < columns; column++) {
    const starts = strips.filter((i) => cells[i]?.[column])
    if (starts.length === 0) continue
    const others = strips.filter((i) => !cells[i]?.[column])
    const share = (rows: number[]) => mean(rows.map((i) => filledOf(cells[i]) / columns))
    const first = cells[strips[0] ?? 0]?.[column] ? 0 : 0.3
    const score = share(starts) - share(others) - first
    if (score > best.score + 0.001) best = { column, score }
  }
  return best.column
}

/**
 * The rows of a table, each as the numbers of its strips: lines between them part them, then white space, then the
 * column that has one line a row.
 */
export function splitRows(cells: Cell[][], across: Ruling[]): { rows: number[][] } {
  const base = cells.map((row) => row.find(Boolean)?.base ?? 0)
  const size = cells[0]?.find(Boolean)?.size ?? 10
  const lines = cells.flat().filter((cell) => cell !== null)
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  const wide = across.filter(
    ({ from, to }) => Math.min(to, right) - Math.max(from, left) >= (right - left) * minSpan,
  )
  const ruled = (i: number) =>
    wide.some(({ at }) => at > (base[i - 1] ?? 0) - size * 0.2 && at < (base[i] ?? 0) - size * 0.3)
  const all = cells.map((_, i) => i)
  const bands = grouped(all, ruled)
  if (bands.length >= 4 && cells.length / bands.length <= 8) return { rows: bands }
  return { rows: bands.flatMap((band) => splitBand(band, cells, base)) }
}

function splitBand(band: number[], cells: Cell[][], base: number[]): number[][] {
  const pitch = (i: number) => (base[i] ?? 0) - (base[i - 1] ?? 0)
  // Lines of one cell tell how close lines are: those of cells beside each other need not stand on one base line.
  const pitches = (cells[0] ?? []).flatMap((_, column) => {
    const bases = band.flatMap((i) => cells[i]?.[column]?.base ?? [])
    return bases.slice(1).map((at, i) => at - (bases[i] ?? 0))
  })
  const closest = Math.min(...pitches)
  const apart = (i: number) => pitch(i) > closest * rowGap
  const byGaps = grouped(band, apart)
  // Labels and their values, two columns, begin at one height.
  const lower = (cells[0]?.length ?? 0) > 2 && (endsAreFuller(byGaps, cells, -1) || areCentred(byGaps, cells))
  if (byGaps.length >= 2 && (lower || endsAreFuller(byGaps, cells, 0))) return byGaps
  const anchor = anchorColumn(band, cells)
  return grouped(band, (i) => Boolean(cells[i]?.[anchor]) || apart(i))
}
