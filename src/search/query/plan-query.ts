import type { Token } from '../../analyse/token.ts'
import { tokenize } from '../../analyse/tokenize.ts'
import { detectQueryLanguage } from '../../detect/detect-query-language.ts'
import type { Lexicon } from '../../engine/lexicon.ts'
import type { Condition } from '../../engine/passage-condition.ts'
import { phraseWords, wordingOf } from '../../engine/phrase-match.ts'
import { foldDiacritics } from '../../model/fold.ts'
import type { ContentLanguage } from '../../model/language.ts'
import { remark } from '../../model/remark.ts'
import { maxQueryChars } from '../../model/search-request.ts'
import type { Translation } from '../../model/search-result.ts'
import { languageProfiles } from '../../translate/language-profile.ts'
import type { TranslationOrigin, TranslationTables } from '../../translate/translate-word.ts'
import { type ConceptSpan, chooseConcepts } from './choose-concepts.ts'
import { WordCorrector } from './correct-words.ts'
import { correctedQuery } from './corrected-query.ts'
import { type AskedSpan, askedDates } from './find-dates.ts'
import { askedFiles } from './find-files.ts'
import { askedProvisions } from './find-provisions.ts'
import { askedSymbols } from './find-symbols.ts'
import { joinWords } from './joined-words.ts'
import { leftOutWords } from './left-out-words.ts'
import { isLightWord } from './light-words.ts'
import { parseQuery } from './parse-query.ts'
import type { DocumentFacts } from './plan-fields.ts'
import { planOperators } from './plan-operators.ts'
import { type Alternatives, type PlannedTerm, type QueryPlan, raise, toGroup } from './query-plan.ts'
import { surely, WordReader } from './word-reader.ts'
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
  /** What fields are looked up in: `title:`, `symbol:`. */
  documents?: readonly DocumentFacts[]
}

/**
 * How much a term of several words weighs as a whole, beside its words by themselves. Those of a name say little else
 * (Upper Volta); those of a term of the field are often apart in a text that means the same (measures at the border).
 */
const termWeights = {
  name: { first: 1, more: 0.4, covered: 0.35 },
  concept: { first: 0.5, more: 0.4, covered: 0.7 },
}
const weightsOf = ({ matches }: ConceptSpan) =>
  termWeights[matches.some(({ concept }) => concept.origin === 'name') ? 'name' : 'concept']
function termWeight(span: ConceptSpan): number {
  const { first, more } = weightsOf(span)
  return first + more * (span.words - 1)
}
/** Words of a date or a provision, beside what they name: in others they mean nothing. */
const namedWeight = 0.1
/** Words that say little of what the query is about. */
const lightWeight = 0.25

const covers = (whole: Token, part: Token) =>
  whole.whole && whole.start <= part.start && whole.end >= part.end

/** Turns the words of a query into groups of alternatives. */
class QueryPlanner {
  private readonly reader: WordReader
  /** Absent where the search keeps to the query's own language. */
  private readonly translator: WordTranslator | null

  /** What a text names by a notation of its own: dates and provisions. */
  private readonly askedSpans: (text: string) => AskedSpan[]

  constructor(
    reader: WordReader,
    translator: WordTranslator | null,
    askedSpans: (text: string) => AskedSpan[],
  ) {
    this.reader = reader
    this.translator = translator
    this.askedSpans = askedSpans
  }

  /** One term for each word that tells something, and one for each term of several words. */
  plan(text: string, typing: boolean): PlannedTerm[] {
    const named = this.askedSpans(text)
    const tokens = joinWords(text, tokenize(text), this.reader.isIndexed)
    const words = this.wordsOf(tokens)
    const spans = this.translator
      ? chooseConcepts(text, tokens, this.reader.own, this.translator.occurs, this.reader.isFunctionWord)
      : []
    const terms: PlannedTerm[] = named.map(({ term }) => term)
    for (const span of spans.filter(({ words: count }) => count > 1)) {
      const alternatives: Alternatives = new Map()
      const translations = this.translator?.addConcepts(span.matches, alternatives) ?? []
      const typed = text.slice(span.first.start, span.last.end)
      if (alternatives.size > 0) terms.push(planned(typed, alternatives, termWeight(span), translations))
    }
    const alone = words.every(this.reader.isFunctionWord)
    for (const [i, token] of words.entries()) {
      const span = spans.find(({ first, last }) => first.start <= token.start && last.end >= token.end)
      const wholes = tokens.filter((whole) => covers(whole, token))
      const last = typing && i === words.length - 1
      const name = named.find(({ start, end }) => token.start >= start && token.end <= end)
      if (this.reader.isFunctionWord(token) && span?.words !== 1) {
        const isTelling = words.length === 1 || token.folded.length > 1
        const nominal =
          alone && isTelling && !name ? this.reader.readNominal(token) : new Map<string, number>()
        if (nominal.size > 0)
          terms.push({ ...planned(text.slice(token.start, token.end), nominal, 1, []), nominal: true })
        continue
      }
      if (name?.whole) continue
      const term = this.planWord(token, wholes, text.slice(token.start, token.end), span, last)
      const group = name ? { ...term.group, weight: namedWeight } : term.group
      terms.push({ ...term, group, within: name !== undefined })
    }
    return terms
  }

  /** The tokens that are looked for by themselves: of an address that the documents have, no words. */
  private wordsOf(tokens: Token[]): Token[] {
    const known = tokens.filter((token) => token.kind === 'address' && this.reader.read(token).size > 0)
    return tokens.filter(
      (token) => known.includes(token) || (!token.whole && !known.some((address) => covers(address, token))),
    )
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
    const demonyms = this.translator?.demonymsOf(text) ?? new Set()
    for (const [term] of alternatives) if (demonyms.has(term)) alternatives.delete(term)
    if (this.translator && token.kind !== 'number') {
      if (single) translations.push(...this.translator.addConcepts(span.matches, alternatives))
      translations.push(
        ...this.translator.addTranslations(token, text, single ? span.matches : [], alternatives),
      )
      const known = alternatives.size > 0
      if (known && translations.length === 0)
        translations.push(...this.translator.addCognates(token, text, alternatives))
    }
    const covered = span && !single && span.matches.some(({ soft }) => !soft)
    const light = isLightWord(token.form, this.reader.own)
    const weight = light ? lightWeight : covered ? weightsOf(span).covered : 1
    if (alternatives.size === 0 && token.kind === 'word') {
      if (typing && demonyms.size === 0)
        for (const [term, w] of this.reader.complete(token)) raise(alternatives, term, w)
      // Neither the index nor the tables know it: it may be written otherwise in another language.
      if (alternatives.size === 0)
        translations.push(...(this.translator?.addCognates(token, text, alternatives) ?? []))
    }
    this.reader.addParted(token, alternatives)
    return planned(text, alternatives, weight, translations)
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

/** What a query that is too long begins with, to the end of a word. */
function cutQuery(q: string): string {
  if (q.length <= maxQueryChars) return q
  const cut = q.slice(0, maxQueryChars + 1)
  return cut.slice(0, Math.max(cut.search(/\s\S*$/), 0) || maxQueryChars)
}

/** Reads a query: its language, what each word may stand for in which language, and what must hold of a passage. */
export function planQuery(
  q: string,
  lexicon: Lexicon,
  tables: TranslationTables,
  { crossLanguage, named = true, without = [], uiLanguage, origins, documents = [] }: PlanOptions,
): QueryPlan {
  const typed = cutQuery(q)
  const languageOf = (text: string) => detectQueryLanguage(text, languageProfiles(), uiLanguage)
  const whole = parseQuery(typed, {
    language: () => surely(languageOf(typed)),
    spellingOf: (word) => lexicon.find(foldDiacritics(word))?.display ?? null,
  })
  const symbols = named ? askedSymbols(whole.words, lexicon) : { terms: [], names: [], rest: whole.words }
  const parsed = symbols.terms.length > 0 ? { ...whole, words: symbols.rest, typing: false } : whole
  const quoted = parsed.sought.filter(({ kind }) => kind === 'phrase').map(({ text }) => text)
  const language = languageOf([parsed.words, ...quoted].join(' '))
  const reader = new WordReader(lexicon, language, crossLanguage, tokenize(parsed.words))
  const translator = crossLanguage
    ? new WordTranslator(lexicon, tables, reader.own, { without, origins })
    : null
  const askedSpans = (text: string) => (named ? [...askedDates(text), ...askedProvisions(text, lexicon)] : [])
  const planner = new QueryPlanner(reader, translator, askedSpans)
  const occurs = (word: string) =>
    planner
      .plan(word, false)
      .some(({ group }) => group.alternatives.some(({ term }) => lexicon.documentFrequency(term) > 0))
  const corrector = new WordCorrector(lexicon, reader, crossLanguage, occurs)
  const words = corrector.correct(parsed.words, parsed.typing)
  const files = named ? askedFiles(parsed.words, lexicon) : []
  const literal = new QueryPlanner(reader, null, () => [])
  const plan = (text: string) => {
    const { terms: known, rest } = askedSymbols(text, lexicon)
    return [...known, ...planner.plan(corrector.correct(rest, false), false)]
  }
  const planLiteral = (text: string) => literal.plan(text, false)
  const asked = planOperators(parsed, { plan, planLiteral }, documents, lexicon)
  const terms = [...symbols.terms, ...files, ...planner.plan(words, parsed.typing), ...asked.terms]
  // Function words are not indexed: where there are no others, what has them in this order is meant, and after it
  // what they name (WHO for "who").
  const inWords = phraseWords(parsed.words)
  const alone =
    inWords.length > (terms.length === 0 ? 0 : 1) &&
    terms.every(({ nominal }) => nominal) &&
    parsed.conditions.length === 0
  const exact = [...quoted, ...(alone ? [parsed.words] : [])]
  const nominals = terms.flatMap(({ group }) => group.alternatives.map(({ term }) => term))
  const inOrder: Condition[] = alone
    ? [
        {
          kind: 'any',
          of: [
            { kind: 'phrase', words: inWords },
            { kind: 'terms', terms: nominals },
          ],
        },
      ]
    : []
  const conditions = [...asked.conditions, ...inOrder]
  // Sentences that are weighed are no reader's: nobody is told of their words.
  const leftOut = named && !alone ? leftOutWords(words, terms, reader, lexicon) : []
  const cut = typed === q ? [] : [remark('query-cut', { characters: typed.length })]
  return {
    language,
    terms,
    beside: reader.readBeside(words),
    names: [
      ...symbols.names,
      ...files.flatMap(({ group }) => group.alternatives.map(({ term }) => term)),
      ...asked.names,
    ],
    phrases: exact.map(phraseWords),
    wordings: exact.map(wordingOf),
    wording: [parsed.words, ...quoted].join(' '),
    condition: conditions.length > 0 ? { kind: 'all', of: conditions } : null,
    alone,
    unscored: asked.unscored || alone,
    empty: terms.length === 0 && conditions.every(({ kind }) => kind === 'not'),
    suggestion: correctedQuery(typed, parsed, words, (word) => corrector.correct(word, false)),
    remarks: [...cut, ...whole.remarks, ...asked.remarks, ...leftOut],
  }
}
