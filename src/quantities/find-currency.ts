import { anyOf } from '../model/any-of.ts'
import { foldInPlace } from '../model/fold.ts'
import type { ContentLanguage } from '../model/language.ts'
import { remembered } from '../model/remembered.ts'
import type { Figure } from './find-figures.ts'
import {
  currencyCodes,
  listedCurrencies,
  type QuantityTable,
  quantityTables,
  symbolTable,
} from './quantity-tables.ts'

/**
 * A currency beside a figure: how far the expression reaches, the code (`""`: not told), and what the figure is
 * multiplied with.
 */
export interface FoundCurrency {
  start: number
  end: number
  code: string
  factor: number
}

const signs = new Map(
  Object.entries(symbolTable.currencySigns).flatMap(([code, list]) => list.map((sign) => [sign, code])),
)
const signPattern = anyOf([...signs.keys()])
const code = '[A-Z]{3}'
const before = new RegExp(`(?<![\\p{L}\\p{N}$])(${signPattern}|${code})\\s?$`, 'u')
const after = new RegExp(`^\\s?(${signPattern}|${code})(?![\\p{L}\\p{N}])`, 'u')
const wordCodes = new Set(symbolTable.wordCodes)
/** No sign with its blank is longer, and no name of a currency with what links it. */
const maxSign = 8
const maxName = 60
const maxNameWords = 6

interface Names {
  sure: Map<string, string>
  unsure: Map<string, string>
  links: RegExp
  scales: RegExp
}
const namesOf = remembered((language: ContentLanguage): Names => {
  const table = quantityTables[language]
  const flat = (currencies: QuantityTable['currencies']) =>
    currencies.flatMap(({ code, words }) => words.map((word): [string, string] => [word, code]))
  const listed = [...listedCurrencies(language)].map(([name, key]): [string, string] => [
    foldInPlace(name),
    key,
  ])
  return {
    sure: new Map([...listed, ...flat(table.currencies)]),
    unsure: new Map(flat(table.unsureCurrencies)),
    links: new RegExp(`^\\s(?:${anyOf(table.currencyLinks)})(?:\\s|(?<='))`, 'u'),
    scales: new RegExp(`^\\s?(${anyOf(Object.keys(table.moneyScales))})(?![\\p{L}\\p{N}])`, 'u'),
  }
})

const codeOf = (sign: string, figure: Figure): string | null => {
  const known = signs.get(sign)
  if (known !== undefined) return known
  if (!currencyCodes.has(sign)) return null
  return wordCodes.has(sign) && !figure.grouped ? null : sign
}

/** The name of a currency at the start of folded text: "south korean won", « francs cfa ». */
function nameAt(text: string, names: Map<string, string>): { code: string; length: number } | null {
  const words = /^[\p{L}().'-]+(?:\s[\p{L}().'-]+){0,5}/u.exec(text)?.[0]
  if (!words) return null
  const parts = words.split(/\s/)
  for (let count = Math.min(parts.length, maxNameWords); count > 0; count--) {
    const name = parts.slice(0, count).join(' ')
    for (const key of [name, name.replace(/(?<![.,)])[.,)]+$/, '')]) {
      const found = names.get(key)
      if (found !== undefined) return { code: found, length: key.length }
    }
  }
  return null
}

/** The currency that stands before or after a figure, or null. */
export function findCurrency(
  original: string,
  folded: string,
  figure: Figure,
  language: ContentLanguage,
): FoundCurrency | null {
  const { sure, unsure, links, scales } = namesOf(language)
  const table = quantityTables[language]
  const lead = before.exec(original.slice(Math.max(0, figure.start - maxSign), figure.start))
  const leading = lead?.[1] ? codeOf(lead[1], figure) : null
  const scale = figure.spelled ? null : scales.exec(folded.slice(figure.end, figure.end + maxSign))
  const scaled = figure.end + (scale?.[0].length ?? 0)
  const factor = scale ? (table.moneyScales[scale[1] ?? ''] ?? 1) : 1
  if (lead && leading !== null) {
    return { start: figure.start - lead[0].length, end: scaled, code: leading, factor }
  }
  for (const [end, by] of [[figure.end, 1], ...(scale ? [[scaled, factor]] : [])] as [number, number][]) {
    const trail = after.exec(original.slice(end, end + maxSign))
    const trailing = trail?.[1] ? codeOf(trail[1], figure) : null
    const code = trailing
    const rest = folded.slice(end, end + maxName)
    const link = links.exec(rest)?.[0] ?? /^[\s-]/.exec(rest)?.[0]
    const name = link === undefined ? null : nameAt(rest.slice(link.length), sure)
    if (name && link !== undefined)
      return { start: figure.start, end: end + link.length + name.length, code: name.code, factor: by }
    if (trail && code !== null) return { start: figure.start, end: end + trail[0].length, code, factor: by }
    const doubtful = link !== undefined && figure.grouped ? nameAt(rest.slice(link.length), unsure) : null
    if (doubtful && link !== undefined)
      return {
        start: figure.start,
        end: end + link.length + doubtful.length,
        code: doubtful.code,
        factor: by,
      }
  }
  return null
}
