import { termsOf } from '../analyse/analyser.ts'
import { type SearchableRange, searchableRanges } from '../analyse/searchable-ranges.ts'
import type { Token } from '../analyse/token.ts'
import { tokenize } from '../analyse/tokenize.ts'
import type { PassageLanguage } from '../model/language.ts'
import type { IndexedPassage, Span } from '../model/passage.ts'
import { conceptMatcher, conceptTermOf } from './concept-matcher.ts'

/** The words of a text, whatever is asked; places count from its start. */
export interface TextWords {
  tokens: Token[]
  /** The index terms of each token. */
  terms: (readonly string[])[]
  /** What tokens name together or alone, by the index term of the concept. */
  concepts: (Span & { term: string })[]
}

/** The words of a searchable range of a passage. */
export interface RangeWords extends TextWords {
  range: SearchableRange
}

/** Whether index terms of a query name a concept. */
export const nameConcepts = (terms: Iterable<string>) => [...terms].some((term) => term.startsWith('!'))

/** Reads the words of a text in a language. Concepts take longer than all the rest: they may be left out. */
export function readText(text: string, language: PassageLanguage, withConcepts = true): TextWords {
  const tokens = tokenize(text)
  const named = language === 'und' || !withConcepts ? [] : conceptMatcher().find(text, tokens, language)
  return {
    tokens,
    terms: tokens.map((token) => termsOf(token, language)),
    concepts: named.map((match) => ({
      start: match.first.start,
      end: match.last.end,
      term: conceptTermOf(match),
    })),
  }
}

/** Reads the words of a passage, range by range. */
export const readWords = (passage: IndexedPassage, withConcepts = true): RangeWords[] =>
  searchableRanges(passage).map((range) => ({
    range,
    ...readText(passage.text.slice(range.start, range.end), passage.language, withConcepts),
  }))

/** All index terms of what was read, those of words first. */
export const termsOfWords = ({ terms, concepts }: TextWords): string[] => [
  ...terms.flat(),
  ...concepts.map(({ term }) => term),
]

/** Words that follow each other, each with its terms, and the place of both. */
export function adjacentWords({ tokens, terms }: TextWords) {
  const words = tokens.flatMap((token, i) => (token.whole ? [] : [{ token, own: terms[i] ?? [] }]))
  return words.slice(1).map(({ token: { end }, own: second }, i) => {
    const { token, own: first } = words[i] as (typeof words)[number]
    return { start: token.start, end, first, second }
  })
}
