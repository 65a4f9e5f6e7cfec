import { SaxesParser } from 'saxes'
import { RemarkError } from '../errors.ts'
import { remark } from '../model/remark.ts'
import { limits } from './limits.ts'

export interface XmlElement {
  /** Prefix and local name; prefixes of the known vocabularies are always the usual ones: `w:p`, `m:t`. */
  name: string
  /** By name, with the usual prefixes too. */
  attributes: Record<string, string>
  children: XmlNode[]
}
export type XmlNode = XmlElement | string

interface ParsedXml {
  root: XmlElement | null
  /** What is wrong with it, where anything is; what could be read is in the tree. */
  fault: string | null
}

/** The usual prefixes of the vocabularies of office files, in their transitional and their strict form. */
const vocabularies: [ends: RegExp, prefix: string][] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/, 'w'],
  [/\/officeDocument(?:\/2006)?\/math$/, 'm'],
  [/\/officeDocument(?:\/2006)?\/relationships$/, 'r'],
  [/\/drawingml(?:\/2006)?\/main$/, 'a'],
  [/\/spreadsheetml(?:\/2006)?\/main$/, ''],
  [/\/drawingml(?:\/2006)?\/chart$/, 'c'],
  [/\/drawingml(?:\/2006)?\/diagram$/, 'dgm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/package\/2006\/(?:relationships|content-types)$/, ''],
]
/** Marks of editing sessions, on nearly every element: they would double the size of the tree. */
const isSessionMark = (name: string) => /:(?:rsid\w*|paraId|textId)$/.test(name)

export const isXmlElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'
export const elementsOf = (element: XmlElement | undefined | null): XmlElement[] =>
  element ? element.children.filter(isXmlElement) : []
export const childOf = (element: XmlElement | undefined | null, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => isXmlElement(child) && child.name === name)
export const childrenOf = (element: XmlElement | undefined | null, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name)

/** All elements of a name at any depth, in the order of the document; none within another of them. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : descendantsOf(child, name)))
}

/** The text of an element and all below it. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (isXmlElement(child) ? textOf(child) : child)).join('')

/** Of `mc:AlternateContent`, the one form to be read: the first choice, unless only another holds text. */
function chosenForm(element: XmlElement): XmlNode[] {
  const forms = elementsOf(element)
  return (forms.find((form) => textOf(form).trim() !== '') ?? forms[0])?.children ?? []
}

/** The root element of a part in XML; null where there is no such part. */
export const rootOf = (bytes: Uint8Array | undefined) => (bytes ? parseXml(bytes).root : null)

/** Builds a tree from what the parser meets. */
class TreeBuilder {
  root: XmlElement | null = null
  private readonly open: XmlElement[] = []
  /** Prefixes as declared so far; those of inner elements last. */
  private readonly scopes: Map<string, string>[] = []

  enter(rawName: string, rawAttributes: Record<string, string>): void {
    if (this.open.length >= limits.nesting)
      throw new RemarkError(remark('too-deep', { levels: limits.nesting }))
    const outer = this.scopes.at(-1) ?? new Map<string, string>()
    const declared = Object.entries(rawAttributes).filter(([name]) => /^xmlns(?::|$)/.test(name))
    const scope = declared.length > 0 ? new Map(outer) : outer
    for (const [name, address] of declared) {
      const usual = vocabularies.find(([ends]) => ends.test(address))?.[1]
      scope.set(name.slice(6), usual ?? name.slice(6))
    }
    this.scopes.push(scope)
    const attributes: Record<string, string> = {}
    for (const [name, value] of Object.entries(rawAttributes)) {
      if (/^xmlns(?::|$)/.test(name) || isSessionMark(name)) continue
      attributes[name.includes(':') ? usualName(name, scope) : name] = value
    }
    this.open.push({ name: usualName(rawName, scope), attributes, children: [] })
  }

  text(text: string): void {
    this.open.at(-1)?.children.push(text)
  }

  /** Closes what a file that breaks off left open. */
  finish(): void {
    while (this.open.length > 0) this.leave()
  }

  leave(): void {
    const element = this.open.pop()
    this.scopes.pop()
    if (!element) return
    const parent = this.open.at(-1)
    if (!parent) this.root ??= element
    else if (element.name !== 'mc:AlternateContent') parent.children.push(element)
    else for (const child of chosenForm(element)) parent.children.push(child)
  }
}

function usualName(name: string, scope: Map<string, string>): string {
  const colon = name.indexOf(':')
  const prefix = name.slice(0, Math.max(0, colon))
  const usual = scope.get(prefix) ?? prefix
  return usual === '' ? name.slice(colon + 1) : `${usual}:${name.slice(colon + 1)}`
}

/** The text of XML by its byte order mark or declaration; UTF-8 where neither tells. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const declared = /^[^<]{0,3}<\?xml[^>]{0,100}encoding=["']([\w-]{1,40})/.exec(head)?.[1]
  try {
    return new TextDecoder(utf16 ?? declared ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/**
 * Parses XML into a tree, as much as can be read of it. Entities of a DTD are never expanded.
 * @throws Error where it has a DTD, which no office file has, or elements nested beyond the limit.
 */
export function parseXml(bytes: Uint8Array): ParsedXml {
  const builder = new TreeBuilder()
  let fault: string | null = null
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false })
  parser.on('error', (error) => {
    fault ??= error.message
  })
  parser.on('doctype', () => {
    throw new Error('DTD')
  })
  parser.on('opentag', ({ name, attributes }) => builder.enter(name, attributes))
  parser.on('text', (text) => builder.text(text))
  parser.on('cdata', (text) => builder.text(text))
  parser.on('closetag', () => builder.leave())
  parser.write(decodeXml(bytes)).close()
  builder.finish()
  return { root: builder.root, fault }
}
