import { minimise } from './minimise.ts'

/** What a logistic regression learns from: a row of features, whether it is so, and how much it counts. */
export interface LogisticRow {
  row: Float32Array
  yes: boolean
  weight: number
}

/**
 * Weights of a logistic regression, the last of them the bias, which the penalty on squared weights leaves alone.
 */
export function fitLogistic(rows: readonly LogisticRow[], size: number, penalty: number): Float64Array {
  return minimise((weights, gradient) => {
    gradient.fill(0)
    let loss = 0
    for (const { row, yes, weight } of rows) {
      let score = weights[size] as number
      for (let i = 0; i < size; i++) score += (weights[i] as number) * (row[i] as number)
      const p = 1 / (1 + Math.exp(-score))
      loss -= weight * Math.log(Math.max(1e-12, yes ? p : 1 - p))
      const pull = weight * (p - (yes ? 1 : 0))
      for (let i = 0; i < size; i++) gradient[i] = (gradient[i] as number) + pull * (row[i] as number)
      gradient[size] = (gradient[size] as number) + pull
    }
    for (let i = 0; i < size; i++) {
      const w = weights[i] as number
      loss += penalty * w * w
      gradient[i] = (gradient[i] as number) + 2 * penalty * w
    }
    return loss
  }, size + 1)
}
