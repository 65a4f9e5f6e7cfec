import type { PassageContents } from '../../engine/passage-list.ts'
import { type ContextTerms, PassageEntry, type RecordEntry } from './passage-entry.ts'

/** When so many entries are known, those that nobody looks at any longer are forgotten. */
const minSwept = 10_000

/**
 * The passages of a corpus as answering sees them, in its order. Those without a record are made when they are asked for,
 * and are the same for as long as somebody holds them: a corpus has more of them than there is memory for.
 */
export class PassageEntries implements Iterable<PassageEntry> {
  readonly length: number
  private readonly contents: PassageContents
  private readonly contextOf: (documentId: string) => ContextTerms
  private readonly records: ReadonlyMap<number, RecordEntry>
  private readonly known = new Map<number, WeakRef<PassageEntry>>()
  private sweepAt = minSwept

  /** @param records by their places */
  constructor(
    contents: PassageContents,
    contextOf: (documentId: string) => ContextTerms,
    records: ReadonlyMap<number, RecordEntry>,
  ) {
    this.contents = contents
    this.contextOf = contextOf
    this.records = records
    this.length = contents.length
  }

  at(place: number): PassageEntry | undefined {
    if (place < 0 || place >= this.length) return undefined
    const known = this.records.get(place) ?? this.known.get(place)?.deref()
    if (known) return known
    const entry = new PassageEntry(this.contents, place, this.contextOf(this.contents.documentIdAt(place)))
    this.known.set(place, new WeakRef(entry))
    if (this.known.size > this.sweepAt) this.sweep()
    return entry
  }

  /** Those from a place to before another. */
  between(first: number, end: number): PassageEntry[] {
    return Array.from({ length: end - first }, (_, i) => this.at(first + i) as PassageEntry)
  }

  *[Symbol.iterator](): Generator<PassageEntry> {
    for (let place = 0; place < this.length; place++) yield this.at(place) as PassageEntry
  }

  /** The nearest passages without a record before a place, at most so many and not before another place; in order. */
  textsBefore(place: number, count: number, first: number): PassageEntry[] {
    const found: PassageEntry[] = []
    for (let at = place - 1; at >= first && found.length < count; at--)
      if (!this.records.has(at)) found.unshift(this.at(at) as PassageEntry)
    return found
  }

  /** The first passages without a record from a place on, at most so many, before another place. */
  textsFrom(place: number, count: number, end: number): PassageEntry[] {
    const found: PassageEntry[] = []
    for (let at = place; at < end && found.length < count; at++)
      if (!this.records.has(at)) found.push(this.at(at) as PassageEntry)
    return found
  }

  private sweep(): void {
    for (const [place, entry] of this.known) if (!entry.deref()) this.known.delete(place)
    this.sweepAt = Math.max(minSwept, 2 * this.known.size)
  }
}
