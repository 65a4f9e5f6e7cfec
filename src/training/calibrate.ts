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
const surest = 1 - 1e-6
const logOdds = (probability: number) => {
  const p = Math.min(surest, Math.max(1 - surest, probability))
  return Math.log(p / (1 - p))
}

/** Platt scaling (1999): a logistic regression on the log-odds. */
export function fitCalibration(told: readonly Told[]): Calibration {
  const rows = told.map(({ probability, yes, weight }) => ({
    row: Float32Array.of(logOdds(probability)),
    yes,
    weight,
  }))
  const [slope = 1, offset = 0] = fitLogistic(rows, 1, 0)
  return { slope: rounded(slope), offset: rounded(offset) }
}

export const calibrated = (probability: number, { slope, offset }: Calibration) =>
  1 / (1 + Math.exp(-(slope * logOdds(probability) + offset)))
