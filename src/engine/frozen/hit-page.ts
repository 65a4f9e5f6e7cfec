import { firstOf } from '../../model/first-of.ts'
import type { HitOrder } from './hit-order.ts'

/** So many times as many hits as are shown are put in order at first, where some may be moved behind others. */
const firstShare = 4

/**
 * The same where hits that have wordings to the letter come first: they are read in the order of what else counts, until
 * none that follows can stand before those that were.
 */
export function firstWorded(hits: Uint32Array, limit: number, order: HitOrder, wordings: number): number[] {
  const compare = (a: number, b: number) => order.compareClass(a, b) || order.compareScores(a, b)
  for (let size = firstShare * limit; ; size *= firstShare) {
    const whole = size >= hits.length
    const found = chooseWorded(firstOf(hits, size, compare), order, wordings, limit)
    if (whole || found.settled) return found.first
  }
}

/** @returns `settled` where no hit behind these can stand among the first */
function chooseWorded(ranked: readonly number[], order: HitOrder, wordings: number, limit: number) {
  const first: number[] = []
  /** Of hits that are alike in what counts more than wordings, those that lack so many. */
  let lacking: number[][] = []
  let settled = false
  for (const [i, hit] of ranked.entries()) {
    const last = ranked[i - 1]
    if (last !== undefined && order.compareClass(last, hit) !== 0) {
      first.push(...lacking.flat())
      lacking = []
    }
    const lacks = wordings - order.wordedOf(hit)
    while (lacking.length <= lacks) lacking.push([])
    lacking[lacks]?.push(hit)
    settled = first.length + (lacking[0]?.length ?? 0) >= limit
    if (settled) break
  }
  return { first: [...first, ...lacking.flat()].slice(0, limit), settled }
}
