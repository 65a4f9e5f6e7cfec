import { minimise } from './minimise.ts'

/** What a row says besides its features: whether it is so, and how much it counts. */
interface Labelled {
  yes: boolean
  weight: number
}

/** What a logistic regression learns from: a row of features, whether it is so, and how much it counts. */
export interface LogisticRow extends Labelled {
  row: Float32Array
}

/** How features of a row meet weights: added to a score, and pulled at in a gradient. */
export interface FeatureReading<Row> {
  score(row: Row, weights: Float64Array, bias: number): number
  pull(row: Row, by: number, gradient: Float64Array): void
}

/** Weights of a logistic regression over rows of any form, the last of them the bias, which the penalty leaves alone. */
export function fitRows<Row extends Labelled>(
  rows: readonly Row[],
  { size, penalty, reading }: { size: number; penalty: number; reading: FeatureReading<Row> },
): Float64Array {
  return minimise((weights, gradient) => {
    gradient.fill(0)
    let loss = 0
    for (const row of rows) {
      const score = reading.score(row, weights, weights[size] as number)
      const p = 1 / (1 + Math.exp(-score))
      loss -= row.weight * Math.log(Math.max(1e-12, row.yes ? p : 1 - p))
      const by = row.weight * (p - (row.yes ? 1 : 0))
      reading.pull(row, by, gradient)
      gradient[size] = (gradient[size] as number) + by
    }
    for (let i = 0; i < size; i++) {
      const w = weights[i] as number
      loss += penalty * w * w
      gradient[i] = (gradient[i] as number) + 2 * penalty * w
    }
    return loss
  }, size + 1)
}

/** Every row has a value for every feature. */
const dense: FeatureReading<LogisticRow> = {
  score({ row }, weights, bias) {
    let score = bias
    for (let i = 0; i < row.length; i++) score += (weights[i] as number) * (row[i] as number)
    return score
  },
  pull({ row }, by, gradient) {
    for (let i = 0; i < row.length; i++) gradient[i] = (gradient[i] as number) + by * (row[i] as number)
  },
}

/**
 * Weights of a logistic regression, the last of them the bias, which the penalty on squared weights leaves alone.
 */
export const fitLogistic = (rows: readonly LogisticRow[], size: number, penalty: number): Float64Array =>
  fitRows(rows, { size, penalty, reading: dense })
