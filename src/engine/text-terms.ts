import type { PassageLanguage } from '../model/language.ts'
import type { Span } from '../model/passage.ts'
import { readText, termsOfWords } from '../translate/read-words.ts'

/** A term with the tokens that stand for it, by their places among those of a text. */
export interface PlacedTerm {
  term: string
  first: number
  last: number
}

/** The terms of words and concepts in a text, each with its place among the text's tokens. */
export function placedTerms(text: string, language: PassageLanguage): PlacedTerm[] {
  const { tokens: all, terms, concepts } = readText(text, language)
  const tokens = all.filter((token) => !token.whole)
  const placed = ({ start, end }: Span, term: string): PlacedTerm => ({
    term,
    first: tokens.findIndex((token) => token.start >= start),
    last: tokens.findLastIndex((token) => token.end <= end),
  })
  return [
    ...all.flatMap((token, i) => (terms[i] ?? []).map((term) => placed(token, term))),
    ...concepts.map(({ term, ...span }) => placed(span, term)),
  ]
}

/** Whether a text holds one of each group of terms. */
export function holdsEach(text: string, language: PassageLanguage, groups: readonly string[][]): boolean {
  const terms = new Set(termsOfWords(readText(text, language)))
  return groups.every((group) => group.some((term) => terms.has(term)))
}
