import { Lexicon } from '../engine/lexicon.ts'
import { type CountedForm, LexiconWriter } from '../engine/write-lexicon.ts'
import { mergeTerms } from '../packed/merge-terms.ts'
import { DictionaryWriter } from '../packed/term-dictionary.ts'

/** Adds to a count; what comes to nothing goes. */
function addTo<K>(counts: Map<K, number>, key: K, more: number): void {
  const count = (counts.get(key) ?? 0) + more
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}

/** So many files are added up at once: more would take memory, fewer would be added up again and again. */
const maxSources = 512

interface Source {
  lexicon: Lexicon
  sign: 1 | -1
}

/**
 * Adds up the words of the documents of a corpus, in any order, and takes those of documents away that went: form by
 * form, in order, so that what one file alone has is copied.
 */
export class LexiconMerger {
  private sources: Source[] = []

  /** @param stored the words of a document, or of all documents before */
  add(stored: Uint8Array): void {
    if (this.sources.length >= maxSources)
      this.sources = [{ lexicon: new Lexicon(this.merge(false)), sign: 1 }]
    this.sources.push({ lexicon: new Lexicon(stored), sign: 1 })
  }

  /** @param stored the words of a document that was added before */
  remove(stored: Uint8Array): void {
    this.sources.push({ lexicon: new Lexicon(stored), sign: -1 })
  }

  /** The same documents give the same bytes. */
  write(): Uint8Array {
    return this.merge(true)
  }

  private merge(whole: boolean): Uint8Array {
    const { sources } = this
    const sourceAt = (at: number) => sources[at] as Source
    /** By its rank in each file, the rank of a term in the sum. */
    const ranks = sources.map(({ lexicon }) => new Uint32Array(lexicon.terms.size))
    const terms = new DictionaryWriter()
    const termCounts: number[] = []
    for (const { term, holders } of mergeTerms(sources.map(({ lexicon }) => lexicon.terms))) {
      let count = 0
      for (const { at, rank } of holders) {
        const { lexicon, sign } = sourceAt(at)
        count += sign * (lexicon.termCounts[rank] as number)
      }
      // A form whose terms go goes with them.
      if (count === 0) continue
      for (const { at, rank } of holders) (ranks[at] as Uint32Array)[rank] = termCounts.length
      terms.add(term)
      termCounts.push(count)
    }
    const writer = new LexiconWriter(termCounts.length, whole)
    for (const { term: folded, holders } of mergeTerms(sources.map(({ lexicon }) => lexicon.forms))) {
      const [first, second] = holders
      if (first && !second && sourceAt(first.at).sign > 0) {
        sourceAt(first.at).lexicon.copyForm(first.rank, folded, ranks[first.at] as Uint32Array, writer)
        continue
      }
      const sum: CountedForm = { counts: [], terms: new Map(), spellings: new Map() }
      for (const { at, rank } of holders) {
        const { lexicon, sign } = sourceAt(at)
        const { counts, terms: own, spellings } = lexicon.formAt(rank)
        for (const [i, count] of counts.entries()) sum.counts[i] = (sum.counts[i] ?? 0) + sign * count
        for (const [term, documents] of own)
          addTo(sum.terms, (ranks[at] as Uint32Array)[term] as number, sign * documents)
        for (const [spelling, count] of spellings) addTo(sum.spellings, spelling, sign * count)
      }
      if (sum.spellings.size > 0) writer.add(folded, sum)
    }
    return writer.written(terms, termCounts)
  }
}
