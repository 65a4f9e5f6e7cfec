/** A rectangle of a page; heights grow downwards. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** A run of text of a page, as it is printed. */
export interface PdfText {
  text: string
  left: number
  right: number
  /** Of the base line. */
  base: number
  /** Of the font. */
  size: number
  /** The PDF sets a space before it. */
  spaced?: boolean
  /** Its font is a bold one. */
  bold?: boolean
}

/** A line drawn on a page: `at` is its height or its distance from the left. */
export interface Ruling {
  at: number
  from: number
  to: number
}

export interface Rulings {
  across: Ruling[]
  down: Ruling[]
}

export type Point = readonly [number, number]

/** As PDF writes them: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The matrix that applies `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

/** Where a matrix puts a point. */
export const placed = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
]

/** The smallest rectangle around some points. */
export function boxAround(points: Point[]): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** Which way a matrix turns text, in quarters clockwise; null for text that runs aslant. */
export function quarterOf([a, b]: Matrix): number | null {
  const quarters = (Math.atan2(b, a) * 2) / Math.PI
  const nearest = Math.round(quarters)
  return Math.abs(quarters - nearest) < 0.12 ? (nearest + 4) % 4 : null
}

/** Turns a page so that text of this quarter runs from left to right. */
export function uprightMatrix(quarter: number, width: number, height: number): Matrix {
  if (quarter === 1) return [0, -1, 1, 0, 0, width]
  if (quarter === 2) return [-1, 0, 0, -1, width, height]
  return quarter === 3 ? [0, 1, -1, 0, height, 0] : [1, 0, 0, 1, 0, 0]
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The boundaries of groups of numbers that lie within a tolerance of one another: the middle of each group. */
export function cluster(values: number[], tolerance: number): number[] {
  const groups: number[][] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = groups.at(-1)
    if (last && value - (last.at(-1) ?? 0) <= tolerance) last.push(value)
    else groups.push([value])
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length)
}
