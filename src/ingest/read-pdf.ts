import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { RemarkError } from '../errors.ts'
import { type Remark, remark } from '../model/remark.ts'
import { ExtractedText } from './extracted-text.ts'
import { limits } from './limits.ts'
import { writePdfBlocks } from './pdf-blocks.ts'
import type { Operators } from './pdf-drawings.ts'
import { layOut } from './pdf-layout.ts'
import { illegiblePages } from './pdf-legible.ts'
import { withoutLineNumbers } from './pdf-line-numbers.ts'
import { leadingOf, withoutMargins } from './pdf-margins.ts'
import { type PageSource, type PdfPage, readPage } from './pdf-page.ts'
import { completeArrayBuffer } from './pdf-runtime.ts'
import type { Extraction, ReadOptions, StatedFacts } from './source-file.ts'

/** A page with fewer characters has no text of its own: a number, a stamp. */
const minPageChars = 15

completeArrayBuffer()

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // A copy, since the library takes the bytes over; nothing of the file is run or fetched, no picture is decoded.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      maxImageSize: 0,
    })
  } catch (error) {
    const { name, message } = error as Error
    if (name === 'PasswordException') throw new RemarkError(remark('encrypted'))
    throw new RemarkError(remark('broken-pdf', { reason: message }), { cause: error })
  }
}

/** The title that the file states; its author is often whoever made the template. */
async function statedInPdf(pdf: Pdf): Promise<StatedFacts> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const title = (info as { Title?: unknown }).Title
  return typeof title === 'string' && title.trim() !== '' ? { title: title.trim() } : {}
}

const charsOf = (page: PdfPage) =>
  [page.texts, ...page.sideways].flat().reduce((sum, text) => sum + text.text.trim().length, 0) +
  page.notes.reduce((sum, note) => sum + note.length, 0)

/** The pages of a document, within the limits. */
async function readPages(pdf: Pdf): Promise<PdfPage[]> {
  if (pdf.numPages > limits.pages)
    throw new RemarkError(remark('too-many-pages', { pages: pdf.numPages, most: limits.pages }))
  const deadline = Date.now() + limits.readMs
  const operators = (await getResolvedPDFJS()).OPS as Operators
  const pages: PdfPage[] = []
  let chars = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const source = (await pdf.getPage(number)) as unknown as PageSource
    const page = await readPage(source, number, operators)
    chars += charsOf(page)
    if (chars > limits.textChars)
      throw new RemarkError(remark('too-much-text', { characters: limits.textChars }))
    if (Date.now() > deadline)
      throw new RemarkError(remark('too-much-time', { seconds: limits.readMs / 1000 }))
    pages.push(page)
  }
  return pages
}

/** Numbers of pages as they are cited: "2–6, 9". */
function pageRanges(numbers: number[]): string {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

/** Reads what stands in pages that are pictures, and gives those that have text now. */
async function recognise(bytes: Uint8Array, pictures: PdfPage[]): Promise<PdfPage[]> {
  const { recognisePages } = await import('./recognise-pages.ts')
  const numbers = pictures.map(({ number }) => number)
  const texts = await recognisePages(bytes, numbers)
  return pictures
    .map((page) => ({ ...page, texts: texts.get(page.number) ?? [], sideways: [] }))
    .filter((page) => charsOf(page) >= minPageChars)
}

const numbersOf = (pages: PdfPage[]) => pageRanges(pages.map((page) => page.number))

/**
 * Reads the text layer of a PDF in reading order, with the values of its forms, without headers and footers, cut words
 * joined; warnings name what is left out. With `ocr`, the text of pages that are pictures is recognised.
 * @throws Error when it is broken, encrypted, scanned or beyond the limits, or when its fonts don't tell its characters.
 */
export async function readPdf(bytes: Uint8Array, { ocr = false }: ReadOptions = {}): Promise<Extraction> {
  const pdf = await open(bytes)
  try {
    const printed = await readPages(pdf)
    const pictured = printed.filter((page) => page.pictures && charsOf(page) < minPageChars)
    const recognised = ocr && pictured.length > 0 ? await recognise(bytes, pictured) : []
    const byNumber = new Map(recognised.map((page) => [page.number, page]))
    const read = printed.map((page) => byNumber.get(page.number) ?? page)
    const pictures = pictured.filter(({ number }) => !byNumber.has(number))
    const empty = read.filter((page) => charsOf(page) < minPageChars)
    if (pictures.length > 0 && empty.length === read.length)
      throw new RemarkError(remark(ocr ? 'unrecognised' : 'scanned'))
    const illegible = illegiblePages(read)
    const legible = read.filter((page) => !illegible.includes(page))
    if (illegible.length > 0 && legible.every((page) => empty.includes(page)))
      throw new RemarkError(remark('fonts-without-characters'))
    const numbered = withoutLineNumbers(legible)
    const { pages, left } = withoutMargins(numbered.pages)
    const extracted = new ExtractedText()
    const laidOut = pages.map(layOut)
    const fromPictures = laidOut.filter((_, i) => byNumber.has(pages[i]?.number ?? 0))
    writePdfBlocks(laidOut, leadingOf(pages), extracted, fromPictures)
    const commented = read.filter((page) => page.comments > 0)
    const warnings: Remark[] = []
    if (recognised.length > 0) warnings.push(remark('recognised-pages', { pages: numbersOf(recognised) }))
    if (pictures.length > 0)
      warnings.push(remark(ocr ? 'unrecognised-pages' : 'picture-pages', { pages: numbersOf(pictures) }))
    if (illegible.length > 0) warnings.push(remark('illegible-pages', { pages: numbersOf(illegible) }))
    if (numbered.numbered.length > 0)
      warnings.push(remark('line-numbers', { pages: pageRanges(numbered.numbered) }))
    if (left.length > 0) warnings.push(remark('page-margins', { texts: left }))
    if (commented.length > 0) warnings.push(remark('page-comments', { pages: numbersOf(commented) }))
    return { ...extracted.finish(warnings), stated: await statedInPdf(pdf) }
  } finally {
    await pdf.destroy()
  }
}
