/** Two sentences that say the same, as the numbers of their words in order. */
export interface AlignedPair {
  source: Int32Array
  target: Int32Array
}

/** How surely the word at a place of the one sentence stands for the word at a place of the other. */
export type LinkVisitor = (pair: number, sourceAt: number, targetAt: number, share: number) => void

/** Rounds in which either direction learns by itself, and in which both have to agree. */
const rounds = { apart: 2, agreeing: 3 }
/** How sharply words keep to their relative place in the sentence (Dyer et al. 2013 found 4 on most pairs). */
const tension = 4
/** What share of a word goes to no word of the other side. */
const nullShare = 0.1
/** Links below this share are left out of the counts. */
const minShare = 0.02

/** Open addressing, linear probing: pair key → slot; grows by itself. */
class PairCounts {
  private keys: Float64Array
  /** The counts of the last round, and those that are being made. */
  private known: Float32Array
  private made: Float32Array
  private used = 0

  constructor(bits = 16) {
    this.keys = new Float64Array(2 ** bits).fill(-1)
    this.known = new Float32Array(2 ** bits)
    this.made = new Float32Array(2 ** bits)
  }

  /** The count of a pair in the last round; 0 where it has none. */
  of(key: number): number {
    return this.known[this.find(key)] ?? 0
  }

  add(key: number, count: number): void {
    const slot = this.find(key)
    if (this.keys[slot] === -1) {
      this.keys[slot] = key
      this.used += 1
      this.made[slot] = count
      if (this.used > this.keys.length * 0.7) this.grow()
    } else this.made[slot] = (this.made[slot] as number) + count
  }

  /** What was made is known from now on. */
  turn(): void {
    ;[this.known, this.made] = [this.made, this.known]
    this.made.fill(0)
  }

  private find(key: number): number {
    const mask = this.keys.length - 1
    let slot = (Math.imul(key % 4_294_967_296, 2_654_435_761) >>> 0) & mask
    while (this.keys[slot] !== -1 && this.keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const old = { keys: this.keys, known: this.known, made: this.made }
    this.keys = new Float64Array(old.keys.length * 2).fill(-1)
    this.known = new Float32Array(this.keys.length)
    this.made = new Float32Array(this.keys.length)
    for (const [at, key] of old.keys.entries()) {
      if (key === -1) continue
      const slot = this.find(key)
      this.keys[slot] = key
      this.known[slot] = old.known[at] as number
      this.made[slot] = old.made[at] as number
    }
  }
}

/** Words of a sentence stand about where their translations do, relative to its length. */
const steps = 512
const nearness = Float32Array.from({ length: steps + 1 }, (_, step) => Math.exp((-tension * step) / steps))
const placeShare = (at: number, length: number, otherAt: number, others: number) =>
  nearness[Math.round(Math.abs((at + 0.5) / length - (otherAt + 0.5) / others) * steps)] as number

/** The shares of all links of one sentence pair, in both directions, row by row of the source. */
class Posteriors {
  forward = new Float64Array(0)
  backward = new Float64Array(0)

  fill(counts: PairCounts, first: boolean, pair: AlignedPair, vocabulary: number, totals: Totals): void {
    const { source, target } = pair
    const [rows, columns] = [source.length, target.length]
    if (this.forward.length < rows * columns) {
      this.forward = new Float64Array(rows * columns)
      this.backward = new Float64Array(rows * columns)
    }
    for (let s = 0; s < rows; s++) {
      for (let t = 0; t < columns; t++) {
        const at = s * columns + t
        const [word, other] = [source[s] as number, target[t] as number]
        const count = first ? 1 : counts.of(word * vocabulary + other)
        const near = placeShare(s, rows, t, columns) * count
        this.forward[at] = near / (first ? 1 : (totals.source[word] as number) || 1)
        this.backward[at] = near / (first ? 1 : (totals.target[other] as number) || 1)
      }
    }
    // Each target word is explained by the words of the source or by none, and the other way round.
    for (let t = 0; t < columns; t++) {
      let sum = first ? 1e-9 : nullShare * (totals.targetShare[target[t] as number] as number) * rows
      for (let s = 0; s < rows; s++) sum += this.forward[s * columns + t] as number
      for (let s = 0; s < rows; s++)
        this.forward[s * columns + t] = (this.forward[s * columns + t] as number) / sum
    }
    for (let s = 0; s < rows; s++) {
      let sum = first ? 1e-9 : nullShare * (totals.sourceShare[source[s] as number] as number) * columns
      for (let t = 0; t < columns; t++) sum += this.backward[s * columns + t] as number
      for (let t = 0; t < columns; t++)
        this.backward[s * columns + t] = (this.backward[s * columns + t] as number) / sum
    }
  }
}

/** How much of each word is linked, and its share of all words. */
interface Totals {
  source: Float64Array
  target: Float64Array
  sourceShare: Float64Array
  targetShare: Float64Array
}

function sharesOf(sentences: Int32Array[], vocabulary: number): Float64Array {
  const shares = new Float64Array(vocabulary)
  let all = 0
  for (const words of sentences)
    for (const word of words) {
      shares[word] = (shares[word] as number) + 1
      all += 1
    }
  return shares.map((count) => count / (all || 1))
}

/**
 * Links the words of aligned sentences: IBM Model 2 with a diagonal prior (Dyer et al. 2013), both directions trained
 * together so that they agree (Liang et al. 2006). Word numbers are below `vocabulary` on either side; every link is
 * handed to `visit` with how sure it is.
 */
export function alignWords(pairs: AlignedPair[], vocabulary: number, visit: LinkVisitor): void {
  const counts = new PairCounts()
  const totals: Totals = {
    source: new Float64Array(vocabulary),
    target: new Float64Array(vocabulary),
    sourceShare: sharesOf(
      pairs.map(({ source }) => source),
      vocabulary,
    ),
    targetShare: sharesOf(
      pairs.map(({ target }) => target),
      vocabulary,
    ),
  }
  const posteriors = new Posteriors()
  const all = rounds.apart + rounds.agreeing
  for (let round = 0; round <= all; round++) {
    const sums = { source: new Float64Array(vocabulary), target: new Float64Array(vocabulary) }
    for (const [number, pair] of pairs.entries()) {
      const { source, target } = pair
      posteriors.fill(counts, round === 0, pair, vocabulary, totals)
      for (let s = 0; s < source.length; s++) {
        for (let t = 0; t < target.length; t++) {
          const at = s * target.length + t
          const [forward, backward] = [posteriors.forward[at] as number, posteriors.backward[at] as number]
          const share = round < rounds.apart ? (forward + backward) / 2 : forward * backward
          if (round === all) {
            if (share >= minShare) visit(number, s, t, share)
            continue
          }
          if (round > 0 && share < 1e-4) continue
          const [word, other] = [source[s] as number, target[t] as number]
          counts.add(word * vocabulary + other, share)
          sums.source[word] = (sums.source[word] as number) + share
          sums.target[other] = (sums.target[other] as number) + share
        }
      }
    }
    counts.turn()
    totals.source = sums.source
    totals.target = sums.target
  }
}
