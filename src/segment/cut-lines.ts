import type { Block, Line } from '../ingest/source-file.ts'
import { classifyBlock, isListItem } from './classify-block.ts'
import { symbolsAlone } from './cover-facts.ts'
import { type CutLine, cutRunningText } from './cut-running-text.ts'
import { labelledLines } from './labelled-lines.ts'
import { type LineLayout, partsCover } from './line-layout.ts'
import { type NumberSequence, parseOutlineNumber } from './number-sequence.ts'
import { startsWithDate } from './patterns.ts'

/** A line shorter than this share of the widest, after which a sentence begins, ends its paragraph. */
const shortLine = 0.8

const numberAtStart = /^\s*(\d{1,3}(?:\.\d{1,3})*\.?)(?:\s+(?=[\p{Lu}«"“(])|(?<=\.)(?=\p{Lu}\p{Ll}))/u
const loneNumber = /^\s*(\d{1,3}(?:\.\d{1,2})*\.?)\s*$/
/** A line that is whole sentences: none was wrapped where all are. */
const sentence = /^[\p{Lu}«"“¿¡](?:.*[^.\s])?[.!?][»”")]?$/u
const endsSentence = /[.!?:;»”"]\)?\s*$/

const trimmed = (line: Line | undefined) => line?.text.trim() ?? ''

/** Whether a line is a heading by itself, or a line that opens something: a number that comes next, a mark, a list. */
function opens(line: CutLine, previous: CutLine, sequence: NumberSequence, layout: LineLayout): boolean {
  const text = line.text
  if (line.numbered) return true
  if (/^#{1,6}\s/.test(text) || isListItem(text)) return true
  if (symbolsAlone(text).length > 0 && endsSentence.test(previous.text)) return true
  const shape = classifyBlock(text, [line])
  if (shape.kind === 'annex-title' || shape.kind === 'footnote') return true
  // A section that is numbered or lettered, below a line that ends early.
  const section =
    shape.kind === 'heading' && (shape.allCaps || /^\s*\p{Lu}/u.test(text)) && shape.depth !== null
  if (section && isShort(previous, layout)) return true
  const number = numberAtStart.exec(text)
  if (number?.[1] && !startsWithDate(text)) {
    const parsed = parseOutlineNumber(number[1])
    const settled =
      endsSentence.test(previous.text) || classifyBlock(trimmed(previous), [previous]).kind === 'heading'
    return sequence.isNext(parsed) || (settled && (parsed.stop || parsed.parts.length > 1))
  }
  if (loneNumber.test(text)) return sequence.isNext(parseOutlineNumber(text.trim()))
  if (shape.kind !== 'heading' || !shape.allCaps) return false
  return endsSentence.test(previous.text) && text.trim().length > 3
}

/** Whether a line ends a sentence, or says nothing in words. */
const isSettled = (text: string) => endsSentence.test(text) || !/\p{L}{2}/u.test(text)

/** Whether a plain line is the heading of the numbered paragraph below it, the one before it being over. */
function headsNumber(line: CutLine, previous: Line, next: CutLine | undefined): boolean {
  const number = next && !startsWithDate(next.text) ? numberAtStart.exec(next.text)?.[1] : undefined
  if (!number || !(next?.numbered || number.endsWith('.')) || !isSettled(previous.text)) return false
  return /^\s*\p{Lu}/u.test(line.text) && classifyBlock(trimmed(line), [line]).kind === 'heading'
}

/** The length of the last line that a text was printed on. */
const tailOf = (line: CutLine) => line.tail ?? line.text.trimEnd().length

/** Whether a line leaves much of the width free, or is a heading by its number: a paragraph may begin below it. */
const isShort = (line: CutLine, layout: LineLayout) =>
  tailOf(line) < layout.width * shortLine || (/\p{Lu}/u.test(line.text) && !/\p{Ll}/u.test(line.text))

/** Whether the paragraph before a line is over, by how the lines are set. */
function isOver(line: Line, previous: CutLine, layout: LineLayout): boolean {
  const startsLower = /^\s*[\p{Ll},;)]/u.test(line.text)
  if (layout.unwrapped) return !startsLower || endsSentence.test(previous.text)
  if (layout.spaced || startsLower || !endsSentence.test(previous.text)) return false
  return tailOf(previous) < layout.width * shortLine && /^\s*[\p{Lu}«"“]/u.test(line.text)
}

function isHeadingLine(line: Line, next: Line, layout: LineLayout): boolean {
  const shape = classifyBlock(trimmed(line), [line])
  if (/^#{1,6}\s/.test(line.text) || shape.kind === 'annex-title') return true
  if (shape.kind !== 'heading') return false
  const nextCaps = !/\p{Ll}/u.test(next.text)
  // A heading may run over two lines of capitals; a numbered one ends where a number or a sentence begins.
  if (shape.allCaps) return !nextCaps || /^\s*\d/.test(next.text)
  // A numbered line that fills its width goes on below it.
  if (!layout.unwrapped && line.text.trimEnd().length >= layout.width * shortLine) return false
  return shape.depth !== null && /^\s*(?:\p{Lu}|\d)/u.test(next.text)
}

/**
 * Whether a plain line stops where the first word of the next would have had room, and full lines follow: a title
 * or heading with its text right below it.
 */
function endsEarly(line: Line, next: Line, layout: LineLayout): boolean {
  if (layout.unwrapped || classifyBlock(trimmed(line), [line]).kind !== 'heading') return false
  const word = /^\s*\p{Lu}\S*/u.exec(next.text)?.[0].trim()
  if (!word || trimmed(next).length < layout.width * shortLine) return false
  return trimmed(line).length + 1 + word.length < layout.width * shortLine
}

/**
 * Cuts a block into the paragraphs, headings and list items that stand in it with no blank line between them.
 * Labelled lines stay together. `sequence` holds the numbers of what stands before.
 */
export function cutLines(block: Block, layout: LineLayout, sequence: NumberSequence): Block[] {
  if (block.kind === 'row' || block.kind === 'note') return [block]
  if (block.kind !== undefined) {
    if (block.lines[0]) meetNumber(block.lines[0], sequence)
    return [block]
  }
  const lines = block.lines.flatMap((line, i, all) => {
    const previous = all[i - 1]
    const settled = !previous || endsSentence.test(previous.text) || isShort(previous, layout)
    return cutRunningText(line, sequence, settled)
  })
  const inRecord = labelledLines(lines)
  const sentences = lines.length > 1 && lines.every((line) => sentence.test(line.text.trim()))
  const blocks: Block[] = []
  let rows: CutLine[] = []
  const flushRows = () => {
    if (rows.length > 0) blocks.push({ lines: rows })
    rows = []
  }
  for (const [i, line] of lines.entries()) {
    const last = rows.at(-1)
    const starts =
      last === undefined ||
      inRecord[i] !== inRecord[i - 1] ||
      (!inRecord[i] &&
        !line.continues &&
        !isHeld(rows, sequence) &&
        (last.number === line.number ||
          sentences ||
          loneNumber.test(last.text) ||
          opens(line, last, sequence, layout) ||
          headsNumber(line, last, lines[i + 1]) ||
          isOver(line, last, layout) ||
          isHeadingLine(last, line, layout) ||
          (rows.length === 1 && endsEarly(last, line, layout)) ||
          partsCover(last, line, layout)))
    if (starts) flushRows()
    rows.push(line)
    if (starts && !inRecord[i]) meetNumber(line, sequence)
  }
  flushRows()
  return blocks
}

/** Whether the next line belongs to the lines so far: bold text is open, or they are only a number. */
function isHeld(lines: Line[], sequence: NumberSequence): boolean {
  const text = lines.map((line) => line.text).join('\n')
  const number = loneNumber.exec(text)?.[1]
  if (number && mayStandAlone(number, sequence)) return true
  return (text.match(/\*\*/g)?.length ?? 0) % 2 === 1
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
