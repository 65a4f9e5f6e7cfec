/** A passage that was found, with how it answers the words of the query. */
export interface ComparedHit {
  score: number
  /** Whether it is in another language than the query. */
  translated: boolean
  /** What it holds of the importance of the query's words. */
  held: number
  /** The same, each word counted by how sure it is that it means what the passage says. */
  sure: number
  /** Which words it holds, a bit each; in queries of more than 32 words some share one. */
  words: number
  /** Whether some of what it says is only a guess at what was meant. */
  doubtful: boolean
  /** What it would score if no other passage bounded it. */
  unbounded: number
}

/** From here on translations are as good as the words themselves: names and terms of the field. */
export const nearlyCertain = 0.95

/** Whether some of what a passage says is only a guess at what was meant. */
export const isDoubtful = ({ sure, held }: Pick<ComparedHit, 'sure' | 'held'>) => sure < nearlyCertain * held

/** The best scores of passages that certainly hold some words, which bound those that may hold them. */
export class CertainScores {
  /** Words, a bit each → the best score. */
  private readonly best = new Map<number, number>()
  private readonly bounds = new Map<number, number>()
  /** What was added last: most hits hold the same words as one before. */
  private last = { words: -1, best: 0 }

  add(words: number, score: number): void {
    if (words === this.last.words && score <= this.last.best) return
    this.last = { words, best: score }
    this.best.set(words, Math.max(score, this.best.get(words) ?? 0))
    this.bounds.clear()
  }

  /** What a passage may score that may hold some words: the best that certainly holds all of them, or infinity. */
  boundOf(words: number): number {
    const known = this.bounds.get(words)
    if (known !== undefined) return known
    let bound = Number.NEGATIVE_INFINITY
    for (const [held, score] of this.best) if ((held & words) === words) bound = Math.max(bound, score)
    if (bound === Number.NEGATIVE_INFINITY) bound = Number.POSITIVE_INFINITY
    this.bounds.set(words, bound)
    return bound
  }
}

/**
 * Gives back to passages in other languages what doubtful translations cost them, but lifts no doubtful passage above
 * the best one that certainly holds all of the same words: a guessed translation says less than the word itself.
 * @returns what those score that certainly hold words
 */
export function compensate(hits: readonly ComparedHit[], factor: number): CertainScores {
  const certain = new CertainScores()
  for (const hit of hits) {
    hit.doubtful = isDoubtful(hit)
    if (!hit.doubtful) certain.add(hit.words, hit.score)
  }
  for (const hit of hits) {
    if (!hit.doubtful) continue
    hit.unbounded = hit.translated ? hit.score * factor : hit.score
    hit.score = Math.min(hit.unbounded, certain.boundOf(hit.words))
  }
  return certain
}
