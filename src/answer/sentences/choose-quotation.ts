import type { CandidatePassage } from '../../evidence/candidate-passages.ts'
import type { RankedSentence } from '../../evidence/rank-sentences.ts'

/** Sentences of one passage that are quoted together. */
export interface Quotation {
  passage: CandidatePassage
  /** The best first. */
  sentences: RankedSentence[]
}

/** More sentences are no quotation but a passage. */
const maxSentences = 3
/** Sentences are added until the answer stands in one of them this surely, given that the passage holds it. */
const wantedCertainty = 0.95

/** The place of the sentence before, where a sentence takes that up: without it it isn't understood. */
export const takenUp = ({ passage, at }: Pick<RankedSentence, 'passage' | 'at'>): number | null =>
  passage.sentences[at]?.takesUp ? at - 1 : null

/**
 * The best sentence of the best passage, with the one before where it takes that up ("He also describes …"), and the next
 * best of the same passage as long as these leave doubt.
 */
export function chooseQuotation(ranked: readonly RankedSentence[]): Quotation | null {
  const [best] = ranked
  if (!best) return null
  const own = ranked.filter(({ passage }) => passage === best.passage)
  const all = own.reduce((sum, { probability }) => sum + probability, 0)
  const beforeAt = takenUp(best)
  const before = own.find(({ at }) => at === beforeAt)
  const chosen = before ? [best, before] : [best]
  let held = chosen.reduce((sum, { probability }) => sum + probability, 0)
  for (const sentence of own) {
    if (chosen.length === maxSentences || held >= wantedCertainty * all) break
    if (chosen.includes(sentence)) continue
    chosen.push(sentence)
    held += sentence.probability
  }
  return { passage: best.passage, sentences: chosen }
}
