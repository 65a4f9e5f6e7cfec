import { logistic, logOdds } from '../evidence/rank-sentences.ts'
import { fitLogistic } from './fit-logistic.ts'
import { rounded } from './linear-model.ts'

/** How log-odds are to be stretched and moved so that probabilities mean what they say. */
export interface Calibration {
  slope: number
  offset: number
}

/** A probability told by a model that had not seen the example. */
export interface Told {
  probability: number
  yes: boolean
  weight: number
}

/** Surer than this no model is. */
const edge = 1e-6

/** Platt scaling (1999): a logistic regression on the log-odds. */
export function fitCalibration(told: readonly Told[]): Calibration {
  const rows = told.map(({ probability, yes, weight }) => ({
    row: Float32Array.of(logOdds(probability, edge)),
    yes,
    weight,
  }))
  const [slope = 1, offset = 0] = fitLogistic(rows, 1, 0)
  return { slope: rounded(slope), offset: rounded(offset) }
}

export const calibrated = (probability: number, { slope, offset }: Calibration) =>
  logistic(slope * logOdds(probability, edge) + offset)
