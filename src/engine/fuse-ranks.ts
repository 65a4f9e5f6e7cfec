import type { EngineQuery } from './search-engine.ts'

/** Passages that mean what a query does, whatever their words. */
export interface NearPassages {
  /** By their places in the corpus, the nearest first. */
  ordinals: readonly number[]
  /** So many of the first are found even if they hold none of the query's words. */
  found: number
}

/** So many of each list are fused: what stands further down by words stays behind them. */
const fusedWindow = 100

/**
 * Ranks are damped by so much before their inverses are added, so that two lists that agree on a passage outweigh the
 * head of one (Cormack, Clarke and Büttcher 2009).
 */
const damping = 60

/** Whether what is near in meaning has a say in the order: dates are an order of their own. */
export const isFused = (query: EngineQuery): query is EngineQuery & { near: NearPassages } =>
  query.sort === 'relevance' && (query.near?.ordinals.length ?? 0) > 0

/**
 * What is near among hits, each group of versions by its best.
 * @param groups of several versions, best first
 */
export function nearHits(
  { ordinals }: NearPassages,
  hits: Iterable<number>,
  groups: Iterable<readonly number[]>,
): number[] {
  const near = new Set(ordinals)
  const leading = new Map<number, number>()
  for (const hit of hits) if (near.has(hit)) leading.set(hit, hit)
  for (const group of groups) {
    for (const hit of group) if (near.has(hit)) leading.set(hit, group[0] as number)
  }
  return [...new Set(ordinals.flatMap((ordinal) => leading.get(ordinal) ?? []))]
}

export interface FusedHit {
  hit: number
  /** The hit that stands in this place by words: its score is that of the place. */
  scored: number
}

/**
 * The first so many hits by reciprocal rank fusion of what was found by words and what is near in meaning.
 * @param rank gives the first so many by words, best first
 * @param near nearest first; those that are no hits are passed over
 */
export function fuseHits(
  rank: (limit: number) => number[],
  upTo: number,
  near: readonly number[],
): FusedHit[] {
  const ranked = rank(Math.max(upTo, fusedWindow) + near.length)
  const scores = new Map<number, number>()
  const add = (hit: number, at: number) => scores.set(hit, (scores.get(hit) ?? 0) + 1 / (damping + at))
  for (const [at, hit] of ranked.slice(0, fusedWindow).entries()) add(hit, at)
  for (const [at, hit] of near.entries()) add(hit, at)
  const fused = [...scores].sort(([, a], [, b]) => b - a).map(([hit]) => hit)
  const behind = ranked.slice(fusedWindow).filter((hit) => !scores.has(hit))
  return [...fused, ...behind].slice(0, upTo).map((hit, place) => ({ hit, scored: ranked[place] ?? hit }))
}
