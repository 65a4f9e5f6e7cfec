import type { RankedSentence } from '../../evidence/rank-sentences.ts'
import { foldInPlace } from '../../model/fold.ts'
import type { Span } from '../../model/passage.ts'
import { clauseWords, costBetween, findBoundaries } from './clauses.ts'
import type { RankInput } from './rank-input.ts'

/** The share of the question's weight that a sentence has to hold to decide it. */
const minHeld = 0.8
/** From which nearness on a word means the same as one of the question. */
const sameMeaning = 0.75
/** How far a negation reaches over boundaries of clauses: over a comma, not over "but" or a semicolon. */
const negationReach = 0.6
/** The share of the question's words that have to be denied for a No. */
const minDenied = 0.75

/**
 * Whether a sentence bears a question of yes or no out: `yes`, `no` where it denies what is asked, null where it says too
 * little of it, says it of something else, or says only what may be.
 */
export function decideYesNo({ question }: RankInput, { passage, at }: RankedSentence): 'yes' | 'no' | null {
  const sentence = passage.sentences[at]
  if (!sentence) return null
  const { language, text } = passage.passage
  const asked = question.terms.flatMap((term, i) => (term.whole ? [] : [{ ...term, i }]))
  const isHeld = (i: number) =>
    (sentence.strengths[i] ?? 0) > 0 ||
    (sentence.nearness[i] ?? 0) >= sameMeaning ||
    (passage.context[i] ?? 0) > 0
  const total = asked.reduce((sum, { weight }) => sum + weight, 0)
  const held = asked.filter(({ i }) => isHeld(i))
  const isName = ({ kind }: { kind: string }) => kind !== 'word'
  if (held.reduce((sum, { weight }) => sum + weight, 0) < minHeld * total) return null
  if (asked.some((term) => isName(term) && !isHeld(term.i))) return null
  const folded = foldInPlace(text.slice(sentence.start, sentence.end))
  const { negations, unsure } = clauseWords(language)
  if (unsure(folded).length > 0) return null
  const denials = negations(folded)
  if (denials.length === 0) return 'yes'
  const boundaries = findBoundaries(folded, language)
  const isDenied = (place: Span) =>
    denials.some((denial) => costBetween(boundaries, denial, place) < negationReach)
  const places = sentence.tokens
    .filter(({ matches }) => matches.length > 0)
    .map(({ start, end, matches }) => ({
      weight: Math.max(...matches.map(({ term }) => question.terms[term]?.weight ?? 0)),
      denied: isDenied({ start: start - sentence.start, end: end - sentence.start }),
    }))
  const matched = places.reduce((sum, { weight }) => sum + weight, 0)
  const denied = places.reduce((sum, place) => sum + (place.denied ? place.weight : 0), 0)
  if (denied === 0) return 'yes'
  return denied >= minDenied * matched ? 'no' : null
}
