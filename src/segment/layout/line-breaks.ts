import type { Line } from '../../ingest/source-file.ts'
import { symbolsAlone } from '../cover/cover-facts.ts'
import { classifyBlock, isAllCaps, isListItem } from '../text/classify-block.ts'
import { type NumberSequence, parseOutlineNumber } from '../text/number-sequence.ts'
import { startsWithDate, textOpens } from '../text/patterns.ts'
import type { CutLine } from './cut-running-text.ts'
import { type LineLayout, partsCover } from './line-layout.ts'

/** A line shorter than this share of the widest, after which a sentence begins, ends its paragraph. */
const shortLine = 0.8

/** The number of a paragraph or heading before its text. */
export const numberAtStart = new RegExp(
  `^\\s*(\\d{1,3}(?:\\.\\d{1,3})*\\.?)(?:\\s+(?=${textOpens})|(?<=\\.)(?=\\p{Lu}\\p{Ll}))`,
  'u',
)
/** A number with nothing beside it. */
export const loneNumber = /^\s*(\d{1,3}(?:\.\d{1,2})*\.?)\s*$/
const sentence = /^[\p{Lu}«"“¿¡](?:.*[^.\s])?[.!?][»”")]?$/u
export const endsSentence = /[.!?:;»”"]\)?\s*$/

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
export const isShort = (line: CutLine, layout: LineLayout) =>
  tailOf(line) < layout.width * shortLine || isAllCaps(line.text)

/** Whether the paragraph before a line is over, by how the lines are set. */
function isOver(line: Line, previous: CutLine, layout: LineLayout): boolean {
  const startsLower = /^\s*[\p{Ll},;)]/u.test(line.text)
  if (layout.unwrapped) return !startsLower || endsSentence.test(previous.text)
  if (layout.spaced || startsLower || !endsSentence.test(previous.text)) return false
  return tailOf(previous) < layout.width * shortLine && /^\s*[\p{Lu}«"“¿¡]/u.test(line.text)
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

/** Whether lines are whole sentences, each of them: then none was wrapped. */
export const areSentences = (lines: Line[]) =>
  lines.length > 1 && lines.every((line) => sentence.test(line.text.trim()))

/** Whether a line begins a block of its own below the one before it; `alone` where that is the first of its block. */
export function breaksBetween(
  last: CutLine,
  line: CutLine,
  next: CutLine | undefined,
  alone: boolean,
  layout: LineLayout,
  sequence: NumberSequence,
): boolean {
  return (
    last.number === line.number ||
    loneNumber.test(last.text) ||
    opens(line, last, sequence, layout) ||
    headsNumber(line, last, next) ||
    isOver(line, last, layout) ||
    isHeadingLine(last, line, layout) ||
    (alone && endsEarly(last, line, layout)) ||
    partsCover(last, line, layout)
  )
}
