import type { Corpus } from '../../corpus/corpus.ts'
import { onceEach } from '../../model/once-each.ts'
import type { PassageEntries } from './passage-entries.ts'
import type { PassageEntry } from './passage-entry.ts'
import { type QuestionTerm, sureKeys } from './question-term.ts'

/** Which passages the index has under the terms of a conversation. */
export interface Holdings {
  /** Asks the index for the passages under some terms, once each: the others wait for nothing. */
  fetch(keys: Iterable<string>): Promise<void>
  /** The passages that the index has under a term: those that hold it in their text, and some in whose headings it is. */
  holding(term: QuestionTerm): HeldPassages
  /** Those that the index has under any of these terms. @throws Error for a term that was not fetched. */
  holdingAny(keys: readonly string[]): HeldPassages
}

/** Some passages, by their places: a word may stand in most of a corpus. */
class HeldPassages implements Iterable<PassageEntry> {
  private readonly places: ReadonlySet<number>
  private readonly entries: PassageEntries

  constructor(places: Iterable<number>, entries: PassageEntries) {
    this.places = new Set(places)
    this.entries = entries
  }

  get size(): number {
    return this.places.size
  }

  has({ place }: PassageEntry): boolean {
    return this.places.has(place)
  }

  *[Symbol.iterator](): Generator<PassageEntry> {
    for (const place of this.places) yield this.entries.at(place) as PassageEntry
  }
}

/** @param isCounted whether the passage at a place counts; all do where it isn't given */
export function createHoldings(
  corpus: Pick<Corpus, 'holders'>,
  entries: PassageEntries,
  isCounted?: (place: number) => boolean,
): Holdings {
  const fetched = new Map<string, readonly number[]>()
  const holdersOf = (key: string) => {
    const held = fetched.get(key)
    if (!held) throw new Error(`the passages under ${key} were not fetched`)
    return held
  }
  // A condition asks for each record.
  const holdingAny = onceEach((keys: readonly string[]) => new HeldPassages(keys.flatMap(holdersOf), entries))
  return {
    async fetch(keys) {
      const unknown = [...new Set(keys)].filter((key) => !fetched.has(key))
      if (unknown.length === 0) return
      for (const [key, places] of await corpus.holders(unknown))
        fetched.set(key, isCounted ? places.filter(isCounted) : places)
    },
    holdingAny,
    holding: onceEach((term: QuestionTerm) => holdingAny(sureKeys(term))),
  }
}
