import { childOf, elementsOf, type XmlElement } from './xml-tree.ts'

/** How a level of a list numbers its items. */
export interface ListLevel {
  format: string
  prefix: string
  suffix: string
  start: number
  /** Of how many levels the number is shown: 2 for "1.1". */
  shown: number
}

/** The name under which the numbering of headings is found. */
export const outlineList = 'outline'

/** What styles say that text needs: which is hidden, how lists number. */
export interface OdtStyles {
  isHidden: (style: string | undefined) => boolean
  isRaised: (style: string | undefined) => boolean
  /** Whether a style is that of titles, or made of it. */
  isTitle: (style: string | undefined) => boolean
  level: (list: string | undefined, depth: number) => ListLevel | null
}

/** Reads the styles of both parts of an OpenDocument text. */
export function readOdtStyles(roots: (XmlElement | null)[]): OdtStyles {
  const hidden = new Set<string>()
  const raised = new Set<string>()
  const titles = new Set(['Title'])
  const lists = new Map<string, Map<number, ListLevel>>()
  const groups = roots.flatMap((root) => [
    ...elementsOf(childOf(root, 'office:styles')),
    ...elementsOf(childOf(root, 'office:automatic-styles')),
  ])
  for (const style of groups) {
    const name = style.attributes['style:name'] ?? ''
    const properties = childOf(style, 'style:text-properties')?.attributes ?? {}
    if (properties['text:display'] === 'none') hidden.add(name)
    if (titles.has(style.attributes['style:parent-style-name'] ?? '')) titles.add(name)
    if (/^(?:super|[1-9]\d*%)/.test(properties['style:text-position'] ?? '')) raised.add(name)
    if (style.name !== 'text:list-style' && style.name !== 'text:outline-style') continue
    const levels = new Map<number, ListLevel>()
    const numbering = elementsOf(style).filter(({ name: of }) => /level-style(?:-number)?$/.test(of))
    for (const { attributes } of numbering) {
      levels.set(Number(attributes['text:level']), {
        format: attributes['style:num-format'] ?? '',
        prefix: attributes['style:num-prefix'] ?? '',
        suffix: attributes['style:num-suffix'] ?? '',
        start: Number(attributes['text:start-value'] ?? 1),
        shown: Number(attributes['text:display-levels'] ?? 1),
      })
    }
    lists.set(style.name === 'text:outline-style' ? outlineList : name, levels)
  }
  return {
    isHidden: (style) => style !== undefined && hidden.has(style),
    isRaised: (style) => style !== undefined && raised.has(style),
    isTitle: (style) => style !== undefined && titles.has(style),
    level: (list, depth) => lists.get(list ?? '')?.get(depth) ?? null,
  }
}
