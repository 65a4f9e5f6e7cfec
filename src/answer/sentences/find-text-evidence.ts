import type { Corpus } from '../../corpus/corpus.ts'
import { candidatePassages } from '../../evidence/candidate-passages.ts'
import { passageContexts } from '../../evidence/passage-context.ts'
import { logistic, type RankedSentence, rankSentences, weigh } from '../../evidence/rank-sentences.ts'
import type { ContentLanguage } from '../../model/language.ts'
import { answerFeatures } from './answer-features.ts'
import { amountOf, answerModel, calibrated, calibrationKey } from './answer-model.ts'
import { chooseQuotation, type Quotation } from './choose-quotation.ts'
import { confidenceFeatures, isStrange } from './confidence-features.ts'
import { type RankInput, rankInput } from './rank-input.ts'
import { createRetriever, type Retriever } from './retriever.ts'
import { type SentenceValue, sentenceValue } from './sentence-value.ts'

/** In how many of search's best passages an answer is looked for: 98 of 100 answers stand in them. */
export const maxPassages = 5

/** What the text says to a question. */
export interface TextEvidence {
  input: RankInput
  /** All sentences that were weighed, best first. */
  ranked: RankedSentence[]
  quotation: Quotation
  /** The likeliest value of the types asked for in it; null where it has none. */
  value: SentenceValue | null
  /** How likely the quotation answers, 0 to 1. */
  confidence: number
  /** Whether a figure of the question stands nowhere around it, or it has nothing that could answer: then it is no answer. */
  strange: boolean
}

/** What an answer is looked for in. */
export interface EvidenceScope {
  /** The question's. */
  language: ContentLanguage
  /** Identifiers of documents to keep to; all where empty. */
  documents?: readonly string[]
  /** Passages to keep to; all where empty. */
  passages?: ReadonlySet<string>
}

/** The sentences that answer a question best among the passages that search finds for it; null where it finds none. */
export async function findTextEvidence(
  question: string,
  corpus: Corpus,
  { language, documents = [], passages: kept }: EvidenceScope,
  retrieve: Retriever = createRetriever(corpus),
): Promise<TextEvidence | null> {
  const { request, found } = await retrieve(question, language, documents)
  const { plan, hits } = found
  const own = kept && kept.size > 0 ? hits.filter(({ passage }) => kept.has(passage.id)) : hits
  const input = rankInput(request.q, plan, corpus, language)
  const passages = candidatePassages(own.slice(0, maxPassages), input.question, passageContexts(corpus))
  const ranked = rankSentences(
    passages,
    (passage, at) => answerFeatures(input, passage, at),
    answerModel.ranker,
  )
  const quotation = chooseQuotation(ranked)
  if (!quotation) return null
  const value = sentenceValue(input, quotation)
  const features = confidenceFeatures(input, ranked, quotation, value?.chosen ?? null)
  const { answerable, chosen, calibration } = answerModel
  const amount = amountOf(ranked.length)
  const told = logistic(weigh(features, answerable[amount])) * logistic(weigh(features, chosen[amount]))
  const confidence = calibrated(told, calibration[calibrationKey(language, ranked.length)])
  return { input, ranked, quotation, value, confidence, strange: isStrange(features) }
}
