import { median } from './pdf-geometry.ts'
import { byStrip, toPieces } from './pdf-lines.ts'
import type { PdfPage } from './pdf-page.ts'
import type { Piece } from './pdf-parts.ts'

/** That many lines of a page are numbered, and so many of them begin within a sentence: a list is numbered too. */
const minNumbers = 5
const minWithin = 0.2
/** The share of lines between the first and the last number that must be counted. */
const minCounted = 0.85

const isNumber = (piece: Piece | undefined) => piece !== undefined && /^\d{1,5}$/.test(piece.text)

/** The numbers in the margin of a page that count its lines, or every fifth of them. */
function numbersOf(page: PdfPage): Piece[] {
  const strips = byStrip(toPieces(page.texts))
  for (const side of [0, -1]) {
    const numbered = strips.flatMap((strip, i) => {
      const piece = strip.at(side)
      return piece && isNumber(piece) ? [{ piece, i, value: Number(piece.text), strip }] : []
    })
    if (numbered.length < minNumbers) continue
    const edge = median(numbered.map(({ piece }) => (side === 0 ? piece.right : piece.left)))
    const inMargin = numbered.filter(({ piece }) => {
      const place = side === 0 ? piece.right : piece.left
      const start = side === 0 ? piece.left : piece.right
      return Math.abs(place - edge) < piece.size * 1.2 || Math.abs(start - edge) < piece.size * 1.2
    })
    const others = strips.flatMap((strip) =>
      strip.filter((piece) => !inMargin.some((one) => one.piece === piece)),
    )
    const outside = others.every((piece) => (side === 0 ? piece.left > edge : piece.right < edge))
    if (inMargin.length < minNumbers || !outside) continue
    const [first, last] = [inMargin[0], inMargin.at(-1)] as [(typeof inMargin)[0], (typeof inMargin)[0]]
    const step = median(inMargin.slice(1).map(({ value }, k) => value - (inMargin[k]?.value ?? 0)))
    const even = inMargin.slice(1).filter(({ value }, k) => value - (inMargin[k]?.value ?? 0) === step)
    const counted = (inMargin.length - 1) * step + 1
    const within = inMargin.filter(({ strip }) => {
      const text = strip.at(side === 0 ? 1 : 0)
      return text !== undefined && /^\P{L}{0,2}\p{Ll}/u.test(text.text)
    })
    const regular = step > 0 && even.length >= (inMargin.length - 1) * 0.9
    if (
      regular &&
      counted >= (last.i - first.i) * minCounted &&
      within.length >= inMargin.length * minWithin
    ) {
      return inMargin.map(({ piece }) => piece)
    }
  }
  return []
}

/** Leaves out the numbers that count the lines of pages; gives the pages that had some. */
export function withoutLineNumbers(pages: PdfPage[]): { pages: PdfPage[]; numbered: number[] } {
  const numbered: number[] = []
  const cleaned = pages.map((page) => {
    const numbers = numbersOf(page)
    if (numbers.length === 0) return page
    numbered.push(page.number)
    const places = new Set(numbers.map((piece) => `${piece.text}@${Math.round(piece.left)}`))
    const bases = numbers.map((piece) => piece.base)
    const texts = page.texts.filter(
      (text) =>
        !places.has(`${text.text.trim()}@${Math.round(text.left)}`) ||
        !bases.some((base) => Math.abs(base - text.base) < text.size * 0.5),
    )
    return { ...page, texts }
  })
  return { pages: cleaned, numbered }
}
