import { type InvertedOptions, InvertedWriter } from './inverted-writer.ts'

interface GrowingList {
  docs: number[]
  freqs: number[]
  counts: number[]
  places: number[]
}

/** Collects the terms of passages, which come in order, and writes the inverted index of them. */
export class InvertedBuilder {
  private readonly options: InvertedOptions
  private readonly lists = new Map<string, GrowingList>()

  constructor(options: InvertedOptions) {
    this.options = options
  }

  /** Adds one occurrence of a term; true where it is the first in the passage. */
  add(doc: number, term: string): boolean {
    const list = this.listOf(term)
    const last = list.docs.length - 1
    if (list.docs[last] === doc) {
      list.freqs[last] = (list.freqs[last] as number) + 1
      return false
    }
    list.docs.push(doc)
    list.freqs.push(1)
    return true
  }

  /** Says where a term stands that was added to the passage, if it was; its places come in order. */
  place(doc: number, term: string, place: number): void {
    const list = this.lists.get(term)
    const last = (list?.docs.length ?? 0) - 1
    if (!list || list.docs[last] !== doc) return
    while (list.counts.length <= last) list.counts.push(0)
    list.counts[last] = (list.counts[last] as number) + 1
    list.places.push(place)
  }

  sections(name: string): Map<string, Uint8Array> {
    const writer = new InvertedWriter(this.options)
    for (const term of [...this.lists.keys()].sort()) {
      const list = this.lists.get(term) as GrowingList
      const { docs, freqs, counts } = list
      const placed = counts.length > 0
      while (placed && counts.length < docs.length) counts.push(0)
      writer.add(term, docs, freqs, placed ? list : null)
    }
    return writer.sections(name)
  }

  private listOf(term: string): GrowingList {
    const known = this.lists.get(term)
    if (known) return known
    const list = { docs: [], freqs: [], counts: [], places: [] }
    this.lists.set(term, list)
    return list
  }
}
