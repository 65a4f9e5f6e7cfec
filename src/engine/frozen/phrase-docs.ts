import type { InvertedIndex } from './inverted-index.ts'
import type { Positions } from './positions.ts'
import type { Postings } from './postings.ts'

interface PlacedList {
  postings: Postings
  positions: Positions
}

/** Where the places of one word, moved by its place in the phrase, are those of the words before it. */
function keepFollowing(starts: number[], places: readonly number[], offset: number): void {
  let kept = 0
  let at = 0
  for (const start of starts) {
    while (at < places.length && (places[at] as number) < start + offset) at++
    if (places[at] === start + offset) starts[kept++] = start
  }
  starts.length = kept
}

/** The passages that hold words one behind the other, in order, with how often they do; none where places aren't known. */
export function phraseDocs(
  index: InvertedIndex,
  words: readonly string[],
): { docs: number[]; counts: number[] } {
  const result: { docs: number[]; counts: number[] } = { docs: [], counts: [] }
  const lists: PlacedList[] = []
  for (const word of words) {
    const rank = index.terms.find(word)
    const postings = rank < 0 ? null : index.read(rank)
    const positions = postings && index.positionsOf(rank, postings.size)
    if (!postings || !positions) return result
    lists.push({ postings, positions })
  }
  const bySize = lists.map((_, i) => i).sort((a, b) => sizeOf(lists, a) - sizeOf(lists, b))
  const [leading, ...others] = bySize
  if (leading === undefined) return result
  const { postings: rarest } = lists[leading] as PlacedList
  const [starts, places]: [number[], number[]] = [[], []]
  while (rarest.next()) {
    for (let i = 0; i < rarest.count; i++) {
      const doc = rarest.docs[i] as number
      if (!others.every((at) => (lists[at] as PlacedList).postings.freqOf(doc) > 0)) continue
      placesIn(lists[leading] as PlacedList, i, starts)
      for (let n = 0; n < starts.length; n++) starts[n] = (starts[n] as number) - leading
      for (const at of others) {
        if (starts.length === 0) break
        const list = lists[at] as PlacedList
        keepFollowing(starts, placesIn(list, list.postings.index, places), at)
      }
      if (starts.length === 0) continue
      result.docs.push(doc)
      result.counts.push(starts.length)
    }
  }
  return result
}

const sizeOf = (lists: readonly PlacedList[], at: number) => lists[at]?.postings.size ?? 0

const placesIn = ({ postings, positions }: PlacedList, index: number, into: number[]) =>
  positions.at(postings.block, index, into)
