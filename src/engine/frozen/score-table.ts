import { frequencyNorms, inverseDocumentFrequency, scoreOf, shortestShare } from '../bm25.ts'
import type { EngineQuery, TermGroup } from '../search-engine.ts'
import type { FrozenTerms } from './frozen-terms.ts'

/** Where more than this share of all passages was found, all are looked through for them; else they are sorted. */
const denseShare = 1 / 16

/** Which passages a query found, and how they answer it, by their places in the corpus. Used again for each query. */
export class ScoreTable {
  readonly score: Float64Array
  /** What a passage holds of the importance of the query's words. */
  readonly held: Float64Array
  /** The same, each word counted by how sure it is. */
  readonly sure: Float64Array
  /** Which groups it holds, a bit each. */
  readonly words: Int32Array
  /** What else is found out about hits, for whoever ranks them. */
  readonly flags: Uint8Array
  /** What hits would score if no other bounded them; 0 before they are ranked. */
  readonly unbounded: Float64Array
  /** By the length of a passage, what its frequencies are divided by. */
  private readonly norms: Float64Array
  private readonly lengths: Uint16Array | Uint32Array
  private readonly frequency: Float64Array
  private readonly certainty: Float64Array
  private readonly found: Uint32Array
  private readonly inGroup: Uint32Array
  private size = 0
  /** The places of all passages, where they were asked for. */
  private all: Uint32Array | undefined

  constructor(lengths: Uint16Array | Uint32Array) {
    const passages = lengths.length
    this.lengths = lengths
    this.norms = frequencyNorms(lengths, shortestShare)
    this.score = new Float64Array(passages)
    this.held = new Float64Array(passages)
    this.sure = new Float64Array(passages)
    this.words = new Int32Array(passages)
    this.flags = new Uint8Array(passages)
    this.unbounded = new Float64Array(passages)
    this.frequency = new Float64Array(passages)
    this.certainty = new Float64Array(passages)
    this.found = new Uint32Array(passages)
    this.inGroup = new Uint32Array(passages)
  }

  /**
   * Scores the passages that any group finds, or all where none asks for less. Gives their places, in order, with those
   * of what is near in meaning.
   */
  fill({ groups, unscored, near = [] }: EngineQuery, terms: FrozenTerms): Uint32Array {
    this.clear()
    for (const [at, group] of groups.entries()) this.addGroup(group, 1 << (at % 32), terms)
    const importance = groups.reduce((sum, { weight }) => sum + weight, 0)
    const { score, held, found } = this
    // Coordination: passages that hold more of the query come first.
    for (let i = 0; i < this.size; i++) {
      const ordinal = found[i] as number
      score[ordinal] = (score[ordinal] as number) * ((held[ordinal] as number) / importance)
    }
    const worded = this.inOrder()
    for (const { ordinal } of near) if (this.words[ordinal] === 0) found[this.size++] = ordinal
    if (groups.length === 0 || unscored) {
      this.all ??= Uint32Array.from({ length: score.length }, (_, ordinal) => ordinal)
      return this.all
    }
    return this.size > worded.length ? found.slice(0, this.size).sort() : worded
  }

  /**
   * One score a passage for all alternatives: term frequencies are added by weight, and the document frequency is that
   * of any of them, each passage counting by the best alternative that it holds.
   */
  private addGroup({ alternatives, weight: importance }: TermGroup, bit: number, terms: FrozenTerms): void {
    const { frequency, certainty, inGroup, lengths, norms, found, score, held, sure, words } = this
    let count = 0
    for (const { term, weight } of alternatives) {
      terms.each(term, (ordinals, times, size) => {
        for (let i = 0; i < size; i++) {
          const ordinal = ordinals[i] as number
          const before = certainty[ordinal] as number
          if (before === 0) inGroup[count++] = ordinal
          if (weight > before) certainty[ordinal] = weight
          frequency[ordinal] =
            (frequency[ordinal] as number) +
            weight * ((times[i] as number) / (norms[lengths[ordinal] as number] as number))
        }
      })
    }
    let pooled = 0
    for (let i = 0; i < count; i++) pooled += certainty[inGroup[i] as number] as number
    const idf = inverseDocumentFrequency(pooled, lengths.length)
    for (let i = 0; i < count; i++) {
      const ordinal = inGroup[i] as number
      if (words[ordinal] === 0) found[this.size++] = ordinal
      score[ordinal] = (score[ordinal] as number) + importance * scoreOf(frequency[ordinal] as number, idf)
      held[ordinal] = (held[ordinal] as number) + importance
      sure[ordinal] = (sure[ordinal] as number) + importance * Math.min(1, certainty[ordinal] as number)
      words[ordinal] = (words[ordinal] as number) | bit
      frequency[ordinal] = 0
      certainty[ordinal] = 0
    }
  }

  private inOrder(): Uint32Array {
    const { found, words, size } = this
    if (size <= denseShare * words.length) return found.slice(0, size).sort()
    const all = new Uint32Array(size)
    for (let ordinal = 0, at = 0; at < size; ordinal++) if (words[ordinal] !== 0) all[at++] = ordinal
    return all
  }

  private clear(): void {
    const { score, held, sure, words, unbounded, found } = this
    for (let i = 0; i < this.size; i++) {
      const ordinal = found[i] as number
      score[ordinal] = 0
      held[ordinal] = 0
      sure[ordinal] = 0
      words[ordinal] = 0
      unbounded[ordinal] = 0
    }
    this.size = 0
  }
}
