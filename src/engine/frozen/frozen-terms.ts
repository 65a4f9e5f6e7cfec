import type { PlacedSegment } from './frozen-segment.ts'
import { eachPairDoc, findPhraseDocs } from './phrase-finder.ts'
import { Postings } from './postings.ts'

/** Passages that hold a term, by their places in the corpus, with how often; the first `count` of each list count. */
type OnPassages = (ordinals: ArrayLike<number>, frequencies: ArrayLike<number>, count: number) => void

/** The terms of all segments: where in the corpus the passages stand that hold them. */
export class FrozenTerms {
  private readonly placed: readonly PlacedSegment[]
  private readonly postings = new Postings()

  constructor(placed: readonly PlacedSegment[]) {
    this.placed = placed
  }

  /** Tells the passages that hold a term, or two that follow each other, some at a time; those of a segment in order. */
  each(term: string, onPassages: OnPassages): void {
    const [left = '', right] = term.split(' ')
    for (const { segment, places } of this.placed) {
      if (right !== undefined) {
        eachPairDoc(segment.terms, left, right, (doc, frequency) => {
          const ordinal = places ? (places[doc] as number) : doc
          if (ordinal >= 0) onPassages([ordinal], [frequency], 1)
        })
        continue
      }
      const rank = segment.terms.terms.find(term)
      if (rank < 0) continue
      const list = segment.terms.read(rank, this.postings)
      while (list.next()) onPassages(list.docs, list.freqs, places ? moveTo(places, list) : list.count)
    }
  }

  /** Where the passages stand that hold a term, in order. */
  holders(term: string): number[] {
    const found: number[] = []
    this.each(term, (ordinals, _, count) => {
      for (let i = 0; i < count; i++) found.push(ordinals[i] as number)
    })
    return this.placed.some(({ places }) => places) ? found.sort((a, b) => a - b) : found
  }

  /** Which passages of a corpus of so many hold any of some terms: 1 at the place of each. */
  holding(terms: readonly string[], size: number): Uint8Array {
    const held = new Uint8Array(size)
    for (const term of terms)
      this.each(term, (ordinals, _, count) => {
        for (let i = 0; i < count; i++) held[ordinals[i] as number] = 1
      })
    return held
  }

  /** The same of those that have words in this order. */
  phrase(words: readonly string[], size: number): Uint8Array {
    const held = new Uint8Array(size)
    for (const { segment, places } of this.placed)
      for (const doc of findPhraseDocs(segment.words, words)) {
        const ordinal = places ? (places[doc] as number) : doc
        if (ordinal >= 0) held[ordinal] = 1
      }
    return held
  }
}

/** Moves the passages of a block to their places in the corpus, and drops those that are gone. Gives how many are left. */
function moveTo(places: Int32Array, { docs, freqs, count }: Postings): number {
  let kept = 0
  for (let i = 0; i < count; i++) {
    const ordinal = places[docs[i] as number] as number
    if (ordinal < 0) continue
    docs[kept] = ordinal
    freqs[kept++] = freqs[i] as number
  }
  return kept
}
