import { isStopWord } from '../analyse/tables.ts'
import type { ContentLanguage } from '../model/language.ts'
import { remembered } from '../model/remembered.ts'
import type { Figure } from './find-figures.ts'
import { quantityTables, symbolTable } from './quantity-tables.ts'

/** A unit after a figure: where the expression ends, the unit and what it measures. */
export interface FoundUnit {
  end: number
  unit: string
  measure: string
}

type Units = Map<string, { unit: string; measure: string }>
const flat = (units: Record<string, Record<string, string[]>>): Units =>
  new Map(
    Object.entries(units).flatMap(([measure, list]) =>
      Object.entries(list).flatMap(([unit, words]) =>
        words.map((word) => [word, { unit, measure }] as const),
      ),
    ),
  )
const symbols = flat(symbolTable.units)
const wordsOf = remembered((language: ContentLanguage) => flat(quantityTables[language].units))

/** No unit with a word before it is longer. */
const maxUnit = 40

/** The unit that stands after a figure in folded text: `km`, "square metres", « jours ouvrables », or null. */
export function findUnit(
  text: string,
  { end, spelled }: Figure,
  language: ContentLanguage,
): FoundUnit | null {
  // « 66 millions d'années »: a large number is linked to its unit.
  const link = /^\s(?:de|d')(?:\s|(?<='))/.exec(text.slice(end, end + 4))
  const start = link ? end + link[0].length - 1 : end
  const rest = link ? ` ${text.slice(start + 1, start + maxUnit)}` : text.slice(end, end + maxUnit)
  const symbol = spelled
    ? null
    : /^\s?(°\s?[cf]?|[a-z]{1,4}(?:\/h|[²³23]|\^\{[23]\})?)(?![\p{L}\p{N}'])/u.exec(rest)
  const known = symbol?.[1] ? symbols.get(symbol[1]) : undefined
  const units = wordsOf(language)
  const words = /^[\s-]([\p{L}]+)(?:\s([\p{L}]+))?/u.exec(rest)
  if (words) {
    const [, first = '', second = ''] = words
    const pair = units.get(`${first} ${second}`)
    if (pair) return { ...pair, end: start + words[0].length }
    const single = units.get(first)
    if (single) return { ...single, end: start + 1 + first.length }
    // "Five working days", « deux longues années ».
    const later = units.get(second)
    if (later?.measure === 'duration' && !isStopWord(first, language))
      return { ...later, end: start + words[0].length }
  }
  return known && symbol ? { ...known, end: start + symbol[0].length } : null
}
