import { type Columns, isMark, readColumns } from './pdf-columns.ts'
import { median, type Ruling } from './pdf-geometry.ts'
import { byStrip, toLine } from './pdf-lines.ts'
import type { Piece, Region } from './pdf-parts.ts'

/** In units of the font size: white space that may part columns. */
const minGutter = 0.6
/** More white space in one line than justified text has. */
const spacedGap = 2.5
/** Space between two lines of columns, in units of the font size. */
const maxRowDistance = 4
const maxDepth = 12

type Interval = [number, number]

interface Band {
  pieces: Piece[]
  top: number
  bottom: number
  /** What stands in it, from left to right. */
  covered: Interval[]
}

/** Merges intervals that touch. */
function union(intervals: Interval[]): Interval[] {
  const merged: Interval[] = []
  for (const [from, to] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

/** Boxes part the columns that they touch. */
const intervalOf = ({ left, right, inside, size }: Piece): Interval => {
  const margin = inside ? Math.min(size, (right - left) / 3) : 0
  return [left + margin, right - margin]
}

/** Parts pieces by white space that runs across. */
function toBands(pieces: Piece[]): Band[] {
  const bands: Band[] = []
  for (const piece of [...pieces].sort((a, b) => a.top - b.top)) {
    const last = bands.at(-1)
    if (last && piece.top < last.bottom) {
      last.pieces.push(piece)
      last.bottom = Math.max(last.bottom, piece.bottom)
    } else bands.push({ pieces: [piece], top: piece.top, bottom: piece.bottom, covered: [] })
  }
  return bands.map((band) => ({ ...band, covered: union(band.pieces.map(intervalOf)) }))
}

/** White space that runs down between what is covered. */
function guttersOf(covered: Interval[], min: number): Interval[] {
  return covered.slice(1).flatMap(([from], i): Interval[] => {
    const to = covered[i]?.[1] ?? 0
    return from - to >= min ? [[to, from]] : []
  })
}

/** Whether each gutter is found again, perhaps narrower. */
const survive = (gutters: Interval[], others: Interval[]) =>
  gutters.every(([from, to]) => others.some(([a, b]) => a < to && b > from))

/** Joins bands that the same white space parts from top to bottom. */
function toGroups(bands: Band[], size: number): Band[][] {
  const min = size * minGutter
  const groups: { bands: Band[]; covered: Interval[]; gutters: Interval[]; parted: number }[] = []
  for (const band of bands) {
    const group = groups.at(-1)
    const own = guttersOf(band.covered, min)
    const parted = own.length > 0 ? 1 : 0
    const last = group?.bands.at(-1)
    if (group && last && group.parted + parted > 0 && band.top - last.bottom < size * maxRowDistance) {
      const covered = union([...group.covered.map(([a, b]): Interval => [a, b]), ...band.covered])
      const gutters = guttersOf(covered, min)
      const kept = group.parted > 1 ? survive(group.gutters, gutters) : gutters.length > 0
      if (gutters.length > 0 && kept) {
        group.bands.push(band)
        Object.assign(group, { covered, gutters, parted: group.parted + parted })
        continue
      }
    }
    groups.push({ bands: [band], covered: band.covered, gutters: own, parted })
  }
  return groups.map((group) => group.bands)
}

const coveredBy = (bands: Band[]) =>
  union(bands.flatMap((band) => band.covered.map(([a, b]): Interval => [a, b])))

/** Takes bands off the start that blur the columns of the others: the last line of a paragraph above a table. */
function withoutBlur(bands: Band[], min: number): [Band[], Band[]] {
  for (let first = 0; first < Math.min(4, bands.length - 2); first++) {
    const here = guttersOf(coveredBy(bands.slice(first)), min).length
    if (guttersOf(coveredBy(bands.slice(first + 1)), min).length <= here) {
      return [bands.slice(0, first), bands.slice(first)]
    }
  }
  return [[], bands]
}

class RegionWriter {
  readonly regions: Region[] = []

  /** Adds a strip: running text goes on, lines with wide gaps stand together. */
  addStrip(pieces: Piece[]): void {
    const boxes = pieces.filter((piece) => piece.inside)
    if (boxes.length > 0) {
      for (const box of boxes) this.regions.push(...(box.inside ?? []))
      return
    }
    const last = this.regions.at(-1)
    // Behind the number of a paragraph stands a tab.
    const numbered = pieces.length > 1 && isMark(pieces[0]?.text ?? '')
    const gaps = pieces.slice(1).map((piece, i) => (piece.left - (pieces[i]?.right ?? 0)) / piece.size)
    const gap = Math.max(0, ...gaps.slice(numbered ? 1 : 0))
    if (gap > spacedGap) {
      const line = pieces.map((piece) => toLine([piece]))
      if (last?.kind === 'spaced') last.lines.push(line)
      else this.regions.push({ kind: 'spaced', lines: [line] })
    } else if (last?.kind === 'flow' && !last.boxed) last.lines.push(toLine(pieces))
    else this.regions.push({ kind: 'flow', lines: [toLine(pieces)] })
  }

  addBands(bands: Band[]): void {
    for (const band of bands) for (const strip of byStrip(band.pieces)) this.addStrip(strip)
  }
}

/**
 * The parts of a page in reading order, by cutting it along white space (the X-Y cut: Nagy and Seth 1984), with one
 * change: it is cut across only where no white space runs on down, so that columns stay whole whose paragraphs end
 * at one height. What is set in columns is prose, a table, or neither, as many lines together show.
 */
export function readRegions(pieces: Piece[], across: Ruling[], depth = 0): Region[] {
  const size = median(pieces.map((piece) => piece.size)) || 10
  const writer = new RegionWriter()
  for (const whole of toGroups(toBands(pieces), size)) {
    const [blurred, bands] = withoutBlur(whole, size * minGutter)
    writer.addBands(blurred)
    const gutters = guttersOf(coveredBy(bands), size * minGutter)
    const all = bands.flatMap((band) => band.pieces)
    const bounds = gutters.map(([from, to]) => (from + to) / 2)
    const isCut = gutters.length > 0 && depth < maxDepth
    const columns: Columns | null = isCut ? readColumns(all, bounds, across) : null
    if (columns === null) writer.addBands(bands)
    else if (columns.kind === 'prose') {
      for (const column of columns.columns) writer.regions.push(...readRegions(column, across, depth + 1))
    } else {
      for (const part of columns.parts) {
        if ('strip' in part) writer.addStrip(part.strip)
        else writer.regions.push({ kind: 'table', ...part })
      }
    }
  }
  return writer.regions
}
