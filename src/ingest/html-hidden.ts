import {
  attributeOf,
  childrenOf,
  elementsAround,
  findElement,
  type HtmlElement,
  type HtmlNode,
  hasAttribute,
  isElement,
  parentOf,
} from './html-content.ts'

/** Elements that hold no text of a document: programs, style, fields of forms, embedded things. */
const withoutText = new Set(
  'script style noscript template svg head iframe object embed audio video canvas map select datalist textarea input link meta title math-annotation'.split(
    ' ',
  ),
)

/** Whether the element opens a panel: the title of a fold in an accordion, or a tab. */
export function opensPanel(element: HtmlElement): boolean {
  if (element.tagName === 'button' && hasAttribute(element, 'aria-expanded')) return true
  return element.tagName === 'summary'
}

/** Buttons are no text, except where they are the title of what they open. */
const isMereButton = (element: HtmlElement) =>
  element.tagName === 'button' &&
  !opensPanel(element) &&
  attributeOf(element, 'role') !== 'tab' &&
  !elementsAround(parentOf(element)).some(({ tagName }) => /^(?:h[1-6]|summary|dt)$/.test(tagName))

const isHidden = (element: HtmlElement) =>
  /display:\s*none|visibility:\s*hidden/i.test(attributeOf(element, 'style')) ||
  hasAttribute(element, 'hidden') ||
  // Programs hide a caption from those alone who have the same words read out beside the picture.
  (attributeOf(element, 'aria-hidden') === 'true' && element.tagName !== 'figcaption')

/** The element before among the elements around the same place. */
function elementBefore(element: HtmlElement): HtmlElement | null {
  const siblings = childrenOf(parentOf(element) ?? element).filter(isElement)
  return siblings[siblings.indexOf(element) - 1] ?? null
}

/** Whether a reader can open what is hidden: a panel of tabs, or what a button or heading before it unfolds. */
function isPanel(element: HtmlElement): boolean {
  if (attributeOf(element, 'role') === 'tabpanel' || attributeOf(element, 'hidden') === 'until-found')
    return true
  const before = elementBefore(element)
  if (!before) return false
  const opener = (one: HtmlElement) =>
    opensPanel(one) || one.tagName === 'button' || hasAttribute(one, 'aria-expanded')
  return opener(before) || findElement(before, opener) !== null
}

/** Whether a node is never shown to readers as text of the page, whatever stands in it. */
export function isUnseen(node: HtmlNode, controlled: ReadonlySet<string>): boolean {
  if (!isElement(node)) return false
  if (withoutText.has(node.tagName) || isMereButton(node)) return true
  return isHidden(node) && !controlled.has(attributeOf(node, 'id')) && !isPanel(node)
}

/** Identifiers of what the page lets its readers open. */
export function controlledPanels(root: HtmlNode): Set<string> {
  const ids = new Set<string>()
  const visit = (node: HtmlNode): void => {
    if (
      isElement(node) &&
      (node.tagName === 'button' || node.tagName === 'a' || hasAttribute(node, 'aria-controls'))
    ) {
      for (const name of ['aria-controls', 'data-target', 'data-bs-target', 'href']) {
        const target = attributeOf(node, name).replace(/^#/, '')
        if (target !== '') ids.add(target)
      }
    }
    for (const child of childrenOf(node)) visit(child)
  }
  visit(root)
  return ids
}
