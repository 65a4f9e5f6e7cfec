import { type PdfLine, type PdfText, toLines } from './pdf-lines.ts'

/** Columns of prose: that many lines on each side, most of them filling their column. */
const minColumnLines = 6
const minFilled = 0.5

/** Where white space runs down between two columns of prose, or null: columns of a table are not filled. */
function findGutter(lines: PdfLine[]): number | null {
  const parted = lines.filter((line) => line.segments.length === 2)
  if (parted.length < minColumnLines) return null
  const left = Math.min(...lines.map((line) => line.segments[0]?.left ?? 0))
  const right = Math.max(...lines.map((line) => line.segments.at(-1)?.right ?? 0))
  const starts = parted.map((line) => line.segments[1]?.left ?? 0).sort((a, b) => a - b)
  const gutter = (starts[Math.floor(starts.length / 2)] ?? 0) - 2
  const middle = (gutter - left) / (right - left)
  if (middle < 0.4 || middle > 0.6) return null
  const half = (right - left) / 2
  const filled = parted.filter(
    ({ segments: [a, b] }) => a && b && a.right - a.left > half * 0.7 && b.right - b.left > half * 0.6,
  )
  return filled.length >= parted.length * minFilled ? gutter : null
}

/**
 * The lines of a page in reading order. Where prose stands in two columns, each stretch between lines that cross the
 * gutter is read down the left column, then down the right one.
 */
export function orderLines(texts: PdfText[]): PdfLine[] {
  const lines = toLines(texts)
  const gutter = findGutter(lines)
  if (gutter === null) return lines
  const ordered: PdfLine[] = []
  let left: PdfLine[] = []
  let right: PdfLine[] = []
  const flush = () => {
    ordered.push(...left, ...right)
    left = []
    right = []
  }
  for (const line of lines) {
    if (line.segments.some((segment) => segment.left < gutter - 10 && segment.right > gutter + 10)) {
      flush()
      ordered.push(line)
      continue
    }
    const before = line.segments.filter((segment) => segment.left < gutter)
    const after = line.segments.filter((segment) => segment.left >= gutter)
    if (before.length > 0) left.push({ ...line, segments: before })
    if (after.length > 0) right.push({ ...line, segments: after })
  }
  flush()
  return ordered
}
