import { termsOf } from '../analyse/analyser.ts'
import { type Token, tokenize } from '../analyse/tokenize.ts'
import type { PassageLanguage } from '../model/language.ts'
import { conceptMatcher, conceptTermOf } from '../translate/concept-matcher.ts'

/** A term with the tokens that stand for it, by their places among those of a text. */
export interface PlacedTerm {
  term: string
  first: number
  last: number
}

/** The terms of words and concepts in a text, each with its place among the text's tokens. */
export function placedTerms(text: string, language: PassageLanguage): PlacedTerm[] {
  const all = tokenize(text)
  const tokens = all.filter((token) => !token.whole)
  const firstOf = ({ start }: Token) => tokens.findIndex((token) => token.start >= start)
  const lastOf = ({ end }: Token) => tokens.findLastIndex((token) => token.end <= end)
  const words = all.flatMap((token) =>
    termsOf(token, language).map((term) => ({ term, first: firstOf(token), last: lastOf(token) })),
  )
  if (language === 'und') return words
  const concepts = conceptMatcher().find(text, all, language)
  return [
    ...words,
    ...concepts.map((match) => ({
      term: conceptTermOf(match),
      first: firstOf(match.first),
      last: lastOf(match.last),
    })),
  ]
}

/** Whether a text holds one of each group of terms. */
export function holdsEach(text: string, language: PassageLanguage, groups: readonly string[][]): boolean {
  const terms = new Set(placedTerms(text, language).map(({ term }) => term))
  return groups.every((group) => group.some((term) => terms.has(term)))
}
