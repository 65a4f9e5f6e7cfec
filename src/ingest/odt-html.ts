import { escapeHtml } from './escape-html.ts'
import { letterNumber, romanNumber } from './list-number.ts'
import { type OdtStyles, outlineList } from './odt-styles.ts'
import { LeftOut } from './word-left-out.ts'
import {
  childOf,
  descendantsOf,
  elementsOf,
  isXmlElement,
  textOf,
  type XmlElement,
  type XmlNode,
} from './xml-tree.ts'

/** What holds no text of the document: comments and deleted text, declarations, what a table of contents is made of. */
const apart = new Set([
  'office:annotation',
  'text:tracked-changes',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:index-source',
  'text:table-of-content-source',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
  'office:forms',
])
const repeatedSpaces = 200

function writeNumber(number: number, format: string): string {
  if (format === '' || number < 1) return ''
  if (/^[aA]$/.test(format)) return cased(letterNumber(number), format)
  return /^[iI]$/.test(format) && number < 4000 ? cased(romanNumber(number), format) : String(number)
}
const cased = (text: string, format: string) => (format === format.toUpperCase() ? text.toUpperCase() : text)

/** Writes the body of an OpenDocument text as HTML, with the numbers that its lists print. */
export class OdtHtml {
  readonly leftOut = new LeftOut()
  comments = 0
  private last = ''
  private readonly notes: string[] = []
  private readonly frames: string[] = []
  /** By list: the number of the last item on each level. */
  private readonly counters = new Map<string, number[]>()
  private readonly styles: OdtStyles
  private readonly equation: (object: string) => string | null

  /** @param equation what an embedded object says that is an equation, by its folder; null for any other */
  constructor(styles: OdtStyles, equation: (object: string) => string | null = () => null) {
    this.styles = styles
    this.equation = equation
  }

  write(body: XmlElement): string {
    return `${this.blocks(elementsOf(body))}${this.notes.join('\n')}`
  }

  private block(element: XmlElement, list?: { style: string; depth: number }): string {
    const { name, attributes } = element
    if (apart.has(name)) return this.leave(element)
    if (attributes['text:display'] === 'none' || name === 'text:hidden-paragraph') return this.hide(element)
    if (name === 'text:h') return this.heading(element)
    const style = attributes['text:style-name']
    if (name === 'text:p')
      return this.wrapped(this.styles.isTitle(style) ? 'h1' : 'p', this.inline(element.children, style))
    if (name === 'text:list') return this.list(element, list)
    if (name === 'table:table') return this.table(element)
    return this.blocks(elementsOf(element), list)
  }

  private blocks(elements: XmlElement[], list?: { style: string; depth: number }): string {
    return elements.map((element) => this.block(element, list)).join('\n')
  }

  /** A paragraph with the frames that are anchored in it. */
  private wrapped(tag: string, text: string): string {
    return [`<${tag}>${text}</${tag}>`, ...this.frames.splice(0)].join('\n')
  }

  private leave(element: XmlElement): string {
    if (element.name === 'office:annotation') this.comments += 1
    if (element.name === 'text:tracked-changes') {
      for (const deleted of descendantsOf(element, 'text:deletion')) {
        const said = descendantsOf(deleted, 'text:p').map(textOf).join(' ')
        this.leftOut.add('deleted', said, this.last)
      }
    }
    return ''
  }

  private hide(element: XmlElement): string {
    this.leftOut.add('hidden', textOf(element), this.last)
    return ''
  }

  private heading(element: XmlElement): string {
    const level = Math.min(6, Math.max(1, Number(element.attributes['text:outline-level']) || 1))
    const number = this.nextNumber(outlineList, level)
    return this.wrapped(`h${level}`, escapeHtml(number) + this.inline(element.children))
  }

  private list(element: XmlElement, outer?: { style: string; depth: number }): string {
    const style = element.attributes['text:style-name'] ?? outer?.style ?? ''
    const depth = (outer?.depth ?? 0) + 1
    const continued = element.attributes['text:continue-numbering'] === 'true'
    if (depth === 1 && !continued && !element.attributes['text:continue-list']) this.counters.delete(style)
    return elementsOf(element)
      .map((item) => this.item(item, style, depth))
      .join('\n')
  }

  private item(item: XmlElement, style: string, depth: number): string {
    const [first, ...others] = elementsOf(item)
    const start = Number(item.attributes['text:start-value'])
    const printed = /^text:[ph]$/.test(first?.name ?? '') && item.name === 'text:list-item'
    const number = printed ? this.nextNumber(style, depth, start || undefined) : ''
    if (!printed || !first) return this.blocks(elementsOf(item), { style, depth })
    const text = this.inline(first.children, first.attributes['text:style-name'])
    const bullet = this.styles.level(style, depth) === null
    const own = bullet ? `<ul><li>${text}</li></ul>` : this.wrapped('p', escapeHtml(number) + text)
    return `${own}\n${this.blocks(others, { style, depth })}`
  }

  /** The next number of a list, as it is printed, with a space; empty for bullets. */
  private nextNumber(list: string, depth: number, start?: number): string {
    const level = this.styles.level(list, depth)
    if (!level || level.format === '') return ''
    const counters = this.counters.get(list) ?? []
    this.counters.set(list, counters)
    counters[depth] = start ?? (counters[depth] === undefined ? level.start : counters[depth] + 1)
    counters.length = depth + 1
    const shown: string[] = []
    for (let at = Math.max(1, depth - level.shown + 1); at <= depth; at++) {
      const format = this.styles.level(list, at)?.format ?? '1'
      shown.push(writeNumber(counters[at] ?? 1, format === '' ? '1' : format))
    }
    return `${level.prefix}${shown.join('.')}${level.suffix} `
  }

  private table(element: XmlElement): string {
    const rows = (node: XmlElement): XmlElement[] =>
      elementsOf(node).flatMap((child) => {
        if (child.name === 'table:table-row') return [child]
        return /^table:table-(?:header-rows|rows|row-group)$/.test(child.name) ? rows(child) : []
      })
    const cell = (element: XmlElement) => {
      const { name, attributes } = element
      if (name !== 'table:table-cell') return ''
      const across = Number(attributes['table:number-columns-spanned']) || 1
      const down = Number(attributes['table:number-rows-spanned']) || 1
      return `<td colspan="${across}" rowspan="${down}">${this.blocks(elementsOf(element))}</td>`
    }
    const written = rows(element).map((row) => `<tr>${elementsOf(row).map(cell).join('')}</tr>`)
    return `<table>${written.join('\n')}</table>`
  }

  private inline(nodes: XmlNode[], style?: string): string {
    if (this.styles.isHidden(style)) {
      const said = nodes.map((node) => (isXmlElement(node) ? textOf(node) : node)).join('')
      this.leftOut.add('hidden', said, this.last)
      return ''
    }
    return nodes
      .map((node) => {
        if (isXmlElement(node)) return this.inlineElement(node)
        if (node.trim() !== '') this.last = node
        return escapeHtml(node)
      })
      .join('')
  }

  private inlineElement(element: XmlElement): string {
    const { name, attributes, children } = element
    if (apart.has(name)) return this.leave(element)
    if (name === 'text:s') return ' '.repeat(Math.min(repeatedSpaces, Number(attributes['text:c']) || 1))
    if (name === 'text:tab') return ' '
    if (name === 'text:line-break') return '<br>'
    if (name === 'text:hidden-text') return this.hide(element)
    if (name === 'text:note') return this.note(element)
    if (name === 'draw:object') return this.object(attributes['xlink:href'] ?? '')
    if (name === 'draw:text-box') {
      this.frames.push(this.blocks(elementsOf(element)))
      return ''
    }
    const text = this.inline(children, attributes['text:style-name'])
    return this.styles.isRaised(attributes['text:style-name']) ? `<sup>${text}</sup>` : text
  }

  private object(address: string): string {
    const folder = address.replace(/^\.\//, '').replace(/\/$/, '')
    const text = this.equation(folder)
    if (text === null && folder !== '') this.leftOut.addPart(folder)
    return escapeHtml(text ?? '')
  }

  private note(element: XmlElement): string {
    const body = childOf(element, 'text:note-body')
    const number = textOf(childOf(element, 'text:note-citation') ?? element).trim()
    const said = elementsOf(body)
      .map((child) => this.inline(child.children))
      .join('<br>')
    const digits = /^\d{1,3}$/.test(number) ? number : ''
    this.notes.push(
      digits ? `<ol><li id="fn-${digits}">${said}</li></ol>` : `<p>${escapeHtml(number)} ${said}</p>`,
    )
    return `<sup>${escapeHtml(number)}</sup>`
  }
}
