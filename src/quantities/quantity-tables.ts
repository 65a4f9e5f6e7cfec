import { z } from 'zod'
import type { ContentLanguage } from '../model/language.ts'
import { readLanguageTables, readTable } from '../tables/read-table.ts'

const words = z.array(z.string())
/** Value → its words, folded; read as word → value. */
const values = z
  .record(z.string(), words)
  .transform(
    (table) =>
      Object.fromEntries(
        Object.entries(table).flatMap(([value, list]) => list.map((word) => [word, Number(value)])),
      ) as Record<string, number>,
  )
/** Kind of measure → unit → its words or symbols. */
const units = z.record(z.string(), z.record(z.string(), words))
/** Currency (ISO 4217; `""` where the word alone doesn't tell which) → its words. */
const currencies = z.array(z.object({ code: z.string(), words }))

const schema = z.object({
  /** What parts the whole of a figure from its fraction; the other sign groups figures. */
  decimal: z.enum(['.', ',']),
  units,
  currencies,
  /** Words that mean other things too: currencies behind large figures only. */
  unsureCurrencies: currencies,
  /** "Million *of* dollars", « millions *d'*euros ». */
  currencyLinks: words,
  /** Abbreviations of multipliers beside a currency. */
  moneyScales: values,
  percent: words,
  /** Adverbs of number, and the noun: "twice", "three times". */
  times: values,
  timesUnits: words,
  about: words,
  more: words,
  less: words,
  rangeFrom: words,
  rangeTo: words,
  /** What joins plain figures to a range, and neighbours: "10 to 15", "two or three". */
  near: words,
  either: words,
  /** What stands between a number and what it counts: "30 of the judges". */
  counted: words,
  /** What may stand between words of approximation and the number. */
  articles: words,
  /** Beside a word for one that is a pronoun: "no one", "one another". */
  pronounLeaders: words,
  pronounFollowers: words,
  /** "Article 31", « tableau 3 »: a number that names something counts nothing. */
  references: words,
})
/** Words of quantities of a language, folded: `data/tables/languages/<language>/quantities.json`. */
export type QuantityTable = z.infer<typeof schema>
export const quantityTables: Record<ContentLanguage, QuantityTable> = readLanguageTables('quantities', schema)

/** What all languages write alike: symbols of units and signs of currencies. */
export const symbolTable = readTable(
  'quantities/symbols.json',
  z.object({
    units,
    currencySigns: z.record(z.string(), words),
    /** Codes of currencies that are words or acronyms too: "TOP 10", "COP 21". */
    wordCodes: words,
  }),
)

/** The names of currencies, singular and plural, that CLDR has in a language. */
function namesOfCurrency(code: string, language: ContentLanguage): string[] {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: code,
    currencyDisplay: 'name',
  })
  return [1, 2].map((count) =>
    format
      .formatToParts(count)
      .filter(({ type }) => type === 'currency')
      .map(({ value }) => value)
      .join(''),
  )
}
export const currencyCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))
/** Names of currencies in a language, as CLDR writes them → code. */
export function listedCurrencies(language: ContentLanguage): Map<string, string> {
  return new Map(
    [...currencyCodes].flatMap((code) =>
      namesOfCurrency(code, language).map((name): [string, string] => [name, code]),
    ),
  )
}
