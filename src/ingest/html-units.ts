import { onceEach } from '../model/once-each.ts'
import {
  childrenOf,
  elementsAround,
  type HtmlElement,
  type HtmlNode,
  isElement,
  type SkipsNode,
} from './html-content.ts'
import { readHtmlTable } from './html-table.ts'
import { collapseSpace, isBlockElement, rawText } from './inline-text.ts'

/** A piece of a page that is kept or left out as a whole: a run of inline text, a heading, a table of data. */
export interface PageUnit {
  /** What is left out where the unit is. */
  nodes: HtmlNode[]
  parent: HtmlElement
  /** The name of the element that says what it is: `p`, `li`, `h2`, `table`. */
  tag: string
  text: string
  words: number
  linkedWords: number
}

const wordPattern = /[\p{L}\p{N}]+/gu
export const countWords = (text: string) => text.match(wordPattern)?.length ?? 0

/** Tells, once for each element, whether blocks stand in it. */
export function blockFinder(): (element: HtmlElement) => boolean {
  const holdsBlocks: (element: HtmlElement) => boolean = onceEach(
    (element) =>
      isBlockElement(element) || childrenOf(element).some((child) => isElement(child) && holdsBlocks(child)),
  )
  return holdsBlocks
}

/** Cuts what is seen of a page into units, in their order. */
class UnitCollector {
  readonly units: PageUnit[] = []
  private run: HtmlNode[] = []
  private readonly holdsBlocks = blockFinder()
  private readonly skip: SkipsNode

  constructor(skip: SkipsNode) {
    this.skip = skip
  }

  walk(node: HtmlNode, parent: HtmlElement): void {
    for (const child of childrenOf(node)) {
      if (!isElement(child) || !this.holdsBlocks(child)) this.run.push(child)
      else if (!this.skip(child)) {
        this.flush(parent)
        this.walkBlock(child)
      }
    }
    this.flush(parent)
  }

  private walkBlock(element: HtmlElement): void {
    const whole =
      /^h[1-6]$|^pre$/.test(element.tagName) ||
      (element.tagName === 'table' && readHtmlTable(element, this.skip))
    if (whole) this.add([element], element)
    else this.walk(element, element)
  }

  private flush(parent: HtmlElement): void {
    if (this.run.length > 0) this.add(this.run, parent)
    this.run = []
  }

  private add(nodes: HtmlNode[], parent: HtmlElement): void {
    const text = collapseSpace(nodes.map((node) => rawText(node, this.skip)).join(''))
    if (text === '') return
    const words = countWords(text)
    const inLink = elementsAround(parent).some(({ tagName }) => tagName === 'a')
    const linkedWords = inLink ? words : this.linkedWords(nodes)
    this.units.push({ nodes, parent, tag: parent.tagName, text, words, linkedWords })
  }

  private linkedWords(nodes: readonly HtmlNode[]): number {
    const linked = nodes.map((node) => {
      if (!isElement(node) || this.skip(node)) return 0
      if (node.tagName === 'a') return countWords(rawText(node, this.skip))
      return this.linkedWords(childrenOf(node))
    })
    return linked.reduce((sum, words) => sum + words, 0)
  }
}

/** The units of a page. */
export function collectUnits(body: HtmlNode, skip: SkipsNode): PageUnit[] {
  const collector = new UnitCollector(skip)
  if (isElement(body)) collector.walk(body, body)
  return collector.units
}
