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

/**
 * The file of one part of an index, in the form in which MiniSearch writes itself (its `serializationVersion` 2). Made
 * without MiniSearch: its tree and what it makes of that for JSON are a third of all memory that indexing goes through.
 */
export function buildShard(documents: EngineDocument[]): string {
  /** Term → passages with their frequencies, as JSON. */
  const postings = new Map<string, string>()
  const lengths = documents.map(({ terms }, id) => {
    const frequencies = new Map<string, number>()
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
    for (const [term, frequency] of frequencies) {
      const before = postings.get(term)
      postings.set(term, `${before === undefined ? '' : `${before},`}"${id}":${frequency}`)
    }
    return frequencies.size
  })
  const byPlace = <T>(values: T[]) => Object.fromEntries(values.entries())
  const head = {
    documentCount: documents.length,
    nextId: documents.length,
    documentIds: byPlace(documents.map((_, id) => id)),
    fieldIds: { terms: 0 },
    fieldLength: byPlace(lengths.map((length) => [length])),
    averageFieldLength: [sum(lengths) / (lengths.length || 1)],
    storedFields: {},
    dirtCount: 0,
    serializationVersion: 2,
  }
  const entries = [...postings].map(([term, passages]) => `[${JSON.stringify(term)},{"0":{${passages}}}]`)
  const index = `${JSON.stringify(head).slice(0, -1)},"index":[${entries.join(',')}]}`
  return `{"lengths":${JSON.stringify(lengths)},"index":${index}}`
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
