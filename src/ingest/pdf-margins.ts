import { groupBy } from '../model/group-by.ts'
import { median } from './pdf-geometry.ts'
import { byStrip, toPieces } from './pdf-lines.ts'
import type { PdfPage } from './pdf-page.ts'
import type { Piece } from './pdf-parts.ts'

/** Headers and footers have no more lines, and stand in so much of the page at its head and its foot. */
const maxLines = 4
const zone = 0.14
/** Lines with words and a number that counts may head a part of the text, unless they stand closer to the edge. */
const edge = 0.075
/** White space between a header and the text, in units of the usual distance of lines and of the page's own. */
const apartFromLines = 1.5
const apartFromPage = 1.25
/** How far the place of a header varies. */
const samePlace = 6
/** On how many pages a text is repeated, and on which share of few pages. */
const manyPages = 3
const fewShare = 0.4

interface Margin {
  page: PdfPage
  piece: Piece
  foot: boolean
  /** Closer to the edge of the page than text is. */
  outer: boolean
}

/** The pieces at the head and the foot of a page that white space sets apart from its text. */
function marginsOf(page: PdfPage, leading: number): Margin[] {
  const strips = byStrip(toPieces(page.texts))
  const base = (i: number) => strips[i]?.[0]?.base ?? 0
  const gaps = strips.slice(1).map((_, i) => base(i + 1) - base(i))
  const needed = Math.max(leading * apartFromLines, strips.length > 4 ? median(gaps) * apartFromPage : 0)
  let head = 0
  let foot = strips.length
  for (let i = 1; i <= maxLines && i < strips.length; i++) {
    if (base(i - 1) < page.height * zone && (gaps[i - 1] ?? 0) > needed) head = i
    const last = strips.length - i
    if (base(last) > page.height * (1 - zone) && (gaps[last - 1] ?? 0) > needed) foot = last
  }
  const margin = (strip: Piece[], atFoot: boolean) =>
    strip.map((piece): Margin => {
      const outer = piece.base < page.height * edge || piece.base > page.height * (1 - edge)
      return { page, piece, foot: atFoot, outer }
    })
  return [
    ...strips.slice(0, head).flatMap((strip) => margin(strip, false)),
    ...strips.slice(Math.max(head, foot)).flatMap((strip) => margin(strip, true)),
  ]
}

const roman = (text: string): number | null => {
  if (!/^[ivxl]{1,8}$/.test(text)) return null
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 }
  const digits = [...text].map((letter) => values[letter] ?? 0)
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0)
}

/** What a text would be on every page if one of its numbers counted with the pages: "Page # of 9 @ 0". */
function countingForms({ piece, page }: Margin): string[] {
  const value = roman(piece.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
  if (value !== null) return [`roman @ ${value - page.number}`]
  return [...piece.text.matchAll(/\d{1,4}/g)].map((match) => {
    const form = `${piece.text.slice(0, match.index)}#${piece.text.slice(match.index + match[0].length)}`
    return `${form} @ ${Number(match[0]) - page.number}`
  })
}

const hasWords = (text: string) => /\p{L}{2}/u.test(text) && roman(text) === null
/** Beside the number of a page one word says what is counted: "Page 3 of 9". */
const saysMore = (text: string) => (text.match(/\p{L}{3,}/gu)?.length ?? 0) > 1
const isYear = (text: string) => /(?:19|20)\d\d/.test(text)

/** Groups margins by a form of their text that is repeated at one place. */
function repeated(margins: Margin[], forms: (margin: Margin) => string[]): Map<Margin, number> {
  const groups = new Map<string, Margin[]>()
  for (const margin of margins) {
    for (const form of forms(margin)) groups.set(form, [...(groups.get(form) ?? []), margin])
  }
  const counts = new Map<Margin, number>()
  for (const group of groups.values()) {
    for (const margin of group) {
      const near = group.filter((other) => Math.abs(other.piece.base - margin.piece.base) < samePlace)
      const pages = new Set(near.map((other) => other.page.number)).size
      counts.set(margin, Math.max(counts.get(margin) ?? 0, pages))
    }
  }
  return counts
}

/** The share of the width of a page that a line leaves free which goes on in the next one. */
const wrappedShare = 0.15
/** Fewer such lines tell nothing. */
const minWrapped = 3

/** The usual distance of lines in a document: below those that fill the width, or else of all. */
export function leadingOf(pages: PdfPage[]): number {
  const gaps = pages.flatMap((page) => {
    const strips = byStrip(toPieces(page.texts))
    const [left, right] = [Math.min, Math.max].map((most, i) =>
      most(...strips.map((strip) => strip.at(i - 1)?.[i === 0 ? 'left' : 'right'] ?? 0)),
    ) as [number, number]
    return strips.slice(1).flatMap(([piece], i) => {
      const above = strips[i] as Piece[]
      const gap = (piece as Piece).base - (above[0] as Piece).base
      const size = (piece as Piece).size
      const wraps = (above.at(-1) as Piece).right > right - (right - left) * wrappedShare
      return gap > size * 0.8 && gap < size * 2.2 ? [{ gap, wraps }] : []
    })
  })
  const wrapped = gaps.filter(({ wraps }) => wraps)
  return median((wrapped.length >= minWrapped ? wrapped : gaps).map(({ gap }) => gap)) || 14
}

/**
 * Leaves headers, footers and page numbers out: what white space sets apart at the head or foot of pages, and what is
 * repeated there word for word, or counts with the pages. The first page keeps its head, which names the document.
 * Gives the texts that are left out and stand nowhere else.
 */
export function withoutMargins(pages: PdfPage[]): { pages: PdfPage[]; left: string[] } {
  const leading = leadingOf(pages)
  const margins = pages.flatMap((page) => marginsOf(page, leading))
  const words = repeated(margins, ({ piece }) => [piece.text])
  const counting = repeated(margins, countingForms)
  const enough = pages.length < 6 ? Math.max(2, Math.ceil(pages.length * fewShare)) : manyPages
  const isMargin = (margin: Margin) => {
    const { text } = margin.piece
    const worded = hasWords(text)
    const counts = counting.get(margin) ?? 0
    const itself = !worded && text.replace(/\D/g, '') === String(margin.page.number)
    if (!worded && (counts >= 2 || itself)) return true
    if (worded && counts >= 2 && !isYear(text) && (margin.foot || margin.outer)) return true
    return (words.get(margin) ?? 0) >= enough && (margin.page !== pages[0] || margin.foot)
  }
  const gone = margins.filter(isMargin)
  const stands = new Set(margins.filter((margin) => !gone.includes(margin)).map(({ piece }) => piece.text))
  const left = new Map<string, string>()
  const heads = new Map<PdfPage, string[]>()
  for (const margin of gone) {
    const { page, piece } = margin
    if (!hasWords(piece.text) || stands.has(piece.text)) continue
    // A title above pages of a table is their only one.
    if (!margin.foot && (words.get(margin) ?? 0) >= enough) {
      heads.set(page, [...(heads.get(page) ?? []), piece.text])
      stands.add(piece.text)
    } else {
      const counts = (counting.get(margin) ?? 0) >= 2
      const key = counts ? piece.text.replace(/\d+/g, '#') : piece.text
      if ((!counts || saysMore(piece.text)) && !left.has(key)) left.set(key, piece.text)
    }
  }
  const goneOf = groupBy(gone, ({ page }) => page)
  const cleaned = pages.map((page) => {
    const out = goneOf.get(page)
    if (!out) return page
    const texts = page.texts.filter(
      (text) =>
        !out.some(
          ({ piece }) =>
            Math.abs(text.base - piece.base) < piece.size * 0.5 &&
            text.left >= piece.left - 1 &&
            text.right <= piece.right + 1,
        ),
    )
    return { ...page, texts, heads: heads.get(page) ?? [] }
  })
  return { pages: cleaned, left: [...left.values()] }
}
