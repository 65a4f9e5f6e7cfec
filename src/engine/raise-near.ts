/** A passage that means what a query does, by its place in the corpus. */
export interface NearPassage {
  ordinal: number
  /** How surely, above 0 and at most 1. */
  nearness: number
}

/**
 * What nearness adds to a score: at most as much as the best passage has by its words, so that of two that are as near
 * the one that holds the words is first. Where no passage holds any, nearness is the score.
 */
export const nearnessGain = (best: number) => (nearness: number) => nearness * (best > 0 ? best : 1)
