import {
  attributeOf,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  type SkipsNode,
} from './html-content.ts'

const blockTags = new Set(
  'address article aside blockquote button caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul body'.split(
    ' ',
  ),
)
export const isBlockElement = (element: HtmlElement) => blockTags.has(element.tagName)

const superscripts = [...'⁰¹²³⁴⁵⁶⁷⁸⁹']
export const superscript = (digits: string) =>
  digits.replace(/\d/g, (digit) => superscripts[Number(digit)] ?? '')

const noteTarget = /^#_?(?:ftn|ftnref|fn|fnref|foot|end|note|sdfootnote)/i

/** The digits of a footnote mark: a superscript or a link to a note that holds nothing else. */
function markDigits(element: HtmlElement, text: string): string | null {
  const digits = /^\s*\[?(\d{1,3})\]?\s*$/.exec(text)?.[1]
  const isMark =
    element.tagName === 'sup' ||
    (element.tagName === 'a' && noteTarget.test(attributeOf(element, 'href').replace(/^[^#]*/, '')))
  return digits && isMark ? digits : null
}

/** Stands for a line break until white space is evened out; parsers let no null character through. */
const lineBreak = '\0'

/**
 * The text of a node before white space is evened out. Superscript digits are written as such, so that a mark of a
 * footnote or an exponent is told from the word that it follows; `1<sup>er</sup>` is `1er`.
 */
export function rawText(node: HtmlNode, skip: SkipsNode): string {
  if (skip(node)) return ''
  if ('value' in node) return node.value.replaceAll(lineBreak, '')
  if (!isElement(node)) return ''
  if (node.tagName === 'br') return lineBreak
  if (attributeOf(node, 'href').startsWith('#footnote-ref')) return ''
  const inner = childrenOf(node)
    .map((child) => rawText(child, skip))
    .join('')
  const digits = markDigits(node, inner)
  if (digits) return superscript(digits)
  return isBlockElement(node) ? `${lineBreak}${inner}${lineBreak}` : inner
}

/** Evens out white space as a browser does: runs of it are one space, only breaks begin a line. */
export function collapseSpace(raw: string): string {
  return raw
    .replace(/[ \t\r\n\f]+/g, ' ')
    .split(lineBreak)
    .map((line) => line.replace(/^ +|(?<! ) +$/g, ''))
    .filter((line) => line !== '')
    .join('\n')
}
