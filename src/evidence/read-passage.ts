import { takesUp } from '../analyse/grammar.ts'
import { sentencesWithin } from '../analyse/sentences-within.ts'
import { isStopWord } from '../analyse/tables.ts'
import { onceEach } from '../model/once-each.ts'
import type { FieldSpan, IndexedPassage, Span } from '../model/passage.ts'
import { isCountryTerm, isSureConcept } from '../translate/concept-matcher.ts'
import { type RangeWords, readWords, type TextWords } from '../translate/read-words.ts'
import { isYear, type Placed, type RankQuestion } from './question-terms.ts'
import { meanVector, similarity, type WordVector, wordStem } from './word-vectors.ts'

/** A word of a passage as sentences are weighed by it. */
export interface ReadToken extends Span {
  /** The terms of the question that it stands for, with how surely (0 to 1). */
  matches: { term: number; strength: number }[]
  /** No function word. */
  content: boolean
  kind: 'word' | 'capital' | 'number'
  folded: string
  /** What it means, where that is known. */
  vector: WordVector | undefined
}

/** A sentence, or the value of a record's field: what is weighed and quoted. */
export interface ReadSentence extends Span {
  field: FieldSpan['field'] | null
  /** It begins by taking up the sentence before it: "It was led by …" */
  takesUp: boolean
  tokens: ReadToken[]
  /** Surest match of each term of the question, 0 where there is none. */
  strengths: Float64Array
  /** Nearest meaning of each term among the words, −1 to 1. */
  nearness: Float64Array
  /** The direction of its words' meanings together. */
  mean: Float64Array | undefined
  /** Of which kinds it names something that the question doesn't: a country, a year. */
  names: ReadonlySet<Placed>
}

/** A passage with its sentences in order. */
export interface ReadPassage {
  passage: IndexedPassage
  sentences: ReadSentence[]
}

/** Fields whose values are running text. */
const prose: ReadonlySet<FieldSpan['field']> = new Set(['outputs', 'extra', 'description'])

/** The units of a passage: sentences of running text, whole values of a record's other fields. */
function unitsOf({
  text,
  fields,
  language,
}: IndexedPassage): (Span & { field: FieldSpan['field'] | null })[] {
  const sentences = (span: Span, field: FieldSpan['field'] | null) =>
    sentencesWithin(text, span, language).map((found) => ({ ...found, field }))
  if (!fields) return sentences({ start: 0, end: text.length }, null)
  return fields
    .filter(({ start, end }) => end > start)
    .flatMap((span) =>
      prose.has(span.field)
        ? sentences(span, span.field)
        : [{ start: span.start, end: span.end, field: span.field }],
    )
}

const isSmall = (written: string) => /^\p{Ll}/u.test(written)

/** The terms of a question that a word of a text stands for, by the word's index terms, as it is written. */
function matchesOf(
  { terms, places }: RankQuestion,
  own: readonly string[],
  written: string,
): ReadToken['matches'] {
  const matches: ReadToken['matches'] = []
  for (const term of own)
    for (const found of places.get(term) ?? [])
      if (!terms[found.term]?.proper || !isSmall(written) || isSureConcept(term)) matches.push(found)
  return matches
}

/** How surely each term of a question stands in a text, by its words and what they name together. */
export function strengthsIn(
  text: string,
  question: RankQuestion,
  { tokens, terms, concepts }: TextWords,
): Float64Array {
  const strengths = new Float64Array(question.terms.length)
  const raise = (own: readonly string[], { start, end }: Span) => {
    for (const { term, strength } of matchesOf(question, own, text.slice(start, end)))
      strengths[term] = Math.max(strengths[term] ?? 0, strength)
  }
  for (const [i, token] of tokens.entries()) raise(terms[i] ?? [], token)
  for (const concept of concepts) raise([concept.term], concept)
  return strengths
}

/** The words of a range as a question meets them, in order. */
function readTokens(
  { range: { start: offset, end }, tokens, terms, concepts }: RangeWords,
  passage: IndexedPassage,
  question: RankQuestion,
): ReadToken[] {
  const { language } = passage
  const text = passage.text.slice(offset, end)
  // Tokens come in the order of their beginnings: those that begin together follow each other.
  const read: ReadToken[] = []
  for (const [i, token] of tokens.entries()) {
    const start = token.start + offset
    const last = read.at(-1)
    const own = terms[i] ?? []
    const written = text.slice(token.start, token.end)
    const matches = matchesOf(question, own, written)
    if (last?.start === start) {
      last.matches.push(...matches)
      last.end = Math.max(last.end, token.end + offset)
      continue
    }
    if (token.whole && matches.length === 0) continue
    read.push({
      start,
      end: token.end + offset,
      matches,
      content: language === 'und' || !isStopWord(token.form, language),
      kind: /\p{N}/u.test(written) ? 'number' : /^\p{Lu}/u.test(written) ? 'capital' : 'word',
      folded: token.folded,
      vector: own[0] ? wordStem(own[0])?.vector : undefined,
    })
  }
  for (const { start, end: to, term } of concepts) {
    const found = matchesOf(question, [term], text.slice(start, to))
    if (found.length > 0) read.find((token) => token.start === start + offset)?.matches.push(...found)
  }
  return read
}

/** Where a range names a country that the question doesn't. */
const otherCountries = ({ range, concepts }: RangeWords, { places }: RankQuestion): number[] =>
  concepts.flatMap(({ start, term }) =>
    isCountryTerm(term) && !places.has(term) ? [start + range.start] : [],
  )

const nearnessKnown = onceEach((_: RankQuestion) => new Map<WordVector, Float64Array>())

/** How near each word of a question is in meaning to a word, told once a word: those of passages return. */
function nearnessOf(question: RankQuestion, vector: WordVector): Float64Array {
  const known = nearnessKnown(question)
  const told = known.get(vector)
  if (told) return told
  const nearness = Float64Array.from(question.terms, (term) => similarity(term.vector, vector))
  known.set(vector, nearness)
  return nearness
}

/** The sentences of a passage, each with which words of the question stand in it. */
export function readPassage(
  passage: IndexedPassage,
  question: RankQuestion,
  words: readonly RangeWords[] = readWords(passage),
): ReadPassage {
  const read = words.map((own) => ({ range: own.range, tokens: readTokens(own, passage, question) }))
  const countries = words.flatMap((range) => otherCountries(range, question))
  const sentences = unitsOf(passage).map((unit, at, units) => {
    const before = units[at - 1]
    const follows = before !== undefined && before.field === unit.field
    const tokens = read.flatMap(({ range, tokens }) =>
      range.start < unit.end && range.end > unit.start
        ? tokens.filter(({ start, end }) => start >= unit.start && end <= unit.end)
        : [],
    )
    const strengths = new Float64Array(question.terms.length)
    for (const { matches } of tokens)
      for (const { term, strength } of matches) strengths[term] = Math.max(strengths[term] ?? 0, strength)
    const nearness = new Float64Array(question.terms.length)
    for (const vector of new Set(tokens.map((token) => token.vector))) {
      const own = vector && nearnessOf(question, vector)
      if (own)
        for (let i = 0; i < own.length; i++) nearness[i] = Math.max(nearness[i] as number, own[i] as number)
    }
    const mean = meanVector(tokens.map(({ vector }) => ({ vector, weight: 1 })))
    const own = passage.text.slice(unit.start, unit.end)
    const names = new Set<Placed>()
    if (countries.some((start) => start >= unit.start && start < unit.end)) names.add('country')
    if (tokens.some(({ matches, folded }) => matches.length === 0 && isYear(folded))) names.add('year')
    return {
      ...unit,
      takesUp: follows && takesUp(own, passage.language),
      tokens,
      strengths,
      nearness,
      mean,
      names,
    }
  })
  return { passage, sentences }
}
