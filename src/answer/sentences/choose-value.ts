import { z } from 'zod'
import { logistic, weigh } from '../../evidence/rank-sentences.ts'
import { nameKey } from '../../model/fold.ts'
import type { PassageLanguage } from '../../model/language.ts'
import { readTable } from '../../tables/read-table.ts'
import type { ValueSpan } from '../knowledge/value-types.ts'
import { sentenceValues } from './sentence-values.ts'
import {
  featuresOf,
  readSentence,
  typeFit,
  type ValueFeature,
  type ValueFeatures,
  valueFeatures,
} from './value-features.ts'
import { type MatchedWord, matchWords, type ValueQuestion } from './value-question.ts'

/** The value of a sentence that answers a question best. */
export interface ChosenValue {
  value: ValueSpan
  /** Comparable within a sentence: the weighted sum of the features. */
  score: number
  /** How likely it is the one asked for, 0 to 1, if its sentence answers. */
  likelihood: number
  /** What speaks for it. */
  features: ValueFeatures
}

/** What a sentence is known to hold already. */
export interface KnownSentence {
  values?: readonly ValueSpan[]
  /** The words that match the question's, where they were matched by more than their stems, as through translation. */
  matched?: readonly MatchedWord[]
}

/**
 * What `npm run train-values` learned: by which weights values of a sentence are told apart, and how likely the best
 * is right.
 */
const { weights, likelihood } = readTable(
  'learned/value-weights.json',
  z.object({
    weights: z.record(z.enum(valueFeatures), z.number()),
    /** Of a logistic regression, `bias` among them. */
    likelihood: z.record(z.string(), z.number()),
  }),
)

const scoreOf = (features: ValueFeatures) =>
  valueFeatures.reduce((sum, name: ValueFeature) => sum + weights[name] * features[name], 0)

/** Whether a value only repeats what the question says: the same value, or a name of which it has every word. */
const isRepeated = (value: ValueSpan, { anchors, text }: ValueQuestion) =>
  anchors.some((anchor) => anchor.normalized !== '' && anchor.normalized === value.normalized) ||
  (!value.quantity && !value.period && ` ${nameKey(text)} `.includes(` ${nameKey(value.text)} `))

/** The values of a sentence that may answer a question, the likeliest first, with what speaks for each. */
export function rankValues(
  sentence: string,
  language: PassageLanguage,
  question: ValueQuestion,
  known: KnownSentence = {},
): RankedValue[] {
  const values = known.values ?? sentenceValues(sentence, language)
  const candidates = values.filter(
    (value) => typeFit(value.type, question.types) > 0 && !isRepeated(value, question),
  )
  if (candidates.length === 0) return []
  const reading = readSentence(
    sentence,
    language,
    values,
    known.matched ?? matchWords(sentence, language, question),
  )
  return candidates
    .map((value) => {
      const features = featuresOf(value, reading, question)
      return { value, features, score: scoreOf(features) }
    })
    .sort((a, b) => b.score - a.score)
}

/** A value that may answer, with what speaks for it. */
export interface RankedValue {
  value: ValueSpan
  score: number
  features: ValueFeatures
}

/** What tells how likely the best value of a sentence is the one asked for, by name. */
export function likelihoodFeatures(
  ranked: readonly RankedValue[],
  { types }: Pick<ValueQuestion, 'types'>,
): Record<string, number> {
  const [first, second] = ranked as [RankedValue, RankedValue | undefined]
  const total = ranked.reduce((sum, { score }) => sum + Math.exp(score - first.score), 0)
  return {
    ...first.features,
    // By how much it comes before the second, as a share of probability.
    margin: (1 - (second ? Math.exp(second.score - first.score) : 0)) / total,
    score: first.score / 10,
    [`type-${first.value.type}`]: 1,
    [`wants-${types[0]}`]: 1,
  }
}

/** The languages of "in English, French and Spanish" answer together. */
const listGap = /^(?:,|,?\s+\p{L}{1,3}(?:\s+\p{L}{2})?)\s*$/u
function withNeighbours(chosen: ValueSpan, values: readonly ValueSpan[], sentence: string): ValueSpan {
  if (chosen.type !== 'language') return chosen
  const alike = values.filter(({ type }) => type === chosen.type)
  let [from, to] = [alike.indexOf(chosen), alike.indexOf(chosen)]
  const follows = (a: number) => {
    const [one, next] = [alike[a], alike[a + 1]]
    return one !== undefined && next !== undefined && listGap.test(sentence.slice(one.end, next.start))
  }
  while (follows(from - 1)) from--
  while (follows(to)) to++
  const [start, end] = [alike[from]?.start ?? chosen.start, alike[to]?.end ?? chosen.end]
  return { ...chosen, start, end, text: sentence.slice(start, end) }
}

/**
 * The value of a sentence that a question asks for: of the type expected, in the clause of what the question says, near
 * its words, counting the thing asked for; not what the question says itself. Null where the sentence has none of the
 * types expected.
 */
export function chooseValue(
  sentence: string,
  language: PassageLanguage,
  question: ValueQuestion,
  known: KnownSentence = {},
): ChosenValue | null {
  const values = known.values ?? sentenceValues(sentence, language)
  const ranked = rankValues(sentence, language, question, { ...known, values })
  const [first] = ranked
  if (!first) return null
  return {
    value: withNeighbours(first.value, values, sentence),
    score: first.score,
    features: first.features,
    likelihood: logistic(weigh(likelihoodFeatures(ranked, question), likelihood)),
  }
}
