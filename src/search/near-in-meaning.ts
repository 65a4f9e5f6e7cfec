import type { MeaningSearch } from '../dense/meaning-search.ts'
import type { NearPassage } from '../engine/raise-near.ts'
import type { PlannedTerm, QueryPlan } from './query/query-plan.ts'

/** Figures, symbols, dates and provisions are found as they are, or not at all. */
const isNotation = ({ group: { alternatives } }: PlannedTerm) =>
  alternatives.length > 0 && alternatives.every(({ term }) => /^[#@/$%§]/.test(term))

/** Whether a query says in words what it is about: what is asked for by name, by operators or to the letter is exact. */
function isPlain({ condition, names, terms, alone }: QueryPlan): boolean {
  if (alone) return true
  const notations = terms.filter(isNotation)
  const isWord = ({ text }: PlannedTerm) => !notations.some((notation) => notation.text.includes(text))
  return condition === null && names.length === 0 && terms.some(isWord)
}

/**
 * The passages that mean what a query does: none where it is exact, or where the meaning of texts is not asked for;
 * null where it could not be had.
 */
export async function findNear(
  plan: QueryPlan,
  meaning: MeaningSearch | null,
): Promise<readonly NearPassage[] | null> {
  return meaning && isPlain(plan) ? meaning.nearest(plan.wording.trim()) : []
}
