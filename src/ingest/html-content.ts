import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { RemarkError } from '../errors.ts'
import { remark } from '../model/remark.ts'
import { limits } from './limits.ts'

export type HtmlNode = DefaultTreeAdapterTypes.Node
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** Elements that hold no text of a document: programs, style, navigation, fields of forms, embedded things. */
const withoutText = new Set(
  'script style noscript template svg head nav footer aside iframe object embed audio video canvas map dialog select button textarea input menu link meta title'.split(
    ' ',
  ),
)
const noiseRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'menu',
])
/** Names that site builders give to what surrounds a document. */
const noiseName =
  /^(?:breadcrumbs?|nav(?:bar|igation)?|(?:main|top|side|site|footer|left|right)-?(?:nav|menu|bar)|menu|cookies?(?:-?\w+)?|share(?:-?\w+)?|social(?:-?\w+)?|sidebar|skip-?(?:link|nav|to-content)|pagination|toolbar|(?:site|page|global)-?(?:header|footer)|footer|advert\w*|newsletter|related(?:-\w+)?|no-?print)$/i
/** What is larger than this share of the page is the document, whatever its name. */
const maxNoiseShare = 0.3

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node
export const childrenOf = (node: HtmlNode): HtmlNode[] => ('childNodes' in node ? node.childNodes : [])
export const attributeOf = (element: HtmlElement, name: string): string =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? ''

/** How many characters other than white space stand below a node, what never holds text left out. */
function textLength(node: HtmlNode): number {
  if ('value' in node) return node.value.replace(/\s+/g, '').length
  if (isElement(node) && withoutText.has(node.tagName)) return 0
  return childrenOf(node).reduce((sum, child) => sum + textLength(child), 0)
}

function find(node: HtmlNode, wanted: (element: HtmlElement) => boolean): HtmlElement | null {
  for (const child of childrenOf(node)) {
    const found = isElement(child) && wanted(child) ? child : find(child, wanted)
    if (found) return found
  }
  return null
}

/** Whether an element is no part of the document: hidden, or what a site puts around it. */
export function isNoise(element: HtmlElement, inMain: boolean, pageLength: number): boolean {
  if (withoutText.has(element.tagName)) return true
  const hidden = /display:\s*none|visibility:\s*hidden/i.test(attributeOf(element, 'style'))
  if (hidden || element.attrs.some(({ name }) => name === 'hidden')) return true
  if (attributeOf(element, 'aria-hidden') === 'true') return true
  const names = [...attributeOf(element, 'class').split(/\s+/), attributeOf(element, 'id')]
  const suspect =
    noiseRoles.has(attributeOf(element, 'role')) ||
    names.some((name) => noiseName.test(name)) ||
    (!inMain && (element.tagName === 'header' || isLinkList(element)))
  return suspect && textLength(element) <= pageLength * maxNoiseShare
}

/** A list that is hardly more than short links: a menu. */
function isLinkList(element: HtmlElement): boolean {
  if (element.tagName !== 'ul' && element.tagName !== 'ol') return false
  let links = 0
  let linked = 0
  const count = (node: HtmlNode): void => {
    if (isElement(node) && node.tagName === 'a') {
      links += 1
      linked += textLength(node)
    } else for (const child of childrenOf(node)) count(child)
  }
  count(element)
  return links >= 3 && linked / links <= 30 && linked >= textLength(element) * 0.9
}

/**
 * Parses a page and finds what holds its document: `main` or a single `article`, where that is most of the text, else
 * the body. A readability extractor was not taken: those need a DOM, score by paragraphs and commas, and drop tables.
 * @throws Error where elements are nested beyond the limit.
 */
export function parsePage(html: string): { page: HtmlNode; root: HtmlNode; inMain: boolean; length: number } {
  let depth = 0
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1
      if (depth > limits.nesting) {
        throw new RemarkError(remark('too-deep', { levels: limits.nesting }))
      }
    },
    onItemPop: () => {
      depth -= 1
    },
  }
  const page = parse(html, { treeAdapter })
  const body = find(page, ({ tagName }) => tagName === 'body') ?? page
  const main =
    find(body, (element) => element.tagName === 'main' || attributeOf(element, 'role') === 'main') ??
    find(body, ({ tagName }) => tagName === 'article')
  const whole = textLength(body)
  const inMain = main !== null && textLength(main) >= whole / 3
  return inMain
    ? { page, root: main, inMain, length: textLength(main) }
    : { page, root: body, inMain, length: whole }
}
