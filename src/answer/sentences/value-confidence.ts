import { logistic, type Weights, weigh } from '../../evidence/rank-sentences.ts'

const surest = 1e-4
const logOdds = (probability: number) => {
  const p = Math.min(1 - surest, Math.max(surest, probability))
  return Math.log(p / (1 - p))
}

/** What is known of a value that may be stated, each from 0 to 1. */
export interface ValueOdds {
  /** That the quotation answers. */
  confidence: number
  /** That the value is the one asked for, if its sentence answers. */
  likelihood: number
  /** That its sentence is the one that answers. */
  probability: number
}

/** What tells how surely a value of a quotation is the one asked for, by name. */
export const valueConfidenceFeatures = ({ confidence, likelihood, probability }: ValueOdds) => ({
  'confidence-odds': logOdds(confidence),
  'likelihood-odds': logOdds(likelihood),
  'sentence-log': Math.log(probability + surest),
})

/** How surely a value of a quotation is the one asked for, 0 to 1. */
export const valueConfidence = (odds: ValueOdds, weights: Weights) =>
  logistic(weigh(valueConfidenceFeatures(odds), weights))
