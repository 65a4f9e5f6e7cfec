/** MiniSearch's BM25+ parameters, stated here since scores are taken apart again. */
export const bm25 = { k: 1.2, b: 0.7, d: 0.5 }

/** BM25's inverse document frequency as MiniSearch computes it. */
export function inverseDocumentFrequency(documentFrequency: number, documentCount: number): number {
  return Math.log(1 + (documentCount - documentFrequency + 0.5) / (documentFrequency + 0.5))
}

/**
 * The term frequency behind a BM25+ score, in units of the passage's length norm: tf / (k·(1 − b + b·length/average)).
 * Score = idf · (d + (k + 1)·x / (1 + x)), solved for x.
 */
export function relativeFrequency(score: number, idf: number): number {
  const saturation = Math.min((score / idf - bm25.d) / (bm25.k + 1), 1 - 1e-9)
  return saturation / (1 - saturation)
}

/** The BM25+ score of a relative frequency: bounded, whatever number of alternatives was added up. */
export function scoreOf(frequency: number, idf: number): number {
  return idf * (bm25.d + ((bm25.k + 1) * frequency) / (1 + frequency))
}
