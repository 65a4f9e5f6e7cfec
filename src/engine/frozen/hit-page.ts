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

/**
 * The same where hits that have wordings to the letter come first: they are read in the order of what else counts, until
 * none that follows can stand before those that were.
 */
export function firstWorded(
  hits: Iterable<number>,
  limit: number,
  order: HitOrder,
  wordings: number,
): number[] {
  const rest = [...hits].sort((a, b) => order.compareClass(a, b) || order.compareScores(a, b))
  const first: number[] = []
  let alike: number[][] = []
  for (const [i, hit] of rest.entries()) {
    const last = rest[i - 1]
    if (last !== undefined && order.compareClass(last, hit) !== 0) {
      first.push(...alike.flat())
      alike = []
    }
    const worded = order.wordedOf(hit)
    const place = wordings - worded
    while (alike.length <= place) alike.push([])
    alike[place]?.push(hit)
    if (first.length + (alike[0]?.length ?? 0) >= limit) break
  }
  return [...first, ...alike.flat()].slice(0, limit)
}
