import { oneLine } from '../model/fold.ts'
import { groupBy } from '../model/group-by.ts'
import type { PdfText } from './pdf-geometry.ts'
import type { PdfLine, Piece } from './pdf-parts.ts'

/** In units of the font size: a gap between words, and one that may part columns. */
const wordGap = 0.15
const pieceGap = 0.6
/** How far base lines of one line may be apart: superscripts stand higher. */
const lineTolerance = 0.45
/** Of the font size: how far letters reach above the base line and below. */
const ascent = 0.6
const descent = 0.05

/** Of the size of the line: browsers print superscripts at five sixths, other programs smaller. */
const maxRaised = 0.88
const superscripts = [...'⁰¹²³⁴⁵⁶⁷⁸⁹']

const hasLetters = (text: string) => /\p{L}/u.test(text)

interface Strip {
  base: number
  size: number
  texts: PdfText[]
}

/** Smaller digits above the line are the mark of a footnote or an exponent. */
function asPrinted(text: PdfText, line: Strip): string {
  const raised = text.size < line.size * maxRaised && text.base < line.base - line.size * 0.15
  return raised && /^\d{1,3}$/.test(text.text.trim())
    ? text.text.trim().replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit)
    : text.text
}

/** Whether a text stands above or below one of a line rather than beside it: larger print between two lines joins them. */
const standsOver = (strip: Strip, text: PdfText) =>
  strip.texts.some((other) => {
    const size = Math.min(other.size, text.size)
    const overlap = Math.min(other.right, text.right) - Math.max(other.left, text.left)
    return Math.abs(other.base - text.base) > size * lineTolerance * 2 && overlap > size
  })

/** Texts by their base lines, from the top down. */
export function toStrips(texts: PdfText[]): Strip[] {
  const strips: Strip[] = []
  for (const text of [...texts].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const near = strips
      .slice(-3)
      .find(
        (strip) =>
          Math.abs(strip.base - text.base) < Math.max(strip.size, text.size) * lineTolerance &&
          !standsOver(strip, text),
      )
    if (!near) strips.push({ base: text.base, size: text.size, texts: [text] })
    else {
      near.texts.push(text)
      if (text.size > near.size) Object.assign(near, { base: text.base, size: text.size })
    }
  }
  return withRaised(strips)
}

/** How far above its line the mark of a note, or the end of an ordinal ("3rd", « 1er »), may stand, in units of the size of the line. */
const maxRise = 0.65
const isRaised = (strip: Strip, below: Strip) =>
  strip.size < below.size * maxRaised &&
  below.base - strip.base < below.size * maxRise &&
  strip.texts.every(({ text }) => /^\s*(?:\d{1,3}|\p{Ll}{1,3})\s*$/u.test(text))

/** Strips with the marks of notes that stand above them, higher than other texts of one line do. */
function withRaised(strips: Strip[]): Strip[] {
  return strips.filter((strip, i) => {
    const below = strips[i + 1]
    const raised = below !== undefined && isRaised(strip, below)
    if (raised) below.texts.push(...strip.texts)
    return !raised
  })
}

/** The pieces of texts, from the top down and from left to right. */
export function toPieces(texts: PdfText[]): Piece[] {
  return toStrips(texts).flatMap((line, strip) => {
    const pieces: Piece[] = []
    for (const text of line.texts.sort((a, b) => a.left - b.left)) {
      const printed = asPrinted(text, line)
      const last = pieces.at(-1)
      const gap = last ? (text.left - last.right) / line.size : Number.POSITIVE_INFINITY
      if (!last || gap > pieceGap) {
        const { base, size } = line
        const [top, bottom] = [base - size * ascent, base + size * descent]
        pieces.push({
          text: printed,
          left: text.left,
          right: text.right,
          base,
          size: text.size,
          top,
          bottom,
          strip,
          ...(text.bold ? { bold: true } : {}),
        })
        continue
      }
      const spaced = (gap > wordGap || text.spaced) && !/\s$/.test(last.text) && !/^\s/.test(printed)
      last.text += (spaced ? ' ' : '') + printed
      last.right = Math.max(last.right, text.right)
      last.size = Math.max(last.size, text.size)
      if (!text.bold && hasLetters(text.text)) last.bold = false
    }
    return pieces.map((piece) => ({ ...piece, text: oneLine(piece.text) }))
  })
}

/** One line of pieces on one base line. */
export function toLine(pieces: Piece[]): PdfLine {
  const [first] = pieces as [Piece]
  return {
    text: pieces.map((piece) => piece.text).join(' '),
    left: first.left,
    right: Math.max(...pieces.map((piece) => piece.right)),
    base: first.base,
    size: Math.max(...pieces.map((piece) => piece.size)),
    bold: pieces.some(({ bold }) => bold) && pieces.every(({ bold, text }) => bold || !hasLetters(text)),
  }
}

/** Pieces by their base lines. */
export function byStrip(pieces: Piece[]): Piece[][] {
  return [...groupBy(pieces, ({ strip }) => strip).values()]
    .map((strip) => strip.sort((a, b) => a.left - b.left))
    .sort((a, b) => (a[0]?.base ?? 0) - (b[0]?.base ?? 0))
}
