export interface ScoredDoc {
  doc: number
  score: number
}

/** Keeps the best of what it is shown, the first of equals: a heap whose root is the worst that it keeps. */
export class TopHits {
  private readonly docs: number[] = []
  private readonly scores: number[] = []
  private readonly limit: number
  /** What a score has to reach; below it nothing is kept. */
  threshold = Number.NEGATIVE_INFINITY

  constructor(limit: number) {
    this.limit = limit
    if (limit === 0) this.threshold = Number.POSITIVE_INFINITY
  }

  add(doc: number, score: number): void {
    const { docs, scores } = this
    if (docs.length < this.limit) {
      docs.push(doc)
      scores.push(score)
      this.rise(docs.length - 1)
    } else {
      if (this.limit === 0 || !this.isWorse(0, doc, score)) return
      docs[0] = doc
      scores[0] = score
      this.sink()
    }
    if (docs.length === this.limit) this.threshold = scores[0] as number
  }

  /** What was kept, best first. */
  best(): ScoredDoc[] {
    return this.docs
      .map((doc, i) => ({ doc, score: this.scores[i] as number }))
      .sort((a, b) => b.score - a.score || a.doc - b.doc)
  }

  private isWorse(at: number, doc: number, score: number): boolean {
    const own = this.scores[at] as number
    return own < score || (own === score && (this.docs[at] as number) > doc)
  }

  private swap(a: number, b: number): void {
    const { docs, scores } = this
    const [doc, score] = [docs[a] as number, scores[a] as number]
    docs[a] = docs[b] as number
    scores[a] = scores[b] as number
    docs[b] = doc
    scores[b] = score
  }

  private rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1
      if (!this.isWorse(at, this.docs[above] as number, this.scores[above] as number)) return
      this.swap(at, above)
      at = above
    }
  }

  private sink(): void {
    const { docs, scores } = this
    for (let at = 0; ; ) {
      let below = 2 * at + 1
      if (below >= docs.length) return
      const other = below + 1
      if (other < docs.length && this.isWorse(other, docs[below] as number, scores[below] as number))
        below = other
      if (!this.isWorse(below, docs[at] as number, scores[at] as number)) return
      this.swap(at, below)
      at = below
    }
  }
}
