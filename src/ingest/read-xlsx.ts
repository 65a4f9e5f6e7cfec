import { RemarkError } from '../errors.ts'
import { remark } from '../model/remark.ts'
import { unpackArchive } from './archive.ts'
import { ExtractedText } from './extracted-text.ts'
import { writeSheet } from './sheet-blocks.ts'
import { richText, sheetRows, type Workbook } from './sheet-cells.ts'
import { cellFormats } from './sheet-styles.ts'
import type { Extraction } from './source-file.ts'
import { LeftOut } from './word-left-out.ts'
import {
  childOf,
  childrenOf,
  descendantsOf,
  elementsOf,
  rootOf,
  textOf,
  type XmlElement,
} from './xml-tree.ts'

/** Names that programs give to sheets: they say nothing. */
const unnamed = /^(?:sheet|feuil(?:le)?|hoja|table|tabelle|tableau) ?\d*$/i

/** How much of what was not read is quoted. */
const maxSampleChars = 80

/** What relations of a part point to, by their identifiers and by their kinds. */
function relationsOf(
  files: Map<string, Buffer>,
  part: string,
): { id: string; type: string; target: string }[] {
  const slash = part.lastIndexOf('/') + 1
  const root = rootOf(files.get(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`))
  return childrenOf(root, 'Relationship').map(({ attributes }) => {
    const target = attributes.Target ?? ''
    const path = target.startsWith('/') ? target.slice(1) : part.slice(0, slash) + target
    return {
      id: attributes.Id ?? '',
      type: attributes.Type ?? '',
      target: path.replace(/(?<![^/])[^/]+\/\.\.\//g, ''),
    }
  })
}

function open(files: Map<string, Buffer>) {
  const part =
    relationsOf(files, '').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  const book = rootOf(files.get(part))
  if (!book) throw new RemarkError(remark('broken-file', { format: '.xlsx' }))
  const relations = relationsOf(files, part)
  const partOf = (kind: string) =>
    rootOf(files.get(relations.find(({ type }) => type.endsWith(`/${kind}`))?.target ?? ''))
  const since = childOf(book, 'workbookPr')?.attributes.date1904
  const workbook: Workbook = {
    strings: childrenOf(partOf('sharedStrings'), 'si').map(richText),
    formats: cellFormats(partOf('styles')),
    since: since === '1' || since === 'true' ? 1904 : 1900,
  }
  const sheets = childrenOf(childOf(book, 'sheets'), 'sheet').map(({ attributes }) => ({
    name: attributes.name ?? '',
    hidden: (attributes.state ?? 'visible') !== 'visible',
    root: rootOf(files.get(relations.find(({ id }) => id === attributes['r:id'])?.target ?? '')),
  }))
  return { workbook, sheets }
}

/** What is printed above and below a sheet, without the codes of its print and of numbers of pages. */
function marginsOf(sheet: XmlElement): string[] {
  const codes = /&(?:"[^"]{0,100}"|K[\dA-F+-]{5,6}|\d{1,3}|[A-Z])/g
  return elementsOf(childOf(sheet, 'headerFooter'))
    .map((element) => textOf(element).replace(codes, ' ').replace(/\s+/g, ' ').trim())
    .filter((text) => /\p{L}{2}/u.test(text))
}

/** The texts of boxes and charts that are drawn over the sheets, paragraph by paragraph. */
const drawnTexts = (files: Map<string, Buffer>): string[] =>
  [...files].flatMap(([path, content]) => {
    const root = /^xl\/(?:drawings|charts)\/[^/]+\.xml$/.test(path) ? rootOf(content) : null
    return root ? descendantsOf(root, 'a:p').map(textOf) : []
  })

const countComments = (files: Map<string, Buffer>): number =>
  [...files].reduce((sum, [path, content]) => {
    const root = /^xl\/comments\/?[^/]*\.xml$/.test(path) ? rootOf(content) : null
    return sum + (root ? descendantsOf(root, 'comment').length : 0)
  }, 0)

const unreadWords = (texts: string[]) =>
  remark('unread-words', {
    count: texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0),
    sample: (texts[0] ?? '').slice(0, maxSampleChars),
  })

/**
 * Reads a workbook: each sheet a table under its name, numbers and dates as their format shows them. Hidden sheets,
 * rows and columns, comments, headers and what stands too far out are left out with a warning.
 * @throws RemarkError when it is broken, encrypted or explodes.
 */
export function readXlsx(bytes: Uint8Array): Extraction {
  const files = unpackArchive(bytes, (name) => /\.(?:xml|rels)$/.test(name) && !name.includes('..'))
  const { workbook, sheets } = open(files)
  const extracted = new ExtractedText()
  const leftOut = new LeftOut()
  const beyond: string[] = []
  const margins = new Set<string>()
  let table = 1
  for (const { name, hidden, root } of sheets) {
    if (!root) continue
    const read = sheetRows(root as XmlElement, workbook)
    if (hidden) {
      leftOut.add('hidden', read.rows.flat().join(' '), name)
      continue
    }
    const shown = unnamed.test(name) || read.rows.length === 0 ? undefined : name
    table = writeSheet(extracted, read.rows, table, shown)
    leftOut.add('hidden', read.hidden.join(' '), name)
    beyond.push(...read.beyond)
    for (const text of marginsOf(root)) margins.add(text)
  }
  for (const text of drawnTexts(files)) extracted.addBlock('paragraph', text)
  const comments = countComments(files)
  return extracted.finish([
    ...leftOut.warnings(),
    ...(beyond.length > 0 ? [unreadWords(beyond)] : []),
    ...(margins.size > 0 ? [remark('page-margins', { texts: [...margins] })] : []),
    ...(comments > 0 ? [remark('comments', { count: comments })] : []),
  ])
}
