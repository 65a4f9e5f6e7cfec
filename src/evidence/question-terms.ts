import { termsOf } from '../analyse/analyser.ts'
import { tokenize } from '../analyse/tokenize.ts'
import type { Lexicon } from '../engine/lexicon.ts'
import type { PassageContents } from '../engine/passage-list.ts'
import type { TermGroup } from '../engine/search-engine.ts'
import { contentLanguages, type PassageLanguage } from '../model/language.ts'
import type { Span } from '../model/passage.ts'
import type { DocumentSummary } from '../model/source-document.ts'
import { overlapsAny } from '../model/spans.ts'
import { conceptMatcher, conceptTermOf, isCountryTerm } from '../translate/concept-matcher.ts'
import { meanVector, type WordStem, type WordVector, wordStem } from './word-vectors.ts'

/** A word or term of a question as sentences are weighed by it. */
export interface RankTerm extends Span {
  text: string
  /** Its importance: the weight that the search gives it times its inverse document frequency, above 0. */
  weight: number
  /** Inverse document frequency alone, 0 to 1: 1 for a word that stands nowhere. */
  rarity: number
  /** A figure, or written with a capital where no sentence begins; what is said of a country's people is a name too. */
  kind: 'word' | 'name' | 'number'
  /** Something else of the kind takes its place: another country, another year. */
  of: Placed | null
  /** A known name, or an acronym: a word in small letters is another one, however like. */
  proper: boolean
  /** Of several words: its words are terms of their own too. */
  whole: boolean
  /** How rare it is in general, whatever the documents: 0 for the most frequent words, 1 for names and rare ones. */
  specificity: number
  /** What it means, where that is known. */
  vector: WordVector | undefined
}

/** What is named one in the place of another. */
export const placedKinds = ['country', 'year'] as const
export type Placed = (typeof placedKinds)[number]

const year = /^(?:1[5-9]|20)\d{2}$/
/** Which of the kinds a word is. */
export const isYear = (text: string) => year.test(text)

/** A query as search planned it. */
export interface PlannedQuestion {
  language: { language: PassageLanguage }
  terms: readonly { text: string; group: TermGroup }[]
}

/** An index, as far as sentences are weighed by it. */
export interface EvidenceSource {
  contents(): PassageContents
  documents(): readonly DocumentSummary[]
  lexicon(): Lexicon
}

/** A question as its sentences are looked for. */
export interface RankQuestion {
  text: string
  language: PassageLanguage
  terms: RankTerm[]
  /** Which of its terms is the noun that is asked for, −1 where none is. */
  head: number
  /** The direction of its words' meanings together, by their importance. */
  mean: Float64Array | undefined
  /** Index term → the terms of the question that it may stand for, with how surely (0 to 1). */
  places: ReadonlyMap<string, readonly { term: number; strength: number }[]>
}

/** The index terms of a word: read in the question's language first, then in all. */
const ownTerms = (text: string, language: PassageLanguage): string[] => {
  const languages = new Set(language === 'und' ? contentLanguages : [language, ...contentLanguages])
  return tokenize(text).flatMap((token) => [...languages].flatMap((own) => termsOf(token, own)))
}

/** What is known of a word, read in the question's language, else in any. */
const stemOf = (text: string, language: PassageLanguage): WordStem | undefined =>
  ownTerms(text, language).map(wordStem).find(Boolean)

const isNumber = (text: string) => /\p{N}/u.test(text)
const isAcronym = (written: string) => /^\p{Lu}{2}/u.test(written)
const sentenceStart = /(?:^|[.?!:…¿¡])[\s"'“”«»(]*$/u

function kindOf(question: string, { start, end }: Span): RankTerm['kind'] {
  const written = question.slice(start, end)
  if (isNumber(written)) return 'number'
  if (!/^\p{Lu}/u.test(written) || question === question.toUpperCase()) return 'word'
  if (isAcronym(written)) return 'name'
  return sentenceStart.test(question.slice(0, start)) ? 'word' : 'name'
}

/** What a question surely names, by the index terms of the concepts. */
const conceptsIn = (text: string, language: PassageLanguage): (Span & { term: string })[] =>
  language === 'und'
    ? []
    : conceptMatcher()
        .find(text, tokenize(text), language, true)
        .filter(({ soft }) => !soft)
        .map((match) => ({ start: match.first.start, end: match.last.end, term: conceptTermOf(match) }))

/** Where a planned term stands in the question, looked for behind the last one. */
function placeOf(question: string, text: string, from: number): Span {
  const at = question.indexOf(text, from)
  const start = at >= 0 ? at : question.indexOf(text)
  return start >= 0 ? { start, end: start + text.length } : { start: from, end: from }
}

/** The words of a question with their importance in an index, and the index terms that may stand for them. */
export function rankQuestion(text: string, plan: PlannedQuestion, source: EvidenceSource): RankQuestion {
  const lexicon = source.lexicon()
  const { language } = plan.language
  const count = source.contents().length
  const most = Math.log(1 + count / 0.5)
  const places = new Map<string, { term: number; strength: number }[]>()
  const terms: RankTerm[] = []
  const concepts = conceptsIn(text, language)
  let from = 0
  for (const planned of plan.terms) {
    const whole = /\s/.test(planned.text)
    const place = placeOf(text, planned.text, whole ? 0 : from)
    if (!whole) from = Math.max(from, place.end)
    const { alternatives, weight } = planned.group
    const frequencies = alternatives.map(({ term, weight: sure }) => sure * lexicon.documentFrequency(term))
    const frequency = Math.min(count, Math.max(0, ...frequencies))
    const rarity = Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5)) / most
    const index = terms.length
    const named = concepts.flatMap((concept) => (overlapsAny(concept, [place]) ? [concept.term] : []))
    // A search leaves out what no passage holds: titles and headings may.
    const unsaid = ownTerms(planned.text, language).filter(
      (term) => !whole && lexicon.documentFrequency(term) === 0,
    )
    const standing = [
      ...alternatives.map(({ term, weight: strength }) => ({ term, strength })),
      ...[...unsaid, ...named].map((term) => ({ term, strength: 1 })),
    ]
    for (const { term, strength } of standing) {
      const known = places.get(term)
      if (known) known.push({ term: index, strength })
      else places.set(term, [{ term: index, strength }])
    }
    const stem = whole ? undefined : stemOf(planned.text, language)
    const isCountry = named.some(isCountryTerm)
    const kind = isCountry ? 'name' : kindOf(text, place)
    terms.push({
      ...place,
      text: planned.text,
      weight: weight * Math.max(0.05, rarity),
      rarity: Math.min(1, rarity),
      kind,
      of: isCountry ? 'country' : isYear(planned.text) ? 'year' : null,
      proper: kind === 'name' && (named.length > 0 || isAcronym(text.slice(place.start, place.end))),
      whole,
      specificity: stem?.specificity ?? 1,
      vector: stem?.vector,
    })
  }
  const mean = meanVector(terms)
  return { text, language, terms, head: -1, mean, places }
}
