/** Parameters of BM25+, as MiniSearch has them. */
export const bm25 = { k: 1.2, b: 0.7, d: 0.5 }

/** BM25's inverse document frequency as MiniSearch computes it. */
export function inverseDocumentFrequency(documentFrequency: number, documentCount: number): number {
  return Math.log(1 + (documentCount - documentFrequency + 0.5) / (documentFrequency + 0.5))
}

/**
 * Whether a term makes a passage longer: not the concepts that its words name, nor their exact forms, which say again
 * what their stems say.
 */
export const isCounted = (term: string) => !/^(?:!|[a-z]{2,3}=)/.test(term)

/** How long a passage is beside the average, as BM25 weighs it. */
export const lengthNorm = (length: number, average: number) => 1 - bm25.b + (bm25.b * length) / average

/** Passages shorter than this share of the average length are no more telling for it: stubs win by no words at all. */
export const shortestShare = 0.5

/** By the length of a passage, what its frequencies are divided by: `bm25.k` times the norm of its length. */
export function frequencyNorms(lengths: Uint16Array | Uint32Array, shortest = 0): Float64Array {
  let [total, longest] = [0, 0]
  for (const length of lengths) {
    total += length
    longest = Math.max(longest, length)
  }
  const average = total / (lengths.length || 1)
  return Float64Array.from(
    { length: longest + 1 },
    (_, length) => bm25.k * lengthNorm(Math.max(length, shortest * average), average),
  )
}

/**
 * The BM25+ score of a relative frequency, which is a term's frequency in units of `bm25.k` times the passage's length
 * norm: bounded, whatever number of alternatives was added up.
 */
export function scoreOf(frequency: number, idf: number): number {
  return idf * (bm25.d + ((bm25.k + 1) * frequency) / (1 + frequency))
}
