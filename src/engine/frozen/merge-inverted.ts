import { mergeTerms } from '../../packed/merge-terms.ts'
import type { InvertedIndex } from './inverted-index.ts'
import { type InvertedOptions, InvertedWriter } from './inverted-writer.ts'
import type { PlaceLists } from './positions.ts'
import { Postings } from './postings.ts'

/** An index with how many passages it is of; they stand behind those of the parts before it. */
export interface InvertedPart {
  index: InvertedIndex
  size: number
}

/** Joins indices into one, the same as if their passages had been indexed together. */
export function mergeInverted(parts: readonly InvertedPart[], options: InvertedOptions): InvertedWriter {
  const writer = new InvertedWriter(options)
  const firsts: number[] = []
  let first = 0
  for (const { size } of parts) {
    firsts.push(first)
    first += size
  }
  const joined = new JoinedList()
  for (const { term, holders } of mergeTerms(parts.map(({ index }) => index.terms))) {
    joined.clear()
    for (const { at, rank } of holders)
      joined.append((parts[at] as InvertedPart).index, rank, firsts[at] as number)
    writer.add(term, joined.docs, joined.freqs, joined.placed ? joined : null)
  }
  return writer
}

/** The lists of one term in several parts, one behind the other. */
class JoinedList implements PlaceLists {
  readonly docs: number[] = []
  readonly freqs: number[] = []
  readonly counts: number[] = []
  readonly places: number[] = []
  placed = false
  private readonly postings = new Postings()

  clear(): void {
    for (const list of [this.docs, this.freqs, this.counts, this.places]) list.length = 0
    this.placed = false
  }

  /** @param first the place of its first passage in the whole */
  append(index: InvertedIndex, rank: number, first: number): void {
    const { docs, freqs, counts, places } = this
    const list = index.read(rank, this.postings)
    const positions = index.positionsOf(rank, list.size)
    if (positions) this.placed = true
    while (list.next()) {
      for (let i = 0; i < list.count; i++) {
        docs.push(first + (list.docs[i] as number))
        freqs.push(list.freqs[i] as number)
        if (positions) {
          const { places: own, count } = positions.read(list.block, i)
          while (counts.length < docs.length - 1) counts.push(0)
          counts.push(count)
          for (let n = 0; n < count; n++) places.push(own[n] as number)
        }
      }
    }
    if (this.placed) while (counts.length < docs.length) counts.push(0)
  }
}
