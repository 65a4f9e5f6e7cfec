import { countEach } from '../model/count-each.ts'
import { elementsAround } from './html-content.ts'
import { type ElementSum, isProse, type PageSums } from './html-surroundings.ts'
import type { PageUnit } from './html-units.ts'

/** Evens out counts of words. */
const log = (count: number) => Math.log1p(count) / 3
const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0)
const flag = (holds: boolean) => (holds ? 1 : 0)

/** How many elements around a unit, each with more in it than the one within, are looked at. */
const levels = 3
const neighbours = [-2, -1, 1, 2]

const tagGroups: Record<string, string> = {
  p: 'p',
  li: 'li',
  td: 'cell',
  th: 'cell',
  table: 'table',
  dd: 'dl',
  dt: 'dl',
  pre: 'pre',
  blockquote: 'quote',
  h1: 'h1',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
  figcaption: 'caption',
  address: 'address',
  a: 'a',
  span: 'span',
}

/** How a text is written: its words, stops, capitals and figures. */
function writing(unit: PageUnit): Record<string, number> {
  const { text, words, linkedWords } = unit
  const letters = text.match(/\p{L}+/gu) ?? []
  const small = letters.filter((word) => /^\p{Ll}/u.test(word))
  const lines = Math.max(1, text.split('\n').length, Math.ceil(text.length / 80))
  return {
    words: log(words),
    few: flag(words <= 3),
    some: flag(words > 3 && words <= 10),
    many: flag(words > 30),
    linked: share(linkedWords, words),
    whollyLinked: flag(linkedWords >= words * 0.9 && words > 0),
    perLine: words / lines / 10,
    ends: flag(/[.!?…:;。؟]["”’»)\]]*$/.test(text)),
    stops: Math.min(3, text.match(/[.!?;,](?=\s)/g)?.length ?? 0) / 3,
    small: share(small.length, letters.length),
    short: share(small.filter((word) => word.length <= 3).length, letters.length),
    wordLength: share(letters.join('').length, letters.length) / 6,
    figures: share(words - letters.length, words),
    capitals: flag(letters.length > 0 && text === text.toUpperCase()),
    mark: flag(/[©®|»›→]/.test(text)),
    breaks: flag(text.includes('\n')),
  }
}

function place(unit: PageUnit, sums: PageSums): Record<string, number> {
  const features: Record<string, number> = {}
  let inMain = 0
  let inCore = 0
  let level = 0
  let last = 0
  for (const around of elementsAround(unit.parent)) {
    if (around === sums.main) inMain = 1
    if (around === sums.core) inCore = 1
    const sum = sums.of(around)
    if (level < levels && sum.units > last && sum.units > 1) {
      Object.assign(features, describe(`around${level}`, sum, sums.page))
      last = sum.units * 1.5
      level += 1
    }
  }
  return { ...features, inMain, inCore, levels: level / levels }
}

const describe = (name: string, sum: ElementSum, page: ElementSum): Record<string, number> => ({
  [`${name}.linked`]: share(sum.linkedWords, sum.words),
  [`${name}.words`]: log(sum.words) / 2,
  [`${name}.perUnit`]: log(share(sum.words, sum.units)),
  [`${name}.share`]: share(sum.words, page.words),
  [`${name}.prose`]: share(sum.prose, sum.words),
  [`${name}.proseShare`]: share(sum.prose, page.prose),
})

/** Features of the units of a page that say whether they belong to its document, by name; absent ones are 0. */
export function unitFeatures(units: readonly PageUnit[], sums: PageSums): Record<string, number>[] {
  const seen = countEach(units.map(({ text }) => text))
  const prose = units.map(isProse)
  const first = prose.indexOf(true)
  const last = prose.lastIndexOf(true)
  const firstHeading = units.findIndex(({ tag }) => tag === 'h1')
  const core = units.map(
    (unit, at) => prose[at] && elementsAround(unit.parent).some((around) => around === sums.core),
  )
  const firstCore = core.indexOf(true)
  const lastCore = core.lastIndexOf(true)
  const own = units.map(writing)
  let before = 0
  return units.map((unit, at) => {
    const features: Record<string, number> = { ...own[at], ...place(unit, sums) }
    features[`tag.${tagGroups[unit.tag] ?? 'div'}`] = 1
    for (const step of neighbours) {
      const other = units[at + step]
      features[`at${step}.words`] = log(other?.words ?? 0)
      features[`at${step}.linked`] = other ? share(other.linkedWords, other.words) : 1
      features[`at${step}.ends`] = own[at + step]?.ends ?? 0
      features[`at${step}.same`] = flag(other?.tag === unit.tag)
      features[`at${step}.heading`] = flag(/^h\d$/.test(other?.tag ?? ''))
    }
    features.repeated = flag((seen.get(unit.text) ?? 0) > 1)
    features.isProse = flag(prose[at] ?? false)
    features.position = share(before, sums.page.words)
    features.late = flag(before > sums.page.words * 0.8)
    features.beforeProse = flag(at < first)
    features.afterProse = flag(at > last)
    features.beforeCore = flag(at < firstCore)
    features.afterCore = flag(at > lastCore)
    features.coreGap = at > lastCore ? log(at - lastCore) : at < firstCore ? -log(firstCore - at) : 0
    features.beforeHeading = flag(firstHeading >= 0 && at < firstHeading)
    features.afterHeading = flag(firstHeading >= 0 && at > firstHeading)
    features.pageLinked = share(sums.page.linkedWords, sums.page.words)
    features.pageProse = share(sums.page.prose, sums.page.words)
    features.pageWords = log(sums.page.words) / 3
    before += unit.words
    return features
  })
}
