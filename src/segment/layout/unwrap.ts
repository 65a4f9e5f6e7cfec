import type { Block, Line } from '../../ingest/source-file.ts'
import { coverCutPlaces } from '../cover/cut-cover.ts'
import { labelPlaces } from '../records/label-places.ts'
import { readRow } from '../records/record-rows.ts'
import { isListItem } from '../text/classify-block.ts'
import { textOpens } from '../text/patterns.ts'
import { isPlain } from '../text/plain-block.ts'
import { areSentences, endsSentence } from './line-breaks.ts'
import type { LineLayout } from './line-layout.ts'
import type { LinePiece } from './split-furniture.ts'

/** Fewer lines hold no document that was wrapped with its cover. */
const minDocumentLines = 3
/** Lines of running text reach so far in the width of the text. */
const fullLine = 0.75
/** No text is wrapped in lines as long as that. */
const maxWrappedChars = 200
/** Of the lines of wrapped text far fewer end with a sentence. */
const sentenceShare = 0.5
/** A wrapped document has no more lines that don't. */
const fullShare = 0.85

const isFull = (line: Line, width: number) => line.text.trimEnd().length >= width * fullLine
const opens = new RegExp(`^\\s*(?:\\d{1,3}(?:\\.\\d{1,3})*\\.?\\s+${textOpens}|[A-Z]\\.|#)`, 'u')
/** Whether a line begins something by itself: an item of a list, a numbered paragraph, a heading. */
const opensLine = (line: Line) => isListItem(line.text) || opens.test(line.text)
/** Whether a line is running text: no row of a table, no capitals, no labelled value. */
const isProse = (line: Line) =>
  /\p{Ll}\s+\p{Ll}/u.test(line.text) &&
  !/[\t|]| {3}/.test(line.text.trim().replace(/(?<=\d\.)\s{2,}/g, ' ')) &&
  readRow(line).languages.length === 0

/** Lines as the one that they were before they were wrapped. */
function joined(lines: Line[], source: string): LinePiece {
  const first = lines[0] as Line
  const last = lines.at(-1) as Line
  const text = source.slice(first.start, last.start + last.text.length).replace(/[\r\n]/g, ' ')
  return { ...first, text, tail: last.text.trimEnd().length }
}

/** Cuts the lines of a block where a piece between them was taken out, and around numbers of pages. */
function unbroken(lines: Line[], source: string): Line[][] {
  const parts: Line[][] = []
  for (const line of lines) {
    const last = parts.at(-1)?.at(-1)
    const gap = last ? source.slice(last.start + last.text.length, line.start) : ''
    const apart = gap.trim() !== '' || [last, line].some((one) => one && /^\s*\d+\s*$/.test(one.text))
    if (last && !apart) parts.at(-1)?.push(line)
    else parts.push([line])
  }
  return parts
}

/** Whether lines end where sentences do, and others begin below: each is a paragraph of its own. */
function endWithSentences(lines: Line[]): boolean {
  const ends = lines
    .slice(0, -1)
    .filter(
      (line, at) =>
        /[.!?…]["»”)]?\s*$/.test(line.text) && /^\s*["«“¿¡(]?[\p{Lu}\d]/u.test(lines[at + 1]?.text ?? ''),
    )
  return ends.length >= (lines.length - 1) * sentenceShare
}

/** Whether gaps part most lines, as they do the two sides of a cover. */
const areColumns = (lines: Line[]) =>
  lines.filter(({ text }) => / {3}/.test(text.trim())).length > lines.length / 2

/** A whole document that was wrapped, cover and all: nearly all lines are full, and a cover or labels run on in them. */
function wrappedDocument(lines: Line[], source: string): LinePiece | null {
  if (lines.length < minDocumentLines || areColumns(lines)) return null
  const width = Math.max(...lines.slice(0, -1).map((line) => line.text.trimEnd().length))
  const full = lines.slice(0, -1).filter((line) => isFull(line, width)).length
  if (full < (lines.length - 1) * fullShare || width > maxWrappedChars || endWithSentences(lines)) return null
  const whole = joined(lines, source)
  const labels = labelPlaces(whole.text)
  const starts = new Set(lines.map((line) => line.start - whole.start))
  // Labels that head the lines are lines of their own.
  const runsOn = labels.filter((place) => !starts.has(place)).length > labels.length / 2
  return runsOn || coverCutPlaces(whole.text).length > 0 ? whole : null
}

/** Lines of running text, joined to those that they were before; lines that end early or open something stay apart. */
function unwrapRuns(all: Line[], layout: LineLayout, source: string): LinePiece[] {
  const lines: LinePiece[] = []
  let run: Line[] = []
  const flush = () => {
    lines.push(...(run.length > 1 ? [joined(run, source)] : run))
    run = []
  }
  for (const line of all) {
    const last = run.at(-1)
    const inText = last && isFull(last, layout.width) && last.start >= layout.coverEnd && isProse(last)
    const ends = isFull(line, layout.width) || endsSentence.test(line.text)
    if (!inText || !isProse(line) || !ends || opensLine(line)) flush()
    run.push(line)
  }
  flush()
  return lines
}

/**
 * A block whose lines were wrapped, with the lines that they were before: so that a number or heading in mid-line is
 * found wherever the line was broken.
 */
export function unwrap(block: Block, layout: LineLayout, source: string): Block {
  if (!isPlain(block) || block.lines.length < 2) return block
  const labelled = block.lines.some((line) => readRow(line).languages.length > 0)
  const lines = unbroken(block.lines, source).flatMap((part) => {
    const whole = wrappedDocument(part, source)
    if (whole) return [whole]
    return layout.unwrapped || labelled || areSentences(part) ? part : unwrapRuns(part, layout, source)
  })
  return { ...block, lines }
}
