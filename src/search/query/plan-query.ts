import { type Token, tokenize } from '../../analyse/tokenize.ts'
import { detectQueryLanguage } from '../../detect/detect-query-language.ts'
import type { Lexicon } from '../../engine/lexicon.ts'
import { phraseWords } from '../../engine/phrase-match.ts'
import type { ContentLanguage } from '../../model/language.ts'
import type { Translation } from '../../model/search-result.ts'
import { languageProfiles } from '../../translate/language-profile.ts'
import type { TranslationOrigin, TranslationTables } from '../../translate/translate-word.ts'
import { type ConceptSpan, chooseConcepts } from './choose-concepts.ts'
import { WordCorrector } from './correct-words.ts'
import { askedDates } from './find-dates.ts'
import { askedSymbols } from './find-symbols.ts'
import { joinWords } from './joined-words.ts'
import { isLightWord } from './light-words.ts'
import { parseQuery } from './parse-query.ts'
import { type Alternatives, type PlannedTerm, type QueryPlan, raise, toGroup } from './query-plan.ts'
import { WordReader } from './word-reader.ts'
import { toldTranslations, WordTranslator } from './word-translator.ts'

export interface PlanOptions {
  crossLanguage: boolean
  /** Whether dates and symbols are read as what they name; else by their words alone, as sentences are weighed. */
  named?: boolean
  /** Translations to leave out, as they were told. */
  without?: string[]
  uiLanguage?: ContentLanguage | undefined
  /** The sources of translations that count; all by default. */
  origins?: ReadonlySet<TranslationOrigin> | undefined
}

/** How much a term of several words weighs, beside its words by themselves. */
const termWeight = (words: number) => 1 + 0.4 * (words - 1)
/** Words of a term that was found as a whole. */
const coveredWeight = 0.35
/** Words of a date, beside the date itself: in other dates they mean nothing. */
const datedWeight = 0.1
/** Words that say little of what the query is about. */
const lightWeight = 0.25

const covers = (whole: Token, part: Token) =>
  whole.whole && whole.start <= part.start && whole.end >= part.end

/** Turns the words of a query into groups of alternatives. */
class QueryPlanner {
  private readonly reader: WordReader
  /** Absent where the search keeps to the query's own language. */
  private readonly translator: WordTranslator | null

  private readonly named: boolean

  constructor(reader: WordReader, translator: WordTranslator | null, named: boolean) {
    this.reader = reader
    this.translator = translator
    this.named = named
  }

  /** One term for each word that tells something, and one for each term of several words. */
  plan(text: string, typing: boolean): PlannedTerm[] {
    const dates = this.named ? askedDates(text) : []
    const tokens = joinWords(text, tokenize(text), this.reader.isIndexed)
    const words = tokens.filter((token) => !token.whole)
    const spans = this.translator
      ? chooseConcepts(text, tokens, this.reader.own, this.translator.occurs, this.reader.isFunctionWord)
      : []
    const terms: PlannedTerm[] = dates.map(({ term }) => term)
    for (const span of spans.filter(({ words: count }) => count > 1)) {
      const alternatives: Alternatives = new Map()
      const translations = this.translator?.addConcepts(span.matches, alternatives) ?? []
      const typed = text.slice(span.first.start, span.last.end)
      if (alternatives.size > 0)
        terms.push(planned(typed, alternatives, termWeight(span.words), translations))
    }
    const alone = words.every(this.reader.isFunctionWord)
    for (const [i, token] of words.entries()) {
      const span = spans.find(({ first, last }) => first.start <= token.start && last.end >= token.end)
      const wholes = tokens.filter((whole) => covers(whole, token))
      const last = typing && i === words.length - 1
      if (this.reader.isFunctionWord(token) && span?.words !== 1) {
        const nominal = alone ? this.reader.readNominal(token) : new Map<string, number>()
        if (nominal.size > 0) terms.push(planned(text.slice(token.start, token.end), nominal, 1, []))
        continue
      }
      const term = this.planWord(token, wholes, text.slice(token.start, token.end), span, last)
      const dated = dates.some(({ start, end }) => token.start >= start && token.end <= end)
      terms.push(dated ? { ...term, group: { ...term.group, weight: datedWeight } } : term)
    }
    return terms
  }

  private planWord(
    token: Token,
    wholes: Token[],
    text: string,
    span: ConceptSpan | undefined,
    typing: boolean,
  ): PlannedTerm {
    const alternatives = this.reader.read(token)
    for (const whole of wholes) {
      for (const [term, weight] of this.reader.read(whole)) raise(alternatives, term, weight)
    }
    const translations: Translation[] = []
    const single = span?.words === 1
    if (this.translator && token.kind !== 'number') {
      if (single) translations.push(...this.translator.addConcepts(span.matches, alternatives))
      translations.push(...this.translator.addTranslations(token, single ? span.matches : [], alternatives))
      const known = alternatives.size > 0
      if (known && translations.length === 0)
        translations.push(...this.translator.addCognates(token, alternatives))
    }
    const covered = span && !single && span.matches.some(({ soft }) => !soft)
    const light = isLightWord(token.form, this.reader.own)
    const weight = light ? lightWeight : covered ? coveredWeight : 1
    if (alternatives.size === 0 && token.kind === 'word') {
      if (typing) for (const [term, w] of this.reader.complete(token)) raise(alternatives, term, w)
      // Neither the index nor the tables know it: it may be written otherwise in another language.
      if (alternatives.size === 0)
        translations.push(...(this.translator?.addCognates(token, alternatives) ?? []))
    }
    this.reader.addParted(token, alternatives)
    return planned(text, alternatives, weight, translations)
  }

  /** Every term under which the words may be indexed as they are written. */
  exclude(text: string): string[] {
    const terms = tokenize(text).flatMap((token) => [...this.reader.read(token).keys()])
    return terms.filter((term) => !term.includes('='))
  }
}

function planned(
  text: string,
  alternatives: Alternatives,
  weight: number,
  translations: Translation[],
): PlannedTerm {
  return {
    text,
    group: toGroup(alternatives, weight),
    translations: toldTranslations(text, translations),
  }
}

/** Reads a query: its language, what each word may stand for in which language, phrases and exclusions. */
export function planQuery(
  q: string,
  lexicon: Lexicon,
  tables: TranslationTables,
  { crossLanguage, named = true, without = [], uiLanguage, origins }: PlanOptions,
): QueryPlan {
  const whole = parseQuery(q)
  const symbols = named ? askedSymbols(whole.words, lexicon) : { terms: [], names: [], rest: whole.words }
  const parsed = symbols.terms.length > 0 ? { ...whole, words: symbols.rest, typing: false } : whole
  const asked = tokenize([parsed.words, ...parsed.phrases].join(' '))
  const language = detectQueryLanguage(asked, lexicon, languageProfiles(), uiLanguage)
  const reader = new WordReader(lexicon, language, crossLanguage)
  const translator = crossLanguage
    ? new WordTranslator(lexicon, tables, reader.own, { without, origins })
    : null
  const planner = new QueryPlanner(reader, translator, named)
  const occurs = (word: string) =>
    planner
      .plan(word, false)
      .some(({ group }) => group.alternatives.some(({ term }) => lexicon.documentFrequency(term) > 0))
  const words = new WordCorrector(lexicon, reader, crossLanguage, occurs).correct(parsed.words, parsed.typing)
  const terms = [...symbols.terms, ...planner.plan(words, parsed.typing)]
  // Phrases are kept to the letter: their words are not translated.
  const literal = new QueryPlanner(reader, null, false)
  const phrases = parsed.phrases.map((text) => {
    const inPhrase = literal.plan(text, false).filter(({ group }) => group.alternatives.length > 0)
    terms.push(...inPhrase)
    return { words: phraseWords(text), anchored: inPhrase.length > 0 }
  })
  // Function words are not indexed: where there are no others, what has them in this order is meant.
  if (terms.length === 0 && phrases.length === 0 && /[\p{L}\p{N}]/u.test(parsed.words)) {
    phrases.push({ words: phraseWords(parsed.words), anchored: false })
  }
  return {
    language,
    terms,
    beside: reader.readBeside(tokenize(words)),
    names: symbols.names,
    phrases,
    excludedTerms: parsed.excludedWords.flatMap((word) => planner.exclude(word)),
    excludedPhrases: parsed.excludedPhrases.map((text) => ({ words: phraseWords(text), anchored: false })),
    empty: terms.length === 0 && phrases.length === 0,
    suggestion:
      words === parsed.words || !q.includes(parsed.words) ? null : q.replace(parsed.words, () => words),
  }
}
