import { RemarkError } from '../errors.ts'
import { type Remark, remark } from '../model/remark.ts'
import { appendExtraction } from './append-extraction.ts'
import { unpackArchive } from './archive.ts'
import { decodeText } from './decode-text.ts'
import { ExtractedText } from './extracted-text.ts'
import { extractHtml } from './read-html.ts'
import type { Extraction, StatedFacts } from './source-file.ts'
import { childOf, childrenOf, descendantsOf, rootOf, textOf, type XmlElement } from './xml-tree.ts'

const broken = () => new RemarkError(remark('broken-file', { format: '.epub' }))

function xmlOf(files: Map<string, Buffer>, path: string) {
  const root = rootOf(files.get(path))
  if (!root) throw broken()
  return root
}

/** An address within the book as a path in its archive. */
function pathOf(folder: string, href: string): string {
  const [path = ''] = href.split('#')
  const parts: string[] = []
  let decoded = path
  try {
    decoded = decodeURIComponent(path)
  } catch {
    // A name with a per cent sign in it.
  }
  for (const part of `${folder}${decoded}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Elements that are closed at once in XML: an HTML reader would take all that follows to be in them. */
const closed = /<(?!(?:br|hr|img|wbr|col|meta|link|input)\b)([a-z][\w:-]{0,30})((?:\s[^<>]{0,2000})?)\/>/gi

/** What the package of a book states of it: a publisher fills these in, and they are shown to who looks for it. */
function statedInBook(metadata: XmlElement | null): StatedFacts {
  const stated: StatedFacts = {}
  const names = { title: 'dc:title', author: 'dc:creator', site: 'dc:publisher', date: 'dc:date' } as const
  for (const [fact, name] of Object.entries(names) as [keyof typeof names, string][]) {
    const element = childOf(metadata, name)
    const text = element ? textOf(element).trim() : ''
    if (text !== '') stated[fact] = text
  }
  return stated
}

/** Reads a book: its pages in the order in which they are read, but not its table of contents. */
export function readEpub(bytes: Uint8Array): Extraction {
  const files = unpackArchive(bytes, (name) => /\.(?:xml|opf|x?html?)$/i.test(name) && !name.includes('..'))
  if (files.has('META-INF/encryption.xml') && files.get('META-INF/encryption.xml')?.includes('.xhtml')) {
    throw new RemarkError(remark('encrypted'))
  }
  const [rootFile] = descendantsOf(xmlOf(files, 'META-INF/container.xml'), 'rootfile')
  const path = rootFile?.attributes['full-path'] ?? ''
  const book = xmlOf(files, path)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const items = new Map(
    childrenOf(childOf(book, 'manifest'), 'item').map(({ attributes }) => [attributes.id, attributes]),
  )
  const stated = statedInBook(childOf(book, 'metadata') ?? null)
  const extracted = new ExtractedText()
  const warnings: Remark[] = []
  let table = 1
  for (const { attributes } of childrenOf(childOf(book, 'spine'), 'itemref')) {
    const item = items.get(attributes.idref ?? '')
    const page = files.get(pathOf(folder, item?.href ?? ''))
    if (!page || /\bnav\b/.test(item?.properties ?? '')) continue
    const html = decodeText(page).text.replace(closed, '<$1$2></$1>')
    const read = extractHtml(html, true)
    // The title of a book stands above its chapters.
    table = appendExtraction(extracted, read, table, stated.title ? 1 : 0)
    warnings.push(...(read.warnings ?? []))
  }
  return { ...extracted.finish(warnings), stated }
}
