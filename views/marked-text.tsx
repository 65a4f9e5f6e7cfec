import type { Span } from '../src/model/passage.ts'

interface Piece {
  text: string
  marked: boolean
}

/** Cuts the range of a text that lies between two offsets into marked and unmarked pieces. */
function cutAtMarks(text: string, marks: Span[], from = 0, to = text.length): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const mark of marks) {
    const start = Math.max(mark.start, at)
    const end = Math.min(mark.end, to)
    if (end <= start) continue
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false })
    pieces.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < to) pieces.push({ text: text.slice(at, to), marked: false })
  return pieces
}

const Pieces = ({ pieces }: { pieces: Piece[] }) => (
  <>{pieces.map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}</>
)

/**
 * A text with marks, line by line. The label that a tab parts from its value in the lines of an annex entry is set
 * apart, so that the source's own layout can be read.
 */
export function MarkedText({ text, marks, labels }: { text: string; marks: Span[]; labels: boolean }) {
  const lines: { start: number; end: number }[] = []
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next
    if (text.slice(start, end).trim() !== '') lines.push({ start, end })
    start = end + 1
  }
  return (
    <>
      {lines.map(({ start, end }) => {
        const tab = labels ? text.slice(start, end).indexOf('\t') : -1
        const valueStart = tab === -1 ? start : start + tab + 1
        return (
          <span class="line">
            {tab > 0 && (
              <span class="label">
                <Pieces pieces={cutAtMarks(text, marks, start, start + tab)} />
              </span>
            )}
            <Pieces pieces={cutAtMarks(text, marks, valueStart, end)} />
          </span>
        )
      })}
    </>
  )
}
