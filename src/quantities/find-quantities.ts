import { anyOf } from '../model/any-of.ts'
import { foldInPlace } from '../model/fold.ts'
import { type ContentLanguage, contentLanguages, type PassageLanguage } from '../model/language.ts'
import type { Span } from '../model/passage.ts'
import { remembered } from '../model/remembered.ts'
import { overlapsAny } from '../model/spans.ts'
import { findBefore, listOf } from '../model/words-before.ts'
import { findPeriods } from '../periods/find-periods.ts'
import { countedNoun } from './counted-noun.ts'
import { findCurrency } from './find-currency.ts'
import { type Figure, findFigures } from './find-figures.ts'
import { findFractions } from './find-fractions.ts'
import { findMasks } from './find-masks.ts'
import { findUnit } from './find-unit.ts'
import { joinRanges, withApproximation } from './join-quantities.ts'
import type { Quantity } from './quantity.ts'
import { quantityTables } from './quantity-tables.ts'

interface Patterns {
  percent: RegExp
  times: RegExp
  timesUnit: RegExp
  pronounAfter: RegExp
  pronounBefore: ReadonlyMap<string, true>
}
const patternsOf = remembered((language: ContentLanguage): Patterns => {
  const table = quantityTables[language]
  return {
    percent: new RegExp(`^\\s?(?:${anyOf(table.percent)})(?![\\p{L}\\p{N}])`, 'u'),
    times: new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(Object.keys(table.times))})(?![\\p{L}\\p{N}])`, 'gu'),
    timesUnit: new RegExp(`^\\s(?:${anyOf(table.timesUnits)})(?![\\p{L}\\p{N}])`, 'u'),
    pronounAfter: new RegExp(
      `^\\s+(?:${anyOf(table.pronounFollowers)})(?!\\p{L})|^\\s*(?:[^\\p{L}\\s]|$)`,
      'u',
    ),
    pronounBefore: new Map(listOf<true>(table.pronounLeaders, true)),
  }
})

const plain = { to: null, unit: null, measure: null, noun: null, approximate: null }

/** What a figure measures, by what stands beside it. */
function readFigure(
  original: string,
  folded: string,
  figure: Figure,
  language: ContentLanguage,
): Quantity | null {
  const { percent, timesUnit, pronounAfter, pronounBefore } = patternsOf(language)
  const { start, end, value, uncounted } = figure
  const core = { start, end }
  const times = timesUnit.exec(folded.slice(end, end + 12))
  if (times) return { ...plain, core, start, end: end + times[0].length, kind: 'times', value }
  const share = percent.exec(folded.slice(end, end + 24))
  if (share)
    return { ...plain, core, start, end: end + share[0].length, kind: 'percentage', value, unit: '%' }
  const currency = findCurrency(original, folded, figure, language)
  if (currency)
    return {
      ...plain,
      core,
      start: currency.start,
      end: currency.end,
      kind: 'money',
      value: value === null ? null : value * currency.factor,
      unit: currency.code,
    }
  const unit = findUnit(folded, figure, language)
  if (unit)
    return {
      ...plain,
      core,
      start,
      end: unit.end,
      kind: unit.measure === 'duration' ? 'duration' : 'measure',
      value,
      unit: unit.unit,
      measure: unit.measure,
    }
  if (uncounted) {
    // "One judge" counts; "no one", "one of them" and « un atelier » don't.
    const noun = language === 'en' ? countedNoun(original, end, language) : null
    if (
      !noun ||
      noun.start > end + 1 ||
      pronounAfter.test(folded.slice(end)) ||
      findBefore(folded, start, pronounBefore)
    )
      return null
  }
  return { ...plain, core, start, end, kind: 'number', value }
}

/** "COP 21", "Boeing 747": a figure behind a name in mid-sentence that counts nothing itself. */
const nameBefore = /[\p{L}\p{N}),;:]\s+\p{Lu}[\p{L}\p{N}'’-]*\s$/u
const namesSomething = (text: string, { start, end, spelled, grouped }: Figure, language: ContentLanguage) =>
  !spelled &&
  !grouped &&
  nameBefore.test(text.slice(Math.max(0, start - 40), start)) &&
  countedNoun(text, end, language) === null &&
  /^(?:\s\p{L}|\W*$|[,;)])/u.test(text.slice(end))

/** Those of some quantities that share no character, the first and longest of each place. */
function apart(quantities: Quantity[]): Quantity[] {
  let end = 0
  return quantities
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((quantity) => {
      if (quantity.start < end) return false
      end = quantity.end
      return true
    })
}

function findInLanguage(
  original: string,
  folded: string,
  periods: readonly Span[],
  language: ContentLanguage,
): Quantity[] {
  const masked = [...periods, ...findMasks(folded, original, language)]
  const { times } = patternsOf(language)
  const table = quantityTables[language]
  const adverbs = [...folded.matchAll(times)].map(({ 0: word, index }): Quantity => {
    const span = { start: index, end: index + word.length }
    return { ...plain, ...span, core: span, kind: 'times', value: table.times[word] ?? null }
  })
  const special = [...adverbs, ...findFractions(folded, language)].filter((one) => !overlapsAny(one, periods))
  const read = findFigures(folded, language, [...masked, ...special])
    .filter((figure) => !namesSomething(original, figure, language))
    .flatMap((figure) => readFigure(original, folded, figure, language) ?? [])
  return joinRanges(apart([...special, ...read]), folded, language)
    .map((quantity) => withApproximation(quantity, folded, language))
    .map((quantity) => ({ ...quantity, noun: countedNoun(original, quantity.end, language) }))
}

/**
 * The quantities of a text in a language (in `und`, of any), in order and without overlap: numbers in figures and
 * words, money, percentages, durations, measures, fractions, ranges, how often. Figures of dates, symbols,
 * references, marks of lists, telephone numbers and the like are none. `periods` are those of the text, where they
 * are known already.
 */
export function findQuantities(
  text: string,
  language: PassageLanguage,
  periods: readonly Span[] = findPeriods(text),
): Quantity[] {
  const folded = foldInPlace(text)
  if (language !== 'und') return findInLanguage(text, folded, periods, language)
  const found = contentLanguages
    .flatMap((each) => findInLanguage(text, folded, periods, each))
    .sort((a, b) => b.end - b.start - (a.end - a.start))
  const kept: Quantity[] = []
  for (const quantity of found) if (!overlapsAny(quantity, kept)) kept.push(quantity)
  return kept.sort((a, b) => a.start - b.start)
}
