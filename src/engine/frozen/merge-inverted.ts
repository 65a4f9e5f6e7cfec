import type { InvertedIndex } from './inverted-index.ts'
import { type InvertedOptions, InvertedWriter } from './inverted-writer.ts'
import type { PlaceLists } from './positions.ts'
import { Postings } from './postings.ts'

/** An index with how many passages it is of; they stand behind those of the parts before it. */
export interface InvertedPart {
  index: InvertedIndex
  size: number
}

/** A part at its next term. */
interface Source {
  index: InvertedIndex
  /** The place of its first passage in the whole. */
  first: number
  /** Its place among the parts: lists of equal terms are joined in this order. */
  order: number
  terms: Iterator<string>
  term: string
  rank: number
}

const isBefore = (a: Source, b: Source) => a.term < b.term || (a.term === b.term && a.order < b.order)

/** A heap whose root is the source of the next term. */
class SourceHeap {
  private readonly sources: Source[] = []

  push(source: Source): void {
    const { sources } = this
    let at = sources.length
    sources.push(source)
    for (
      let above = (at - 1) >> 1;
      at > 0 && isBefore(source, sources[above] as Source);
      above = (at - 1) >> 1
    ) {
      sources[at] = sources[above] as Source
      at = above
    }
    sources[at] = source
  }

  get root(): Source | undefined {
    return this.sources[0]
  }

  /** Moves the root's source to its next term, or takes it out. */
  advance(): void {
    const { sources } = this
    let source = sources[0] as Source
    const next = source.terms.next()
    if (next.done) {
      const last = sources.pop() as Source
      if (sources.length === 0) return
      source = last
    } else {
      source.term = next.value
      source.rank++
    }
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= sources.length) break
      if (below + 1 < sources.length && isBefore(sources[below + 1] as Source, sources[below] as Source))
        below++
      if (!isBefore(sources[below] as Source, source)) break
      sources[at] = sources[below] as Source
      at = below
    }
    sources[at] = source
  }
}

/** Joins indices into one, the same as if their passages had been indexed together. */
export function mergeInverted(parts: readonly InvertedPart[], options: InvertedOptions): InvertedWriter {
  const writer = new InvertedWriter(options)
  const heap = new SourceHeap()
  let first = 0
  for (const [order, { index, size }] of parts.entries()) {
    const terms = index.terms.range(0, index.terms.size)
    const { done, value } = terms.next()
    if (!done) heap.push({ index, first, order, terms, term: value, rank: 0 })
    first += size
  }
  const joined = new JoinedList()
  for (let source = heap.root; source; source = heap.root) {
    const { term } = source
    joined.clear()
    for (let same: Source | undefined = source; same?.term === term; same = heap.root) {
      joined.append(same)
      heap.advance()
    }
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

  append({ index, first, rank }: Source): void {
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
