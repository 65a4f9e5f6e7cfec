import { minimise } from './minimise.ts'

/** The candidates of one question: a row of features each, and which of them answer. */
export interface RankingGroup<Row = Float32Array> {
  rows: Row[]
  right: boolean[]
  /** How much the question counts. */
  weight: number
}

/** How features of a row meet weights: scored by them, and pulled at in a gradient. */
interface RowReading<Row> {
  score(row: Row, weights: Float64Array): number
  pull(row: Row, by: number, gradient: Float64Array): void
}

/** Every row has a value for every feature. */
const dense: RowReading<Float32Array> = {
  score(row, weights) {
    let score = 0
    for (let i = 0; i < weights.length; i++) score += (weights[i] as number) * (row[i] as number)
    return score
  },
  pull(row, by, gradient) {
    for (let i = 0; i < gradient.length; i++) gradient[i] = (gradient[i] as number) + by * (row[i] as number)
  },
}

/** Rows name the places of the features that they have. */
const sparse: RowReading<Uint32Array> = {
  score(row, weights) {
    let score = 0
    for (const at of row) score += weights[at] as number
    return score
  },
  pull(row, by, gradient) {
    for (const at of row) gradient[at] = (gradient[at] as number) + by
  },
}

/**
 * Weights by which right rows come before others: the likelihood of a right row under a softmax over the candidates of
 * its question is made largest (ListNet's top-one loss, Cao et al. 2007), with a penalty on squared weights. Groups
 * without a right row teach nothing.
 */
export const fitRanker = (groups: readonly RankingGroup[], size: number, penalty: number): Float64Array =>
  learn(groups, size, penalty, dense)

/** The same of rows of features that are there or not. */
export const fitSparseRanker = (
  groups: readonly RankingGroup<Uint32Array>[],
  size: number,
  penalty: number,
): Float64Array => learn(groups, size, penalty, sparse)

function learn<Row>(
  groups: readonly RankingGroup<Row>[],
  size: number,
  penalty: number,
  { score, pull }: RowReading<Row>,
): Float64Array {
  const taught = groups.filter(({ right }) => right.includes(true) && right.includes(false))
  return minimise((weights, gradient) => {
    gradient.fill(0)
    let loss = 0
    for (const { rows, right, weight } of taught) {
      const scores = rows.map((row) => score(row, weights))
      const most = Math.max(...scores)
      const exps = scores.map((each) => Math.exp(each - most))
      const all = exps.reduce((sum, e) => sum + e, 0)
      const held = exps.reduce((sum, e, i) => sum + (right[i] ? e : 0), 0)
      loss -= weight * Math.log(held / all)
      for (const [i, row] of rows.entries()) {
        const e = exps[i] as number
        pull(row, weight * (e / all - (right[i] ? e / held : 0)), gradient)
      }
    }
    for (let i = 0; i < size; i++) {
      const w = weights[i] as number
      loss += penalty * w * w
      gradient[i] = (gradient[i] as number) + 2 * penalty * w
    }
    return loss
  }, size)
}
