import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tablesDir } from '../config.ts'
import { byLanguage } from '../model/by-language.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { NumberTable, numberTableSections } from '../packed/number-table.ts'
import { packedTable } from './packed-table.ts'

/** Where the table of learned rates stands. */
export const wordRatesFile = join(tablesDir, 'learned', 'word-rates.tsv')

/** Words as they are mostly written (`Monday`, `monday` where a small letter was seen) with the share of all words. */
export type WordRates = ReadonlyMap<string, number>

/** Rates are kept as powers of two: a factor of 1.4 is less than two texts differ by. */
export function storeWordRates(rates: Record<ContentLanguage, WordRates>): string {
  const lines = contentLanguages.flatMap((language) => {
    const bands = new Map<number, string[]>()
    for (const [word, rate] of rates[language]) {
      const band = Math.round(Math.log2(rate))
      bands.set(band, [...(bands.get(band) ?? []), word])
    }
    return [...bands]
      .sort(([a], [b]) => b - a)
      .map(([band, words]) => `${language}\t${band}\t${words.sort().join(' ')}`)
  })
  return `${['language\tlog2\twords', ...lines].join('\n')}\n`
}

/** The rates of the table, all of them. */
export function readWordRates(): Record<ContentLanguage, WordRates> {
  const rates = {
    fr: new Map<string, number>(),
    en: new Map<string, number>(),
    es: new Map<string, number>(),
  }
  const [, ...lines] = readFileSync(wordRatesFile, 'utf8').trimEnd().split('\n')
  for (const line of lines) {
    const [language, band, words = ''] = line.split('\t')
    const known = contentLanguages.find((code) => code === language)
    if (!known) throw new Error(`data/tables/learned/word-rates.tsv: ${language} is no language that is read`)
    for (const word of words.split(' ')) rates[known].set(word, 2 ** Number(band))
  }
  return rates
}

/** The rates of the table as they are looked up. */
const wordRates = packedTable(
  'word-rates',
  () => {
    const rates = readWordRates()
    return contentLanguages.flatMap((language) => numberTableSections(language, rates[language]))
  },
  (sections) => byLanguage((language) => new NumberTable(sections, language)),
)

/** Whether texts of a language have a word with a capital only: *france*, whatever it is written like here. */
export const isOnlyName = (form: string, language: ContentLanguage) =>
  !wordRates()[language].has(form) &&
  wordRates()[language].has(form.slice(0, 1).toUpperCase() + form.slice(1))

/** Whether texts of a language have a word in small letters, accents kept: it is no name. */
export const isCommonWord = (form: string, language: ContentLanguage) => wordRates()[language].has(form)

/**
 * Words of one letter are as usual as that in the languages that have them: English "a", Spanish "y"; letters of
 * lists are less.
 */
const usualLetter = 2 ** -10

/** Whether a letter by itself is a word of a language. */
export const isLetterWord = (form: string, language: ContentLanguage) =>
  form.length === 1 && (wordRates()[language].get(form) ?? 0) >= usualLetter
