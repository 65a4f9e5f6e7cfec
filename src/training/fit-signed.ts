import { fitLogistic, type LogisticRow } from './fit-logistic.ts'

/** A row with some of its figures set to nothing. */
const without = (row: Float32Array, left: ReadonlySet<number>) =>
  row.map((value, i) => (left.has(i) ? 0 : value))

/**
 * A logistic regression in which some weights may not be negative (sign 1) or not positive (−1): what the question says
 * and nothing holds never makes an answer surer. Features whose weight comes out with the wrong sign are left out, and
 * the others are learned anew, until none is wrong.
 * @returns the weights, 0 for those left out, the last of them the bias.
 */
export function fitSigned(
  rows: readonly LogisticRow[],
  signs: readonly (-1 | 0 | 1)[],
  penalty: number,
): Float64Array {
  const left = new Set<number>()
  for (;;) {
    const own = left.size === 0 ? rows : rows.map((row) => ({ ...row, row: without(row.row, left) }))
    const weights = fitLogistic(own, signs.length, penalty)
    const wrong = signs.flatMap((sign, i) => (!left.has(i) && sign * (weights[i] as number) < 0 ? [i] : []))
    for (const i of left) weights[i] = 0
    if (wrong.length === 0) return weights
    for (const i of wrong) left.add(i)
  }
}
