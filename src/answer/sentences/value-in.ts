import type { Span } from '../../model/passage.ts'
import { findCounts, findValues, nearest } from '../knowledge/find-values.ts'
import type { Unit } from '../knowledge/passage-entry.ts'
import type { QuestionTerm } from '../question/question-terms.ts'
import type { SentenceQuery } from './sentence-query.ts'

/** The value of a type that a sentence answers with: the one nearest to what is counted, else the first. */
export function valueIn(unit: Unit, { types, head, terms }: SentenceQuery): Span | null {
  const { text } = unit.entry.passage
  const own = text.slice(unit.start, unit.end)
  for (const type of types) {
    const asked = new Set(terms.map((term) => term.text.toLowerCase()))
    const at = head ? placeOf(unit, own, head) : null
    const spans = (type === 'number' && head ? findCounts(own, at) : findValues(own, type)).filter(
      ({ start, end }) => !asked.has(own.slice(start, end).toLowerCase()),
    )
    if (spans.length === 0) continue
    // "in English, French and Spanish": all of them are the answer.
    if (type === 'language')
      return { start: unit.start + (spans[0]?.start ?? 0), end: unit.start + (spans.at(-1)?.end ?? 0) }
    const chosen = (at === null ? undefined : nearest(spans, at)) ?? spans[0]
    if (chosen) return { start: unit.start + chosen.start, end: unit.start + chosen.end }
  }
  return null
}

/** Where a term's word stands in a sentence, or null. */
function placeOf(unit: Unit, own: string, term: QuestionTerm): number | null {
  const words = own.matchAll(/[\p{L}\p{M}\p{N}'’-]+/gu)
  for (const word of words) {
    const stemmed = word[0].toLowerCase()
    for (const alternative of term.alternatives.keys()) {
      const value = alternative.replace(/^\w+[:=]/, '')
      if (
        value.length >= 3 &&
        stemmed
          .normalize('NFKD')
          .replace(/\p{M}/gu, '')
          .replace(/^[a-z]{1,2}['’]/, '')
          .startsWith(value.slice(0, Math.max(3, value.length - 1))) &&
        unit.terms.has(alternative)
      )
        return word.index
    }
  }
  return null
}
