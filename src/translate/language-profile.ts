import { stem } from '../analyse/analyser.ts'
import { byLanguage } from '../model/by-language.ts'
import { foldDiacritics } from '../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { readNameTable, type TableRow } from '../names/read-table.ts'
import { NumberTable, numberTableSections } from '../packed/number-table.ts'
import type { Section, Sections } from '../packed/sections.ts'
import { TermDictionary } from '../packed/term-dictionary.ts'
import { WordList, wordListSections } from '../packed/word-list.ts'
import { packedTable } from '../tables/packed-table.ts'
import { readWordRates, type WordRates } from '../tables/word-rates.ts'
import { terminologyRows } from './concept-table.ts'
import { shippedTranslations } from './learned-translations.ts'
import { LetterModel, letterModelSections } from './letter-model.ts'

/** How usual a word of the tables is that no text was seen to use. */
const listedRate = 2e-7
/** Words that lost their accents are so much rarer than the words with them. */
const unaccentedShare = 0.05
/** The share of words that no list has: names, rare words, slips. */
const unknownShare = 0.05

/** What a profile is made of. */
interface ProfileWords {
  /** Words of the dictionary and the terminology. */
  listed: ReadonlySet<string>
  names: ReadonlySet<string>
  rates: WordRates
  /** Stems of words that were learned to be others in other languages. */
  learned: Iterable<string>
}

function profileSections(
  language: ContentLanguage,
  { listed, names, rates: learnedRates, learned }: ProfileWords,
): Section[] {
  const rates = new Map<string, number>()
  for (const word of [...listed, ...names]) rates.set(word, listedRate)
  for (const [word, rate] of learnedRates) {
    const small = word.toLowerCase()
    // How often texts of a language speak of a place says nothing of the language of others that do.
    if (word === small || !names.has(small)) rates.set(small, rate)
  }
  const unaccented = new Map<string, number>()
  for (const [word, rate] of rates) {
    const folded = foldDiacritics(word)
    if (folded !== word) unaccented.set(folded, (unaccented.get(folded) ?? 0) + rate)
  }
  const stems = new Set([...[...listed].map((word) => stem(word, language)), ...learned])
  return [
    ...wordListSections(`${language}.listed`, listed),
    [`${language}.stems`, TermDictionary.write([...stems].sort())],
    ...numberTableSections(`${language}.rates`, rates),
    ...numberTableSections(`${language}.unaccented`, unaccented),
    ...letterModelSections(
      `${language}.letters`,
      [...learnedRates.keys()].filter((word) => /^\p{Ll}/u.test(word)),
    ),
  ]
}

/** What the words of a language are, how usual each is, and how the others are spelt. */
export class LanguageProfile {
  /** The words of the dictionary and the terminology. */
  readonly listed: WordList
  private readonly stems: TermDictionary
  private readonly rates: NumberTable
  private readonly unaccented: NumberTable
  private readonly letters: LetterModel

  constructor(sections: Sections, language: ContentLanguage) {
    this.listed = new WordList(sections, `${language}.listed`)
    this.stems = new TermDictionary(sections.bytesOf(`${language}.stems`))
    this.rates = new NumberTable(sections, `${language}.rates`)
    this.unaccented = new NumberTable(sections, `${language}.unaccented`)
    this.letters = new LetterModel(sections, `${language}.letters`)
  }

  /** Whether a list has the word, accents kept or lost. */
  knows(form: string): boolean {
    return this.rates.has(form) || this.unaccented.has(form)
  }

  /** Whether a stem is that of a word of the lists, or of one whose translations were learned. */
  hasStem(stemmed: string): boolean {
    return this.stems.find(stemmed) >= 0
  }

  /** The share of the words of a text that are this one: by the lists, and by its letters where they lack it. */
  rateOf(form: string): number {
    const listed = (this.rates.get(form) ?? 0) + unaccentedShare * (this.unaccented.get(form) ?? 0)
    return listed + this.unknownRateOf(form)
  }

  /** How often a word that no list has is this one, by its letters. */
  unknownRateOf(form: string): number {
    return unknownShare * Math.exp(this.letters.logProbability(form))
  }
}

const wordsOf = (rows: TableRow[], language: ContentLanguage) =>
  new Set(rows.flatMap((row) => row.forms[language].flatMap(({ text }) => wordsIn(text))))

/** The words of a form: an acronym tells no language by its letters. */
const wordsIn = (text: string) =>
  (text.normalize('NFKC').match(/\p{L}{2,}/gu) ?? [])
    .filter((word) => !/^\p{Lu}+$/u.test(word))
    .map((word) => word.toLowerCase())

/** The words of the dictionary and the terminology in a language, in small letters. */
export function listedWords(language: ContentLanguage): ReadonlySet<string> {
  return wordsOf(
    [...readNameTable('translate/dictionary.tsv'), ...terminologyRows().flatMap(({ rows }) => rows)],
    language,
  )
}

function makeProfiles(): Section[] {
  const rates = readWordRates()
  const names = ['aliases', 'demonyms', 'cities', 'regions'].flatMap((name) =>
    readNameTable(`names/${name}.tsv`),
  )
  const learned = [...shippedTranslations()]
  return contentLanguages.flatMap((language) =>
    profileSections(language, {
      listed: listedWords(language),
      names: wordsOf(names, language),
      rates: rates[language],
      learned: learned.flatMap(([way, rows]) => (way.startsWith(`${language}>`) ? [...rows.keys()] : [])),
    }),
  )
}

/** The profiles of the content languages: learned rates, and the words of the tables. */
export const languageProfiles = packedTable('language-profiles', makeProfiles, (sections) =>
  byLanguage((language) => new LanguageProfile(sections, language)),
)
