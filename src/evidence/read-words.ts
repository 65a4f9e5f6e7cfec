import { termsOf } from '../analyse/analyser.ts'
import { type SearchableRange, searchableRanges } from '../analyse/searchable-ranges.ts'
import { type Token, tokenize } from '../analyse/tokenize.ts'
import type { IndexedPassage, Span } from '../model/passage.ts'
import { conceptMatcher, conceptTermOf } from '../translate/concept-matcher.ts'

/** The words of a searchable range of a passage, whatever is asked; places count from the range's start. */
export interface RangeWords {
  range: SearchableRange
  tokens: Token[]
  /** The index terms of each token. */
  terms: (readonly string[])[]
  /** What tokens name together or alone, by the index term of the concept. */
  concepts: (Span & { term: string })[]
}

/** Whether index terms of a query name a concept. */
export const nameConcepts = (terms: Iterable<string>) => [...terms].some((term) => term.startsWith('!'))

/**
 * Reads the words of a passage, once for marking and weighing them. Concepts, which take longer than all the rest, are
 * looked for only where a query names any.
 */
export function readWords(passage: IndexedPassage, withConcepts = true): RangeWords[] {
  const { language } = passage
  return searchableRanges(passage).map((range) => {
    const text = passage.text.slice(range.start, range.end)
    const tokens = tokenize(text)
    const named = language === 'und' || !withConcepts ? [] : conceptMatcher().find(text, tokens, language)
    return {
      range,
      tokens,
      terms: tokens.map((token) => termsOf(token, language)),
      concepts: named.map((match) => ({
        start: match.first.start,
        end: match.last.end,
        term: conceptTermOf(match),
      })),
    }
  })
}
