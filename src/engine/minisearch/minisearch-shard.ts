import MiniSearch, { type Options } from 'minisearch'
import type { EngineDocument } from '../search-engine.ts'
import { bm25, inverseDocumentFrequency, relativeFrequency } from './group-scores.ts'

/** One field of ready terms: MiniSearch's statistics are only fair between passages that all have the field. */
const options: Options<{ id: number; terms: string }> = {
  fields: ['terms'],
  tokenize: (text) => (text === '' ? [] : text.split(' ')),
  processTerm: (term) => term,
  searchOptions: { bm25, prefix: false, fuzzy: false, combineWith: 'OR' },
}

interface StoredShard {
  /** Of each passage, how many different terms it has: its length as MiniSearch counts it. */
  lengths: number[]
  index: Parameters<typeof MiniSearch.loadJS>[0]
}

/** A passage that holds a term: its place in the shard and how often it holds it. */
export interface Posting {
  at: number
  frequency: number
}

export const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** How long a passage is beside the average, as BM25 weighs it. */
export const lengthNorm = (length: number, average: number) => 1 - bm25.b + (bm25.b * length) / average

/** The file of one part of an index. */
export function buildShard(documents: EngineDocument[]): string {
  const index = new MiniSearch(options)
  index.addAll(documents.map(({ terms }, id) => ({ id, terms: terms.join(' ') })))
  const lengths = documents.map(({ terms }) => new Set(terms).size)
  return JSON.stringify({ lengths, index })
}

/** A part of an index. Scores that MiniSearch gives within a part are taken apart into what all parts can share. */
export class MiniSearchShard {
  readonly lengths: number[]
  private readonly index: MiniSearch
  private readonly average: number

  constructor(stored: string) {
    const { lengths, index } = JSON.parse(stored) as StoredShard
    this.lengths = lengths
    this.index = MiniSearch.loadJS(index, options)
    this.average = sum(lengths) / (lengths.length || 1)
  }

  /** Where the passages stand that hold a term, in order. */
  holders(term: string): number[] {
    return this.index
      .search(term)
      .map(({ id }) => id as number)
      .sort((a, b) => a - b)
  }

  find(term: string): Posting[] {
    const found = this.index.search(term)
    const idf = inverseDocumentFrequency(found.length, this.lengths.length)
    return found.map(({ id, score }) => {
      const norm = lengthNorm(this.lengths[id] ?? this.average, this.average)
      return { at: id, frequency: Math.round(relativeFrequency(score, idf) * bm25.k * norm) }
    })
  }
}
