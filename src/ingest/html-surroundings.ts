import { attributeOf, elementsAround, type HtmlElement } from './html-content.ts'
import type { PageUnit } from './html-units.ts'

/** What stands in an element, added up over its units. */
export interface ElementSum {
  words: number
  linkedWords: number
  units: number
  /** Words of units that are prose. */
  prose: number
}

/** Shorter units say too little to be told as prose. */
const minProseWords = 12
const maxProseLinks = 0.35

/** Whether a unit reads as running text: long enough, hardly linked, with a stop in it. */
export const isProse = ({ text, words, linkedWords }: PageUnit) =>
  words >= minProseWords && linkedWords <= words * maxProseLinks && /[.!?…:;。؟]/.test(text)

/** The units of a page by the elements that they stand in. */
export class PageSums {
  private readonly sums = new Map<HtmlElement, ElementSum>()
  readonly page: ElementSum = { words: 0, linkedWords: 0, units: 0, prose: 0 }
  /** The smallest elements that hold nearly all prose of the page, and most of it. */
  readonly main: HtmlElement | null
  readonly core: HtmlElement | null

  constructor(units: readonly PageUnit[]) {
    for (const unit of units) {
      const prose = isProse(unit) ? unit.words : 0
      add(this.page, unit, prose)
      for (const around of elementsAround(unit.parent)) {
        const sum = this.of(around)
        add(sum, unit, prose)
        this.sums.set(around, sum)
      }
    }
    this.main = this.smallestWith(0.85)
    this.core = this.smallestWith(0.6)
  }

  of(element: HtmlElement): ElementSum {
    return this.sums.get(element) ?? { words: 0, linkedWords: 0, units: 0, prose: 0 }
  }

  private smallestWith(share: number): HtmlElement | null {
    let best: HtmlElement | null = null
    let least = Number.POSITIVE_INFINITY
    for (const [element, { prose, units }] of this.sums) {
      // Of elements around each other that hold the same, the outermost comes last in the chain and is not taken.
      if (prose > 0 && prose >= this.page.prose * share && units < least) {
        best = element
        least = units
      }
    }
    return best
  }
}

function add(sum: ElementSum, unit: PageUnit, prose: number): void {
  sum.words += unit.words
  sum.linkedWords += unit.linkedWords
  sum.units += 1
  sum.prose += prose
}

/** An element with more of the page than this stands for no part of it, whatever its name. */
const maxNamedShare = 0.7
/** Names longer than this are made up by programs. */
const maxNameChars = 24
const maxNames = 60

/** The words of the names that elements around a unit have, and their roles. */
export function namesAround(unit: PageUnit, sums: PageSums): Set<string> {
  const names = new Set<string>()
  for (const around of elementsAround(unit.parent)) {
    if (names.size >= maxNames) break
    if (sums.of(around).words > sums.page.words * maxNamedShare && around.tagName !== 'main') break
    names.add(`<${around.tagName}>`)
    const role = attributeOf(around, 'role')
    if (role) names.add(`role=${role.toLowerCase()}`)
    const named = `${attributeOf(around, 'class')} ${attributeOf(around, 'id')}`.slice(0, 400)
    for (const word of named
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)) {
      if (word.length > 2 && word.length <= maxNameChars) names.add(word)
    }
  }
  return names
}
