import { ExtractedText } from './extracted-text.ts'
import {
  attributeOf,
  childrenOf,
  findElement,
  type HtmlElement,
  type HtmlNode,
  isElement,
  parentOf,
  type SkipsNode,
} from './html-content.ts'
import { opensPanel } from './html-hidden.ts'
import { HtmlNotes } from './html-notes.ts'
import { isBoldRun, splitAtBreaks } from './html-paragraphs.ts'
import { readHtmlTable } from './html-table.ts'
import { readInlineTerms, readPairs, readTermRows } from './html-terms.ts'
import { blockFinder } from './html-units.ts'
import { collapseSpace, rawText, superscript } from './inline-text.ts'
import { listNumber } from './list-number.ts'
import type { BlockKind, Extraction } from './source-file.ts'
import { splitBlocks } from './split-blocks.ts'

/** Elements that say of themselves that they are text, and no headings. */
const paragraphTags = new Set(['p', 'dd', 'td', 'blockquote', 'figcaption', 'address'])

/** The language that a tag names: `fr` of `fr-CH`. */
const languageOfTag = (tag: string) => /^[a-z]{2,3}(?=$|[-_])/i.exec(tag.trim())?.[0].toLowerCase() ?? null

/** The language that an element states for its text. */
const languageOf = (element: HtmlElement) =>
  languageOfTag(attributeOf(element, 'lang') || attributeOf(element, 'xml:lang'))

/** The language that the head of a page states where no element does. */
function languageInHead(html: HtmlElement): string | null {
  const isStated = (element: HtmlElement) =>
    element.tagName === 'meta' && /^content-language$/i.test(attributeOf(element, 'http-equiv'))
  const meta = findElement(html, isStated)
  return meta && languageOfTag(attributeOf(meta, 'content'))
}

/** A longer item of a list is a paragraph that is numbered or marked, not part of the paragraph before. */
const maxListItemChars = 250

/** Items of a list have no more characters, paragraphs of a text that a list numbers have. */
const maxItemChars = 60

/** Whether an item is a paragraph of a text that a list numbers: it says that it is one, and no item is around it. */
function isNumberedParagraph(item: HtmlElement, skip: SkipsNode): boolean {
  const list = parentOf(item)
  if (list?.tagName !== 'ol' || parentOf(list)?.tagName === 'li') return false
  const first = childrenOf(item).find(isElement)
  return first?.tagName === 'p' && rawText(first, skip).length > maxItemChars
}

/** What the elements around a text say it is. */
interface Surroundings {
  kind: BlockKind | undefined
  /** Printed before the text: the number that a list gives its item. */
  prefix: string
}

/** Walks through a page and writes its blocks. */
export class HtmlWalker {
  private readonly extracted = new ExtractedText()
  private level = 1
  private readonly holdsBlocks = blockFinder()
  private inline: HtmlNode[] = []
  private tables = 0
  private notes: HtmlNotes | null = null
  private readonly skip: SkipsNode

  constructor(skip: SkipsNode) {
    this.skip = (node) =>
      skip(node) || (isElement(node) && node.tagName === 'a' && (this.notes?.leadsBack(node) ?? false))
  }

  /** The blocks of a page, with the languages that its elements state. */
  read(body: HtmlNode, html: HtmlElement | null): Extraction {
    const stated = isElement(body) ? languageOf(body) : null
    this.notes = new HtmlNotes(body)
    this.walk(body, { kind: undefined, prefix: '' })
    if (stated) this.extracted.stateLanguage(stated, 0)
    const page = html && (languageOf(html) ?? languageInHead(html))
    if (page) this.extracted.stateLanguage(page, 0)
    return this.extracted.finish()
  }

  private walk(node: HtmlNode, around: Surroundings): void {
    const children = childrenOf(node)
    for (let at = 0; at < children.length; at++) {
      const child = children[at] as HtmlNode
      const pairs = isElement(child) && this.holdsBlocks(child) ? readPairs(children, at, this.skip) : null
      if (pairs) {
        this.flush(around)
        this.addRows(pairs.rows)
        at = pairs.to - 1
      } else if (!isElement(child) || !this.holdsBlocks(child)) this.inline.push(child)
      else if (!this.skip(child)) {
        this.flush(around)
        const start = this.extracted.end
        this.walkBlock(child, around)
        const stated = languageOf(child)
        if (stated) this.extracted.stateLanguage(stated, start)
      }
    }
    this.flush(around)
  }

  private flush(around: Surroundings): void {
    const runs = splitAtBreaks(this.inline)
    this.inline = []
    for (const run of runs) {
      const terms = readInlineTerms(run, this.skip)
      if (terms) {
        this.addRows(terms)
        continue
      }
      const text = collapseSpace(run.map((node) => rawText(node, this.skip)).join(''))
      if (text === '') continue
      const long = around.kind === 'list-item' && text.length > maxListItemChars
      // A paragraph in bold may be the heading of those below it.
      const bold = (around.kind ?? 'paragraph') === 'paragraph' && isBoldRun(run)
      const kind = long || bold ? undefined : around.kind
      this.extracted.addBlock(kind, around.prefix + text, bold ? { bold } : {})
      around.prefix = ''
    }
  }

  private walkBlock(element: HtmlElement, around: Surroundings): void {
    const heading = /^h([1-6])$/.exec(element.tagName)
    if (heading) {
      this.level = Number(heading[1])
      const text = collapseSpace(rawText(element, this.skip))
      this.extracted.addBlock('heading', text, { level: Number(heading[1]) })
    } else if (opensPanel(element)) {
      const text = collapseSpace(rawText(element, this.skip))
      this.extracted.addBlock('heading', text, { level: Math.min(6, this.level + 1) })
    } else if (element.tagName === 'pre') {
      this.addPreformatted(element)
    } else if (element.tagName === 'table') {
      this.walkTable(element, around)
    } else if (element.tagName === 'dl') {
      this.walkTerms(element, around)
    } else if (this.notes?.numberOf(element)) {
      this.walk(element, { kind: 'note', prefix: `${superscript(this.notes.numberOf(element) ?? '')} ` })
    } else if (element.tagName === 'li') {
      this.walk(element, this.aroundItem(element))
    } else if (paragraphTags.has(element.tagName) && around.kind === undefined) {
      // The first paragraph of an item has its number.
      this.walk(element, around.prefix === '' ? { kind: 'paragraph', prefix: '' } : around)
    } else {
      this.walk(element, around)
    }
  }

  private aroundItem(item: HtmlElement): Surroundings {
    const note = /^(?:footnote|endnote|fn|ftn|sdfootnote)[-_:]?(\d{1,3})/i.exec(attributeOf(item, 'id'))
    if (note?.[1]) return { kind: 'note', prefix: `${superscript(note[1])} ` }
    return { kind: isNumberedParagraph(item, this.skip) ? undefined : 'list-item', prefix: listNumber(item) }
  }

  private addPreformatted(element: HtmlElement): void {
    const text = rawText(element, this.skip).replaceAll('\0', '\n')
    for (const block of splitBlocks(text)) {
      this.extracted.addPreformatted(block.lines.map((line) => line.text.trimEnd()).join('\n'))
    }
  }

  /** A list of labels with their values, as rows of two cells; where terms are explained, as it stands. */
  private walkTerms(list: HtmlElement, around: Surroundings): void {
    const rows = readTermRows(list, this.skip)
    if (rows) this.addRows(rows)
    else this.walk(list, around)
  }

  private addRows(rows: string[][]): void {
    this.tables += 1
    for (const row of rows) this.extracted.addRow(row, this.tables)
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
