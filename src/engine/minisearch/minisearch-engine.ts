import MiniSearch, { type Options } from 'minisearch'
import type { IndexedPassage } from '../../model/passage.ts'
import { countFacets, passesFilter, periodOf } from '../passage-filter.ts'
import { holdsPhrase } from '../phrase-match.ts'
import type {
  EngineDocument,
  EngineDriver,
  EngineHit,
  EngineQuery,
  EngineResult,
  SearchEngine,
  TermGroup,
} from '../search-engine.ts'
import { bm25, inverseDocumentFrequency, relativeFrequency, scoreOf } from './group-scores.ts'

/** One field of ready terms: MiniSearch's statistics are only fair between passages that all have the field. */
const options: Options<{ id: number; terms: string }> = {
  fields: ['terms'],
  tokenize: (text) => (text === '' ? [] : text.split(' ')),
  processTerm: (term) => term,
  searchOptions: { bm25, prefix: false, fuzzy: false, combineWith: 'OR' },
}

type Scores = Map<number, number>

class MiniSearchEngine implements SearchEngine {
  private readonly index: MiniSearch
  private readonly passages: IndexedPassage[]
  constructor(index: MiniSearch, passages: IndexedPassage[]) {
    this.index = index
    this.passages = passages
  }

  async search(query: EngineQuery): Promise<EngineResult> {
    const scores = this.score(query)
    const excluded = new Set(query.excludedTerms.flatMap((term) => this.find(term).map(({ id }) => id)))
    const hits: (EngineHit & { ordinal: number })[] = []
    for (const [ordinal, score] of scores) {
      const passage = this.passages[ordinal] as IndexedPassage
      if (query.onlyLanguage !== null && passage.language !== query.onlyLanguage) continue
      if (excluded.has(ordinal) || !passesFilter(passage, query.filter)) continue
      if (!query.phrases.every(({ words }) => holdsPhrase(passage, words))) continue
      if (query.excludedPhrases.some(({ words }) => holdsPhrase(passage, words))) continue
      const translated = query.compensation !== null && passage.language !== query.compensation.ownLanguage
      hits.push({ passage, score: translated ? score * (query.compensation?.factor ?? 1) : score, ordinal })
    }
    hits.sort((a, b) => compareBy(query.sort, a, b) || b.score - a.score || a.ordinal - b.ordinal)
    return {
      total: hits.length,
      hits: hits
        .slice(query.offset, query.offset + query.limit)
        .map(({ passage, score }) => ({ passage, score })),
      facets: countFacets(hits.map((hit) => hit.passage)),
    }
  }

  async close(): Promise<void> {}

  private find(term: string): { id: number; score: number }[] {
    return this.index.search(term).map(({ id, score }) => ({ id, score }))
  }

  private score({ groups, phrases }: EngineQuery): Scores {
    if (groups.length === 0) return new Map(this.passages.map((_, ordinal) => [ordinal, 0]))
    const sums: Scores = new Map()
    const matched: Scores = new Map()
    const importance = groups.reduce((sum, group) => sum + group.weight, 0)
    for (const group of groups) {
      for (const [ordinal, score] of this.scoreGroup(group)) {
        sums.set(ordinal, (sums.get(ordinal) ?? 0) + group.weight * score)
        matched.set(ordinal, (matched.get(ordinal) ?? 0) + group.weight)
      }
    }
    // Coordination: passages that hold more of the query come first.
    for (const [ordinal, sum] of sums) sums.set(ordinal, (sum * (matched.get(ordinal) ?? 0)) / importance)
    if (phrases.some(({ anchored }) => !anchored)) {
      for (const ordinal of this.passages.keys()) if (!sums.has(ordinal)) sums.set(ordinal, 0)
    }
    return sums
  }

  /**
   * One score a passage for all alternatives: term frequencies are added by weight, and the document frequency is that
   * of any of them, each passage counting by the best alternative that it holds.
   */
  private scoreGroup(group: TermGroup): Scores {
    const count = this.passages.length
    const frequencies: Scores = new Map()
    const certainty: Scores = new Map()
    for (const { term, weight } of group.alternatives) {
      const found = this.find(term)
      const idf = inverseDocumentFrequency(found.length, count)
      for (const { id, score } of found) {
        frequencies.set(id, (frequencies.get(id) ?? 0) + weight * relativeFrequency(score, idf))
        certainty.set(id, Math.max(certainty.get(id) ?? 0, weight))
      }
    }
    const pooled = [...certainty.values()].reduce((sum, weight) => sum + weight, 0)
    const idf = inverseDocumentFrequency(pooled, count)
    return new Map([...frequencies].map(([id, frequency]) => [id, scoreOf(frequency, idf)]))
  }
}

/** By date: passages without one come last, whichever the direction. */
function compareBy(sort: EngineQuery['sort'], a: EngineHit, b: EngineHit): number {
  if (sort === 'relevance') return 0
  const [from, to] = [periodOf(a.passage)?.from, periodOf(b.passage)?.from]
  if (from === to) return 0
  if (!from || !to) return from ? -1 : 1
  return (from < to ? -1 : 1) * (sort === 'date' ? 1 : -1)
}

/** The embedded engine. */
export const miniSearchDriver: EngineDriver = {
  name: 'minisearch',
  fingerprint: `minisearch-7 ${JSON.stringify(bm25)}`,
  build(documents: EngineDocument[]): string {
    const index = new MiniSearch(options)
    index.addAll(documents.map(({ terms }, id) => ({ id, terms: terms.join(' ') })))
    return JSON.stringify(index)
  },
  open(stored: string, passages: IndexedPassage[]): SearchEngine {
    return new MiniSearchEngine(MiniSearch.loadJSON(stored, options), passages)
  },
}
