import { median } from './pdf-geometry.ts'
import type { PdfLine, Region } from './pdf-parts.ts'

/** A paragraph, a table or lines with wide gaps, with what tells how it goes on. */
export type Part =
  | { kind: 'paragraph'; lines: PdfLine[]; size: number; boxed: boolean; filled: boolean }
  | Exclude<Region, { kind: 'flow' }>
type Paragraph = Extract<Part, { kind: 'paragraph' }>

/** In units of the usual distance of lines: more white space than this begins a paragraph. */
const paragraphGap = 1.35
/** Of the font size. */
const otherSize = 0.15
const indent = 0.8
/** Lines that are wrapped at a number of characters end so far apart. */
const ragged = 2.5
/** A sentence that is set around boxes and notes is not cut by more of them. */
const maxBetween = 8
const minOpenChars = 30

const endsSentence = (text: string) => /[.!?:;…][»”"'’)\]\s\d⁰¹²³⁴-⁹*]{0,8}$/u.test(text)
const beginsWithin = (text: string) => /^[«“"'’(]?\p{Ll}/u.test(text)
const beginsItem = (text: string) =>
  /^(?:[([]?(?:\d{1,3}(?:\.\d{1,3}){0,5}|\p{L}|[ivxl]{1,6})[.)\]]{1,2}|[•–—▪◦●-])\s/u.test(text)

/** Whether the first word of a line would have stood on the line before: that one was ended on purpose. */
function isEnded(before: PdfLine, line: PdfLine, right: number): boolean {
  const word = line.text.split(/\s/, 1)[0] ?? ''
  const each = (line.right - line.left) / Math.max(1, line.text.length)
  return before.right + (word.length + 1) * each < right - before.size * ragged
}

/** In units of the font size: a line in the middle leaves so much free on both sides, the same but for so much. */
const centredGap = 2
const centredSlack = 1

/** Whether a line at the left, which would have had room in the middle, stands below one that is in the middle. */
function endsCentred(before: PdfLine, line: PdfLine, left: number, right: number): boolean {
  const [onLeft, onRight] = [before.left - left, right - before.right]
  const isCentred =
    onLeft > before.size * centredGap && Math.abs(onLeft - onRight) < before.size * centredSlack
  return isCentred && line.left < left + line.size * indent && right - line.right > line.size * centredGap
}

/** Parts the lines of a region into paragraphs. */
export function toParagraphs(lines: PdfLine[], usual: number, boxed: boolean): Paragraph[] {
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  const gaps = lines.slice(1).map((line, i) => line.base - (lines[i]?.base ?? 0))
  const closest = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? usual
  const leading = closest > usual * paragraphGap && gaps.length > 2 ? closest : usual
  const paragraphs: Paragraph[] = []
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    const last = paragraphs.at(-1)
    const gap = gaps[i - 1] ?? 0
    const apart = gap > leading * paragraphGap || gap < -line.size
    const ended = before && endsSentence(before.text) && !/[:;]\s*$/.test(before.text)
    const begins =
      !before ||
      !last ||
      apart ||
      endsCentred(before, line, left, right) ||
      (before.bold && !line.bold && last.lines.every(({ bold }) => bold)) ||
      (!before.bold && line.bold && ended) ||
      Math.abs(before.size - line.size) > otherSize * Math.max(before.size, line.size) ||
      (ended &&
        !beginsWithin(line.text) &&
        (isEnded(before, line, right) ||
          beginsItem(line.text) ||
          (line.left > before.left + line.size * indent && before.left < left + line.size * indent)))
    if (begins) paragraphs.push({ kind: 'paragraph', lines: [line], size: line.size, boxed, filled: false })
    else last.lines.push(line)
  }
  for (const paragraph of paragraphs) {
    const end = paragraph.lines.at(-1)
    paragraph.filled = end !== undefined && lines.length > 2 && end.right > right - (right - left) * 0.12
    paragraph.size = median(paragraph.lines.map((line) => line.size))
  }
  return paragraphs
}

const textOf = (paragraph: Paragraph) => paragraph.lines.map((line) => line.text).join(' ')
const alike = (a: Paragraph, b: Paragraph) => Math.abs(a.size - b.size) <= 0.08 * Math.max(a.size, b.size)

/** Whether a paragraph breaks off in a sentence. */
const isOpen = (part: Part | undefined): part is Paragraph =>
  part?.kind === 'paragraph' && !endsSentence(textOf(part)) && textOf(part).length >= minOpenChars

/** Whether a paragraph at the head of a column or a page goes on with the one that broke off before it. */
function goesOn(before: Paragraph, after: Paragraph): boolean {
  const text = textOf(after)
  if (!alike(before, after) || before.boxed !== after.boxed || beginsItem(text)) return false
  if (beginsWithin(text)) return true
  const heading = after.lines.length === 1 && !endsSentence(text)
  return before.filled && before.lines.length > 1 && !heading
}

/** Joins the sentences that ends of columns and pages cut, and those that are set around boxes, notes and tables. */
export function joinParts(parts: Part[], breaks: ReadonlySet<Part>): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    if (part.kind === 'paragraph' && breaks.has(part)) {
      let back = joined.length - 1
      for (let steps = 0; steps < maxBetween && back > 0; steps++, back--) {
        const between = joined[back]
        if (between?.kind === 'paragraph' && alike(between, part) && between.boxed === part.boxed) break
      }
      const before = joined[back]
      const next = back === joined.length - 1
      if (isOpen(before) && goesOn(before, part) && (next || beginsWithin(textOf(part)))) {
        before.lines.push(...part.lines)
        before.filled = part.filled
        continue
      }
    }
    joined.push(part)
  }
  return joined
}
