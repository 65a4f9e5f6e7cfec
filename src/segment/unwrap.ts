import type { Block, Line } from '../ingest/source-file.ts'
import { coverCutPlaces } from './cut-cover.ts'
import { labelPlaces } from './label-places.ts'

/** Fewer lines are read as they are. */
const minLines = 6
/** Lines of running text reach so far in the width of the block, all but a few of them. */
const fullLine = 0.75
const fullShare = 0.85

/**
 * A block of lines that a single line was wrapped into, cover and all, as that line again: its lines are full, and a
 * cover or labels stand in their middle. Any other block stays what it is.
 */
export function unwrap(block: Block, source: string): Block {
  const [first, ...others] = block.lines
  const last = others.at(-1)
  if (block.kind !== undefined || !first || !last || block.lines.length < minLines) return block
  const lengths = block.lines.slice(0, -1).map((line) => line.text.trimEnd().length)
  const width = Math.max(...lengths)
  const full = lengths.filter((length) => length >= width * fullLine).length
  if (full < lengths.length * fullShare) return block
  const end = last.start + last.text.length
  const line: Line = {
    text: source.slice(first.start, end).replace(/[\r\n]/g, ' '),
    start: first.start,
    number: first.number,
  }
  // Pieces that are missing between the lines were taken out: those stay apart.
  const whole = block.lines.every((one, i) => {
    const next = block.lines[i + 1]
    return next === undefined || source.slice(one.start + one.text.length, next.start).trim() === ''
  })
  const runsOn = coverCutPlaces(line.text).length > 0 || labelPlaces(line.text).length > 0
  return whole && runsOn ? { ...block, lines: [line] } : block
}
