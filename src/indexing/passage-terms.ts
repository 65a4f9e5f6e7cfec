import { termsOf } from '../analyse/analyser.ts'
import { findProvisions, termsOfProvisions } from '../analyse/provisions.ts'
import { headingWeights, searchableRanges } from '../analyse/searchable-ranges.ts'
import { findSymbols, termsOfSymbol } from '../analyse/symbols.ts'
import { type Token, tokenize } from '../analyse/tokenize.ts'
import type { PassageLanguage } from '../model/language.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { datedSpans, termsOfDate } from '../periods/date-terms.ts'
import { conceptMatcher, conceptTermOf } from '../translate/concept-matcher.ts'

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

/** The terms of the concepts that a text names: the same in every language. */
function conceptTermsOf({ text, tokens, language }: AnalysedText): string[] {
  if (language === 'und') return []
  return conceptMatcher().find(text, tokens, language).map(conceptTermOf)
}

/** The index terms of a passage, repeated by weight. */
export function passageTerms(analysed: AnalysedText[]): string[] {
  return analysed.flatMap((part) => {
    const words = part.tokens.flatMap((token) => termsOf(token, part.language))
    const symbols = findSymbols(part.text).flatMap(termsOfSymbol)
    const dates = datedSpans(part.text).flatMap(termsOfDate)
    const provisions = findProvisions(part.text).flatMap(termsOfProvisions)
    const terms = [...words, ...symbols, ...dates, ...provisions, ...conceptTermsOf(part)]
    return Array.from({ length: part.weight }, () => terms).flat()
  })
}
