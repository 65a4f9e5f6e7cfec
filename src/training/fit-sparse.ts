import { minimise } from './minimise.ts'

/** What a logistic regression over named features learns from: the features a text has, and whether it is so. */
export interface SparseRow {
  /** Places of the features in the list of all. */
  features: Uint32Array
  yes: boolean
  weight: number
}

/** Weights of a logistic regression over features that are there or not, the last of them the bias, left unpunished. */
export function fitSparse(rows: readonly SparseRow[], size: number, penalty: number): Float64Array {
  return minimise((weights, gradient) => {
    gradient.fill(0)
    let loss = 0
    for (const { features, yes, weight } of rows) {
      let score = weights[size] as number
      for (const at of features) score += weights[at] as number
      const p = 1 / (1 + Math.exp(-score))
      loss -= weight * Math.log(Math.max(1e-12, yes ? p : 1 - p))
      const pull = weight * (p - (yes ? 1 : 0))
      for (const at of features) gradient[at] = (gradient[at] as number) + pull
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
