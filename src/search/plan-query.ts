import { addressPartTerm, termsOf } from '../analyse/analyser.ts'
import { isStopWord } from '../analyse/tables.ts'
import { type Token, tokenize } from '../analyse/tokenize.ts'
import { detectQueryLanguage, type QueryLanguage } from '../detect/detect-query-language.ts'
import type { Lexicon, LexiconEntry } from '../engine/lexicon.ts'
import { phraseWords } from '../engine/phrase-match.ts'
import type { Phrase, TermGroup } from '../engine/search-engine.ts'
import {
  contentLanguages,
  type PassageLanguage,
  passageLanguages,
  type UiLanguage,
} from '../model/language.ts'
import { parseQuery } from './parse-query.ts'

/** Weights of the ways in which a query word may stand in the index, relative to its plain reading. */
const weights = {
  /** The word exactly as written, accents and all, on top of its stem. */
  exactForm: 0.5,
  /** The same letters read in another language, where the query's language has the word too. */
  otherLanguage: 0.5,
  /** A word of an address. */
  addressPart: 0.3,
  /** A completion of the word being typed, a correction of an unknown one. */
  completion: 0.8,
  correction: 0.7,
}
const maxCompletions = 20
const maxCorrections = 5
/** Below this confidence the query is read in every language alike. */
const minConfidence = 0.7

/** One word of the query with all that stands for it. */
export interface PlannedTerm {
  /** As typed. */
  text: string
  group: TermGroup
  /** The index has no such word: it was corrected to this, or nothing like it was found. */
  correction: string | null
}

export interface QueryPlan {
  language: QueryLanguage
  terms: PlannedTerm[]
  phrases: Phrase[]
  excludedTerms: string[]
  excludedPhrases: Phrase[]
  /** Whether the query asks for anything: without it everything is listed. */
  empty: boolean
  /** The query with its unknown words corrected, or null. */
  suggestion: string | null
}

export interface PlanOptions {
  crossLanguage: boolean
  uiLanguage?: UiLanguage | undefined
}

/** How many edits are forgiven, by length: short words have too many neighbours. */
function maxEdits(word: string): number {
  if (word.length < 4) return 0
  return word.length < 8 ? 1 : 2
}

/** Turns a query into the groups, phrases and exclusions that an engine looks for. */
class QueryPlanner {
  private readonly lexicon: Lexicon
  private readonly language: QueryLanguage
  /** The languages in which words are read, the query's own first. */
  private readonly readings: readonly PassageLanguage[]

  constructor(lexicon: Lexicon, language: QueryLanguage, crossLanguage: boolean) {
    this.lexicon = lexicon
    this.language = language
    this.readings = crossLanguage || language.language === 'und' ? passageLanguages : [language.language]
  }

  planTerm(token: Token, wholes: Token[], text: string, typing: boolean): PlannedTerm {
    const alternatives = this.readToken(token)
    for (const whole of wholes) {
      for (const [term, weight] of this.readToken(whole)) raise(alternatives, term, weight)
    }
    let correction: string | null = null
    if (alternatives.size === 0 && token.kind === 'word' && !this.isFunctionWord(token)) {
      const completions = typing ? this.lexicon.withPrefix(token.folded, maxCompletions) : []
      this.addEntries(alternatives, completions, weights.completion)
      if (alternatives.size === 0) correction = this.correct(token, alternatives)
    }
    const group = {
      weight: 1,
      alternatives: [...alternatives].map(([term, weight]) => ({ term, weight })),
    }
    return { text, group, correction }
  }

  /** Every term under which the word may be indexed, in any of the readings. */
  excluded(token: Token): string[] {
    return [...this.readToken(token).keys()].filter((term) => !term.includes('='))
  }

  isFunctionWord(token: Token): boolean {
    if (token.kind !== 'word') return false
    if (token.folded.length < 2) return true
    const { language, confidence } = this.language
    const sure =
      confidence >= minConfidence ? contentLanguages.filter((l) => l === language) : contentLanguages
    return sure.some((reading) => isStopWord(token.form, reading))
  }

  private readToken(token: Token): Map<string, number> {
    const alternatives = new Map<string, number>()
    if (this.isFunctionWord(token)) return alternatives
    const entry = this.lexicon.find(token.folded)
    const ownTerms = this.termsIn(token, entry, this.language.language)
    const known = ownTerms.some((term) => this.occurs(term))
    for (const language of this.readings) {
      const own = !known || language === this.language.language || this.language.confidence < minConfidence
      const weight = own ? 1 : weights.otherLanguage
      for (const term of this.termsIn(token, entry, language)) {
        const factor = term.includes('=') ? weights.exactForm : 1
        if (this.occurs(term)) raise(alternatives, term, weight * factor)
      }
    }
    const inAddress = addressPartTerm(token.folded)
    if (this.occurs(inAddress)) raise(alternatives, inAddress, weights.addressPart)
    return alternatives
  }

  private termsIn(token: Token, entry: LexiconEntry | undefined, language: PassageLanguage): string[] {
    const listed = entry?.terms.filter((term) => term.startsWith(`${language}:`)) ?? []
    return [...new Set([...termsOf(token, language), ...listed])]
  }

  private occurs(term: string): boolean {
    return this.lexicon.documentFrequency(term) > 0
  }

  /** Adds the nearest known words and gives the first, or null where none is near. */
  private correct(token: Token, alternatives: Map<string, number>): string | null {
    const near = this.lexicon.near(token.folded, maxEdits(token.folded))
    const readable = near.filter(({ entry }) => this.inReadings(entry.terms).length > 0)
    const nearest = readable.filter(({ edits }) => edits === readable[0]?.edits).slice(0, maxCorrections)
    this.addEntries(
      alternatives,
      nearest.map(({ entry }) => entry),
      weights.correction,
    )
    return nearest[0]?.entry.display ?? null
  }

  private inReadings(terms: string[]): string[] {
    return terms.filter((term) => this.readings.some((language) => term.startsWith(`${language}:`)))
  }

  private addEntries(alternatives: Map<string, number>, entries: LexiconEntry[], weight: number): void {
    for (const entry of entries) {
      for (const term of this.inReadings(entry.terms)) raise(alternatives, term, weight)
    }
  }
}

function raise(alternatives: Map<string, number>, term: string, weight: number): void {
  alternatives.set(term, Math.max(alternatives.get(term) ?? 0, weight))
}

const covers = (whole: Token, part: Token) =>
  whole.whole && whole.start <= part.start && whole.end >= part.end

/** Plans the words of a text: one term for each token, with the tokens that stand over it as further readings. */
function planWords(
  planner: QueryPlanner,
  text: string,
  typing: boolean,
): { term: PlannedTerm; token: Token }[] {
  const tokens = tokenize(text)
  const single = tokens.filter((token) => !token.whole)
  return single.map((token, i) => {
    const wholes = tokens.filter((whole) => covers(whole, token))
    const last = typing && i === single.length - 1
    return { term: planner.planTerm(token, wholes, text.slice(token.start, token.end), last), token }
  })
}

/** Reads a query: its language, what each word may stand for, phrases and exclusions. */
export function planQuery(
  q: string,
  lexicon: Lexicon,
  { crossLanguage, uiLanguage }: PlanOptions,
): QueryPlan {
  const parsed = parseQuery(q)
  const language = detectQueryLanguage(
    tokenize([parsed.words, ...parsed.phrases].join(' ')),
    lexicon,
    uiLanguage,
  )
  const planner = new QueryPlanner(lexicon, language, crossLanguage)
  const words = planWords(planner, parsed.words, parsed.typing)
  const telling = words.filter(({ token }) => !planner.isFunctionWord(token))
  // A query of function words alone asks for something that is not indexed: it finds nothing, not everything.
  const terms = (telling.length > 0 || parsed.phrases.length > 0 ? telling : words).map(({ term }) => term)
  const phrases = parsed.phrases.map((text) => {
    const inPhrase = planWords(planner, text, false)
      .map(({ term }) => term)
      .filter((term) => term.correction === null && term.group.alternatives.length > 0)
    terms.push(...inPhrase)
    return { words: phraseWords(text), anchored: inPhrase.length > 0 }
  })
  let suggestion: string | null = null
  for (const { text, correction } of terms) {
    if (correction !== null) suggestion = (suggestion ?? q).replace(text, correction)
  }
  return {
    language,
    terms,
    phrases,
    excludedTerms: parsed.excludedWords.flatMap((word) =>
      tokenize(word).flatMap((token) => planner.excluded(token)),
    ),
    excludedPhrases: parsed.excludedPhrases.map((text) => ({ words: phraseWords(text), anchored: false })),
    empty: terms.length === 0 && phrases.length === 0,
    suggestion,
  }
}
