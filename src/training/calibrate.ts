import { type Calibration, surest } from '../answer/sentences/answer-model.ts'
import { logOdds } from '../evidence/rank-sentences.ts'
import { fitLogistic } from './fit-logistic.ts'
import { rounded } from './linear-model.ts'

/** A probability told by a model that had not seen the example. */
export interface Told {
  probability: number
  yes: boolean
  weight: number
}

/** Platt scaling (1999): a logistic regression on the log-odds. */
export function fitCalibration(told: readonly Told[]): Calibration {
  const rows = told.map(({ probability, yes, weight }) => ({
    row: Float32Array.of(logOdds(probability, surest)),
    yes,
    weight,
  }))
  const [slope = 1, offset = 0] = fitLogistic(rows, 1, 0)
  return { slope: rounded(slope), offset: rounded(offset) }
}
