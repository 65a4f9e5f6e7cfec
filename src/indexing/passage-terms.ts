import { findProvisions, termsOfProvisions } from '../analyse/provisions.ts'
import { headingWeights, searchableRanges } from '../analyse/searchable-ranges.ts'
import { findSymbols, termsOfSymbol } from '../analyse/symbols.ts'
import type { Token } from '../analyse/token.ts'
import type { PassageLanguage } from '../model/language.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { datedSpans, termsOfDate } from '../periods/date-terms.ts'
import { readText, type TextWords } from '../translate/read-words.ts'

/** A stretch of analysed text of a passage. */
export interface AnalysedText {
  text: string
  tokens: Token[]
  language: PassageLanguage
  weight: number
  /** It stands over the passage. */
  heading: boolean
  /** The index terms of each token. */
  tokenTerms: (readonly string[])[]
  concepts: TextWords['concepts']
  /** All its index terms: of its words, and of the symbols, dates, provisions and concepts that it names. */
  terms: string[]
}

function analyse(text: string, language: PassageLanguage, weight: number, heading = false): AnalysedText {
  const { tokens, terms: tokenTerms, concepts } = readText(text, language)
  const symbols = findSymbols(text).flatMap(termsOfSymbol)
  const dates = datedSpans(text).flatMap(termsOfDate)
  const provisions = findProvisions(text).flatMap(termsOfProvisions)
  const named = concepts.map(({ term }) => term)
  const terms = [...tokenTerms.flat(), ...symbols, ...dates, ...provisions, ...named]
  return { text, tokens, language, weight, heading, tokenTerms, concepts, terms }
}

/** Analyses what is searched of the passages of one document; a heading over many passages is analysed once. */
export class PassageAnalysis {
  private readonly narrative: PassageLanguage
  private readonly headings = new Map<string, AnalysedText>()

  constructor(narrative: PassageLanguage) {
    this.narrative = narrative
  }

  /**
   * What is searched of a passage: its text in its own language, its headings in the language of the document's
   * narrative as well, since an English annex may stand under French headings.
   */
  of(passage: IndexedPassage): AnalysedText[] {
    const body = searchableRanges(passage).map(({ start, end, weight }) =>
      analyse(passage.text.slice(start, end), passage.language, weight),
    )
    const headings = passage.section.flatMap((text, depth) => {
      const innermost = depth === passage.section.length - 1
      const weight = innermost ? headingWeights.innermost : headingWeights.outer
      return [...new Set([this.narrative, passage.language])].map((language) =>
        this.heading(text, language, weight),
      )
    })
    return [...body, ...headings]
  }

  private heading(text: string, language: PassageLanguage, weight: number): AnalysedText {
    const key = `${language} ${weight} ${text}`
    const known = this.headings.get(key) ?? analyse(text, language, weight, true)
    this.headings.set(key, known)
    return known
  }
}

/** The index terms of a passage, repeated by weight. */
export function passageTerms(analysed: AnalysedText[]): string[] {
  const all: string[] = []
  for (const { terms, weight } of analysed)
    for (let i = 0; i < weight; i++) for (const term of terms) all.push(term)
  return all
}
