import { decodeText } from './decode-text.ts'
import { ExtractedText } from './extracted-text.ts'
import {
  attributeOf,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isNoise,
  parsePage,
} from './html-content.ts'
import { statedInHead } from './html-head.ts'
import { readHtmlTable } from './html-table.ts'
import { collapseSpace, isBlockElement, rawText, superscript } from './inline-text.ts'
import { listNumber } from './list-number.ts'
import type { BlockKind, Extraction } from './source-file.ts'
import { splitBlocks } from './split-blocks.ts'

/** A longer item of a list is a paragraph that is numbered or marked, not part of the paragraph before. */
const maxListItemChars = 250

/** What the elements around a text say it is. */
interface Surroundings {
  kind: BlockKind | undefined
  /** Printed before the text: the number that a list gives its item. */
  prefix: string
}

/** Walks through a page and writes its blocks. */
class HtmlWalker {
  readonly extracted = new ExtractedText()
  private inline = ''
  private tables = 0
  private readonly skip: (element: HtmlElement) => boolean

  constructor(skip: (element: HtmlElement) => boolean) {
    this.skip = skip
  }

  walk(node: HtmlNode, around: Surroundings): void {
    for (const child of childrenOf(node)) {
      if (!isElement(child) || !this.holdsBlocks(child)) this.inline += rawText(child, this.skip)
      else if (!this.skip(child)) {
        this.flush(around)
        this.walkBlock(child, around)
      }
    }
    this.flush(around)
  }

  private holdsBlocks(element: HtmlElement): boolean {
    if (isBlockElement(element)) return true
    return childrenOf(element).some((child) => isElement(child) && this.holdsBlocks(child))
  }

  private flush(around: Surroundings): void {
    const text = collapseSpace(this.inline)
    this.inline = ''
    if (text === '') return
    const long = around.kind === 'list-item' && text.length > maxListItemChars
    this.extracted.addBlock(long ? undefined : around.kind, around.prefix + text)
    around.prefix = ''
  }

  private walkBlock(element: HtmlElement, around: Surroundings): void {
    const heading = /^h([1-6])$/.exec(element.tagName)
    if (heading) {
      const text = collapseSpace(rawText(element, this.skip))
      this.extracted.addBlock('heading', text, { level: Number(heading[1]) })
    } else if (element.tagName === 'pre') {
      this.addPreformatted(element)
    } else if (element.tagName === 'table') {
      this.walkTable(element, around)
    } else if (element.tagName === 'li') {
      this.walk(element, this.aroundItem(element))
    } else {
      this.walk(element, around)
    }
  }

  private aroundItem(item: HtmlElement): Surroundings {
    const note = /^(?:footnote|endnote|fn|ftn|sdfootnote)[-_:]?(\d{1,3})/i.exec(attributeOf(item, 'id'))
    if (note?.[1]) return { kind: 'note', prefix: `${superscript(note[1])} ` }
    return { kind: 'list-item', prefix: listNumber(item) }
  }

  private addPreformatted(element: HtmlElement): void {
    const text = rawText(element, this.skip).replaceAll('\0', '\n')
    for (const block of splitBlocks(text)) {
      this.extracted.addPreformatted(block.lines.map((line) => line.text.trimEnd()).join('\n'))
    }
  }

  private walkTable(table: HtmlElement, around: Surroundings): void {
    const read = readHtmlTable(table, this.skip)
    if (!read) {
      this.walk(table, around)
      return
    }
    this.tables += 1
    if (read.caption) this.extracted.addBlock(undefined, read.caption)
    for (const [i, row] of read.rows.entries()) this.extracted.addRow(row, this.tables, read.covered[i])
  }
}

/** The blocks of the document in an HTML page. */
export function extractHtml(html: string): Extraction {
  const { page, root, inMain, length } = parsePage(html)
  const walker = new HtmlWalker((element) => isNoise(element, inMain, length))
  walker.walk(root, { kind: undefined, prefix: '' })
  return { ...walker.extracted.finish(), stated: statedInHead(page) }
}

const declaredCharset =
  /<meta[^>]{0,200}?charset\s*=\s*(?:["']\s*)?([\w-]{2,40})|<\?xml[^>]{0,100}encoding="([\w-]{2,40})"/i

/** Reads an HTML file in the encoding that it declares. Nothing in it is run or fetched. */
export function readHtml(bytes: Uint8Array): Extraction {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const declared = declaredCharset.exec(head)
  const { text, warnings } = decodeText(bytes, declared?.[1] ?? declared?.[2])
  const extraction = extractHtml(text)
  return { ...extraction, warnings: [...warnings, ...(extraction.warnings ?? [])] }
}
