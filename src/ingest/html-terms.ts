import {
  childrenOf,
  findElement,
  type HtmlElement,
  type HtmlNode,
  isElement,
  type SkipsNode,
} from './html-content.ts'
import { collapseSpace, rawText } from './inline-text.ts'

/** Labels are no longer, and neither are most of the values under them; longer ones explain terms. */
const maxLabelChars = 80
const maxUsualValue = 200
/** One label is no list. */
const minLabels = 2

/** The terms and definitions of a list, in order; pages group them in `div`s. */
function partsOf(list: HtmlNode, skip: SkipsNode): HtmlElement[] {
  return childrenOf(list).flatMap((child) => {
    if (!isElement(child) || skip(child)) return []
    return child.tagName === 'div' ? partsOf(child, skip) : [child]
  })
}

const structured = /^(?:table|dl|ul|ol|h[1-6]|pre)$/

/**
 * The rows of a `dl` that gives labels their values; several values of a label are parted by semicolons. Null where
 * it explains terms at length, holds other structures, or is no list of labels.
 */
export function readTermRows(list: HtmlElement, skip: SkipsNode): [string, string][] | null {
  const rows: [string, string][] = []
  for (const part of partsOf(list, skip)) {
    const text = collapseSpace(rawText(part, skip)).replace(/\n/g, ' ')
    const last = rows.at(-1)
    if (part.tagName === 'dt') {
      if (text.length > maxLabelChars) return null
      rows.push([text, ''])
    } else if (part.tagName !== 'dd' || !last || findElement(part, ({ tagName }) => structured.test(tagName)))
      return null
    else if (text !== '') last[1] = last[1] === '' ? text : `${last[1]}; ${text}`
  }
  const lengths = rows.map(([, value]) => value.length).sort((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0
  return rows.length >= minLabels && usual <= maxUsualValue ? rows : null
}
