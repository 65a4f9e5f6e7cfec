import { extname } from 'node:path'
import { RemarkError, SourceError } from '../errors.ts'
import { type Remark, remark } from '../model/remark.ts'
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

/** What a reader or its library fails with; libraries recurse until the stack ends. */
function reasonOf(error: unknown): Remark {
  if (error instanceof RemarkError) return error.remark
  if (error instanceof RangeError) return remark('too-deep', { levels: limits.nesting })
  return remark('unreadable', { reason: (error as Error).message })
}

/**
 * Takes the text and the structure out of a file, by the format that its name tells.
 * @throws SourceError naming the file and the remedy when it can't be read or is beyond the limits.
 * @example await extractText('report.pdf', bytes) // { text: 'REPORT …', blocks: [ … ] }
 */
export async function extractText(file: string, bytes: Uint8Array): Promise<Extraction> {
  const reader = readers[extname(file).toLowerCase()]
  if (!reader) throw new SourceError(file, remark('not-a-document', { formats: readableExtensions }))
  if (bytes.length > limits.fileBytes) {
    throw new SourceError(file, remark('too-large', { megabytes: limits.fileBytes / 1024 / 1024 }))
  }
  try {
    const extraction = await reader(bytes)
    if (extraction.text.length <= limits.textChars) return extraction
  } catch (error) {
    throw new SourceError(file, reasonOf(error), { cause: error })
  }
  throw new SourceError(file, remark('too-much-text', { characters: limits.textChars }))
}
