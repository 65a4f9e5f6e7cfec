import { logistic, logOdds, type Weights, weigh } from '../../evidence/rank-sentences.ts'

/** Surer than this nothing is told. */
const edge = 1e-4

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
  'confidence-odds': logOdds(confidence, edge),
  'likelihood-odds': logOdds(likelihood, edge),
  'sentence-log': Math.log(probability + edge),
})

/** How surely a value of a quotation is the one asked for, 0 to 1. */
export const valueConfidence = (odds: ValueOdds, weights: Weights) =>
  logistic(weigh(valueConfidenceFeatures(odds), weights))
