import { type RankInput, rankInput } from '../../../src/answer/sentences/rank-input.ts'
import { searchTextOf } from '../../../src/answer/sentences/retriever.ts'
import type { Corpus } from '../../../src/corpus/corpus.ts'
import { type CandidatePassage, candidatePassages } from '../../../src/evidence/candidate-passages.ts'
import { passageContexts } from '../../../src/evidence/passage-context.ts'
import type { RankedSentence } from '../../../src/evidence/rank-sentences.ts'
import type { ContentLanguage } from '../../../src/model/language.ts'

/** A question read beside passages of a corpus, in the order of their identifiers given, with scores 1, 1/2, 1/3 … */
export function readBeside(
  corpus: Corpus,
  question: string,
  language: ContentLanguage,
  ids: readonly string[],
): { input: RankInput; passages: CandidatePassage[] } {
  const q = searchTextOf(question)
  const input = rankInput(q, corpus.plan(q), corpus, language)
  const hits = ids.map((id, i) => {
    const passage = [...corpus.contents()].find((one) => one.id === id)
    if (!passage) throw new Error(`No passage ${id}: ${[...corpus.contents()].map((one) => one.id)}`)
    return { passage, score: 1 / (i + 1) }
  })
  return { input, passages: candidatePassages(hits, input.question, passageContexts(corpus)) }
}

/** A sentence ranked with a probability given, its score that of log-odds; for tests of what follows from it. */
export const ranked = (passage: CandidatePassage, at: number, probability: number): RankedSentence => ({
  passage,
  at,
  features: {},
  score: Math.log(probability),
  probability,
})

/** What a sentence says. */
export const textOf = ({ passage, at }: Pick<RankedSentence, 'passage' | 'at'>) => {
  const { start, end } = passage.sentences[at] as { start: number; end: number }
  return passage.passage.text.slice(start, end)
}
