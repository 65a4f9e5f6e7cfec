import type { Span } from '../src/model/passage.ts'

interface Piece {
  text: string
  /** Which of the marks it belongs to, and whether it begins it; null between marks. */
  mark: { index: number; begins: boolean } | null
}

/** Cuts the range of a text that lies between two offsets into marked and unmarked pieces. */
function cutAtMarks(text: string, marks: readonly Span[], from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const [index, mark] of marks.entries()) {
    const start = Math.max(mark.start, at)
    const end = Math.min(mark.end, to)
    if (end <= start) continue
    if (start > at) pieces.push({ text: text.slice(at, start), mark: null })
    pieces.push({ text: text.slice(start, end), mark: { index, begins: mark.start >= from } })
    at = end
  }
  if (at < to) pieces.push({ text: text.slice(at, to), mark: null })
  return pieces
}

interface MarkedRangeProps {
  text: string
  marks: readonly Span[]
  from?: number
  to?: number
  /** The number of the first mark among those of the page: each mark can be led to then, as `m1`, `m2`, … */
  firstMark?: number | undefined
}

/** A range of a text, with what is marked of it. */
export function MarkedRange({ text, marks, from = 0, to = text.length, firstMark }: MarkedRangeProps) {
  return (
    <>
      {cutAtMarks(text, marks, from, to).map(({ text: piece, mark }) => {
        if (mark === null) return piece
        const id = firstMark !== undefined && mark.begins ? `m${firstMark + mark.index}` : undefined
        return <mark id={id}>{piece}</mark>
      })}
    </>
  )
}

/** The lines of a text that hold more than white space. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = []
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next
    if (text.slice(start, end).trim() !== '') lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/**
 * A text with marks, line by line. The label that a tab parts from its value in the lines of an annex entry is set
 * apart, so that the source's own layout can be read.
 */
export function MarkedText({ text, marks, labels }: { text: string; marks: Span[]; labels: boolean }) {
  return (
    <>
      {linesOf(text).map(({ start, end }) => {
        const tab = labels ? text.slice(start, end).indexOf('\t') : -1
        const valueStart = tab === -1 ? start : start + tab + 1
        return (
          <span class="line">
            {tab > 0 && (
              <span class="label">
                <MarkedRange text={text} marks={marks} from={start} to={start + tab} />
              </span>
            )}
            <MarkedRange text={text} marks={marks} from={valueStart} to={end} />
          </span>
        )
      })}
    </>
  )
}
