import { maxEdits } from '../../packed/nearest-words.ts'
import { bm25, frequencyNorms, inverseDocumentFrequency } from '../bm25.ts'
import type { InvertedIndex } from './inverted-index.ts'
import { eachPhraseDoc } from './phrase-docs.ts'
import { Postings } from './postings.ts'
import { type ScoredDoc, TopHits } from './top-hits.ts'

export interface PlainOptions {
  /** Whether a passage must hold any, all, or all words one behind the other; `or` by default. */
  combine?: 'or' | 'and' | 'phrase'
  /** Whether words stand for what begins with them. */
  prefix?: boolean
  /** Whether words stand for those that they may be slips of; of fewer than four letters they never do. */
  typos?: boolean
  /** How many of the best are given; 10 by default. */
  limit?: number
}

export interface PlainResult {
  /** All passages that were found. */
  total: number
  /** Best first; equals in the order of the corpus. */
  hits: ScoredDoc[]
}

/** A term that stands for a word of the query. */
interface Expansion {
  rank: number
  weight: number
}

/** What other terms count beside the word itself, as in MiniSearch: the less, the less alike they are. */
const weights = { like: 0.45, prefix: 0.375, perLetter: 0.3 }
/** Where more than this share of all passages may be found, all are looked through in order. */
const denseShare = 1 / 8

/** Searches for plain words, scored one by one with BM25+ and multiplied by how many a passage holds. */
export class PlainSearch {
  private readonly index: InvertedIndex
  private readonly lengths: Uint16Array | Uint32Array
  private readonly norms: Float64Array
  private readonly scores: Float64Array
  /** Of each passage the last word that it was found for, from 1, and in the low byte how many. */
  private readonly found: Uint32Array
  private readonly touched: Uint32Array
  private readonly postings = new Postings()

  constructor(index: InvertedIndex, lengths: Uint16Array | Uint32Array) {
    this.index = index
    this.lengths = lengths
    this.norms = frequencyNorms(lengths)
    this.scores = new Float64Array(lengths.length)
    this.found = new Uint32Array(lengths.length)
    this.touched = new Uint32Array(lengths.length)
  }

  search(words: readonly string[], options: PlainOptions = {}): PlainResult {
    const { combine = 'or', prefix = false, typos = false, limit = 10 } = options
    const distinct = [...new Set(words)]
    if (combine === 'phrase') return this.searchPhrase(words, limit)
    const expanded = distinct.map((word) => this.expand(word, prefix, typos))
    const all = combine === 'and' || expanded.length === 1
    if (expanded.length === 0 || (all && expanded.some((terms) => terms.length === 0)))
      return { total: 0, hits: [] }
    // Nothing has to be added up where each word stands for one term and all are asked for.
    if (all && expanded.every((terms) => terms.length === 1)) return this.intersect(expanded.flat(), limit)
    return this.addUp(expanded, all ? expanded.length : 1, limit)
  }

  /** What a word stands for: itself, what begins with it, and what it may be a slip of. */
  private expand(word: string, prefix: boolean, typos: boolean): Expansion[] {
    const { terms } = this.index
    const expansions = new Map<number, number>()
    const own = terms.find(word)
    const begun = prefix ? terms.prefixRange(word) : [0, 0]
    if (typos) {
      for (const { rank, length, edits } of terms.near(word, maxEdits(word))) {
        if (rank !== own) expansions.set(rank, (weights.like * length) / (length + edits))
      }
    }
    const [first, end] = begun as [number, number]
    let rank = first
    for (const term of rank < end ? terms.range(rank, end) : []) {
      const more = term.length - word.length
      if (more > 0)
        expansions.set(rank, (weights.prefix * term.length) / (term.length + weights.perLetter * more))
      rank++
    }
    if (own >= 0) expansions.set(own, 1)
    return [...expansions].map(([at, weight]) => ({ rank: at, weight }))
  }

  /** Passages that hold at least so many of the words. */
  private addUp(expanded: readonly Expansion[][], least: number, limit: number): PlainResult {
    const { scores, found, touched, lengths, norms, postings } = this
    const { k, d } = bm25
    let size = 0
    for (const [at, terms] of expanded.entries()) {
      const mark = (at + 1) << 8
      for (const { rank, weight } of terms) {
        const list = this.index.read(rank, postings)
        const idf = weight * inverseDocumentFrequency(list.size, lengths.length)
        const [leastOf, more] = [idf * d, idf * (k + 1)]
        const { docs, freqs } = list
        while (list.next()) {
          const { count } = list
          for (let i = 0; i < count; i++) {
            const doc = docs[i] as number
            const freq = freqs[i] as number
            const before = found[doc] as number
            if (before === 0) touched[size++] = doc
            if (before < mark) found[doc] = mark | ((before & 255) + 1)
            scores[doc] =
              (scores[doc] as number) +
              (leastOf + (more * freq) / (freq + (norms[lengths[doc] as number] as number)))
          }
        }
      }
    }
    const top = new TopHits(limit)
    let total = 0
    const collect = (doc: number) => {
      const words = (found[doc] as number) & 255
      if (words >= least) {
        total++
        const score = (scores[doc] as number) * words
        if (score >= top.threshold) top.add(doc, score)
      }
      found[doc] = 0
      scores[doc] = 0
    }
    if (size > denseShare * found.length) {
      for (let doc = 0; doc < found.length; doc++) if (found[doc] !== 0) collect(doc)
    } else for (let i = 0; i < size; i++) collect(touched[i] as number)
    return { total, hits: top.best() }
  }

  /** Passages that hold all of some terms, led by the rarest. */
  private intersect(terms: readonly Expansion[], limit: number): PlainResult {
    const { lengths, norms } = this
    const { k, d } = bm25
    const weighted = terms
      .map(({ rank, weight }) => ({ list: this.index.read(rank), weight }))
      .sort((a, b) => a.list.size - b.list.size)
    const lists = weighted.map(({ list }) => list)
    const idfs = weighted.map(
      ({ list, weight }) => weight * inverseDocumentFrequency(list.size, lengths.length),
    )
    const [rarest, ...others] = lists as [Postings, ...Postings[]]
    const top = new TopHits(limit)
    let total = 0
    while (rarest.next()) {
      for (let i = 0; i < rarest.count; i++) {
        const doc = rarest.docs[i] as number
        const norm = norms[lengths[doc] as number] as number
        const own = rarest.freqs[i] as number
        let score = (idfs[0] as number) * (d + ((k + 1) * own) / (own + norm))
        let holds = true
        for (let n = 0; n < others.length && holds; n++) {
          const freq = (others[n] as Postings).freqOf(doc)
          holds = freq > 0
          score += (idfs[n + 1] as number) * (d + ((k + 1) * freq) / (freq + norm))
        }
        if (!holds) continue
        total++
        const all = score * lists.length
        if (all >= top.threshold) top.add(doc, all)
      }
    }
    return { total, hits: top.best() }
  }

  /** Passages that hold words one behind the other, scored as one word. */
  private searchPhrase(words: readonly string[], limit: number): PlainResult {
    const { lengths, norms } = this
    const { k, d } = bm25
    const lists = words.map((word) => this.index.findPlaced(word))
    const docs: number[] = []
    const counts: number[] = []
    if (lists.every((list) => list !== null)) {
      eachPhraseDoc(lists, (doc, count) => {
        docs.push(doc)
        counts.push(count)
      })
    }
    const idf = inverseDocumentFrequency(docs.length, lengths.length)
    const top = new TopHits(limit)
    for (let i = 0; i < docs.length; i++) {
      const [doc, freq] = [docs[i] as number, counts[i] as number]
      const score = idf * (d + ((k + 1) * freq) / (freq + (norms[lengths[doc] as number] as number)))
      if (score >= top.threshold) top.add(doc, score)
    }
    return { total: docs.length, hits: top.best() }
  }
}
