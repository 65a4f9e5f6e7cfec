import type { QueryLanguage } from '../../detect/detect-query-language.ts'
import type { Condition } from '../../engine/passage-condition.ts'
import type { TermGroup } from '../../engine/search-engine.ts'
import type { Remark } from '../../model/remark.ts'
import type { Translation } from '../../model/search-result.ts'

/** A word or term of the query with all that stands for it in the index. */
export interface PlannedTerm {
  /** As typed. */
  text: string
  group: TermGroup
  /** What it was taken for in other languages, the surest first. */
  translations: Translation[]
  /** Whether it is part of a date or a provision that another term stands for. */
  within?: boolean
  /** Whether it is a function word that names something where the documents have it so. */
  nominal?: boolean
}

/** A query, read: what an engine looks for, and how it was understood. */
export interface QueryPlan {
  language: QueryLanguage
  terms: PlannedTerm[]
  /** What only helps to rank: function words that are names beside the words that they stand beside. */
  beside: TermGroup[]
  /** Terms of what is asked for by its own name: documents by their symbols. */
  names: string[]
  /** The words of what is to be found as it is written, folded. */
  phrases: string[][]
  /** What is looked for as it was typed, without operators and fields. */
  wording: string
  /** The same as they are worded: what has them to the letter stands first. */
  wordings: string[]
  /** What must hold of a passage. */
  condition: Condition | null
  /** Whether it is of function words alone: what has them in this order is meant. */
  alone: boolean
  /** Whether passages count that hold none of the terms: a phrase of function words is no term. */
  unscored: boolean
  /** Whether the query asks for nothing: then everything is listed. */
  empty: boolean
  /** The query with its unknown words corrected, or null. */
  suggestion: string | null
  /** What of the query could not be taken as it was typed. */
  remarks: Remark[]
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
