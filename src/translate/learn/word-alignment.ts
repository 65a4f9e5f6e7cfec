/** Two sentences that say the same, as the numbers of their distinct words. */
export interface AlignedPair {
  source: Int32Array
  target: Int32Array
}

/** Word pairs that stand in aligned sentences, with the probabilities of one word given the other. */
export interface PairTable {
  source: Int32Array
  target: Int32Array
  /** P(target word | source word). */
  forward: Float32Array
  /** P(source word | target word). */
  backward: Float32Array
}

/** Open addressing, linear probing: pair key → slot. */
class PairSlots {
  readonly keys: Float64Array
  private readonly mask: number
  constructor(bits: number) {
    this.keys = new Float64Array(2 ** bits).fill(-1)
    this.mask = 2 ** bits - 1
  }
  /** The slot of a key, which may be free (key −1). */
  find(key: number): number {
    let slot = (Math.imul(key % 4_294_967_296, 2_654_435_761) >>> 0) & this.mask
    while (this.keys[slot] !== -1 && this.keys[slot] !== key) slot = (slot + 1) & this.mask
    return slot
  }
}

/** Every pair of words that share at least `minTogether` sentences, and how each sentence refers to them. */
function collectPairs(pairs: AlignedPair[], vocabulary: number, minTogether: number) {
  const total = pairs.reduce((sum, pair) => sum + pair.source.length * pair.target.length, 0)
  const bits = Math.min(26, Math.max(10, Math.ceil(Math.log2(Math.max(1, total))) - 1))
  const slots = new PairSlots(bits)
  const together = new Uint16Array(slots.keys.length)
  const capacity = Math.floor(slots.keys.length * 0.8)
  let used = 0
  for (const { source, target } of pairs) {
    for (const s of source) {
      for (const t of target) {
        const key = s * vocabulary + t
        const slot = slots.find(key)
        if (slots.keys[slot] === -1) {
          if (used >= capacity) continue
          slots.keys[slot] = key
          used += 1
        }
        if ((together[slot] ?? 0) < 65_535) together[slot] = (together[slot] ?? 0) + 1
      }
    }
  }
  const numbers = new Int32Array(slots.keys.length).fill(-1)
  const kept: number[] = []
  for (let slot = 0; slot < together.length; slot++) {
    if ((together[slot] ?? 0) < minTogether) continue
    numbers[slot] = kept.length
    kept.push(slots.keys[slot] ?? 0)
  }
  const numberOf = (s: number, t: number) => numbers[slots.find(s * vocabulary + t)] ?? -1
  return { kept, numberOf }
}

/** One step of expectation maximisation for one direction: `given` words explain each of the `explained` ones. */
function reestimate(
  sentences: { rows: Int32Array[] }[],
  probability: Float32Array<ArrayBuffer>,
  givenOf: Int32Array,
  vocabulary: number,
): Float32Array<ArrayBuffer> {
  const counts = new Float32Array(probability.length)
  const totals = new Float64Array(vocabulary)
  for (const { rows } of sentences) {
    for (const row of rows) {
      let sum = 1e-9
      for (const pair of row) sum += probability[pair] ?? 0
      for (const pair of row) {
        const share = (probability[pair] ?? 0) / sum
        counts[pair] = (counts[pair] ?? 0) + share
        const given = givenOf[pair] ?? 0
        totals[given] = (totals[given] ?? 0) + share
      }
    }
  }
  for (let pair = 0; pair < counts.length; pair++) {
    counts[pair] = (counts[pair] ?? 0) / (totals[givenOf[pair] ?? 0] || 1)
  }
  return counts
}

/**
 * Learns which word stands for which from aligned sentences: IBM Model 1 (Brown et al. 1993) trained by expectation
 * maximisation in both directions. Word numbers are below `vocabulary` on either side.
 */
export function alignWords(
  pairs: AlignedPair[],
  vocabulary: number,
  { iterations = 5, minTogether = 2 }: { iterations?: number; minTogether?: number } = {},
): PairTable {
  const { kept, numberOf } = collectPairs(pairs, vocabulary, minTogether)
  const source = Int32Array.from(kept, (key) => Math.floor(key / vocabulary))
  const target = Int32Array.from(kept, (key) => key % vocabulary)
  // The pairs of each word of a sentence with all words of the other one.
  const rowsOf = (words: Int32Array, others: Int32Array, number: (word: number, other: number) => number) =>
    Array.from(words, (word) => Int32Array.from(others, (other) => number(word, other)).filter((n) => n >= 0))
  const bySource = pairs.map((pair) => ({ rows: rowsOf(pair.source, pair.target, numberOf) }))
  const byTarget = pairs.map((pair) => ({
    rows: rowsOf(pair.target, pair.source, (t, s) => numberOf(s, t)),
  }))
  let forward = new Float32Array(kept.length).fill(1)
  let backward = new Float32Array(kept.length).fill(1)
  for (let i = 0; i < iterations; i++) {
    // P(target | source): each target word is explained by the source words of its sentence.
    forward = reestimate(byTarget, forward, source, vocabulary)
    backward = reestimate(bySource, backward, target, vocabulary)
  }
  return { source, target, forward, backward }
}
