import { getDocumentProxy } from 'unpdf'
import { RemarkError } from '../errors.ts'
import { remark } from '../model/remark.ts'
import { ExtractedText } from './extracted-text.ts'
import { limits } from './limits.ts'
import { writePdfBlocks } from './pdf-blocks.ts'
import { orderLines } from './pdf-columns.ts'
import type { PdfLine, PdfText } from './pdf-lines.ts'
import { withoutMargins } from './pdf-margins.ts'
import type { Extraction, StatedFacts } from './source-file.ts'

/** Fewer characters than this on the average page: the pages are pictures. */
const minPageChars = 15

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // A copy, since the library takes the bytes over; nothing of the file is run or fetched.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
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

async function readPage(pdf: Pdf, number: number): Promise<PdfText[]> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  page.cleanup()
  return items.flatMap((item) => {
    // Blank runs fill the gaps between columns: gaps are measured instead.
    if (!('str' in item) || item.str.trim() === '') return []
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
    // Text that runs upwards is a mark on the margin.
    if (Math.abs(b) > Math.abs(a)) return []
    return [{ text: item.str, x, y, width: item.width, size: item.height || Math.hypot(a, b) }]
  })
}

/**
 * Reads the text layer of a PDF in reading order, without headers and footers, cut words joined.
 * @throws Error when it is broken, encrypted, scanned or beyond the limits.
 */
export async function readPdf(bytes: Uint8Array): Promise<Extraction> {
  const pdf = await open(bytes)
  const deadline = Date.now() + limits.readMs
  try {
    if (pdf.numPages > limits.pages)
      throw new RemarkError(remark('too-many-pages', { pages: pdf.numPages, most: limits.pages }))
    const pages: PdfLine[][] = []
    let chars = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const texts = await readPage(pdf, number)
      chars += texts.reduce((sum, text) => sum + text.text.trim().length, 0)
      if (chars > limits.textChars)
        throw new RemarkError(remark('too-much-text', { characters: limits.textChars }))
      if (Date.now() > deadline)
        throw new RemarkError(remark('too-much-time', { seconds: limits.readMs / 1000 }))
      pages.push(orderLines(texts))
    }
    if (chars < minPageChars * pdf.numPages) {
      throw new RemarkError(remark('scanned'))
    }
    const extracted = new ExtractedText()
    writePdfBlocks(withoutMargins(pages), extracted)
    return { ...extracted.finish(), stated: await statedInPdf(pdf) }
  } finally {
    await pdf.destroy()
  }
}
