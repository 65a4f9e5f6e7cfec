import type { TermDictionary } from './term-dictionary.ts'

/** A dictionary that has a term, by its place among those that are merged, and the term's rank in it. */
export interface TermHolder {
  at: number
  rank: number
}

/** A dictionary at its next term. */
interface Source extends TermHolder {
  terms: Iterator<string>
  term: string
}

const isBefore = (a: Source, b: Source) => a.term < b.term || (a.term === b.term && a.at < b.at)

/** A heap whose root is the source of the next term, that of the first dictionary where several have it. */
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

/** Each term of some dictionaries once, in order, with those that have it, in theirs. Nothing but the next terms is in memory. */
export function* mergeTerms(
  dictionaries: readonly TermDictionary[],
): Generator<{ term: string; holders: TermHolder[] }> {
  const heap = new SourceHeap()
  for (const [at, dictionary] of dictionaries.entries()) {
    const terms = dictionary.range()
    const { done, value } = terms.next()
    if (!done) heap.push({ at, rank: 0, terms, term: value })
  }
  for (let source = heap.root; source; source = heap.root) {
    const { term } = source
    const holders: TermHolder[] = []
    for (let same: Source | undefined = source; same?.term === term; same = heap.root) {
      holders.push({ at: same.at, rank: same.rank })
      heap.advance()
    }
    yield { term, holders }
  }
}
