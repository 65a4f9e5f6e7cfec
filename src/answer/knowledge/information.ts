import { type Knowledge, minStrength } from './knowledge.ts'
import { matchStrength, type QuestionTerm } from './question-term.ts'

/** How much each term tells: rare words tell most, those that stand nowhere as much as the rarest. */
export function informationOf(
  terms: readonly QuestionTerm[],
  knowledge: Knowledge,
): Map<QuestionTerm, number> {
  const information = new Map<QuestionTerm, number>()
  for (const term of terms) {
    const count = knowledge.holding(term).size
    const rarity = Math.log(1 + knowledge.entries.length / (Math.max(1, count) + 1))
    information.set(term, rarity * term.weight * (term.strict ? 1.5 : 1))
  }
  return information
}

/** The share of the terms' information that some of them carry; 1 where there are no terms. */
export function share(
  terms: readonly QuestionTerm[],
  information: ReadonlyMap<QuestionTerm, number>,
  strength: (term: QuestionTerm) => number,
): number {
  let total = 0
  let held = 0
  for (const term of terms) {
    const weight = information.get(term) ?? 0
    total += weight
    held += weight * strength(term)
  }
  return total === 0 ? 1 : held / total
}

/** Whether a term stands anywhere, headings included. */
export const occurs = (term: QuestionTerm, knowledge: Knowledge) =>
  knowledge.holding(term).size > 0 ||
  knowledge.documents.some((document) => matchStrength(term, document.terms) >= minStrength)
