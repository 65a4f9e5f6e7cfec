import type { CandidatePassage } from '../evidence/candidate-passages.ts'
import type { RankQuestion } from '../evidence/question-terms.ts'

/** The usual parameters (Robertson and Zaragoza 2009). */
const k1 = 1.2
const b = 0.75

/**
 * BM25 of each sentence of some passages for a question, by the search's own terms with their translations: what an
 * answer has to be better than.
 */
export function bm25Scores(
  { question }: { question: RankQuestion },
  passages: readonly CandidatePassage[],
): number[][] {
  const all = passages.flatMap(({ sentences }) => sentences)
  const length = all.reduce((sum, { tokens }) => sum + tokens.length, 0) / Math.max(1, all.length)
  return passages.map(({ sentences }) =>
    sentences.map(({ tokens }) => {
      const counts = new Float64Array(question.terms.length)
      for (const { matches } of tokens) {
        for (const { term, strength } of matches) counts[term] = (counts[term] ?? 0) + strength
      }
      const norm = k1 * (1 - b + (b * tokens.length) / Math.max(1, length))
      return question.terms.reduce((sum, { rarity, whole }, i) => {
        const count = counts[i] ?? 0
        return whole ? sum : sum + (rarity * count * (k1 + 1)) / (count + norm)
      }, 0)
    }),
  )
}

/** A sentence, by its passage and its place in it. */
export interface SentencePlace {
  passage: number
  at: number
}

/** The sentences of the highest scores, best first, as many as asked for; of equals the earlier one. */
export function bestByScore(scores: readonly (readonly number[])[], count: number): SentencePlace[] {
  return scores
    .flatMap((own, passage) => own.map((score, at) => ({ passage, at, score })))
    .sort((x, y) => y.score - x.score)
    .slice(0, count)
    .map(({ passage, at }) => ({ passage, at }))
}
