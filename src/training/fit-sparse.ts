import { type FeatureReading, fitRows } from './fit-logistic.ts'

/** What a logistic regression over named features learns from: the features a text has, and whether it is so. */
export interface SparseRow {
  /** Places of the features in the list of all. */
  features: Uint32Array
  yes: boolean
  weight: number
}

/** A row has the features that it names, once each. */
const sparse: FeatureReading<SparseRow> = {
  score({ features }, weights, bias) {
    let score = bias
    for (const at of features) score += weights[at] as number
    return score
  },
  pull({ features }, by, gradient) {
    for (const at of features) gradient[at] = (gradient[at] as number) + by
  },
}

/** Weights of a logistic regression over features that are there or not, the last of them the bias, left unpunished. */
export const fitSparse = (rows: readonly SparseRow[], size: number, penalty: number): Float64Array =>
  fitRows(rows, { size, penalty, reading: sparse })
