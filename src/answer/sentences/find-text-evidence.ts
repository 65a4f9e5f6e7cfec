import type { Corpus } from '../../corpus/corpus.ts'
import type { ContentLanguage } from '../../model/language.ts'
import { searchRequestSchema } from '../../model/search-request.ts'
import { answerModel } from './answer-model.ts'
import { candidatePassages, type RankInput } from './candidate-passages.ts'
import { chooseQuotation, type Quotation } from './choose-quotation.ts'
import { confidenceFeatures } from './confidence-features.ts'
import { passageContexts } from './passage-context.ts'
import { rankInput } from './rank-input.ts'
import { logistic, type RankedSentence, rankSentences, weigh } from './rank-sentences.ts'

/** In how many of search's best passages an answer is looked for: 98 of 100 answers stand in them. */
export const maxPassages = 5

/** What the text says to a question. */
export interface TextEvidence {
  input: RankInput
  /** All sentences that were weighed, best first. */
  ranked: RankedSentence[]
  quotation: Quotation
  /** How likely the quotation answers, 0 to 1. */
  confidence: number
}

/** A question as a search reads it: quotation marks and dashes mean nothing, and its last word is whole. */
export const searchTextOf = (question: string) =>
  `${question
    .replace(/["“”«»]/g, ' ')
    .replace(/(?<=^|\s)-+(?=\S)/g, ' ')
    .slice(0, 490)} ?`

/** The sentences that answer a question best among the passages that search finds for it; null where it finds none. */
export async function findTextEvidence(
  question: string,
  corpus: Corpus,
  { language, documents = [] }: { language: ContentLanguage; documents?: readonly string[] },
): Promise<TextEvidence | null> {
  const q = searchTextOf(question)
  const request = searchRequestSchema.parse({ q, limit: maxPassages, document: [...documents] })
  const found = await corpus.retrieve(request, language)
  const input = rankInput(q, found.plan, corpus, language)
  const passages = candidatePassages(found.hits, input.question, passageContexts(corpus))
  const ranked = rankSentences(input, passages, answerModel.ranker)
  const quotation = chooseQuotation(ranked)
  if (!quotation) return null
  const confidence = logistic(weigh(confidenceFeatures(input, ranked, quotation), answerModel.confidence))
  return { input, ranked, quotation, confidence }
}
