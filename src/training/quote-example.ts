import { chooseQuotation } from '../answer/sentences/choose-quotation.ts'
import { confidenceFeatures } from '../answer/sentences/confidence-features.ts'
import { softmax } from '../evidence/rank-sentences.ts'
import type { TrainingExample, TrainingSentence, TrainingValue } from './training-example.ts'

/** What would be quoted for a question. */
export interface QuotedExample {
  example: TrainingExample
  features: Record<string, number>
  /** Whether the quotation holds an answer. */
  right: boolean
  /** How many sentences are quoted. */
  sentences: number
  /** The likeliest value of the types asked for, by its sentence and in it. */
  value: (TrainingValue & { probability: number }) | null
}

const dot = (row: Float32Array, weights: Float64Array) => {
  let sum = 0
  for (let i = 0; i < row.length; i++) sum += (row[i] as number) * (weights[i] as number)
  return sum
}

/** Ranks the sentences of a question as an answer does, and quotes; null where there are none. */
export function quoteExample(
  example: TrainingExample,
  names: readonly string[],
  weights: Float64Array,
): QuotedExample | null {
  const { passages, sentences, input } = example
  const of = (passage: (typeof passages)[number], at: number) =>
    sentences[passages.indexOf(passage)]?.[at] as TrainingSentence
  const rated = passages.flatMap((passage, p) =>
    (sentences[p] ?? []).map(({ row }, at) => ({ passage, at, row, score: dot(row, weights) })),
  )
  const probabilities = softmax(rated.map(({ score }) => score))
  const ranked = rated
    .map(({ row, ...sentence }, i) => ({
      ...sentence,
      probability: probabilities[i] ?? 0,
      features: Object.fromEntries(names.map((name, j) => [name, row[j] ?? 0])),
    }))
    .sort((a, b) => b.score - a.score)
  const quotation = chooseQuotation(ranked)
  if (!quotation) return null
  const value =
    quotation.sentences
      .flatMap(({ passage, at, probability }) => {
        const { value } = of(passage, at)
        return value ? [{ ...value, probability }] : []
      })
      .sort((a, b) => b.probability * b.likelihood - a.probability * a.likelihood)[0] ?? null
  return {
    example,
    features: confidenceFeatures(input, ranked, quotation, value),
    right: quotation.sentences.some(({ passage, at }) => of(passage, at).holds),
    sentences: quotation.sentences.length,
    value,
  }
}
