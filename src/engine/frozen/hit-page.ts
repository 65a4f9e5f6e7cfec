import type { HitOrder } from './hit-order.ts'

/** The first so many of some hits, in order: a heap whose root is the last that is kept. */
export function firstHits(
  hits: Iterable<number>,
  limit: number,
  compare: (a: number, b: number) => number,
): number[] {
  const heap: number[] = []
  if (limit === 0) return heap
  for (const hit of hits) {
    if (heap.length < limit) {
      let at = heap.length
      heap.push(hit)
      for (
        let above = (at - 1) >> 1;
        at > 0 && compare(heap[above] as number, hit) < 0;
        above = (at - 1) >> 1
      ) {
        heap[at] = heap[above] as number
        at = above
      }
      heap[at] = hit
    } else if (compare(hit, heap[0] as number) < 0) {
      let at = 0
      for (let below = 1; below < limit; below = 2 * at + 1) {
        if (below + 1 < limit && compare(heap[below] as number, heap[below + 1] as number) < 0) below++
        if (compare(hit, heap[below] as number) >= 0) break
        heap[at] = heap[below] as number
        at = below
      }
      heap[at] = hit
    }
  }
  return heap.sort(compare)
}

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
    const found = chooseWorded(firstHits(hits, size, compare), order, wordings, limit)
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
