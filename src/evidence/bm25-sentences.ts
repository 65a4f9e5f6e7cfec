import type { RankQuestion } from './question-terms.ts'
import type { ReadPassage, ReadSentence } from './read-passage.ts'

/** The usual parameters (Robertson and Zaragoza 2009). */
const k1 = 1.2
const b = 0.75

/** How many words a sentence has on average. */
export function meanLength(passages: readonly ReadPassage[]): number {
  const all = passages.flatMap(({ sentences }) => sentences)
  return Math.max(1, all.reduce((sum, { tokens }) => sum + tokens.length, 0) / Math.max(1, all.length))
}

/** BM25 of a sentence for a question, by the search's own terms with their translations. */
export function bm25Of({ tokens }: ReadSentence, { terms }: RankQuestion, length: number): number {
  const counts = new Float64Array(terms.length)
  for (const { matches } of tokens) {
    for (const { term, strength } of matches) counts[term] = (counts[term] ?? 0) + strength
  }
  const norm = k1 * (1 - b + (b * tokens.length) / length)
  return terms.reduce((sum, { rarity, whole }, i) => {
    const count = counts[i] ?? 0
    return whole ? sum : sum + (rarity * count * (k1 + 1)) / (count + norm)
  }, 0)
}

/** BM25 of each sentence of some passages: what an answer has to be better than. */
export function bm25Scores(
  { question }: { question: RankQuestion },
  passages: readonly ReadPassage[],
): number[][] {
  const length = meanLength(passages)
  return passages.map(({ sentences }) => sentences.map((sentence) => bm25Of(sentence, question, length)))
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
