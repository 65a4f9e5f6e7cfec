import type { CandidatePassage } from '../answer/sentences/candidate-passages.ts'
import { candidatePassages, type RankInput } from '../answer/sentences/candidate-passages.ts'
import { maxPassages } from '../answer/sentences/find-text-evidence.ts'
import { passageContexts } from '../answer/sentences/passage-context.ts'
import { rankInput } from '../answer/sentences/rank-input.ts'
import type { ReadPassage } from '../answer/sentences/read-passage.ts'
import { searchTextOf } from '../answer/sentences/retriever.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { oneLine } from '../model/fold.ts'
import type { ContentLanguage } from '../model/language.ts'
import { searchRequestSchema } from '../model/search-request.ts'

/** Why a question has no answer: its paragraph was taken away, or a word of it exchanged. */
export type NearMiss = 'removed' | 'exchanged'

/** A question with the passages that search found for it. */
export interface Example {
  id: string
  article: string
  language: ContentLanguage
  question: string
  answers: string[]
  context: string
  nearMiss: NearMiss | null
  input: RankInput
  passages: CandidatePassage[]
}

type Asked = Omit<Example, 'input' | 'passages'>

/** Whether a passage is part of the paragraph that a question is about. */
const isOf = (context: string, { passage }: Pick<ReadPassage, 'passage'>) =>
  oneLine(context).includes(oneLine(passage.text).slice(0, 80))

/** Asks a question of a corpus. Where its paragraph is to be taken away, the passages behind it move up. */
export async function collectExample(asked: Asked, corpus: Corpus): Promise<Example> {
  const q = searchTextOf(asked.question)
  const found = await corpus.retrieve(searchRequestSchema.parse({ q, limit: maxPassages + 2 }))
  const hits = found.hits
    .filter((hit) => asked.nearMiss !== 'removed' || !isOf(asked.context, hit))
    .slice(0, maxPassages)
  const input = rankInput(q, found.plan, corpus, asked.language)
  const passages = candidatePassages(hits, input.question, passageContexts(corpus))
  return { ...asked, input, passages }
}

/** Whether a sentence holds an answer to a question, and does so in the paragraph meant. */
export function judgeSentence(
  example: Example,
  passage: CandidatePassage,
  at: number,
): { holds: boolean; gold: boolean } {
  const sentence = passage.sentences[at]
  if (!sentence || example.nearMiss) return { holds: false, gold: false }
  const text = oneLine(passage.passage.text.slice(sentence.start, sentence.end))
  const holds = example.answers.some((answer) => text.includes(oneLine(answer)))
  return { holds, gold: holds && oneLine(example.context).includes(text) }
}
