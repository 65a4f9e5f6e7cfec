import { z } from 'zod'
import { remembered } from '../model/remembered.ts'
import { readTable } from '../tables/read-table.ts'
import {
  attributeOf,
  elementsAround,
  type HtmlElement,
  type HtmlNode,
  hasAttribute,
  parentOf,
} from './html-content.ts'
import { unitFeatures } from './html-features.ts'
import { namesAround, PageSums } from './html-surroundings.ts'
import type { PageUnit } from './html-units.ts'

/** Weights of a logistic regression over features and names: data/README.md says what they were learned from. */
export const pageUnitsTable = 'learned/page-units.json'
const model = readTable(
  pageUnitsTable,
  z.object({
    bias: z.number(),
    features: z.record(z.string(), z.number()),
    names: z.record(z.string(), z.number()),
  }),
)

/** Text that may belong to the document stays: what is lost can't be found, what is too much is only ugly. */
const minProbability = 0.4
/** A heading stays with the text below it. */
const minHeadingProbability = 0.05
const maxHeadingLinks = 0.5
/** A heading whose text is left out has to be sure by itself. */
const minLoneHeading = 0.8
/** What says of itself that it leads to other pages. */
const leadsAway = new Set([
  '<nav>',
  '<aside>',
  'role=navigation',
  'role=complementary',
  'nav',
  'navbar',
  'navigation',
  'menu',
  'sidebar',
  'breadcrumb',
  'breadcrumbs',
])
/** Tables of data are what the records are made of; the pages learned from hardly have any. */
const minTableProbability = 0.02
const maxTableLinks = 0.6
/** The caption of a picture in the text stays with it. */
const minCaptionProbability = 0.05
/** A page without any landmark and with fewer linked words than this has nothing around its document. */
const maxPlainLinks = 0.1
const landmarks = new Set(['nav', 'header', 'footer', 'aside', 'main', 'article', 'form'])

/** Whether a unit is a note of the document, which pages put in an aside below it. */
const isNote = ({ parent }: PageUnit) =>
  elementsAround(parent).some(
    (around) =>
      /^doc-(?:endnotes?|footnotes?)$/.test(attributeOf(around, 'role')) ||
      /^(?:footnotes?|endnotes?|fn|ftn|sdfootnote|cite_note)[-_:]?\d*/i.test(attributeOf(around, 'id')),
  )

const leadsOn = (names: ReadonlySet<string>) => [...names].some((name) => leadsAway.has(name))

/** Whether nothing on a page tells a site from its document. */
function isPlain(units: readonly PageUnit[], sums: PageSums): boolean {
  if (sums.page.linkedWords > sums.page.words * maxPlainLinks) return false
  // What stands around all of a page parts nothing.
  const [first, ...others] = units
  const common = new Set(first && elementsAround(first.parent))
  for (const unit of others) {
    const own = new Set(elementsAround(unit.parent))
    for (const element of common) if (!own.has(element)) common.delete(element)
  }
  return units.every(
    (unit) =>
      !(unit.linkedWords > 0 && leadsOn(namesAround(unit, sums))) &&
      elementsAround(unit.parent).every(
        (around) => common.has(around) || !(landmarks.has(around.tagName) || hasAttribute(around, 'role')),
      ),
  )
}

/** Parts of a name that is written in one word are no shorter. */
const minPart = 4

/** The names that the model knows in a name: itself, or two that are written in one word, as `relatedposts` is. */
const knownNames = remembered((name): string[] => {
  if (Object.hasOwn(model.names, name)) return [name]
  for (let at = minPart; at <= name.length - minPart; at++) {
    const parts = [name.slice(0, at), name.slice(at)]
    if (parts.every((part) => Object.hasOwn(model.names, part))) return parts
  }
  return []
}, 5000)

function probability(features: Record<string, number>, names: Set<string>): number {
  let score = model.bias
  for (const name in features) score += (model.features[name] ?? 0) * (features[name] as number)
  for (const name of names) for (const known of knownNames(name)) score += model.names[known] ?? 0
  return 1 / (1 + Math.exp(-score))
}

/** How likely each unit of a page is part of its document. */
export function judgeUnits(units: readonly PageUnit[]): number[] {
  const sums = new PageSums(units)
  if (isPlain(units, sums)) return units.map(() => 1)
  const features = unitFeatures(units, sums)
  return units.map((unit, at) => {
    const names = namesAround(unit, sums)
    const away = unit.linkedWords === unit.words && leadsOn(names)
    return away ? 0 : probability(features[at] ?? {}, names)
  })
}

/** The list that a unit is an item of; undefined for others. */
const listOf = ({ parent }: PageUnit) =>
  elementsAround(parent).find(({ tagName }) => /^[uod]l$/.test(tagName))

/** Items of one list stay or go together: its mean, weighed by words. */
function evenLists(units: readonly PageUnit[], probabilities: readonly number[]): number[] {
  const sums = new Map<HtmlElement, { words: number; sum: number }>()
  for (const [at, unit] of units.entries()) {
    const list = listOf(unit)
    if (!list) continue
    const entry = sums.get(list) ?? { words: 0, sum: 0 }
    entry.words += unit.words + 1
    entry.sum += (unit.words + 1) * (probabilities[at] ?? 0)
    sums.set(list, entry)
  }
  return units.map((unit, at) => {
    const entry = sums.get(listOf(unit) ?? unit.parent)
    return entry ? entry.sum / entry.words : (probabilities[at] ?? 0)
  })
}

/** How likely a unit must be part of the document to stay. */
function leastOf(unit: PageUnit, next: PageUnit | undefined, kept: ReadonlySet<PageUnit>): number {
  const linked = unit.linkedWords / Math.max(1, unit.words)
  if (unit.tag === 'table' && linked <= maxTableLinks) return minTableProbability
  if (unit.tag === 'figcaption' && kept.has(next as PageUnit)) return minCaptionProbability
  // What stands right above the title in one element with it says what kind of page it is.
  const above =
    next?.tag === 'h1' &&
    unit.linkedWords === 0 &&
    [unit.parent, parentOf(unit.parent)].includes(parentOf(next.parent) as HtmlElement)
  const inText = elementsAround(unit.parent).some(
    ({ tagName }) => tagName === 'main' || tagName === 'article',
  )
  if (above && inText) return minCaptionProbability
  // The pages learned from name their titles apart; a title that links is the name of the site.
  if (unit.tag === 'h1' && linked <= maxHeadingLinks) return 0
  if (!/^h[2-6]$/.test(unit.tag) || next === undefined) return minProbability
  if (!kept.has(next)) return minLoneHeading
  return linked <= maxHeadingLinks ? minHeadingProbability : minProbability
}

/** What pages offer to do with them has so many words: "Share", "Back to top". */
const maxOfferWords = 4

/** Whether a unit at an end of a page is a few linked words that name no document. */
const isOffer = ({ words, linkedWords, text }: PageUnit) =>
  words > 0 && linkedWords === words && words <= maxOfferWords && !/\d/.test(text)

/** The units of a page that a site puts around its document; none where all would be. */
export function furnitureOf(units: readonly PageUnit[]): PageUnit[] {
  const probabilities = evenLists(units, judgeUnits(units))
  const kept = new Set<PageUnit>()
  const start = units.findIndex((unit) => !isOffer(unit))
  for (let at = units.length - 1; at >= Math.max(0, start); at--) {
    const unit = units[at] as PageUnit
    if (kept.size === 0 && isOffer(unit)) continue
    if (isNote(unit) || (probabilities[at] ?? 1) >= leastOf(unit, units[at + 1], kept)) kept.add(unit)
  }
  const out = units.filter((unit) => !kept.has(unit))
  return out.length < units.length ? out : []
}

/** The nodes of units, to be skipped. */
export const nodesOf = (units: readonly PageUnit[]): Set<HtmlNode> =>
  new Set(units.flatMap(({ nodes }) => nodes))
