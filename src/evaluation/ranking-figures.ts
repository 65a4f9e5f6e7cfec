/** How good one ranked list is; every figure is between 0 and 1. */
export interface RankingFigures {
  /** Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002). */
  ndcg: number
  /** Share of the relevant passages (ten at most) among the first ten. */
  recall: number
  /** Reciprocal rank of the first relevant passage among the first ten. */
  reciprocalRank: number
}

const cutoff = 10
const discounted = (gains: number[]) => gains.reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0)

/** Figures of a list of passage identifiers, by the gain of each relevant one. */
export function rankingFigures(ranked: string[], gains: Record<string, number>): RankingFigures {
  const top = ranked.slice(0, cutoff).map((id) => gains[id] ?? 0)
  const ideal = Object.values(gains)
    .sort((a, b) => b - a)
    .slice(0, cutoff)
  const relevant = Math.min(cutoff, ideal.filter((gain) => gain > 0).length)
  const first = top.findIndex((gain) => gain > 0)
  return {
    ndcg: discounted(ideal) > 0 ? discounted(top) / discounted(ideal) : 0,
    recall: relevant > 0 ? top.filter((gain) => gain > 0).length / relevant : 0,
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
  }
}

export const mean = (values: number[]) =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : Number.NaN

/** Numbers between 0 and 1 that look random and are the same every time (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The 95 % interval of the ratio of two means over pairs, by bootstrap (Efron 1979): pairs are drawn with replacement. */
export function ratioInterval(
  pairs: [number, number][],
  draws = 2000,
): { ratio: number; low: number; high: number } {
  const random = randomNumbers(pairs.length)
  const ratioOf = (drawn: [number, number][]) => mean(drawn.map(([a]) => a)) / mean(drawn.map(([, b]) => b))
  const ratios = Array.from({ length: draws }, () =>
    ratioOf(pairs.map((pair) => pairs[Math.floor(random() * pairs.length)] ?? pair)),
  ).sort((a, b) => a - b)
  const at = (share: number) => ratios[Math.floor(share * (draws - 1))] ?? Number.NaN
  return { ratio: ratioOf(pairs), low: at(0.025), high: at(0.975) }
}

/** The mean of differences with its 95 % interval, by bootstrap. */
export function differenceInterval(
  differences: number[],
  draws = 2000,
): { difference: number; low: number; high: number } {
  const random = randomNumbers(differences.length)
  const means = Array.from({ length: draws }, () =>
    mean(differences.map((_, __, all) => all[Math.floor(random() * all.length)] ?? 0)),
  ).sort((a, b) => a - b)
  const at = (share: number) => means[Math.floor(share * (draws - 1))] ?? Number.NaN
  return { difference: mean(differences), low: at(0.025), high: at(0.975) }
}
