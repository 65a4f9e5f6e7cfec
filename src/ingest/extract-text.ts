import { RemarkError, SourceError } from '../errors.ts'
import { type Remark, remark } from '../model/remark.ts'
import { detectFormat } from './detect-format.ts'
import { type Format, formatByName, formatExtensions, untakenByName } from './document-formats.ts'
import { limits } from './limits.ts'
import { readText } from './read-text.ts'
import type { Extraction, ReadOptions } from './source-file.ts'

type Reader = (bytes: Uint8Array, options: ReadOptions) => Extraction | Promise<Extraction>

/** Readers with libraries are loaded when the first file of theirs is met. */
const readers: Record<Format, Reader> = {
  text: readText,
  markdown: async (bytes) => (await import('./read-markdown.ts')).readMarkdown(bytes),
  html: async (bytes) => (await import('./read-html.ts')).readHtml(bytes),
  docx: async (bytes) => (await import('./read-docx.ts')).readDocx(bytes),
  doc: async (bytes) => (await import('./read-doc.ts')).readDoc(bytes),
  odt: async (bytes) => (await import('./read-odt.ts')).readOdt(bytes),
  rtf: async (bytes) => (await import('./read-rtf.ts')).readRtf(bytes),
  pdf: async (bytes, options) => (await import('./read-pdf.ts')).readPdf(bytes, options),
  epub: async (bytes) => (await import('./read-epub.ts')).readEpub(bytes),
  xlsx: async (bytes) => (await import('./read-xlsx.ts')).readXlsx(bytes),
  csv: async (bytes) => (await import('./read-csv.ts')).readCsv(bytes),
  eml: async (bytes) => (await import('./read-eml.ts')).readEml(bytes),
  zip: () => {
    throw new RemarkError(remark('archive-apart'))
  },
}

/** What a reader or its library fails with; libraries recurse until the stack ends. */
function reasonOf(error: unknown): Remark {
  if (error instanceof RemarkError) return error.remark
  if (error instanceof RangeError) return remark('too-deep', { levels: limits.nesting })
  return remark('unreadable', { reason: (error as Error).message })
}

function oddities(file: string, format: Format, { text }: Extraction): Remark[] {
  const said: Remark[] = []
  const named = formatByName(file)
  if (named !== null && named !== format) {
    const [extension] = formatExtensions[format]
    said.push(remark('named-otherwise', { format: extension }))
  }
  if (text.trim() === '') said.push(remark('without-text'))
  return said
}

/**
 * Takes the text and the structure out of a file, by the format that its content tells, else by its name.
 * @throws SourceError naming the file and the remedy when it can't be read or is beyond the limits.
 * @example await extractText('report.pdf', bytes) // { text: 'REPORT …', blocks: [ … ] }
 */
export async function extractText(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Extraction> {
  const untaken = untakenByName(file)
  if (untaken) throw new SourceError(file, untaken)
  if (bytes.length > limits.fileBytes) {
    throw new SourceError(file, remark('too-large', { megabytes: limits.fileBytes / 1024 / 1024 }))
  }
  try {
    const format = detectFormat(file, bytes) ?? 'text'
    const extraction = await readers[format](bytes, options)
    if (extraction.text.length <= limits.textChars) {
      const warnings = [...oddities(file, format, extraction), ...(extraction.warnings ?? [])]
      return { ...extraction, warnings }
    }
  } catch (error) {
    throw new SourceError(file, reasonOf(error), { cause: error })
  }
  throw new SourceError(file, remark('too-much-text', { characters: limits.textChars }))
}
