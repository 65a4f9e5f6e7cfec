import type { Positions } from './positions.ts'
import type { Postings } from './postings.ts'

/** A term with where it stands. */
export interface PlacedList {
  postings: Postings
  positions: Positions
}

/** Reads where the term stands in the passage that `postings` is at. */
export const placesIn = ({ postings, positions }: PlacedList): Positions =>
  positions.read(postings.block, postings.index)

/**
 * Keeps of some places, which count from the first word of a phrase, those where a word stands so many places behind.
 * Gives how many are left.
 */
function keepFollowing(
  starts: Int32Array,
  count: number,
  { places, count: own }: Positions,
  offset: number,
): number {
  let kept = 0
  for (let i = 0, at = 0; i < count; i++) {
    const wanted = (starts[i] as number) + offset
    while (at < own && (places[at] as number) < wanted) at++
    if (at < own && places[at] === wanted) starts[kept++] = starts[i] as number
  }
  return kept
}

/**
 * Tells each passage that holds terms one behind the other, in order, with how often it does.
 * @param lists of the terms, unread, in the order of the phrase; each is at the passage when it is told
 */
export function eachPhraseDoc(
  lists: readonly PlacedList[],
  onDoc: (doc: number, count: number) => void,
): void {
  const bySize = lists.map((list, offset) => ({ list, offset })).sort((a, b) => sizeOf(a) - sizeOf(b))
  const [leading, ...others] = bySize
  if (!leading) return
  const { postings: rarest } = leading.list
  let starts = new Int32Array(16)
  while (rarest.next()) {
    for (let i = 0; i < rarest.count; i++) {
      const doc = rarest.docs[i] as number
      rarest.index = i
      let holds = true
      for (let n = 0; n < others.length && holds; n++) {
        holds = (others[n] as typeof leading).list.postings.freqOf(doc) > 0
      }
      if (!holds) continue
      const { places, count: all } = placesIn(leading.list)
      if (starts.length < all) starts = new Int32Array(2 * all)
      for (let n = 0; n < all; n++) starts[n] = (places[n] as number) - leading.offset
      let count = all
      for (let n = 0; n < others.length && count > 0; n++) {
        const { list, offset } = others[n] as typeof leading
        count = keepFollowing(starts, count, placesIn(list), offset)
      }
      if (count > 0) onDoc(doc, count)
    }
  }
}

const sizeOf = ({ list }: { list: PlacedList }) => list.postings.size
