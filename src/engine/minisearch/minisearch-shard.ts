import { isCounted } from '../bm25.ts'
import type { EngineDocument } from '../search-engine.ts'

interface StoredShard {
  /** Of each passage, how many different terms it has that count: its length as BM25 counts it. */
  lengths: number[]
  index: { index: [term: string, fields: { 0: Record<string, number> }][] }
}

/** A passage that holds a term: its place in the shard and how often it holds it. */
export interface Posting {
  at: number
  frequency: number
}

export const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/**
 * The file of one part of an index, in the form in which MiniSearch writes itself (its `serializationVersion` 2). Made
 * without MiniSearch: its tree and what it makes of that for JSON are a third of all memory that indexing goes through.
 */
export function buildShard(documents: Iterable<EngineDocument>): string {
  /** Term → passages with their frequencies, as JSON. */
  const postings = new Map<string, string>()
  const lengths: number[] = []
  for (const { terms } of documents) {
    const id = lengths.length
    const frequencies = new Map<string, number>()
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
    for (const [term, frequency] of frequencies) {
      const before = postings.get(term)
      postings.set(term, `${before === undefined ? '' : `${before},`}"${id}":${frequency}`)
    }
    lengths.push([...frequencies.keys()].filter(isCounted).length)
  }
  const byPlace = <T>(values: T[]) => Object.fromEntries(values.entries())
  const head = {
    documentCount: lengths.length,
    nextId: lengths.length,
    documentIds: byPlace(lengths.map((_, id) => id)),
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

/** A part of an index, as its file has it. */
export class MiniSearchShard {
  readonly lengths: number[]
  /** Term → passages with their frequencies. */
  private readonly postings: ReadonlyMap<string, Record<string, number>>

  constructor(stored: string) {
    const { lengths, index } = JSON.parse(stored) as StoredShard
    this.lengths = lengths
    this.postings = new Map(index.index.map(([term, fields]) => [term, fields[0]]))
  }

  /** The passages that hold a term, in order. */
  find(term: string): Posting[] {
    // Names that are whole numbers stand in their order.
    return Object.entries(this.postings.get(term) ?? {}).map(([at, frequency]) => ({
      at: Number(at),
      frequency,
    }))
  }
}
