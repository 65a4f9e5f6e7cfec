import type { Span } from '../../model/passage.ts'
import { isCountry, isCountryKey } from '../knowledge/countries-in.ts'
import type { Unit } from '../knowledge/passage-entry.ts'
import { termsOfText } from '../knowledge/text-terms.ts'
import { matchStrength, type QuestionTerm } from '../question/question-terms.ts'
import { minNameStrength } from './surroundings.ts'

const holds = (term: QuestionTerm, terms: ReadonlySet<string>) =>
  matchStrength(term, terms) >= minNameStrength

/** How many other countries than one a text names. */
const countOthers = (terms: ReadonlySet<string>, { alternatives }: QuestionTerm) =>
  [...terms].filter((key) => isCountryKey(key) && !alternatives.has(key)).length
/** A list of countries: what follows it is said of all or some of them. */
const minListed = 2

/** The part of a sentence, between semicolons, that a stretch stands in. */
function clauseAround(unit: Unit, { start, end }: Span): string {
  const { text } = unit.entry.passage
  const from = text.lastIndexOf(';', start - 1)
  const to = text.indexOf(';', end)
  return text.slice(Math.max(unit.start, from + 1), to < 0 ? unit.end : Math.min(unit.end, to))
}

/**
 * Whether a figure is said of another country than the question's: that one stands in another part of the sentence
 * ("In Peru 95,000 were held; in Poland …"), or elsewhere in the passage as one of several.
 */
export function isOfAnother(unit: Unit, value: Span, terms: readonly QuestionTerm[]): boolean {
  return terms
    .filter((term) => term.strict && isCountry(term))
    .some((term) => {
      if (holds(term, unit.terms)) {
        const clause = termsOfText(clauseAround(unit, value), [unit.entry.passage.language])
        return !holds(term, clause) && countOthers(clause, term) > 0
      }
      return unit.entry.units.some(
        (other) => holds(term, other.terms) && countOthers(other.terms, term) >= minListed,
      )
    })
}
