import { type Remark, remark } from '../model/remark.ts'
import { childrenOf, type HtmlNode, isElement } from './html-content.ts'
import { isUnseen } from './html-hidden.ts'
import { countWords, type PageUnit } from './html-units.ts'
import { collapseSpace, rawText } from './inline-text.ts'

/** How much of what was left out is quoted. */
const maxSampleChars = 120
/** Elements whose text is never read by anybody. */
const programs = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'select',
  'option',
  'button',
  'textarea',
])

const sampleOf = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > maxSampleChars ? `${line.slice(0, maxSampleChars)} …` : line
}

/** The texts that a page holds and doesn't show. */
function hiddenTexts(body: HtmlNode, controlled: ReadonlySet<string>): string[] {
  const texts: string[] = []
  const visit = (node: HtmlNode): void => {
    if (!isElement(node) || programs.has(node.tagName)) return
    if (isUnseen(node, controlled)) {
      const text = collapseSpace(rawText(node, (child) => isElement(child) && programs.has(child.tagName)))
      if (text !== '') texts.push(text)
    } else for (const child of childrenOf(node)) visit(child)
  }
  visit(body)
  return texts
}

const longest = (texts: string[]) => texts.reduce((a, b) => (b.length > a.length ? b : a), '')

/** What is said of the text of a page that is not read: how much, and the longest piece of it. */
export function leftOutWarnings(
  units: readonly PageUnit[],
  furniture: readonly PageUnit[],
  body: HtmlNode,
  controlled: ReadonlySet<string>,
): Remark[] {
  const warnings: Remark[] = []
  const words = furniture.reduce((sum, unit) => sum + unit.words, 0)
  if (words > 0) {
    const all = units.reduce((sum, unit) => sum + unit.words, 0)
    const sample = sampleOf(longest(furniture.map(({ text }) => text)))
    warnings.push(remark('page-furniture', { words, share: Math.round((100 * words) / all), sample }))
  }
  const hidden = hiddenTexts(body, controlled)
  const hiddenWords = hidden.reduce((sum, text) => sum + countWords(text), 0)
  if (hiddenWords > 0) {
    warnings.push(remark('hidden-in-page', { words: hiddenWords, sample: sampleOf(longest(hidden)) }))
  }
  return warnings
}

/** A text of more words is read, not looked at in passing; no line that stands around is longer. */
const minTextWords = 10
const maxAroundChars = 160

/** The lines that stand above the first text of a page and are not read: its trail, its day, whose site it is; and whose rights it is under. */
export function linesAround(units: readonly PageUnit[], furniture: readonly PageUnit[]): string[] {
  const leftOut = new Set(furniture)
  const end = units.findIndex((unit) => !leftOut.has(unit) && unit.tag !== 'h1' && unit.words >= minTextWords)
  const above = units.slice(0, end < 0 ? units.length : end)
  const rights = units.slice(above.length).filter(({ text }) => text.includes('©'))
  return [...above, ...rights].flatMap((unit) =>
    leftOut.has(unit) && unit.text.length <= maxAroundChars ? [unit.text] : [],
  )
}
