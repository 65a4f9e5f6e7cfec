import {
  attributeOf,
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

const isBlank = (node: HtmlNode, skip: SkipsNode) =>
  isElement(node)
    ? skip(node) || rawText(node, skip).trim() === ''
    : !('value' in node) || node.value.trim() === ''

/** A label with its value, and how elements are nested that set them alike. */
interface Pair {
  row: [string, string]
  set: string
}

/** What an element says in two elements and nothing else, the first of which is short, as labels are; null for others. */
function readPair(element: HtmlNode, skip: SkipsNode): Pair | null {
  if (!isElement(element) || skip(element) || structured.test(element.tagName)) return null
  const [label, value, ...others] = childrenOf(element).filter((child) => !isBlank(child, skip))
  if (!label || !value || others.length > 0 || !isElement(label) || !isElement(value)) return null
  if (label.tagName === 'a' || findElement(element, ({ tagName }) => structured.test(tagName))) return null
  const [name = '', said = ''] = [label, value].map((part) => collapseSpace(rawText(part, skip)))
  if (name.length > maxLabelChars || said.length > maxUsualValue || /\n/.test(name)) return null
  if (!/^\p{Lu}\D*$/u.test(name) || /[.!?;,]$/.test(name)) return null
  const set = [element.tagName, label.tagName, attributeOf(label, 'class'), value.tagName].join(' ')
  return { row: [name, said.replace(/\n/g, ' ')], set }
}

/** The labels with their values that elements give from one on, one each and all set alike; none where they are no list. */
export function readPairs(
  elements: readonly HtmlNode[],
  from: number,
  skip: SkipsNode,
): { rows: [string, string][]; to: number } | null {
  const rows: [string, string][] = []
  let set: string | undefined
  let to = from
  for (; to < elements.length; to++) {
    const element = elements[to] as HtmlNode
    if (isBlank(element, skip)) continue
    const pair = readPair(element, skip)
    set ??= pair?.set
    if (!pair || pair.set !== set || rows.some(([label]) => label === pair.row[0])) break
    rows.push(pair.row)
  }
  return rows.length >= minLabels ? { rows, to } : null
}

const isName = (node: HtmlNode, skip: SkipsNode) =>
  isElement(node) && node.tagName !== 'a' && /^\s*\p{Lu}[^.:!?]{1,60}:\s*$/u.test(rawText(node, skip))

/** The labels with their values that stand behind each other in a line, each label in an element of its own; null for others. */
export function readInlineTerms(run: readonly HtmlNode[], skip: SkipsNode): [string, string][] | null {
  const rows: [string, string][] = []
  for (const node of run.filter((one) => !isBlank(one, skip))) {
    const last = rows.at(-1)
    if (isName(node, skip)) rows.push([collapseSpace(rawText(node, skip)).replace(/:$/, ''), ''])
    else if (last) last[1] += rawText(node, skip)
    else return null
  }
  const read = rows.map(([label, value]): [string, string] => [
    label,
    collapseSpace(value).replace(/(?<![\s;|,])[\s;|,]+$/, ''),
  ])
  const holds =
    read.length >= minLabels && read.every(([, value]) => value !== '' && value.length <= maxUsualValue)
  return holds && read.every(([, value]) => !value.includes('\n')) ? read : null
}
