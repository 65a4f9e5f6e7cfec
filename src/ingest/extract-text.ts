import { extname } from 'node:path'
import { SourceError } from '../errors.ts'
import { limits } from './limits.ts'
import { readText } from './read-text.ts'
import type { Extraction } from './source-file.ts'

type Reader = (bytes: Uint8Array) => Extraction | Promise<Extraction>

/** The readers of PDF and Word are loaded when the first such file is met. */
const readPdf: Reader = async (bytes) => (await import('./read-pdf.ts')).readPdf(bytes)
const readDocx: Reader = async (bytes) => (await import('./read-docx.ts')).readDocx(bytes)
const readHtml: Reader = async (bytes) => (await import('./read-html.ts')).readHtml(bytes)

const readers: Record<string, Reader> = {
  '.txt': readText,
  '.text': readText,
  '.md': readText,
  '.markdown': readText,
  '.htm': readHtml,
  '.html': readHtml,
  '.xhtml': readHtml,
  '.docx': readDocx,
  '.pdf': readPdf,
}

/** The extensions of the formats that are read, with their stops. */
export const readableExtensions = Object.keys(readers)

/** Whether files of this name are read. */
export const hasReader = (file: string) => extname(file).toLowerCase() in readers

/**
 * Takes the text and the structure out of a file, by the format that its name tells.
 * @throws SourceError naming the file and the remedy when it can't be read or is beyond the limits.
 * @example await extractText('report.pdf', bytes) // { text: 'REPORT …', blocks: [ … ] }
 */
export async function extractText(file: string, bytes: Uint8Array): Promise<Extraction> {
  const reader = readers[extname(file).toLowerCase()]
  if (!reader) throw new SourceError(file, `this format is not read; use ${readableExtensions.join(', ')}`)
  if (bytes.length > limits.fileBytes) {
    throw new SourceError(file, `it is larger than ${limits.fileBytes / 1024 / 1024} MB; split it`)
  }
  try {
    const extraction = await reader(bytes)
    if (extraction.text.length <= limits.textChars) return extraction
  } catch (error) {
    const reason =
      error instanceof RangeError
        ? 'it is nested too deep or broken; save it as text'
        : (error as Error).message
    throw new SourceError(file, reason, { cause: error })
  }
  throw new SourceError(file, `it holds more than ${limits.textChars} characters; split it`)
}
