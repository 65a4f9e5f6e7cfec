import { anyOf } from '../model/any-of.ts'
import type { ContentLanguage } from '../model/language.ts'
import type { Span } from '../model/passage.ts'
import { remembered } from '../model/remembered.ts'
import { overlapsAny } from '../model/spans.ts'
import { composeNumbers } from '../numbers/compose-number.ts'
import { numberTables } from '../numbers/number-tables.ts'
import { quantityTables } from './quantity-tables.ts'

/** A number in figures or words, without what it measures. */
export interface Figure extends Span {
  value: number | null
  /** Written in words. */
  spelled: boolean
  /** "1,200", "3 million": too large or too exact for the number of a name. */
  grouped: boolean
  /** A single word for one, which is mostly an article. */
  uncounted: boolean
}

const figure =
  /(?<![\p{L}\p{N}]|\d[.,:/]|[\p{L}]-)(?:\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*(?:[.,]\d+)?(?![\d\p{L}])|\d+(?:[.,]\d+)?(?:\s?[½⅓⅔¼¾⅛])?|[½⅓⅔¼¾⅛])/gu
const vulgar: Record<string, number> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅛': 1 / 8,
}

/** The value of a figure as a language writes it: « 1,5 » and "1.5", « 1.500 » and "1,500". */
function figureValue(text: string, decimal: string): number {
  const part = vulgar[text.at(-1) ?? '']
  if (part !== undefined) return Number(text.slice(0, -1)) + part
  const signs = [...new Set(text.match(/[.,' ]/g))]
  const last = /[.,](?=\d+$)/.exec(text)?.[0]
  const count = text.split(last ?? '\0').length - 1
  const threes = /[.,]\d{3}$/.test(text)
  // The last sign parts the fraction if another one groups, if what follows is no group, or as the language has it.
  const isFraction = last !== undefined && count === 1 && (signs.length > 1 || !threes || last === decimal)
  const plain = isFraction ? text.replace(last, '\0') : text
  return Number(plain.replace(/[.,' ]/g, '').replace('\0', '.'))
}

interface Words {
  run: RegExp
  vague: RegExp
  multiplier: RegExp
  collective: RegExp
}
const wordsOf = remembered((language: ContentLanguage): Words => {
  const table = numberTables[language]
  const word = anyOf(
    [...new Set([...Object.keys(table.cardinals), ...Object.keys(table.multipliers)])].flatMap((key) =>
      key.split(' '),
    ),
  )
  const gap = '(?:\\s{0,4}-\\s{0,4}|\\s{1,4})'
  const joiner = `(?:${anyOf(table.joiners)}${gap})?`
  const article = `(?:${anyOf(table.articles)}\\s{1,4}(?=${anyOf(Object.keys(table.multipliers))}(?!\\p{L})))?`
  const collectives = anyOf(Object.keys(table.collectives))
  return {
    run: new RegExp(
      `(?<![\\p{L}\\p{N}'-])${article}${word}(?:${gap}${joiner}${word}(?!\\p{L}))*(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    vague: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${anyOf(table.vague)})(?![\\p{L}\\p{N}-])`, 'gu'),
    multiplier: new RegExp(
      `^[\\s-]?(?:${anyOf(Object.keys(table.multipliers))})(?:\\s{1,4}(?:${anyOf(Object.keys(table.multipliers))}))*(?![\\p{L}\\p{N}])`,
      'u',
    ),
    collective: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?<half>${anyOf(table.halves)})[\\s-]+|(?<one>${anyOf([...table.articles, ...table.uncounted])})\\s{1,4}|(?<many>${word}|\\d+)\\s{1,4})(?<unit>${collectives})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  }
})

function findRuns(text: string, language: ContentLanguage): Figure[] {
  const table = numberTables[language]
  return [...text.matchAll(wordsOf(language).run)].flatMap((match) => {
    const places = [...match[0].matchAll(/\p{L}+/gu)]
    return composeNumbers(
      places.map(([word]) => word),
      language,
    ).map(({ value, from, to }): Figure => {
      const [first, last] = [places[from], places[to - 1]]
      const start = match.index + (first?.index ?? 0)
      const end = match.index + (last?.index ?? 0) + (last?.[0].length ?? 0)
      return {
        start,
        end,
        value,
        spelled: true,
        grouped: value >= 1000,
        uncounted: to - from === 1 && table.uncounted.includes(first?.[0] ?? ''),
      }
    })
  })
}

function findCollectives(text: string, language: ContentLanguage): Figure[] {
  const table = numberTables[language]
  const { collective, vague } = wordsOf(language)
  const counted = [...text.matchAll(collective)].map(({ 0: found, index, groups }): Figure => {
    const { half, many, unit = '' } = groups ?? {}
    const count = half ? 0.5 : many ? (/\d/.test(many) ? Number(many) : (table.cardinals[many] ?? 1)) : 1
    return {
      start: index,
      end: index + found.length,
      value: count * (table.collectives[unit] ?? 1),
      spelled: true,
      grouped: false,
      uncounted: false,
    }
  })
  const vagueOnes = [...text.matchAll(vague)].map(
    ({ 0: found, index }): Figure => ({
      start: index,
      end: index + found.length,
      value: null,
      spelled: true,
      grouped: false,
      uncounted: false,
    }),
  )
  return [...counted, ...vagueOnes]
}

function findWritten(text: string, language: ContentLanguage): Figure[] {
  const { decimal } = quantityTables[language]
  const table = numberTables[language]
  return [...text.matchAll(figure)].map(({ 0: found, 1: group, index }): Figure => {
    const end = index + found.length
    const scale = wordsOf(language).multiplier.exec(text.slice(end, end + 40))?.[0] ?? ''
    const factor = (scale.match(/\p{L}+/gu) ?? []).reduce(
      (product, word) => product * (table.multipliers[word] ?? 1),
      1,
    )
    return {
      start: index,
      end: end + scale.length,
      value: figureValue(found, decimal) * factor,
      spelled: false,
      grouped: group !== undefined || factor > 1,
      uncounted: false,
    }
  })
}

/** The numbers of folded text outside of what is masked, in order; where two share characters, the longer one. */
export function findFigures(text: string, language: ContentLanguage, masked: readonly Span[]): Figure[] {
  const written = /\d/.test(text) ? findWritten(text, language) : []
  const all = [...written, ...findCollectives(text, language), ...findRuns(text, language)]
    .filter((span) => !overlapsAny(span, masked))
    .sort((a, b) => b.end - b.start - (a.end - a.start))
  const found: Figure[] = []
  for (const one of all) if (!overlapsAny(one, found)) found.push(one)
  return found.sort((a, b) => a.start - b.start)
}
