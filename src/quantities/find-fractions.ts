import { anyOf } from '../model/any-of.ts'
import type { ContentLanguage } from '../model/language.ts'
import { remembered } from '../model/remembered.ts'
import { numberTables } from '../numbers/number-tables.ts'
import type { Quantity } from './quantity.ts'

interface Patterns {
  spelled: RegExp
  whole: RegExp
  written: RegExp
}
const patternsOf = remembered((language: ContentLanguage): Patterns => {
  const { cardinals, articles, fractions, wholeFractions, fractionOf, ordinals } = numberTables[language]
  const of = `(?=\\s{1,4}(?:${anyOf(fractionOf)})(?:\\s|'))`
  // "A third workshop" is none: what may be an ordinal is a fraction before "of" only.
  const sure = Object.keys(fractions).filter((word) => ordinals[word] === undefined)
  const unsure = Object.keys(fractions).filter((word) => ordinals[word] !== undefined)
  const numerator = anyOf([...Object.keys(cardinals), ...articles])
  return {
    spelled: new RegExp(
      `(?<![\\p{L}\\p{N}])(?<top>${numerator})[\\s-]+(?:(?<bottom>${anyOf(sure)})(?![\\p{L}\\p{N}-])|(?<bottom2>${anyOf(unsure)})${of})`,
      'gu',
    ),
    whole: new RegExp(
      `(?<![\\p{L}\\p{N}]|${anyOf(Object.keys(ordinals))}\\s)(?<word>${anyOf(wholeFractions)})${of}`,
      'gu',
    ),
    written: new RegExp(`(?<![\\d/.,\\p{L}])(?<top>\\d{1,2})/(?<bottom>\\d{1,2})${of}`, 'gu'),
  }
})

/** The fractions of folded text: "two thirds", « la moitié de » (the noun alone), "3/4 of". */
export function findFractions(text: string, language: ContentLanguage): Quantity[] {
  const { spelled, whole, written } = patternsOf(language)
  const { cardinals, fractions } = numberTables[language]
  const make = (found: string, start: number, value: number): Quantity => {
    const span = { start, end: start + found.length }
    return {
      ...span,
      core: span,
      kind: 'fraction',
      value,
      to: null,
      unit: null,
      measure: null,
      noun: null,
      approximate: null,
    }
  }
  return [
    ...[...text.matchAll(spelled)].map(({ 0: found, index, groups }) =>
      make(
        found,
        index,
        (cardinals[groups?.top ?? ''] ?? 1) / (fractions[groups?.bottom ?? groups?.bottom2 ?? ''] ?? 1),
      ),
    ),
    ...[...text.matchAll(whole)].map(({ 0: found, index }) => make(found, index, 1 / 2)),
    ...[...text.matchAll(written)].map(({ 0: found, index, groups }) =>
      make(found, index, Number(groups?.top) / Number(groups?.bottom)),
    ),
  ]
}
