import { bm25 } from '../bm25.ts'
import { stackMark } from './cluster-document.ts'

/** Raise it when what the cluster holds, or how it is found, changes: an index of another one is built anew. */
const mappingVersion = 5

/** Identifies what an index in the cluster is built with. */
export const clusterFingerprint = `opensearch-${mappingVersion} ${JSON.stringify(bm25)}`

/** Between the texts of a field, so that nothing near or in a phrase reaches from one into the next. */
const textGap = 10_000
/** Addresses are long terms; the tokenizer would cut them in two. */
const maxTermChars = 8191

/** A second copy takes what the first has made rather than making it again: a third of the time to fill an index. */
export const copying = 'SEGMENT'

const keyword = { type: 'keyword' }

/** The settings and fields of an index. Terms come ready: tokenizers only part them at blanks. */
export function indexBody(shards: number, meta: object) {
  return {
    settings: {
      number_of_shards: shards,
      // A second copy of each shard where there is a second node: one of them may fail, while indexing too.
      auto_expand_replicas: '0-1',
      'replication.type': copying,
      // Nothing is searched before the index is complete; then it is refreshed once.
      refresh_interval: '-1',
      analysis: {
        tokenizer: { blanks: { type: 'whitespace', max_token_length: maxTermChars } },
        filter: {
          stacks: { type: 'pattern_capture', preserve_original: false, patterns: [`([^${stackMark}]+)`] },
        },
        analyzer: {
          terms: { type: 'custom', tokenizer: 'blanks' },
          places: { type: 'custom', tokenizer: 'blanks', filter: ['stacks'] },
        },
      },
    },
    mappings: {
      dynamic: 'strict',
      _meta: meta,
      properties: {
        passage: { type: 'object', enabled: false },
        id: keyword,
        terms: { type: 'text', analyzer: 'terms', index_options: 'freqs', norms: false },
        length: { type: 'integer' },
        said: { type: 'text', analyzer: 'places', norms: false, position_increment_gap: textGap },
        headed: { type: 'text', analyzer: 'places', norms: false, position_increment_gap: textGap },
        document: keyword,
        kind: keyword,
        leads: { type: 'boolean' },
        language: keyword,
        programme: keyword,
        country: keyword,
        topic: keyword,
        year: keyword,
        from: keyword,
        to: keyword,
        part: keyword,
        place: { type: 'double' },
        at: { type: 'integer' },
        version: keyword,
        shared: { type: 'boolean' },
      },
    },
  }
}

/** The analyzer that takes a term as it is. */
export const termAnalyzer = 'terms'
