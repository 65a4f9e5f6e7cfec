import { addressPartTerm, stem, stemTerm, termsOf } from '../../analyse/analyser.ts'
import { isSure, relatedStemsOf } from '../../analyse/lemmas.ts'
import { hasAlwaysCapital } from '../../analyse/nominal-words.ts'
import { isStopWord } from '../../analyse/tables.ts'
import type { Token } from '../../analyse/token.ts'
import { tokenize } from '../../analyse/tokenize.ts'
import type { QueryLanguage } from '../../detect/detect-query-language.ts'
import type { Lexicon, LexiconEntry } from '../../engine/lexicon.ts'
import type { TermGroup } from '../../engine/search-engine.ts'
import { foldDiacritics } from '../../model/fold.ts'
import {
  type ContentLanguage,
  contentLanguages,
  type PassageLanguage,
  passageLanguages,
} from '../../model/language.ts'
import { isLetterWord, isOnlyName } from '../../tables/word-rates.ts'
import { areFalseFriends } from '../../translate/false-friends.ts'
import { type Alternatives, raise, toGroup } from './query-plan.ts'

/** Weights of the ways in which a query word may stand in the index, relative to its plain reading. */
const weights = {
  /** The word exactly as written, accents and all, on top of its stem. */
  exactForm: 0.25,
  /** The same letters in another language, where the query's own language has the word too. */
  sameLetters: 0.4,
  /** A word of an address. */
  addressPart: 0.3,
  /** The word in another form or spelling, or in two: no guess, as its translations are. */
  ownForm: 0.95,
  /** A name that is a function word elsewhere, beside the words that it stands beside. */
  beside: 0.5,
  /** A completion of the word being typed. */
  completion: 0.8,
}
const maxCompletions = 20
/** The shortest part of a word that is written apart: co, sub. */
const minPart = 2
/** Below this confidence the query is read in every language alike. */
const minConfidence = 0.95

/** The language of a query where it is sure. */
export const surely = ({ language, confidence }: QueryLanguage): ContentLanguage | null =>
  language !== 'und' && confidence >= minConfidence ? language : null

/** Whether a word of one letter is written as it is where it is no name: `A` names something, `I` doesn't. */
const isWritten = ({ kind, form }: Token, language: ContentLanguage) =>
  kind === 'word' || hasAlwaysCapital(form, language)

/** Reads query words by their letters: the forms that the index has of them, and completions. */
export class WordReader {
  /** The languages that the query may be in: one where it is sure, else all. */
  readonly own: readonly ContentLanguage[]
  private readonly lexicon: Lexicon
  /** The languages in which words are read. */
  readonly readings: readonly PassageLanguage[]

  /** @param words of the query: function words alone tell no language (English *or* may be French gold). */
  constructor(lexicon: Lexicon, detected: QueryLanguage, crossLanguage: boolean, words: Token[] = []) {
    const { language } = detected
    this.lexicon = lexicon
    const sure = surely(detected)
    const alike = contentLanguages.filter((own) => words.every(({ form }) => isStopWord(form, own)))
    const telling = words.length === 0 || !alike.some((own) => own === sure)
    this.own = !sure ? contentLanguages : telling ? [sure] : alike
    this.readings = crossLanguage || language === 'und' ? passageLanguages : [language]
  }

  isFunctionWord = (token: Token): boolean => {
    if (this.own.some((language) => isLetterWord(token.form, language) && isWritten(token, language)))
      return true
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
    if (token.kind === 'word') this.addRelated(token.form, alternatives)
    this.addEntries(alternatives, this.respelled(token.form), weights.ownForm)
    const inAddress = addressPartTerm(token.folded)
    if (this.occurs(inAddress)) raise(alternatives, inAddress, weights.addressPart)
    return alternatives
  }

  /** Adds the irregular forms of the same word: children for child, puso for poner; names have no others. */
  private addRelated(form: string, alternatives: Alternatives): void {
    for (const language of this.own.filter((own) => !isOnlyName(form, own))) {
      for (const [other, weight] of relatedStemsOf(form, language)) {
        const term = stemTerm(language, other)
        if (this.occurs(term)) raise(alternatives, term, isSure(weight) ? weights.ownForm : weight)
      }
    }
  }

  /** The words of the index that are spelled with umlauts where the query has Mueller, or the reverse. */
  private respelled(form: string): LexiconEntry[] {
    const written = form.replace(/[äöü]/gu, (letter) => `${foldDiacritics(letter)}e`)
    const plain = form.replace(/([aou])e/gu, '$1')
    if (written !== form) return [this.lexicon.find(foldDiacritics(written))].filter((entry) => !!entry)
    const entry = plain === form ? undefined : this.lexicon.find(foldDiacritics(plain))
    return entry && /[äöü]/iu.test(entry.display) ? [entry] : []
  }

  /** Adds what a word is where it is written apart: "trade mark" for trademark. The parts must follow each other. */
  addParted({ kind, form, folded }: Token, alternatives: Alternatives): void {
    if (kind !== 'word' || form.length !== folded.length) return
    for (let at = minPart; at <= form.length - minPart; at++) {
      const parts = [form.slice(0, at), form.slice(at)]
      if (!this.lexicon.find(folded.slice(0, at))) continue
      for (const language of this.own) {
        if (parts.some((part) => isStopWord(part, language))) continue
        const terms = parts.map((part) => stemTerm(language, stem(part, language)))
        if (terms.every((term) => this.occurs(term))) raise(alternatives, terms.join(' '), weights.ownForm)
      }
    }
  }

  /** What a function word is where the index has it as a noun or a name: WHO for "who". */
  readNominal({ folded }: Token): Alternatives {
    const terms = this.own.map((language) => stemTerm(language, folded))
    return new Map(terms.filter((term) => this.occurs(term)).map((term) => [term, 1]))
  }

  /** The function words of a query that may be names beside its other words: who guidelines, WHO guidelines. */
  readBeside(q: string): TermGroup[] {
    const words = tokenize(q).filter(({ whole }) => !whole)
    // Where all is in capitals they tell nothing: what the documents have as a name is meant as well.
    const inCapitals = q === q.toUpperCase()
    return words.flatMap((token, i) => {
      if (!this.isFunctionWord(token)) return []
      const nominal = this.readNominal(token)
      const pairs = this.own.flatMap((language) => {
        const name = stemTerm(language, token.folded)
        const termOf = (word: Token | undefined) =>
          word && !this.isFunctionWord(word) ? (termsOf(word, language)[0] ?? '') : ''
        const beside: [string, string][] = [
          [termOf(words[i - 1]), name],
          [name, termOf(words[i + 1])],
        ]
        return beside.filter((pair) => nominal.has(name) && pair.every((term) => this.occurs(term)))
      })
      // What ends a query behind another function word is a noun, if it may be one: "carta y sobre".
      const before = words[i - 1]
      const isNoun = i === words.length - 1 && before !== undefined && this.isFunctionWord(before)
      const alone = isNoun || inCapitals ? [...nominal.keys()] : []
      const names = [...pairs.map((pair) => pair.join(' ')), ...alone]
      return names.length > 0 ? [toGroup(new Map(names.map((name) => [name, 1])), weights.beside)] : []
    })
  }

  /** Whether the query's own language has a word, in the index. */
  isIndexed = (token: Token): boolean =>
    this.own.some((language) => termsOf(token, language).some((term) => this.occurs(term)))

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
