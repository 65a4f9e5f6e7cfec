import type { Corpus } from '../../corpus/corpus.ts'
import type { PassageEntry } from './passage-entry.ts'
import { type QuestionTerm, sureKeys } from './question-term.ts'

/** Which passages the index has under the terms of a conversation. */
export interface Holdings {
  /** Asks the index for the passages under some terms, once each: the others wait for nothing. */
  fetch(keys: Iterable<string>): Promise<void>
  /** The passages that the index has under a term: those that hold it in their text, and some in whose headings it is. */
  holding(term: QuestionTerm): ReadonlySet<PassageEntry>
  /** Those that the index has under any of these terms. @throws Error for a term that was not fetched. */
  holdingAny(keys: readonly string[]): ReadonlySet<PassageEntry>
}

/** Looks up once for each object that is asked for, as long as it lives: a condition asks for each record. */
function onceEach<K extends object, V>(lookUp: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    const value = known.get(key) ?? lookUp(key)
    known.set(key, value)
    return value
  }
}

/**
 * @param all the passages in the order of the corpus
 * @param own those of them that count
 */
export function createHoldings(
  corpus: Pick<Corpus, 'holders'>,
  all: readonly PassageEntry[],
  own: readonly PassageEntry[] = all,
): Holdings {
  const counted = own.length === all.length ? null : new Set(own)
  const fetched = new Map<string, readonly PassageEntry[]>()
  const entriesAt = (places: readonly number[]) =>
    places.flatMap((at) => {
      const entry = all[at]
      return entry && (counted === null || counted.has(entry)) ? [entry] : []
    })
  const holdersOf = (key: string) => {
    const held = fetched.get(key)
    if (!held) throw new Error(`the passages under ${key} were not fetched`)
    return held
  }
  const holdingAny = onceEach(
    (keys: readonly string[]): ReadonlySet<PassageEntry> => new Set(keys.flatMap(holdersOf)),
  )
  return {
    async fetch(keys) {
      const unknown = [...new Set(keys)].filter((key) => !fetched.has(key))
      if (unknown.length === 0) return
      for (const [key, places] of await corpus.holders(unknown)) fetched.set(key, entriesAt(places))
    },
    holdingAny,
    holding: onceEach((term: QuestionTerm) => holdingAny(sureKeys(term))),
  }
}
