import type { Corpus } from '../../corpus/corpus.ts'
import { candidatePassages } from '../../evidence/candidate-passages.ts'
import { passageContexts } from '../../evidence/passage-context.ts'
import { logistic, weigh } from '../../evidence/rank-sentences.ts'
import type { EvidenceSentence } from '../../model/evidence.ts'
import { answerFeatures } from './answer-features.ts'
import { answerModel, evidenceBar } from './answer-model.ts'
import { rankInput } from './rank-input.ts'
import { searchTextOf } from './retriever.ts'

/**
 * The sentences of a passage in its order, each with how likely it bears out what a query asks (0 to 1), and whether that
 * is enough to show it. Null for a passage that there is not.
 */
export function evidenceOf(corpus: Corpus, passageId: string, query: string): EvidenceSentence[] | null {
  const passage = corpus.contents().find(({ id }) => id === passageId)
  if (!passage) return null
  const q = searchTextOf(query)
  const plan = corpus.plan(q)
  const { language } = plan.language
  const input = rankInput(q, plan, corpus, language === 'und' ? 'en' : language)
  const [candidate] = candidatePassages([{ passage, score: 1 }], input.question, passageContexts(corpus))
  if (!candidate) return null
  return candidate.sentences.map(({ start, end }, at) => {
    const score = logistic(weigh(answerFeatures(input, candidate, at), answerModel.evidence))
    return {
      start,
      end,
      text: passage.text.slice(start, end),
      score: Math.round(1000 * score) / 1000,
      selected: score >= evidenceBar,
    }
  })
}
