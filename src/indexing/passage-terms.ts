import { termsOf } from '../analyse/analyser.ts'
import { headingWeights, searchableRanges } from '../analyse/searchable-ranges.ts'
import { type Token, tokenize } from '../analyse/tokenize.ts'
import type { PassageLanguage } from '../model/language.ts'
import type { IndexedPassage } from '../model/passage.ts'

/** A stretch of analysed text of a passage. */
export interface AnalysedText {
  text: string
  tokens: Token[]
  language: PassageLanguage
  weight: number
}

/**
 * Analyses what is searched of a passage: its text in its own language, its headings in the language of the
 * document's narrative as well, since an English annex may stand under French headings.
 */
export function analysePassage(passage: IndexedPassage, narrative: PassageLanguage): AnalysedText[] {
  const body = searchableRanges(passage).map(({ start, end, weight }) => {
    const text = passage.text.slice(start, end)
    return { text, tokens: tokenize(text), language: passage.language, weight }
  })
  const headings = passage.section.flatMap((text, depth) => {
    const innermost = depth === passage.section.length - 1
    const weight = innermost ? headingWeights.innermost : headingWeights.outer
    const tokens = tokenize(text)
    return [...new Set([narrative, passage.language])].map((language) => ({ text, tokens, language, weight }))
  })
  return [...body, ...headings]
}

/** The index terms of a passage, repeated by weight. */
export function passageTerms(analysed: AnalysedText[]): string[] {
  return analysed.flatMap(({ tokens, language, weight }) => {
    const terms = tokens.flatMap((token) => termsOf(token, language))
    return Array.from({ length: weight }, () => terms).flat()
  })
}
