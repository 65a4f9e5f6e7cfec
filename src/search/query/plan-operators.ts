import type { Lexicon } from '../../engine/lexicon.ts'
import type { Condition } from '../../engine/passage-condition.ts'
import type { Remark } from '../../model/remark.ts'
import { askedSymbols } from './find-symbols.ts'
import type { ParsedQuery } from './parse-query.ts'
import { ConditionPlanner, fieldGroups, type WordPlans } from './plan-conditions.ts'
import { type DocumentFacts, FieldPlanner } from './plan-fields.ts'
import type { PlannedTerm } from './query-plan.ts'
import { patternTerm } from './word-pattern.ts'

/** What the operators, phrases and fields of a query ask beside its words. */
export interface PlannedOperators {
  terms: PlannedTerm[]
  /** Terms of documents that fields ask for by name. */
  names: string[]
  conditions: Condition[]
  /** Whether passages count that hold none of the terms. */
  unscored: boolean
  remarks: Remark[]
}

/** Plans what of a parsed query is no plain word. */
export function planOperators(
  { sought, conditions, symbols, titled }: ParsedQuery,
  words: WordPlans,
  documents: readonly DocumentFacts[],
  lexicon: Lexicon,
): PlannedOperators {
  // Phrases are kept to the letter: their words are not translated.
  const quoted = sought
    .filter(({ kind }) => kind === 'phrase')
    .map(({ text }) => words.planLiteral(text).filter(({ group }) => group.alternatives.length > 0))
  const patterns = sought
    .filter(({ kind }) => kind === 'pattern')
    .map(({ text }) => patternTerm(text, lexicon))
  const fields = new FieldPlanner(documents, (text) => fieldGroups(words.plan(text)))
  const planner = new ConditionPlanner(words, fields, lexicon)
  const planned = conditions.flatMap((node) => planner.plan(node) ?? [])
  return {
    terms: [...quoted.flat(), ...patterns, ...planner.unread.flatMap((text) => words.plan(text))],
    names: symbols.flatMap((text) => askedSymbols(text, lexicon).names),
    conditions: planned,
    unscored: titled || quoted.some((terms) => terms.length === 0),
    remarks: planner.remarks,
  }
}
