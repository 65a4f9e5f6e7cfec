import {
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  parentOf,
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
  links: number
}

const wordPattern = /[\p{L}\p{N}]+/gu
export const countWords = (text: string) => text.match(wordPattern)?.length ?? 0

/** Tells, once for each element, whether blocks stand in it. */
export function blockFinder(): (element: HtmlElement) => boolean {
  const known = new WeakMap<HtmlElement, boolean>()
  const holdsBlocks = (element: HtmlElement): boolean => {
    if (isBlockElement(element)) return true
    const before = known.get(element)
    if (before !== undefined) return before
    const holds = childrenOf(element).some((child) => isElement(child) && holdsBlocks(child))
    known.set(element, holds)
    return holds
  }
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
    const { words, links } = this.linked(nodes)
    const linkedWords = insideLink(parent) ? countWords(text) : words
    this.units.push({
      nodes,
      parent,
      tag: parent.tagName,
      text,
      words: countWords(text),
      linkedWords,
      links: links + (insideLink(parent) ? 1 : 0),
    })
  }

  private linked(nodes: HtmlNode[]): { words: number; links: number } {
    let words = 0
    let links = 0
    const visit = (node: HtmlNode): void => {
      if (!isElement(node) || this.skip(node)) return
      if (node.tagName === 'a') {
        links += 1
        words += countWords(rawText(node, this.skip))
      } else for (const child of childrenOf(node)) visit(child)
    }
    for (const node of nodes) visit(node)
    return { words, links }
  }
}

function insideLink(element: HtmlElement): boolean {
  for (let around: HtmlElement | null = element; around; around = parentOf(around)) {
    if (around.tagName === 'a') return true
  }
  return false
}

/** The units of a page. */
export function collectUnits(body: HtmlNode, skip: SkipsNode): PageUnit[] {
  const collector = new UnitCollector(skip)
  if (isElement(body)) collector.walk(body, body)
  return collector.units
}
