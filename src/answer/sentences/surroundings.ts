import { countCountries, isCountry } from '../knowledge/countries-in.ts'
import { isPlaceName } from '../knowledge/find-places.ts'
import { findValues } from '../knowledge/find-values.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { PassageEntry } from '../knowledge/passage-entry.ts'
import { termsOfText } from '../knowledge/text-terms.ts'
import { matchStrength, type QuestionName, type QuestionTerm } from '../question/question-terms.ts'
import { besideFactors } from './evidence.ts'

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

  /** How surely a term stands in a passage or beside it, whatever that counts for. */
  certainty(entry: PassageEntry, term: QuestionTerm): number {
    return Math.max(
      matchStrength(term, entry.terms),
      matchStrength(term, entry.context),
      this.near(entry, term),
    )
  }

  /** What a term counts for by standing beside the passage, not in it. */
  strength(entry: PassageEntry, term: QuestionTerm): number {
    const above = matchStrength(term, entry.context) * besideFactors.context
    const factor = term.strict ? besideFactors.nameNear : besideFactors.near
    return Math.max(above, this.near(entry, term) * factor)
  }

  /**
   * Whether a name stands in a passage, above it, or (`nearToo`) as a whole in a passage nearby, unless the passage names another
   * thing of its kind, or another place: what follows "Operation Baobab" is not said of Operation Coral.
   */
  holdsName(entry: PassageEntry, { terms, kind }: QuestionName, nearToo: boolean): boolean {
    const isIn = (held: ReadonlySet<string>) => (term: QuestionTerm) =>
      matchStrength(term, held) >= minNameStrength
    const [own, above] = [isIn(entry.terms), isIn(entry.context)]
    if (terms.every((term) => own(term) || above(term))) return true
    if (!nearToo || terms.some(({ organization }) => organization)) return false
    const holders = terms.map((term) => this.knowledge.holding(term))
    const isNear = this.knowledge
      .near(entry)
      .some((other) => holders.every((held) => held.has(other)) && terms.every(isIn(other.terms)))
    return (
      isNear && !(kind && namesAnother(entry, kind)) && !terms.some((term) => namesAnotherPlace(entry, term))
    )
  }
}

/** A word and the name after it: "Operation Baobab". */
const namedThing = /(\p{L}+)\s+\p{Lu}[\p{L}\p{M}-]+/gu

/** Whether a passage has a name after the same word. */
function namesAnother({ passage }: PassageEntry, kind: QuestionTerm): boolean {
  return [...passage.text.matchAll(namedThing)].some(
    ([, word]) => matchStrength(kind, termsOfText(word ?? '', [passage.language])) >= minNameStrength,
  )
}

/** Whether a passage has a place of its own: another country, or for a city any. */
function namesAnotherPlace({ passage, terms }: PassageEntry, term: QuestionTerm): boolean {
  if (isCountry(term)) return countCountries(terms) > 0
  return isPlaceName(term.text) && findValues(passage.text, 'place').length > 0
}
