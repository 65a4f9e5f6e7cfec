import { foldDiacritics } from '../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { readNameTable, type TableRow } from '../names/read-table.ts'
import { terminologyRows } from './concept-table.ts'
import { LetterModel } from './letter-model.ts'
import { type WordRates, wordRates } from './word-rates.ts'

/** How usual a word of the tables is that no text was seen to use. */
const listedRate = 2e-7
/** Words that lost their accents are so much rarer than the words with them. */
const unaccentedShare = 0.05
/** The share of words that no list has: names, rare words, slips. */
const unknownShare = 0.05

/** What the words of a language are, how usual each is, and how the others are spelt. */
export class LanguageProfile {
  /** The words of the dictionary and the terminology. */
  readonly known: ReadonlySet<string>
  private readonly rates = new Map<string, number>()
  private readonly unaccented = new Map<string, number>()
  private readonly letters: LetterModel

  constructor(listed: ReadonlySet<string>, names: ReadonlySet<string>, rates: WordRates) {
    this.known = listed
    for (const word of [...listed, ...names]) this.rates.set(word, listedRate)
    for (const [word, rate] of rates) {
      const small = word.toLowerCase()
      // How often texts of a language speak of a place says nothing of the language of others that do.
      if (word === small || !names.has(small)) this.rates.set(small, rate)
    }
    for (const [word, rate] of this.rates) {
      const folded = foldDiacritics(word)
      if (folded !== word) this.unaccented.set(folded, (this.unaccented.get(folded) ?? 0) + rate)
    }
    this.letters = new LetterModel([...rates.keys()].filter((word) => /^\p{Ll}/u.test(word)))
  }

  /** Whether a list has the word, accents kept or lost. */
  knows(form: string): boolean {
    return this.rates.has(form) || this.unaccented.has(form)
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

let shared: Record<ContentLanguage, LanguageProfile> | undefined
/** The profiles of the content languages: learned rates, and the words of the tables. */
export function languageProfiles(): Record<ContentLanguage, LanguageProfile> {
  if (shared) return shared
  const rates = wordRates()
  const listed = [
    ...readNameTable('translate/dictionary.tsv'),
    ...terminologyRows().flatMap(({ rows }) => rows),
  ]
  const names = ['aliases', 'demonyms', 'cities', 'regions'].flatMap((name) =>
    readNameTable(`names/${name}.tsv`),
  )
  shared = Object.fromEntries(
    contentLanguages.map((language) => [
      language,
      new LanguageProfile(wordsOf(listed, language), wordsOf(names, language), rates[language]),
    ]),
  ) as Record<ContentLanguage, LanguageProfile>
  return shared
}
