import { besideFactors } from './evidence.ts'
import type { Knowledge } from './knowledge.ts'
import type { PassageEntry } from './passage-entry.ts'
import { matchStrength, type QuestionTerm } from './question-terms.ts'

/** A name stands somewhere by itself or by a sure translation: a synonym is another name. */
export const minNameStrength = 0.8

/** How surely terms stand beside a passage: in what it stands under, and in the passages before and after it. */
export class Surroundings {
  private readonly knowledge: Knowledge
  private readonly found = new Map<PassageEntry, Map<QuestionTerm, number>>()

  constructor(knowledge: Knowledge) {
    this.knowledge = knowledge
  }

  /** How surely a term stands in a passage nearby, 0 to 1. */
  private near(entry: PassageEntry, term: QuestionTerm): number {
    const known = this.found.get(entry) ?? new Map<QuestionTerm, number>()
    this.found.set(entry, known)
    let strength = known.get(term)
    if (strength === undefined) {
      const holders = this.knowledge.holding(term)
      strength = this.knowledge
        .near(entry)
        .reduce(
          (best, other) => (holders.has(other) ? Math.max(best, matchStrength(term, other.terms)) : best),
          0,
        )
      known.set(term, strength)
    }
    return strength
  }

  /** What a term counts for by standing beside the passage, not in it. */
  strength(entry: PassageEntry, term: QuestionTerm): number {
    const above = matchStrength(term, entry.context) * besideFactors.context
    const factor = term.strict ? besideFactors.nameNear : besideFactors.near
    return Math.max(above, this.near(entry, term) * factor)
  }

  /** Whether a name stands in a passage or beside it. */
  holdsName(entry: PassageEntry, term: QuestionTerm): boolean {
    return [
      matchStrength(term, entry.terms),
      matchStrength(term, entry.context),
      this.near(entry, term),
    ].some((strength) => strength >= minNameStrength)
  }
}
