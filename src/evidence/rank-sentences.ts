import type { CandidatePassage } from './candidate-passages.ts'

/** Feature → weight: a dot product gives a score. */
export type Weights = Readonly<Record<string, number>>

/** A sentence with how well it answers. */
export interface RankedSentence {
  passage: CandidatePassage
  /** Its place among the sentences of its passage. */
  at: number
  features: Record<string, number>
  /** Log-odds, up to a constant of the question. */
  score: number
  /** That it is the one that answers, if any of the candidates does, 0 to 1. */
  probability: number
}

/** The weighted sum of features; those without a weight count nothing. */
export function weigh(features: Readonly<Record<string, number>>, weights: Weights): number {
  let score = weights.bias ?? 0
  for (const name in features) score += (features[name] as number) * (weights[name] ?? 0)
  return score
}

/** The probability of log-odds. */
export const logistic = (score: number) => 1 / (1 + Math.exp(-score))

/** The log-odds of a probability, which is taken for no surer than `edge` away from 0 or 1. */
export const logOdds = (probability: number, edge: number) => {
  const p = Math.min(1 - edge, Math.max(edge, probability))
  return Math.log(p / (1 - p))
}

/** Turns scores into probabilities that sum to one (softmax). */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const exps = scores.map((score) => Math.exp(score - most))
  const all = exps.reduce((sum, exp) => sum + exp, 0)
  return exps.map((exp) => exp / all)
}

/** All sentences of the passages found, weighed by their features, the best first; of equals the one found first. */
export function rankSentences(
  passages: readonly CandidatePassage[],
  featuresOf: (passage: CandidatePassage, at: number) => Record<string, number>,
  weights: Weights,
): RankedSentence[] {
  const rated = passages.flatMap((passage) =>
    passage.sentences.map((_, at) => {
      const features = featuresOf(passage, at)
      return { passage, at, features, score: weigh(features, weights) }
    }),
  )
  const probabilities = softmax(rated.map(({ score }) => score))
  return rated
    .map((sentence, i) => ({ ...sentence, probability: probabilities[i] ?? 0 }))
    .sort((a, b) => b.score - a.score)
}
