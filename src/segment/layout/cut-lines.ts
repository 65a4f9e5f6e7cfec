import type { Block, Line } from '../../ingest/source-file.ts'
import { labelledLines } from '../records/labelled-lines.ts'
import { type NumberSequence, parseOutlineNumber } from '../text/number-sequence.ts'
import { startsWithDate } from '../text/patterns.ts'
import { isPlain } from '../text/plain-block.ts'
import { type CutLine, cutRunningText } from './cut-running-text.ts'
import {
  areSentences,
  breaksBetween,
  endsSentence,
  isShort,
  loneNumber,
  numberAtStart,
} from './line-breaks.ts'
import type { LineLayout } from './line-layout.ts'

/**
 * Cuts a block into the paragraphs, headings and list items that stand in it with no blank line between them.
 * Labelled lines stay together. `sequence` holds the numbers of what stands before.
 */
export function cutLines(block: Block, layout: LineLayout, sequence: NumberSequence): Block[] {
  if (block.kind === 'row' || block.kind === 'note') return [block]
  if (!isPlain(block)) {
    if (block.lines[0]) meetNumber(block.lines[0], sequence)
    return [block]
  }
  const lines = block.lines.flatMap((line, i, all) => {
    const previous = all[i - 1]
    const settled = !previous || endsSentence.test(previous.text) || isShort(previous, layout)
    return cutRunningText(line, sequence, settled)
  })
  const inRecord = labelledLines(lines)
  const sentences = layout.plain && areSentences(lines)
  const blocks: Block[] = []
  let rows: CutLine[] = []
  /** How many marks of bold text stand in the rows: an odd one is open. */
  let openMarks = 0
  const flushRows = () => {
    if (rows.length > 0) blocks.push({ lines: rows })
    rows = []
    openMarks = 0
  }
  for (const [i, line] of lines.entries()) {
    const last = rows.at(-1)
    const starts =
      last === undefined ||
      inRecord[i] !== inRecord[i - 1] ||
      (!inRecord[i] &&
        !line.continues &&
        !isHeld(rows, openMarks, sequence) &&
        (sentences || breaksBetween(last, line, lines[i + 1], rows.length === 1, layout, sequence)))
    if (starts) flushRows()
    rows.push(line)
    openMarks += line.text.match(/\*\*/g)?.length ?? 0
    if (starts && !inRecord[i]) meetNumber(line, sequence)
  }
  flushRows()
  // What was cut out of a paragraph may be its heading.
  return blocks.length === 1 && (block.kind || block.bold || block.title)
    ? [{ ...block, lines: blocks[0]?.lines ?? [] }]
    : blocks
}

/** Whether the next line belongs to the lines so far: bold text is open, or they are only a number. */
function isHeld(lines: Line[], marks: number, sequence: NumberSequence): boolean {
  if (marks % 2 === 1) return true
  // Lines of a block are not empty: a number alone is the only one.
  const number = lines.length === 1 ? loneNumber.exec(lines[0]?.text ?? '')?.[1] : undefined
  return number !== undefined && mayStandAlone(number, sequence)
}

/** Whether a number alone on a line may be that of the paragraph below it; one without a stop may be a page's. */
const mayStandAlone = (number: string, sequence: NumberSequence) =>
  number.endsWith('.') || sequence.isPlausible(parseOutlineNumber(number))

function meetNumber(line: Line, sequence: NumberSequence): void {
  const alone = loneNumber.exec(line.text)?.[1]
  if (alone && !mayStandAlone(alone, sequence)) return
  const number = numberAtStart.exec(line.text)?.[1] ?? alone
  if (number && !startsWithDate(line.text)) sequence.meet(parseOutlineNumber(number))
}
