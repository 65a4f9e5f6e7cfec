/** The first so many of some numbers, in order: a heap whose root is the last that is kept. */
export function firstOf(
  numbers: Iterable<number>,
  limit: number,
  compare: (a: number, b: number) => number,
): number[] {
  const heap: number[] = []
  if (limit === 0) return heap
  for (const number of numbers) {
    if (heap.length < limit) {
      let at = heap.length
      heap.push(number)
      for (
        let above = (at - 1) >> 1;
        at > 0 && compare(heap[above] as number, number) < 0;
        above = (at - 1) >> 1
      ) {
        heap[at] = heap[above] as number
        at = above
      }
      heap[at] = number
    } else if (compare(number, heap[0] as number) < 0) {
      let at = 0
      for (let below = 1; below < limit; below = 2 * at + 1) {
        if (below + 1 < limit && compare(heap[below] as number, heap[below + 1] as number) < 0) below++
        if (compare(number, heap[below] as number) >= 0) break
        heap[at] = heap[below] as number
        at = below
      }
      heap[at] = number
    }
  }
  return heap.sort(compare)
}
