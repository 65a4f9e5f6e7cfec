import type { CertainScores, ComparedHit } from './compensate.ts'

/** A passage that means what a query does, by its place in the corpus. */
export interface NearPassage {
  ordinal: number
  /** How surely, above 0 and at most 1. */
  nearness: number
}

export type RaisedHit = Pick<ComparedHit, 'score' | 'words' | 'doubtful'>

/** What all hits of a query come to by its words. */
export interface ScoredWords {
  /** The best score. */
  best: number
  /** Which words any of them holds, a bit each. */
  words: number
  certain: CertainScores
}

/**
 * Raises hits that are near in meaning, by at most as much as the best hit has by its words, so that of two that are as
 * near the one that holds the words is first; where no hit holds any, nearness is the score. What is found by doubtful
 * translations stays below what certainly holds all words that any hit does.
 */
export function raiseNear(
  hits: readonly (readonly [hit: RaisedHit, nearness: number])[],
  { best, words, certain }: ScoredWords,
): void {
  const unit = best > 0 ? best : 1
  for (const [hit, nearness] of hits) {
    hit.score += nearness * unit
    if (!hit.doubtful) certain.add(hit.words, hit.score)
  }
  for (const [hit] of hits) if (hit.doubtful) hit.score = Math.min(hit.score, certain.boundOf(words))
}
