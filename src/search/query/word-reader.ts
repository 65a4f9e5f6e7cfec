import { addressPartTerm, stem, termsOf } from '../../analyse/analyser.ts'
import { isStopWord } from '../../analyse/tables.ts'
import type { Token } from '../../analyse/tokenize.ts'
import type { QueryLanguage } from '../../detect/detect-query-language.ts'
import type { Lexicon, LexiconEntry } from '../../engine/lexicon.ts'
import {
  type ContentLanguage,
  contentLanguages,
  type PassageLanguage,
  passageLanguages,
} from '../../model/language.ts'
import { areFalseFriends } from '../../translate/false-friends.ts'
import { type Alternatives, raise } from './query-plan.ts'

/** Weights of the ways in which a query word may stand in the index, relative to its plain reading. */
const weights = {
  /** The word exactly as written, accents and all, on top of its stem. */
  exactForm: 0.25,
  /** The same letters in another language, where the query's own language has the word too. */
  sameLetters: 0.4,
  /** A word of an address. */
  addressPart: 0.3,
  /** A completion of the word being typed. */
  completion: 0.8,
}
const maxCompletions = 20
/** Below this confidence the query is read in every language alike. */
const minConfidence = 0.95

/** Reads query words by their letters: the forms that the index has of them, completions */
export class WordReader {
  /** The languages that the query may be in: one where it is sure, else all. */
  readonly own: readonly ContentLanguage[]
  private readonly lexicon: Lexicon
  /** The languages in which words are read. */
  readonly readings: readonly PassageLanguage[]

  constructor(lexicon: Lexicon, { language, confidence }: QueryLanguage, crossLanguage: boolean) {
    this.lexicon = lexicon
    const sure = language !== 'und' && confidence >= minConfidence
    this.own = sure ? [language] : contentLanguages
    this.readings = crossLanguage || language === 'und' ? passageLanguages : [language]
  }

  isFunctionWord = (token: Token): boolean => {
    if (token.kind !== 'word') return false
    // A letter is what the documents name by it: vitamin c, annex b.
    if (token.folded.length < 2 && this.lexicon.find(token.folded)) return false
    return token.folded.length < 2 || this.own.some((language) => isStopWord(token.form, language))
  }

  /** The terms of a word as it is written, its own language's first. */
  read(token: Token): Alternatives {
    const alternatives: Alternatives = new Map()
    if (this.isFunctionWord(token)) return alternatives
    const entry = this.lexicon.find(token.folded)
    const known = this.own.filter((language) =>
      this.termsIn(token, entry, language).some((term) => this.occurs(term)),
    )
    for (const language of this.readings) {
      const weight = this.readingWeight(token, language, known)
      for (const term of weight > 0 ? this.termsIn(token, entry, language) : []) {
        if (this.occurs(term))
          raise(alternatives, term, weight * (term.includes('=') ? weights.exactForm : 1))
      }
    }
    const inAddress = addressPartTerm(token.folded)
    if (this.occurs(inAddress)) raise(alternatives, inAddress, weights.addressPart)
    return alternatives
  }

  /** The words that what was typed so far may become. */
  complete(token: Token): Alternatives {
    const alternatives: Alternatives = new Map()
    this.addEntries(alternatives, this.lexicon.withPrefix(token.folded, maxCompletions), weights.completion)
    return alternatives
  }

  /** The same letters are the same word in the query's language, a guess in another, and nothing for false friends. */
  private readingWeight(token: Token, language: PassageLanguage, known: ContentLanguage[]): number {
    if (language === 'und' || this.own.includes(language)) return 1
    const misleading = this.own.some((own) =>
      areFalseFriends(own, stem(token.form, own), language, stem(token.form, language)),
    )
    if (misleading || (token.kind === 'word' && isStopWord(token.form, language))) return 0
    return known.length > 0 ? weights.sameLetters : 1
  }

  private termsIn(token: Token, entry: LexiconEntry | undefined, language: PassageLanguage): string[] {
    const listed = entry?.terms.filter((term) => term.startsWith(`${language}:`)) ?? []
    return [...new Set([...termsOf(token, language), ...listed])]
  }

  private occurs(term: string): boolean {
    return this.lexicon.documentFrequency(term) > 0
  }

  /** Those of some terms that are of a language in which words are read. */
  inReadings(terms: string[]): string[] {
    return terms.filter((term) => this.readings.some((language) => term.startsWith(`${language}:`)))
  }

  private addEntries(alternatives: Alternatives, entries: LexiconEntry[], weight: number): void {
    for (const entry of entries)
      for (const term of this.inReadings(entry.terms)) raise(alternatives, term, weight)
  }
}
