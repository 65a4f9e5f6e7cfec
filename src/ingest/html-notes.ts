import {
  attributeOf,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOf,
} from './html-content.ts'

/** "1", "[1]", "*" */
const mark = /^\s*[[(]?(\d{1,3}|\*{1,3})[\])]?\s*$/
/** Pages with more links than this are lists of them. */
const maxLinks = 5000

/** Links within a page by what they lead to, each with what it shows and the `id` that leads back to it. */
function linksWithin(body: HtmlNode): { to: string; shown: string; ids: string[]; raised: boolean }[] {
  const links: { to: string; shown: string; ids: string[]; raised: boolean }[] = []
  const visit = (node: HtmlNode, ids: string[], raised: boolean): void => {
    if (!isElement(node) || links.length >= maxLinks) return
    const own = [attributeOf(node, 'id'), attributeOf(node, 'name')].filter((id) => id !== '')
    const href = attributeOf(node, 'href')
    const sup = raised || node.tagName === 'sup' || attributeOf(node, 'role') === 'doc-noteref'
    if (node.tagName === 'a' && href.startsWith('#') && href.length > 1) {
      const inside = childrenOf(node).some((child) => isElement(child) && child.tagName === 'sup')
      links.push({ to: href.slice(1), shown: textOf(node), ids: [...ids, ...own], raised: sup || inside })
    }
    // A link stands within what its note leads back to, or is it.
    const around = node.tagName === 'sup' || node.tagName === 'span' ? [...ids, ...own] : []
    for (const child of childrenOf(node)) visit(child, around, sup)
  }
  visit(body, [], false)
  return links
}

/** The notes of a page: the number of each by the `id` that its mark in the text leads to. */
export class HtmlNotes {
  private readonly numbers = new Map<string, string>()
  private readonly marks = new Set<string>()

  constructor(body: HtmlNode) {
    for (const { to, shown, ids, raised } of linksWithin(body)) {
      const number = mark.exec(shown)?.[1]
      if (!number || !raised || this.numbers.has(to)) continue
      this.numbers.set(to, number)
      for (const id of ids) this.marks.add(id)
    }
  }

  /** The number of the note that an element is, by its own `id` or that of what it begins with; null for any other. */
  numberOf(element: HtmlElement): string | null {
    const [first] = childrenOf(element).filter(
      (child) => isElement(child) || ('value' in child && child.value.trim() !== ''),
    )
    const ids = [element, ...(first && isElement(first) && first.tagName === 'a' ? [first] : [])].flatMap(
      (one) => [attributeOf(one, 'id'), attributeOf(one, 'name')],
    )
    return ids.map((id) => this.numbers.get(id)).find((number) => number !== undefined) ?? null
  }

  /** Whether an element only leads from a note back to its mark: "↩", or the number again. */
  leadsBack(element: HtmlElement): boolean {
    const href = attributeOf(element, 'href')
    return (
      element.tagName === 'a' &&
      href.startsWith('#') &&
      this.marks.has(href.slice(1)) &&
      !/\p{L}{3}/u.test(textOf(element))
    )
  }
}
