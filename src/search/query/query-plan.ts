import type { QueryLanguage } from '../../detect/detect-query-language.ts'
import type { Phrase, TermGroup } from '../../engine/search-engine.ts'
import type { Translation } from '../../model/search-result.ts'

/** A word or term of the query with all that stands for it in the index. */
export interface PlannedTerm {
  /** As typed. */
  text: string
  group: TermGroup
  /** What it was taken for in other languages, the surest first. */
  translations: Translation[]
}

/** A query, read: what an engine looks for, and how it was understood. */
export interface QueryPlan {
  language: QueryLanguage
  terms: PlannedTerm[]
  /** What only helps to rank: function words that are names beside the words that they stand beside. */
  beside: TermGroup[]
  /** Terms of what is asked for by its own name: documents by their symbols. */
  names: string[]
  phrases: Phrase[]
  excludedTerms: string[]
  excludedPhrases: Phrase[]
  /** Whether the query asks for nothing: then everything is listed. */
  empty: boolean
  /** The query with its unknown words corrected, or null. */
  suggestion: string | null
}

/** Index term → how sure it is that a query word means it. */
export type Alternatives = Map<string, number>

/** Adds a term, or raises its weight. */
export function raise(alternatives: Alternatives, term: string, weight: number): void {
  alternatives.set(term, Math.max(alternatives.get(term) ?? 0, weight))
}

export function toGroup(alternatives: Alternatives, weight: number): TermGroup {
  return { weight, alternatives: [...alternatives].map(([term, w]) => ({ term, weight: w })) }
}
