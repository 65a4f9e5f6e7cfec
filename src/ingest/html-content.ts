import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { RemarkError } from '../errors.ts'
import { remark } from '../model/remark.ts'
import { limits } from './limits.ts'

export type HtmlNode = DefaultTreeAdapterTypes.Node
export type HtmlElement = DefaultTreeAdapterTypes.Element
/** Whether a node of a page is no part of what is read. */
export type SkipsNode = (node: HtmlNode) => boolean

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node
export const childrenOf = (node: HtmlNode): HtmlNode[] => ('childNodes' in node ? node.childNodes : [])
/** All that is written in a node. */
export const textOf = (node: HtmlNode): string =>
  'value' in node ? node.value : childrenOf(node).map(textOf).join('')

export const attributeOf = (element: HtmlElement, name: string): string =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? ''
export const hasAttribute = (element: HtmlElement, name: string) =>
  element.attrs.some((attribute) => attribute.name === name)
/** The element around a node; null at the top. */
export const parentOf = (node: HtmlNode): HtmlElement | null => {
  const parent = 'parentNode' in node ? node.parentNode : null
  return parent && isElement(parent) ? parent : null
}

/** An element and those around it, from the inside out. */
export function elementsAround(element: HtmlElement | null): HtmlElement[] {
  const around: HtmlElement[] = []
  for (let next = element; next; next = parentOf(next)) around.push(next)
  return around
}

/** The first element below a node, in the order of the page, that is wanted. */
export function findElement(node: HtmlNode, wanted: (element: HtmlElement) => boolean): HtmlElement | null {
  for (const child of childrenOf(node)) {
    const found = isElement(child) && wanted(child) ? child : findElement(child, wanted)
    if (found) return found
  }
  return null
}

/** An HTML page as a browser would read it. */
export interface HtmlPage {
  /** The whole of it, with its head. */
  page: HtmlNode
  /** The `html` element. */
  html: HtmlElement | null
  body: HtmlNode
}

/**
 * Parses a page.
 * @throws RemarkError where elements are nested beyond the limit.
 */
export function parsePage(source: string): HtmlPage {
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
  const page = parse(source, { treeAdapter })
  const body = findElement(page, ({ tagName }) => tagName === 'body' || tagName === 'frameset')
  return { page, html: findElement(page, ({ tagName }) => tagName === 'html'), body: body ?? page }
}
