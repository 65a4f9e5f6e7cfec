import mammoth from 'mammoth'
import { RemarkError } from '../errors.ts'
import { remark } from '../model/remark.ts'
import { packArchive, unpackArchive } from './archive.ts'
import { extractHtml } from './read-html.ts'
import type { Extraction } from './source-file.ts'
import { writeNumbers } from './word-numbering.ts'
import { statedInProperties } from './word-properties.ts'

/** Word files before 2007, and encrypted ones, begin so. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** The parts that hold text and structure; pictures, macros and embedded files are never unpacked. */
const isTextPart = (name: string) => /\.(?:xml|rels)$/.test(name) && !name.includes('..')

/**
 * Reads a Word document: its headings, lists, tables and footnotes become HTML (mammoth), which is read as such.
 * @throws Error when it is encrypted, broken or explodes.
 */
export async function readDocx(bytes: Uint8Array): Promise<Extraction> {
  if (compoundFile.equals(bytes.subarray(0, 4))) {
    throw new RemarkError(remark('encrypted-word'))
  }
  const files = unpackArchive(bytes, isTextPart)
  const part = (name: string) => files.get(`word/${name}.xml`)?.toString('utf8') ?? ''
  if (part('document') === '') throw new RemarkError(remark('no-word-document'))
  files.set(
    'word/document.xml',
    Buffer.from(writeNumbers(part('document'), part('numbering'), part('styles'))),
  )
  const { value } = await mammoth.convertToHtml(
    { buffer: packArchive(files) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
  )
  const properties = files.get('docProps/core.xml')?.toString('utf8') ?? ''
  return { ...extractHtml(value), stated: statedInProperties(properties) }
}
