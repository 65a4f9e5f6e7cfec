import { oneLine } from '../model/fold.ts'

/** A run of text of a page, as the PDF places it. */
export interface PdfText {
  text: string
  x: number
  /** Of the base line, growing upwards. */
  y: number
  width: number
  size: number
}

/** Text on one base line with no wide gap in it. */
export interface PdfSegment {
  text: string
  left: number
  right: number
  size: number
}

export interface PdfLine {
  y: number
  size: number
  /** From left to right; more than one where wide gaps part columns. */
  segments: PdfSegment[]
}

/** In units of the font size: a gap between words, and one between columns. */
const wordGap = 0.15
const columnGap = 1.3
/** How far base lines of one line may be apart: superscripts stand higher. */
const lineTolerance = 0.45

const superscripts = [...'⁰¹²³⁴⁵⁶⁷⁸⁹']

/** Smaller digits above the line are the mark of a footnote or an exponent. */
function asPrinted(text: PdfText, line: { y: number; size: number }): string {
  const raised = text.size < line.size * 0.8 && text.y > line.y + line.size * 0.15
  return raised && /^\d{1,3}$/.test(text.text.trim())
    ? text.text.trim().replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit)
    : text.text
}

function toSegments(texts: PdfText[], line: { y: number; size: number }): PdfSegment[] {
  const segments: PdfSegment[] = []
  for (const text of texts.sort((a, b) => a.x - b.x)) {
    const printed = asPrinted(text, line)
    const last = segments.at(-1)
    const gap = last ? (text.x - last.right) / line.size : Number.POSITIVE_INFINITY
    if (!last || gap > columnGap) {
      if (printed.trim() === '') continue
      segments.push({ text: printed, left: text.x, right: text.x + text.width, size: text.size })
      continue
    }
    const spaced = gap > wordGap && !/\s$/.test(last.text) && !/^\s/.test(printed)
    last.text += (spaced ? ' ' : '') + printed
    last.right = Math.max(last.right, text.x + text.width)
    last.size = Math.max(last.size, text.size)
  }
  return segments.map((segment) => ({ ...segment, text: oneLine(segment.text) }))
}

/** Groups the texts of a page into lines, from the top down. */
export function toLines(texts: PdfText[]): PdfLine[] {
  const groups: { y: number; size: number; texts: PdfText[] }[] = []
  for (const text of [...texts].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const near = groups
      .slice(-3)
      .find((group) => Math.abs(group.y - text.y) < Math.max(group.size, text.size) * lineTolerance)
    if (!near) groups.push({ y: text.y, size: text.size, texts: [text] })
    else {
      near.texts.push(text)
      if (text.size > near.size) Object.assign(near, { y: text.y, size: text.size })
    }
  }
  return groups
    .map((group) => ({ y: group.y, size: group.size, segments: toSegments(group.texts, group) }))
    .filter((line) => line.segments.length > 0)
}
