import type { PlacedSegment } from './frozen-segment.ts'
import { findPairDocs, findPhraseDocs } from './phrase-finder.ts'
import { Postings } from './postings.ts'

/** The terms of all segments: where in the corpus the passages stand that hold them. */
export class FrozenTerms {
  private readonly placed: readonly PlacedSegment[]
  private readonly postings = new Postings()

  constructor(placed: readonly PlacedSegment[]) {
    this.placed = placed
  }

  /** Tells each passage that holds a term, or two that follow each other, with how often; those of a segment in order. */
  each(term: string, onPassage: (ordinal: number, frequency: number) => void): void {
    const [left = '', right] = term.split(' ')
    for (const { segment, places } of this.placed) {
      const tell = (doc: number, frequency: number) => {
        const ordinal = places ? (places[doc] as number) : doc
        if (ordinal >= 0) onPassage(ordinal, frequency)
      }
      if (right !== undefined) {
        findPairDocs(segment.terms, left, right, tell)
        continue
      }
      const rank = segment.terms.terms.find(term)
      if (rank < 0) continue
      const list = segment.terms.read(rank, this.postings)
      while (list.next()) {
        for (let i = 0; i < list.count; i++) tell(list.docs[i] as number, list.freqs[i] as number)
      }
    }
  }

  /** Where the passages stand that hold a term, in order. */
  holders(term: string): number[] {
    const found: number[] = []
    this.each(term, (ordinal) => found.push(ordinal))
    return this.placed.some(({ places }) => places) ? found.sort((a, b) => a - b) : found
  }

  /** Where the passages stand that have words in this order. */
  phrase(words: readonly string[]): number[] {
    return this.placed.flatMap(({ segment, places }) => {
      const docs = findPhraseDocs(segment.words, words)
      return places ? docs.map((doc) => places[doc] as number).filter((ordinal) => ordinal >= 0) : docs
    })
  }
}
