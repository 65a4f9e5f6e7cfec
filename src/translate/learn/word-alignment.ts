import { PairNumbers } from './pair-numbers.ts'

/** Two sentences that say the same, as the numbers of their words in order. */
export interface AlignedPair {
  source: Int32Array
  target: Int32Array
}

/** How surely the word at a place of the one sentence stands for the word at a place of the other. */
export type LinkVisitor = (pair: number, sourceAt: number, targetAt: number, share: number) => void

/**
 * Rounds in which either direction learns by itself, wherever words stand; and in which both have to agree and words
 * keep to their places: earlier, places would settle what a small corpus can't.
 */
const rounds = { apart: 2, agreeing: 3 }
/**
 * How sharply words keep to their relative place in the sentence. Dyer et al. (2013) found 4 where both directions are
 * trained apart; adjectives change sides of their nouns, and short sentences are most of ours.
 */
const tension = 2
/** What share of a word goes to no word of the other side. */
const nullShare = 0.1
/** Links below this share are left out: of what is learned from, and of what is told. */
const minShare = { learned: 1e-4, told: 0.02 }

const steps = 512
const nearness = Float32Array.from({ length: steps + 1 }, (_, step) => Math.exp((-tension * step) / steps))
/** Words of a sentence stand about where their translations do, relative to its length. */
const nearnessOf = (at: number, length: number, otherAt: number, others: number) =>
  nearness[Math.round(Math.abs((at + 0.5) / length - (otherAt + 0.5) / others) * steps)] as number

/** One side of the corpus: how much of each of its words is linked, and its share of all words. */
interface Side {
  linked: Float64Array
  frequency: Float64Array
}

function sideOf(sentences: Int32Array[], vocabulary: number): Side {
  const counts = new Float64Array(vocabulary)
  for (const words of sentences) for (const word of words) counts[word] = (counts[word] as number) + 1
  const all = counts.reduce((sum, count) => sum + count, 0) || 1
  return { linked: new Float64Array(vocabulary).fill(1), frequency: counts.map((count) => count / all) }
}

/** A matrix of sentence pairs that grows: a row a source word, a column a target word. */
class Shares {
  values = new Float64Array(0)

  fit(size: number): void {
    if (this.values.length < size) this.values = new Float64Array(size)
  }

  /** Makes the values of each line (a row or a column) shares of their sum and of what goes to no word. */
  normalise(
    lines: number,
    lineStep: number,
    places: number,
    placeStep: number,
    none: (line: number) => number,
  ) {
    for (let line = 0; line < lines; line++) {
      const start = line * lineStep
      let sum = none(line) * places
      for (let at = 0; at < places; at++) sum += this.values[start + at * placeStep] as number
      if (sum === 0) continue
      for (let at = 0; at < places; at++)
        this.values[start + at * placeStep] = (this.values[start + at * placeStep] as number) / sum
    }
  }
}

class Aligner {
  /** The numbers of all word pairs of each sentence pair, row by row. */
  private readonly links: Int32Array[]
  /** How often each word pair is linked, as of the last round. */
  private counts: Float32Array
  private readonly source: Side
  private readonly target: Side
  /** Which source word explains each target word, and the other way round. */
  private readonly forward = new Shares()
  private readonly backward = new Shares()

  private readonly pairs: AlignedPair[]
  private readonly vocabulary: number

  constructor(pairs: AlignedPair[], vocabulary: number) {
    this.pairs = pairs
    const numbers = new PairNumbers()
    this.links = pairs.map(({ source, target }) => {
      const { length } = target
      return Int32Array.from({ length: source.length * length }, (_, at) =>
        numbers.of(
          (source[Math.floor(at / length)] as number) * vocabulary + (target[at % length] as number),
        ),
      )
    })
    this.counts = new Float32Array(numbers.size).fill(1)
    this.vocabulary = vocabulary
    this.source = sideOf(
      pairs.map(({ source }) => source),
      vocabulary,
    )
    this.target = sideOf(
      pairs.map(({ target }) => target),
      vocabulary,
    )
  }

  /** Goes over all links with their shares: those of either direction, or what both agree on. */
  visit(agreeing: boolean, link: LinkVisitor): void {
    for (const [number, pair] of this.pairs.entries()) {
      this.explain(pair, this.links[number] as Int32Array, agreeing)
      const columns = pair.target.length
      for (let s = 0; s < pair.source.length; s++) {
        for (let t = 0; t < columns; t++) {
          const forward = this.forward.values[s * columns + t] as number
          const backward = this.backward.values[s * columns + t] as number
          link(number, s, t, agreeing ? forward * backward : (forward + backward) / 2)
        }
      }
    }
  }

  /** One round of expectation maximisation. */
  learn(agreeing: boolean): void {
    const counts = new Float32Array(this.counts.length)
    const linked = { source: new Float64Array(this.vocabulary), target: new Float64Array(this.vocabulary) }
    this.visit(agreeing, (number, s, t, share) => {
      if (share < minShare.learned) return
      const { source, target } = this.pairs[number] as AlignedPair
      const [word, other] = [source[s] as number, target[t] as number]
      const link = this.links[number]?.[s * target.length + t] as number
      counts[link] = (counts[link] as number) + share
      linked.source[word] = (linked.source[word] as number) + share
      linked.target[other] = (linked.target[other] as number) + share
    })
    this.counts = counts
    this.source.linked = linked.source
    this.target.linked = linked.target
  }

  /** Works out which words of a pair of sentences explain each other, by what the last round has learned. */
  private explain({ source, target }: AlignedPair, links: Int32Array, placed: boolean): void {
    const [rows, columns] = [source.length, target.length]
    this.forward.fit(rows * columns)
    this.backward.fit(rows * columns)
    for (let s = 0; s < rows; s++) {
      for (let t = 0; t < columns; t++) {
        const at = s * columns + t
        const near = placed ? nearnessOf(s, rows, t, columns) : 1
        const count = near * (this.counts[links[at] as number] as number)
        this.forward.values[at] = count / (this.source.linked[source[s] as number] || 1)
        this.backward.values[at] = count / (this.target.linked[target[t] as number] || 1)
      }
    }
    const none = (side: Side, words: Int32Array) => (at: number) =>
      nullShare * (side.frequency[words[at] as number] as number)
    this.forward.normalise(columns, 1, rows, columns, none(this.target, target))
    this.backward.normalise(rows, columns, columns, 1, none(this.source, source))
  }
}

/**
 * Links the words of aligned sentences: IBM Model 2 with a diagonal prior (Dyer et al. 2013), both directions trained
 * together so that they agree (Liang et al. 2006). Word numbers are below `vocabulary` on either side; every link is
 * handed to `visit` with how sure it is.
 */
export function alignWords(pairs: AlignedPair[], vocabulary: number, visit: LinkVisitor): void {
  const aligner = new Aligner(pairs, vocabulary)
  for (let round = 0; round < rounds.apart; round++) aligner.learn(false)
  for (let round = 0; round < rounds.agreeing; round++) aligner.learn(true)
  aligner.visit(true, (pair, s, t, share) => {
    if (share >= minShare.told) visit(pair, s, t, share)
  })
}
