import { anyOf } from '../model/any-of.ts'
import type { ContentLanguage } from '../model/language.ts'
import { remembered } from '../model/remembered.ts'
import { findBefore, listOf } from '../model/words-before.ts'
import { numberTables } from '../numbers/number-tables.ts'
import type { Quantity } from './quantity.ts'
import { quantityTables } from './quantity-tables.ts'

type Approximate = NonNullable<Quantity['approximate']>
interface Patterns {
  gap: RegExp
  dash: RegExp
  also: RegExp
  from: ReadonlyMap<string, true>
  articles: ReadonlySet<string>
  near: ReadonlySet<string>
  either: ReadonlySet<string>
  approximate: ReadonlyMap<string, Approximate>
}
const patternsOf = remembered((language: ContentLanguage): Patterns => {
  const { rangeFrom, rangeTo, about, more, less, articles, near, either } = quantityTables[language]
  return {
    gap: new RegExp(`^\\s+(?:${anyOf(rangeTo)})\\s+$`, 'u'),
    dash: /^\s?-\s?$/,
    articles: new Set(articles),
    near: new Set(near),
    either: new Set(either),
    from: new Map(listOf<true>(rangeFrom, true)),
    also: new RegExp(`^\\s+(?:(?:${anyOf(numberTables[language].joiners)})\\s+)?$`, 'u'),
    approximate: new Map([
      ...listOf<Approximate>(about, 'about'),
      ...listOf<Approximate>(more, 'more'),
      ...listOf<Approximate>(less, 'less'),
    ]),
  }
})

const durations = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century']
const isSmallerUnit = (a: Quantity, b: Quantity) =>
  a.kind === 'duration' &&
  b.kind === 'duration' &&
  durations.indexOf(b.unit ?? '') < durations.indexOf(a.unit ?? '')

/** What two quantities that follow each other make together: a range, or a length in two units; null where nothing. */
function join(a: Quantity, b: Quantity, text: string, language: ContentLanguage): Quantity | null {
  const { gap, dash, from, also } = patternsOf(language)
  const between = text.slice(a.end, b.start)
  if (isSmallerUnit(a, b) && also.test(between)) return { ...a, end: b.end }
  const lead = findBefore(text, a.start, from)
  const like = a.kind === b.kind ? a.unit === b.unit : a.kind === 'number'
  if (!like || a.value === null || b.value === null || a.value >= b.value || a.to !== null) return null
  const isRange =
    dash.test(between) ||
    (gap.test(between) && (lead !== null || isNear(a, b, between, patternsOf(language))))
  if (!isRange) return null
  return {
    ...b,
    start: lead?.start ?? a.start,
    value: a.value,
    to: b.value,
    core: { start: a.core.start, end: b.core.end },
  }
}
/** "Two or three", "10 to 15": next to each other in size, or plain figures; not "40 and 55". */
const isNear = (a: Quantity, b: Quantity, between: string, { near, either }: Patterns) =>
  a.kind === 'number' &&
  (near.has(between.trim()) || ((b.value ?? 0) - (a.value ?? 0) === 1 && either.has(between.trim())))

/** Joins the ends of ranges, and lengths in two units: "2 years and 3 months". */
export function joinRanges(
  quantities: readonly Quantity[],
  text: string,
  language: ContentLanguage,
): Quantity[] {
  const joined: Quantity[] = []
  for (const quantity of quantities) {
    const last = joined.at(-1)
    const whole = last && join(last, quantity, text, language)
    if (whole) joined[joined.length - 1] = whole
    else joined.push(quantity)
  }
  return joined
}

/** Takes in the words before it that make it approximate: "more than 300", « environ 20 ». */
export function withApproximation(quantity: Quantity, text: string, language: ContentLanguage): Quantity {
  const { approximate, articles } = patternsOf(language)
  const found = findBefore(text, quantity.start, approximate, articles)
  return found ? { ...quantity, start: found.start, approximate: found.value } : quantity
}
