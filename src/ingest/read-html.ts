import { decodeText } from './decode-text.ts'
import { parsePage } from './html-content.ts'
import { furnitureOf, nodesOf } from './html-furniture.ts'
import { statedInHead } from './html-head.ts'
import { controlledPanels, isUnseen } from './html-hidden.ts'
import { leftOutWarnings, linesAround } from './html-left-out.ts'
import { collectUnits } from './html-units.ts'
import { HtmlWalker } from './html-walker.ts'
import type { Extraction } from './source-file.ts'

/**
 * The blocks of the document in an HTML page, without what a site puts around it; a warning names that.
 * @param isDocument whether nothing but the document stands in it, as in the pages of a book
 */
export function extractHtml(source: string, isDocument = false): Extraction {
  const { page, html, body } = parsePage(source)
  const controlled = controlledPanels(body)
  const units = collectUnits(body, (node) => isUnseen(node, controlled))
  const furniture = isDocument ? [] : furnitureOf(units)
  const leftOut = nodesOf(furniture)
  const walker = new HtmlWalker((node) => leftOut.has(node) || isUnseen(node, controlled))
  const extraction = walker.read(body, html)
  const warnings = leftOutWarnings(units, furniture, body, controlled)
  return { ...extraction, stated: statedInHead(page), around: linesAround(units, furniture), warnings }
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
