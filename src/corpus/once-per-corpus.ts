import type { Corpus } from './corpus.ts'

/**
 * The same function, which works out its result once for a corpus and a key, as long as the corpus is there. A failure
 * is not kept: an engine that is away now may answer next time.
 */
export function oncePerCorpus<Key, T>(
  make: (corpus: Corpus, key: Key) => Promise<T>,
): (corpus: Corpus, key: Key) => Promise<T> {
  const kept = new WeakMap<Corpus, Map<Key, Promise<T>>>()
  return (corpus, key) => {
    const own = kept.get(corpus) ?? new Map<Key, Promise<T>>()
    kept.set(corpus, own)
    const known = own.get(key)
    if (known) return known
    const made = make(corpus, key)
    own.set(key, made)
    made.catch(() => own.delete(key))
    return made
  }
}
