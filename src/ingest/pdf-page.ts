import { remembered } from '../model/remembered.ts'
import { type Drawings, type Operators, readDrawings } from './pdf-drawings.ts'
import { type Matrix, multiply, type PdfText, quarterOf, uprightMatrix } from './pdf-geometry.ts'
import { readNotes } from './pdf-notes.ts'

/** What stands on a page, turned so that most of its text is upright. */
export interface PdfPage extends Drawings {
  /** Counted from 1. */
  number: number
  width: number
  height: number
  texts: PdfText[]
  /** Texts that run in other directions, each direction upright in a frame of its own. */
  sideways: PdfText[][]
  /** Headers that stand on later pages too, and are read here alone. */
  heads?: string[]
  notes: string[]
  comments: number
}

/** The part of a page of PDF.js that is read. */
export interface PageSource {
  getViewport(options: { scale: number }): { transform: number[]; width: number; height: number }
  getTextContent(): Promise<{ items: object[] }>
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[] }>
  getAnnotations(): Promise<unknown[]>
  /** Fonts, once the operators are read. */
  commonObjs?: { has(name: string): boolean; get(name: string): unknown }
  cleanup(): boolean
}

interface TextItem {
  str: string
  transform: number[]
  width: number
  fontName?: string
}

const oblique = 4
const boldName = /bold|black|heavy|demi(?!t)|(?<=[,-])b(?:d|i)?$/i

/** Whether a font of a page is bold, by the name that the file gives it. */
function boldFonts(page: PageSource): (font: string | undefined) => boolean {
  const isBold = remembered((font) => {
    const { name, bold } = (page.commonObjs?.get(font) ?? {}) as { name?: unknown; bold?: unknown }
    return bold === true || (typeof name === 'string' && boldName.test(name))
  })
  return (font) => font !== undefined && page.commonObjs?.has(font) === true && isBold(font)
}

function placeText(item: TextItem, base: Matrix, spaced: boolean, bold: boolean): PdfText {
  const [, , c, d, left, y] = multiply(base, item.transform as unknown as Matrix)
  const size = Math.hypot(c, d) || 1
  const traits = { ...(spaced ? { spaced } : {}), ...(bold ? { bold } : {}) }
  return { text: item.str, left, right: left + item.width, base: y, size, ...traits }
}

/** A text that a page draws twice, a little apart, to look bold, stands in it once. */
export function withoutDoubles(texts: PdfText[]): PdfText[] {
  const kept: PdfText[] = []
  const byText = new Map<string, PdfText[]>()
  for (const text of texts) {
    const key = text.text.trim()
    const same = byText.get(key) ?? []
    const double = same.some(
      (other) =>
        Math.abs(other.left - text.left) < text.size * 0.25 &&
        Math.abs(other.base - text.base) < text.size * 0.25,
    )
    if (double) continue
    kept.push(text)
    same.push(text)
    byText.set(key, same)
  }
  return kept
}

/** Reads a page with what is drawn and noted on it. */
export async function readPage(page: PageSource, number: number, ops: Operators): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 })
  const view = viewport.transform as unknown as Matrix
  const items: { item: TextItem; quarter: number; spaced: boolean }[] = []
  const weights = [0, 0, 0, 0, 0]
  let spaced = false
  for (const item of (await page.getTextContent()).items as TextItem[]) {
    // Blank runs fill the gaps between words and columns: gaps are measured.
    if (typeof item.str !== 'string') continue
    if (item.str.trim() === '') {
      spaced ||= item.str !== ''
      continue
    }
    const quarter = quarterOf(multiply(view, item.transform as unknown as Matrix)) ?? oblique
    items.push({ item, quarter, spaced })
    weights[quarter] = (weights[quarter] ?? 0) + item.str.trim().length
    spaced = false
  }
  const operators = await page.getOperatorList()
  const isBold = boldFonts(page)
  const main = weights.indexOf(Math.max(...weights.slice(0, oblique)))
  const frame = (quarter: number): Matrix =>
    multiply(uprightMatrix(quarter % oblique, viewport.width, viewport.height), view)
  const textsOf = (wanted: number) =>
    withoutDoubles(
      items.flatMap(({ item, quarter, spaced }) =>
        quarter === wanted ? [placeText(item, frame(quarter), spaced, isBold(item.fontName))] : [],
      ),
    )
  const base = frame(main)
  const drawings = readDrawings(operators, ops, base)
  const { values, notes, comments } = readNotes(await page.getAnnotations(), base)
  page.cleanup()
  const [width, height] =
    main % 2 === 0 ? [viewport.width, viewport.height] : [viewport.height, viewport.width]
  const sideways = [0, 1, 2, 3, oblique].filter((quarter) => quarter !== main && (weights[quarter] ?? 0) > 0)
  return {
    number,
    width,
    height,
    texts: [...textsOf(main), ...values],
    sideways: sideways.map(textsOf),
    notes,
    comments,
    ...drawings,
  }
}
