import { minimise } from './minimise.ts'

/** The candidates of one question: a row of features each, and which of them answer. */
export interface RankingGroup {
  rows: Float32Array[]
  right: boolean[]
  /** How much the question counts. */
  weight: number
}

/**
 * Weights by which right rows come before others: the likelihood of a right row under a softmax over the candidates of
 * its question is made largest (ListNet's top-one loss, Cao et al. 2007), with a penalty on squared weights. Groups
 * without a right row teach nothing.
 */
export function fitRanker(groups: readonly RankingGroup[], size: number, penalty: number): Float64Array {
  const taught = groups.filter(({ right }) => right.includes(true) && right.includes(false))
  return minimise((weights, gradient) => {
    gradient.fill(0)
    let loss = 0
    for (const { rows, right, weight } of taught) {
      const scores = rows.map((row) => {
        let score = 0
        for (let i = 0; i < size; i++) score += (weights[i] as number) * (row[i] as number)
        return score
      })
      const most = Math.max(...scores)
      const exps = scores.map((score) => Math.exp(score - most))
      const all = exps.reduce((sum, e) => sum + e, 0)
      const held = exps.reduce((sum, e, i) => sum + (right[i] ? e : 0), 0)
      loss -= weight * Math.log(held / all)
      for (const [i, row] of rows.entries()) {
        const e = exps[i] as number
        const pull = weight * (e / all - (right[i] ? e / held : 0))
        for (let j = 0; j < size; j++) gradient[j] = (gradient[j] as number) + pull * (row[j] as number)
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
