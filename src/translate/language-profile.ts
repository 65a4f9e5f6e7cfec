import { tokenize } from '../analyse/tokenize.ts'
import { foldDiacritics } from '../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { readNameTable } from '../names/read-table.ts'
import { terminologyRows } from './concept-table.ts'

/** Each character after the two before it. */
const order = 2
/** Smoothing of rare sequences (additive). */
const smoothing = 0.05
const alphabetSize = 40

/** How words of a language look: known ones, and which characters follow each other. */
export class LanguageProfile {
  readonly known: ReadonlySet<string>
  private readonly unaccented: ReadonlySet<string>
  private readonly sequences = new Map<string, number>()
  private readonly contexts = new Map<string, number>()

  constructor(words: ReadonlySet<string>) {
    this.known = words
    this.unaccented = new Set([...words].map(foldDiacritics))
    for (const word of words) {
      for (const [context, sequence] of sequencesOf(word)) {
        this.sequences.set(sequence, (this.sequences.get(sequence) ?? 0) + 1)
        this.contexts.set(context, (this.contexts.get(context) ?? 0) + 1)
      }
    }
  }

  /** Whether the tables have the word, accents kept. */
  knows(form: string): boolean {
    return this.known.has(form)
  }

  /** Whether the tables have a word that is written so without its accents. */
  knowsUnaccented(form: string): boolean {
    return this.unaccented.has(form)
  }

  /** Natural logarithm of the probability that a word of the language is written so (character trigrams). */
  logProbability(form: string): number {
    let sum = 0
    for (const [context, sequence] of sequencesOf(form)) {
      const count = (this.sequences.get(sequence) ?? 0) + smoothing
      sum += Math.log(count / ((this.contexts.get(context) ?? 0) + smoothing * alphabetSize))
    }
    return sum
  }
}

function sequencesOf(word: string): [string, string][] {
  const padded = `${'^'.repeat(order)}${word}$`
  return Array.from({ length: padded.length - order }, (_, at) => [
    padded.slice(at, at + order),
    padded.slice(at, at + order + 1),
  ])
}

function wordsOf(language: ContentLanguage): Set<string> {
  const rows = [
    ...readNameTable('translate/dictionary.tsv'),
    ...terminologyRows().flatMap((file) => file.rows),
  ]
  const forms = rows.flatMap((row) => row.forms[language].map(({ text }) => text))
  const tokens = forms
    .flatMap((text) => tokenize(text))
    .filter(({ kind, whole }) => kind === 'word' && !whole)
  return new Set(tokens.map((token) => token.form))
}

let shared: Record<ContentLanguage, LanguageProfile> | undefined
/** The profiles of the content languages, from the words of the dictionary and the terminology. */
export function languageProfiles(): Record<ContentLanguage, LanguageProfile> {
  shared ??= Object.fromEntries(
    contentLanguages.map((language) => [language, new LanguageProfile(wordsOf(language))]),
  ) as Record<ContentLanguage, LanguageProfile>
  return shared
}
