import {
  type Box,
  boxAround,
  type Matrix,
  multiply,
  type Point,
  placed,
  type Ruling,
  type Rulings,
} from './pdf-geometry.ts'

/** The numbers of PDF.js for the operators of a page. */
export type Operators = Record<string, number>

interface OperatorList {
  fnArray: number[]
  argsArray: unknown[]
}

export interface Drawings {
  rulings: Rulings
  /** Rectangles that may hold text of their own. */
  boxes: Box[]
  /** Something is painted that is not text. */
  pictures: boolean
}

/** A filled rectangle that is thinner than this is a line. */
const maxThickness = 3
/** How far a line may be from level or upright. */
const maxSlant = 0.7
/** Pieces of dotted lines are as far apart. */
const dotGap = 3
/** Pages with more lines are drawings: charts, maps. */
const maxRulings = 4000

/** The subpaths of a path, as PDF.js packs them; curves are kept as their ends, and spoil the rectangle. */
function subpaths(data: ArrayLike<number>): { points: Point[]; straight: boolean }[] {
  const paths: { points: Point[]; straight: boolean }[] = []
  const coordinates = [2, 2, 6, 4, 0]
  for (let i = 0; i < data.length; ) {
    const kind = data[i] ?? 4
    const count = coordinates[kind]
    if (count === undefined) break
    const end: Point = [data[i + count - 1] ?? 0, data[i + count] ?? 0]
    const last = paths.at(-1)
    if (kind === 0) paths.push({ points: [end], straight: true })
    else if (last && kind < 4) {
      last.points.push(end)
      if (kind > 1) last.straight = false
    } else if (last?.points[0]) last.points.push(last.points[0])
    i += count + 1
  }
  return paths
}

/** Joins lines that go on in one another. */
function joined(rulings: Ruling[]): Ruling[] {
  const sorted = rulings.sort((a, b) => Math.round(a.at) - Math.round(b.at) || a.from - b.from)
  const whole: Ruling[] = []
  for (const ruling of sorted) {
    const last = whole.at(-1)
    if (last && Math.abs(last.at - ruling.at) < 1.5 && ruling.from <= last.to + dotGap) {
      last.to = Math.max(last.to, ruling.to)
    } else whole.push({ ...ruling })
  }
  return whole
}

class DrawingReader {
  readonly across: Ruling[] = []
  readonly down: Ruling[] = []
  readonly boxes: Box[] = []

  /** Takes an edge of a path where it is level or upright. */
  edge([ax, ay]: Point, [bx, by]: Point): void {
    const [dx, dy] = [Math.abs(ax - bx), Math.abs(ay - by)]
    if (dx <= maxSlant && dy > maxSlant) {
      this.down.push({ at: (ax + bx) / 2, from: Math.min(ay, by), to: Math.max(ay, by) })
    } else if (dy <= maxSlant && dx > maxSlant) {
      this.across.push({ at: (ay + by) / 2, from: Math.min(ax, bx), to: Math.max(ax, bx) })
    }
  }

  path(points: Point[], straight: boolean, stroked: boolean): void {
    const box = boxAround(points)
    const [width, height] = [box.right - box.left, box.bottom - box.top]
    const onEdge = ([x, y]: Point) =>
      Math.min(x - box.left, box.right - x, y - box.top, box.bottom - y) <= maxSlant
    const rectangle = straight && points.length > 3 && points.length < 12 && points.every(onEdge)
    if (rectangle && Math.min(width, height) <= maxThickness && (!stroked || points.length > 2)) {
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
      if (width >= height) this.edge([box.left, y], [box.right, y])
      else this.edge([x, box.top], [x, box.bottom])
      return
    }
    if (rectangle) this.boxes.push(box)
    if (!straight || (!stroked && !rectangle)) return
    for (const [i, point] of points.entries()) if (i > 0) this.edge(points[i - 1] as Point, point)
  }
}

/** What is drawn on a page beside its text: lines, rectangles, and whether there are pictures. */
export function readDrawings(list: OperatorList, ops: Operators, base: Matrix): Drawings {
  const reader = new DrawingReader()
  const strokes = new Set([ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke])
  for (const op of [ops.closeFillStroke, ops.closeEOFillStroke]) strokes.add(op)
  const images = new Set(
    Object.entries(ops)
      .filter(([name]) => /^paint(?:Image|Inline|Jpeg|Solid)|^shadingFill/.test(name))
      .map(([, op]) => op),
  )
  let state = { matrix: base, white: false }
  const saved: (typeof state)[] = []
  let pictures = false
  let painted = true
  for (const [i, op] of list.fnArray.entries()) {
    const args = (list.argsArray[i] ?? []) as unknown[]
    if (op === ops.save || op === ops.paintFormXObjectBegin) saved.push(state)
    if (op === ops.transform) {
      state = { ...state, matrix: multiply(state.matrix, args as unknown as Matrix) }
      painted = false
    } else if (op === ops.paintFormXObjectBegin) {
      if (args[0]) state = { ...state, matrix: multiply(state.matrix, args[0] as Matrix) }
    } else if (op === ops.restore || op === ops.paintFormXObjectEnd) {
      // Images are not decoded: a place that is set up and left again is one.
      const [a, b, c, d] = state.matrix
      if (!painted && op === ops.restore && Math.abs(a * d - b * c) > 400) pictures = true
      painted = true
      state = saved.pop() ?? state
    } else if (op === ops.setFillRGBColor) {
      state = { ...state, white: args[0] === '#ffffff' }
    } else if (op !== undefined && images.has(op)) {
      pictures = true
      painted = true
    } else if (op === ops.constructPath) {
      painted = true
      const data = (args[1] as ArrayLike<number>[] | undefined)?.[0]
      const stroked = strokes.has(args[0] as number)
      if (!data || args[0] === ops.endPath || (state.white && !stroked)) continue
      for (const { points, straight } of subpaths(data)) {
        if (!straight) pictures = true
        const path = points.map((point) => placed(state.matrix, point))
        reader.path(path, straight, stroked)
      }
    } else if (op === ops.showText || op === ops.beginText) painted = true
  }
  const across = joined(reader.across)
  const down = joined(reader.down)
  const drawn = across.length + down.length > maxRulings
  return {
    rulings: drawn ? { across: [], down: [] } : { across, down },
    boxes: drawn ? [] : reader.boxes,
    pictures: pictures || reader.boxes.length > 0,
  }
}
