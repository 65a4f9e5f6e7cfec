import type { Ruling } from './pdf-geometry.ts'
import type { PdfLine } from './pdf-parts.ts'

/** One line of a cell; null where the cell has none at this height. */
export type Cell = PdfLine | null

/** The share of the width of a table that a line between rows spans. */
const minSpan = 0.6

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

/** How the cells of a table stand in their rows: the place of a cell that they all share. */
const alignments = {
  top: (first: number) => first,
  middle: (first: number, last: number) => (first + last) / 2,
  bottom: (_: number, last: number) => last,
}
type Alignment = keyof typeof alignments

/**
 * What speaks against strips being one row: how far its cells are off their common place, in units of the font size;
 * the share of columns without a cell; a cell that begins within a sentence; lines of a cell further apart than lines are.
 */
const costs = { off: 1, empty: 1.5, within: 0.12, gap: 1, row: -0.28 }
/** In units of the smallest distance of lines: lines of one cell are no further apart. */
const lineGap = 1.15
/** Printing is no more exact than this, in units of the font size. */
const slack = 0.12
/** No row has more strips. */
const maxStrips = 60
/** Cells begin at the top unless more than this, for each row, speaks for another place. */
const minBetter = 0.25

const beginsWithin = ({ text }: PdfLine) => /^\P{L}{0,2}\p{Ll}/u.test(text)

/** The columns of a row while strips are added to it, from the last one up. */
class RowCost {
  private readonly columns: { first: PdfLine; last: PdfLine; gaps: number }[] = []
  private readonly width: number
  private readonly leading: number

  constructor(width: number, leading: number) {
    this.width = width
    this.leading = leading
  }

  addAbove(strip: Cell[]): void {
    for (const [column, line] of strip.entries()) {
      if (line === null) continue
      const below = this.columns[column]
      if (!below) this.columns[column] = { first: line, last: line, gaps: 0 }
      else {
        below.gaps += Number(below.first.base - line.base > this.leading * lineGap)
        below.first = line
      }
    }
  }

  cost(alignment: Alignment): number {
    const placeOf = alignments[alignment]
    const filled = this.columns.filter(Boolean)
    const top = Math.min(...filled.map(({ first }) => first.base))
    const bottom = Math.max(...filled.map(({ last }) => last.base))
    const place = placeOf(top, bottom)
    let cost = costs.row + (1 - filled.length / this.width) * costs.empty
    for (const { first, last, gaps } of filled) {
      const off = Math.abs(placeOf(first.base, last.base) - place) / first.size
      cost += Math.max(0, off - slack) * costs.off + gaps * costs.gap
      if (beginsWithin(first)) cost += costs.within
    }
    return cost
  }
}

/** The rows of strips for which the least speaks against, where cells stand in their rows as `alignment` says. */
function bestRows(band: number[], cells: Cell[][], leading: number, alignment: Alignment) {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let to = 1; to <= band.length; to++) {
    let least = { cost: Number.POSITIVE_INFINITY, from: to - 1 }
    const row = new RowCost(cells[0]?.length ?? 0, leading)
    for (let from = to - 1; from >= Math.max(0, to - maxStrips); from--) {
      row.addAbove(cells[band[from] ?? 0] ?? [])
      const cost = (best[from]?.cost ?? 0) + row.cost(alignment)
      if (cost < least.cost) least = { cost, from }
    }
    best.push(least)
  }
  const rows: number[][] = []
  for (let to = band.length; to > 0; to = best[to]?.from ?? 0)
    rows.unshift(band.slice(best[to]?.from ?? 0, to))
  return { rows, cost: best.at(-1)?.cost ?? 0 }
}

/**
 * The rows of a table, each as the numbers of its strips: lines between them part them, then how their cells
 * stand beside each other.
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
  return { rows: bands.flatMap((band) => splitBand(band, cells)) }
}

function splitBand(band: number[], cells: Cell[][]): number[][] {
  // Lines of one cell tell how close lines are: those of cells beside each other need not stand on one base line.
  const pitches = (cells[0] ?? []).flatMap((_, column) => {
    const bases = band.flatMap((i) => cells[i]?.[column]?.base ?? [])
    return bases.slice(1).map((at, i) => at - (bases[i] ?? 0))
  })
  const leading = Math.min(...pitches)
  const top = bestRows(band, cells, leading, 'top')
  // Labels and their values, two columns, begin at one height.
  if ((cells[0]?.length ?? 0) <= 2) return top.rows
  const [other] = (['middle', 'bottom'] as const)
    .map((alignment) => bestRows(band, cells, leading, alignment))
    .sort((a, b) => a.cost - b.cost)
  return other && other.cost < top.cost - other.rows.length * minBetter ? other.rows : top.rows
}
