import { bm25, inverseDocumentFrequency, shortestShare } from '../bm25.ts'
import { nearlyCertain } from '../compensate.ts'
import type { EngineQuery, TermGroup } from '../search-engine.ts'
import { type ClusterQuery, holdsAny, isPair } from './cluster-conditions.ts'

/** What scores depend on beside the passage: the same on all shards. */
export interface ClusterStatistics {
  passages: number
  averageLength: number
}

/** Passages where two terms follow each other, by their identifiers. */
export type PairHolders = ReadonlyMap<string, readonly string[]>

/** Alternatives of one weight: they are looked for together. */
interface Level {
  weight: number
  terms: string[]
}

export const pairsOf = (groups: readonly TermGroup[]) => [
  ...new Set(groups.flatMap(({ alternatives }) => alternatives.map(({ term }) => term).filter(isPair))),
]

/** The alternatives of a group by how sure they are, the surest first. */
function levelsOf({ alternatives }: TermGroup): Level[] {
  const levels = new Map<number, string[]>()
  for (const { term, weight } of alternatives) levels.set(weight, [...(levels.get(weight) ?? []), term])
  return [...levels].map(([weight, terms]) => ({ weight, terms })).sort((a, b) => b.weight - a.weight)
}

/** Passages that hold any of some terms or pairs of terms. */
function holdsLevel(terms: readonly string[], pairs: PairHolders): ClusterQuery[] {
  const ids = terms.flatMap((term) => pairs.get(term) ?? [])
  const single = terms.filter((term) => !isPair(term))
  return [
    ...(single.length > 0 ? [holdsAny(single)] : []),
    ...(ids.length > 0 ? [{ terms: { id: ids } }] : []),
  ]
}

/** The name under which a hit tells that it holds a level of a group. */
const levelName = (group: number, level: number) => `${group}:${level}`

/** Passages that hold any word of the query; each hit tells the levels that it holds. */
export function holdsGroups(groups: readonly TermGroup[], pairs: PairHolders): ClusterQuery[] {
  return groups.flatMap((group, i) =>
    levelsOf(group).flatMap(({ terms }, j) => {
      const queries = holdsLevel(terms, pairs)
      if (queries.length === 0) return []
      return [{ bool: { should: queries, minimum_should_match: 1, _name: levelName(i, j) } }]
    }),
  )
}

/**
 * A search whose one figure is a group's document frequency: that of any alternative, each passage counting by the best
 * that it holds.
 */
export function pooledFrequency(group: TermGroup, pairs: PairHolders) {
  const levels = levelsOf(group).flatMap(({ weight, terms }) =>
    holdsLevel(terms, pairs).map((filter) => ({ constant_score: { filter, boost: weight } })),
  )
  return {
    size: 0,
    query: levels.length > 0 ? { dis_max: { queries: levels } } : { match_none: {} },
    aggs: { pooled: { sum: { script: { lang: 'painless', source: '_score' } } } },
  }
}

/**
 * The score of a passage, as the embedded engine gives it: frequencies of alternatives added by weight, BM25+ of the sum
 * with the pooled document frequency, and coordination. What is doubtfully translated is raised as `compensate` raises
 * it, so that all that may come to the front is among the first. Types are stated: a script without them takes twice as long.
 */
const source = `
  List groups = (List) params.groups;
  double k = (double) params.k;
  double b = (double) params.b;
  double length = Math.max((double) doc['length'].value, (double) params.shortest);
  double norm = k * (1 - b + b * length / (double) params.average);
  double score = 0;
  double held = 0;
  double sure = 0;
  for (int i = 0; i < groups.size(); i++) {
    Map group = (Map) groups.get(i);
    List terms = (List) group.get('terms');
    List weights = (List) group.get('weights');
    List pairs = (List) group.get('pairs');
    double frequency = 0;
    double certainty = 0;
    for (int j = 0; j < terms.size(); j++) {
      int found = (int) termFreq('terms', (String) terms.get(j));
      if (found > 0) {
        double weight = ((Number) weights.get(j)).doubleValue();
        frequency += weight * found;
        if (weight > certainty) { certainty = weight; }
      }
    }
    for (int j = 0; j < pairs.size(); j++) {
      Map pair = (Map) pairs.get(j);
      if (((Map) pair.get('ids')).containsKey(doc['id'].value)) {
        double weight = ((Number) pair.get('weight')).doubleValue();
        frequency += weight * termFreq('terms', (String) pair.get('first'));
        if (weight > certainty) { certainty = weight; }
      }
    }
    if (certainty > 0) {
      double relative = frequency / norm;
      double weight = ((Number) group.get('weight')).doubleValue();
      double idf = ((Number) group.get('idf')).doubleValue();
      score += weight * idf * ((double) params.d + (k + 1) * relative / (1 + relative));
      held += weight;
      sure += weight * Math.min(1.0, certainty);
    }
  }
  double importance = (double) params.importance;
  if (importance > 0) { score *= held / importance; }
  if (doc['leads'].value) { score *= (double) params.placeShare; }
  double factor = (double) params.factor;
  if (factor != 1.0 && sure < (double) params.nearlyCertain * held && doc['language'].value != params.own) {
    score *= factor;
  }
  return score;
`

/** The query's passages with their scores. @param pooled the document frequency of each group */
export function scored(
  within: ClusterQuery,
  query: EngineQuery,
  { passages, averageLength }: ClusterStatistics,
  pairs: PairHolders,
  pooled: readonly number[],
): ClusterQuery {
  if (query.groups.length === 0) return { script_score: { query: within, script: { source: '0' } } }
  const groups = query.groups.map(({ weight, alternatives }, i) => {
    const single = alternatives.filter(({ term }) => !isPair(term))
    const adjacentOnes = alternatives.filter(({ term }) => isPair(term))
    return {
      weight,
      idf: inverseDocumentFrequency(pooled[i] ?? 0, passages),
      terms: single.map(({ term }) => term),
      weights: single.map((each) => each.weight),
      pairs: adjacentOnes.map((each) => ({
        first: each.term.split(' ')[0],
        weight: each.weight,
        ids: Object.fromEntries((pairs.get(each.term) ?? []).map((id) => [id, true])),
      })),
    }
  })
  const params = {
    ...bm25,
    average: averageLength,
    shortest: shortestShare * averageLength,
    groups,
    importance: query.groups.reduce((sum, { weight }) => sum + weight, 0),
    placeShare: query.placeShare,
    factor: query.compensation?.factor ?? 1,
    own: query.compensation?.ownLanguage ?? '',
    nearlyCertain,
  }
  return { script_score: { query: within, script: { source, params } } }
}

/** What a hit holds of a query, by the names of the levels that it matched. */
export function heldBy(matched: readonly string[], groups: readonly TermGroup[]) {
  const names = new Set(matched)
  const told = { held: 0, sure: 0, words: 0 }
  for (const [i, group] of groups.entries()) {
    const best = levelsOf(group).find((_, j) => names.has(levelName(i, j)))
    if (!best) continue
    told.held += group.weight
    told.sure += group.weight * Math.min(1, best.weight)
    told.words |= 1 << (i % 32)
  }
  return told
}
