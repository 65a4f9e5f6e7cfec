import { maxPassages } from '../answer/sentences/find-text-evidence.ts'
import { type RankInput, rankInput } from '../answer/sentences/rank-input.ts'
import { createRetriever } from '../answer/sentences/retriever.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { type CandidatePassage, candidatePassages } from '../evidence/candidate-passages.ts'
import { passageContexts } from '../evidence/passage-context.ts'
import type { ReadPassage } from '../evidence/read-passage.ts'
import { oneLine } from '../model/fold.ts'
import type { ContentLanguage } from '../model/language.ts'

/**
 * Why a question has no answer: its paragraph was taken away; a word of it was exchanged for one of its own paragraph, or
 * for a foreign one, of another article; or somebody asked what the documents don't say.
 */
export type NearMiss = 'removed' | 'exchanged' | 'foreign' | 'posed'

/** What is asked, and what is known of its answer. */
export interface AskedExample {
  id: string
  /** The set that it is from. */
  set: string
  /** What is never parted when examples are cut into folds. */
  article: string
  language: ContentLanguage
  question: string
  /** Any of them answers. */
  answers: string[]
  /** The paragraph that answers it; empty where it isn't known which does. */
  context: string
  nearMiss: NearMiss | null
}

/** A question with the passages that search found for it. */
export interface Example extends AskedExample {
  input: RankInput
  passages: CandidatePassage[]
}

/** Whether a passage is part of the paragraph that a question is about. */
const isOf = (context: string, { passage }: Pick<ReadPassage, 'passage'>) =>
  oneLine(context).includes(oneLine(passage.text).slice(0, 80))

/** Asks a question of some documents of a corpus, or of all. Where its paragraph is to be taken away, the passages behind it move up. */
export async function collectExample(
  asked: AskedExample,
  corpus: Corpus,
  documents: readonly string[] = [],
): Promise<Example> {
  const { request, found } = await createRetriever(corpus)(asked.question, asked.language, documents)
  const hits = found.hits
    .filter((hit) => asked.nearMiss !== 'removed' || !isOf(asked.context, hit))
    .slice(0, maxPassages)
  const input = rankInput(request.q, found.plan, corpus, asked.language)
  const passages = candidatePassages(hits, input.question, passageContexts(corpus))
  return { ...asked, input, passages }
}
