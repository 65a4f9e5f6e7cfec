import { childrenOf, type HtmlNode, isElement } from './html-content.ts'

const isBlank = (node: HtmlNode) => 'value' in node && /^[ \t\r\n\f]*$/.test(node.value)
const isBreak = (node: HtmlNode | undefined) => node !== undefined && isElement(node) && node.tagName === 'br'
const holdsBreak = (node: HtmlNode): boolean => isBreak(node) || childrenOf(node).some(holdsBreak)

/** Elements around several lines hold them as they would stand without. */
const unwrapped = (node: HtmlNode): HtmlNode[] =>
  !isBreak(node) && isElement(node) && node.tagName !== 'a' && holdsBreak(node)
    ? childrenOf(node).flatMap(unwrapped)
    : [node]

/**
 * Runs of inline nodes as the paragraphs that a reader sees: two breaks in a row part them, as older pages and editors
 * without styles set paragraphs.
 */
export function splitAtBreaks(inline: readonly HtmlNode[]): HtmlNode[][] {
  const runs: HtmlNode[][] = [[]]
  let breaks = 0
  for (const node of inline.flatMap(unwrapped)) {
    if (isBreak(node)) breaks += 1
    else if (!isBlank(node)) {
      if (breaks > 1) runs.push([])
      breaks = 0
    }
    runs.at(-1)?.push(node)
  }
  return runs.filter((run) => run.some((node) => !isBlank(node) && !isBreak(node)))
}

const boldTags = new Set(['b', 'strong'])
const wraps = new Set(['font', 'span', 'u', 'i', 'em', 'big', 'a'])

/** Whether all that some inline nodes show is in bold print. */
export function isBoldRun(nodes: readonly HtmlNode[]): boolean {
  const shown = nodes.filter((node) => !isBlank(node) && !isBreak(node))
  const isBold = (node: HtmlNode) =>
    isElement(node) &&
    (boldTags.has(node.tagName) || (wraps.has(node.tagName) && isBoldRun(childrenOf(node))))
  return shown.length > 0 && shown.every(isBold)
}
