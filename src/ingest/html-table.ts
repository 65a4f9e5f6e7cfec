import type { CoveredBy } from './extracted-text.ts'
import {
  attributeOf,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  type SkipsNode,
} from './html-content.ts'
import { splitAtBreaks } from './html-paragraphs.ts'
import { collapseSpace, rawText } from './inline-text.ts'

/** A cell with more text than this is a part of the page, and its table lays out the page. */
const maxCellChars = 6000
const maxSpan = 50

interface HtmlTable {
  caption: string
  /** Texts of the cells; a cell that is covered by another is empty. */
  rows: string[][]
  /** For each of these cells, where the cell lies that covers it. */
  covered: (CoveredBy | undefined)[][]
}

function rowsOf(node: HtmlNode): HtmlElement[] {
  return childrenOf(node).flatMap((child) => {
    if (!isElement(child)) return []
    if (child.tagName === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : []
  })
}

const cellsOf = (row: HtmlElement) =>
  childrenOf(row).filter((child) => isElement(child) && /^t[dh]$/.test(child.tagName)) as HtmlElement[]

const spanOf = (cell: HtmlElement, name: string) =>
  Math.min(maxSpan, Math.max(1, Number.parseInt(attributeOf(cell, name), 10) || 1))

const holds = (node: HtmlNode, tags: RegExp): boolean =>
  childrenOf(node).some((child) => isElement(child) && (tags.test(child.tagName) || holds(child, tags)))

const chars = (node: HtmlNode, skip: SkipsNode) => rawText(node, skip).length
const linkedChars = (node: HtmlNode, skip: SkipsNode): number =>
  isElement(node) && node.tagName === 'a'
    ? chars(node, skip)
    : childrenOf(node).reduce((sum, child) => sum + linkedChars(child, skip), 0)

/** How many paragraphs an element holds: those that it states and those that breaks part. */
const paragraphsIn = (node: HtmlNode): number =>
  Math.max(1, splitAtBreaks(childrenOf(node)).length) +
  childrenOf(node).reduce(
    (sum, child) => sum + Number(isElement(child) && /^(?:p|hr)$/.test(child.tagName)),
    0,
  )

/** The text of a page is more than its menus. */
const mostOfTable = 0.5
/** Fewer paragraphs may stand in a cell of data. */
const minPageParagraphs = 3
/** What stands beside the text of a page leads elsewhere. */
const mostlyLinks = 0.5

/** Whether most of a table is one cell of a row, with several paragraphs, beside which there are only links. */
function laysOutPage(row: HtmlElement, tableChars: number, skip: SkipsNode): boolean {
  const cells = cellsOf(row)
  const main = cells.find((cell) => chars(cell, skip) > tableChars * mostOfTable)
  if (!main || paragraphsIn(main) < minPageParagraphs) return false
  const beside = cells.filter((cell) => cell !== main && collapseSpace(rawText(cell, skip)) !== '')
  return beside.every((cell) => linkedChars(cell, skip) >= chars(cell, skip) * mostlyLinks)
}

/**
 * The cells of a table of data, with where cells span rows or columns; null for a table that lays out a page:
 * one column, tables or headings within, or cells as long as a page.
 */
export function readHtmlTable(table: HtmlElement, skip: SkipsNode): HtmlTable | null {
  const rows = rowsOf(table).filter((row) => !skip(row))
  if (attributeOf(table, 'role') === 'presentation' || holds(table, /^(?:table|h[1-6])$/)) return null
  if (Math.max(0, ...rows.map((row) => cellsOf(row).length)) < 2) return null
  const tableChars = chars(table, skip)
  if (rows.some((row) => laysOutPage(row, tableChars, skip))) return null
  const caption = childrenOf(table).find((child) => isElement(child) && child.tagName === 'caption')
  const texts: string[][] = []
  const coveredBy: (CoveredBy | undefined)[][] = []
  /** By column: how many rows below are still covered. */
  const covered: number[] = []
  for (const row of rows) {
    const cells: string[] = []
    const by: (CoveredBy | undefined)[] = []
    const passCovered = () => {
      for (; (covered[cells.length] ?? 0) > 0; cells.push('')) {
        covered[cells.length] = (covered[cells.length] ?? 0) - 1
        by[cells.length] = 'above'
      }
    }
    for (const cell of cellsOf(row)) {
      passCovered()
      const text = collapseSpace(rawText(cell, skip))
      if (text.length > maxCellChars) return null
      const below = spanOf(cell, 'rowspan') - 1
      for (let column = spanOf(cell, 'colspan'), first = true; column > 0; column--, first = false) {
        covered[cells.length] = below
        if (!first) by[cells.length] = 'left'
        cells.push(first ? text : '')
      }
    }
    passCovered()
    texts.push(cells)
    coveredBy.push(by)
  }
  return { caption: caption ? collapseSpace(rawText(caption, skip)) : '', rows: texts, covered: coveredBy }
}
