import { answerFeatures } from '../answer/sentences/answer-features.ts'
import { amountOf } from '../answer/sentences/answer-model.ts'
import type { ChosenValue } from '../answer/sentences/choose-value.ts'
import type { RankInput } from '../answer/sentences/rank-input.ts'
import { sentenceValue } from '../answer/sentences/sentence-value.ts'
import { readValueQuestion } from '../answer/sentences/value-question.ts'
import { isValue } from '../evaluation/judge-value.ts'
import { bm25Scores } from '../evidence/bm25-sentences.ts'
import { type CandidatePassage, candidatePassages } from '../evidence/candidate-passages.ts'
import type { IndexedPassage } from '../model/passage.ts'
import type { AskedExample, Example } from './collect-examples.ts'
import { type Judgement, judgeSentence } from './judge-sentence.ts'

/** The value chosen in a sentence: how likely it is the one asked for, and whether it is. */
export interface TrainingValue extends Pick<ChosenValue, 'likelihood' | 'features'> {
  right: boolean
}

/** A candidate sentence as models learn from it. */
export interface TrainingSentence extends Judgement {
  /** Its features, in the order of `rowNames`. */
  row: Float32Array
  bm25: number
  value: TrainingValue | null
}

/** A question with its candidates as figures: the texts are gone, since thousands of them would fill the memory. */
export interface TrainingExample extends Omit<AskedExample, 'question' | 'answers' | 'context'> {
  input: RankInput
  /** Without their words. */
  passages: CandidatePassage[]
  /** The sentences of each passage. */
  sentences: TrainingSentence[][]
}

/** How much was found for a question. */
export const amountFound = ({ sentences }: Pick<TrainingExample, 'sentences'>) =>
  amountOf(sentences.flat().length)

function withoutWords(candidate: CandidatePassage): CandidatePassage {
  const { id, documentId, kind, number, section, language } = candidate.passage
  return {
    ...candidate,
    passage: { id, documentId, kind, number, section, language, text: '' },
    sentences: candidate.sentences.map((sentence) => ({ ...sentence, tokens: [], mean: undefined })),
  }
}

function judgedValue(
  { input, answers, language, nearMiss }: Example,
  passage: CandidatePassage,
  at: number,
  features: Record<string, number>,
): TrainingValue | null {
  if (input.wanted.length === 0) return null
  const sentence = { passage, at, features, score: 0, probability: 0 }
  const found = sentenceValue(input, { passage, sentences: [sentence] })
  if (!found) return null
  const { likelihood, features: told, value } = found.chosen
  const right = nearMiss === null && answers.some((answer) => isValue(value.text, answer, language))
  return { likelihood, features: told, right }
}

/** The names of the figures of a row, in their order. */
export function rowNames(): string[] {
  const question = {
    text: '',
    language: 'und' as const,
    terms: [],
    head: -1,
    mean: undefined,
    places: new Map(),
  }
  const value = readValueQuestion('', 'en', { types: [], head: null })
  const input: RankInput = { question, kind: 'none', wanted: [], value }
  const passage: IndexedPassage = {
    id: '',
    documentId: '',
    kind: 'paragraph',
    number: null,
    section: [],
    language: 'und',
    text: '.',
  }
  const [candidate] = candidatePassages([{ passage, score: 1 }], question, () => ({
    title: '',
    preceding: '',
    opening: '',
  }))
  return Object.keys(answerFeatures(input, candidate as CandidatePassage, 0))
}

/** What models learn from a question and its candidates. */
export function toTrainingExample(example: Example): TrainingExample {
  const { id, set, article, language, nearMiss, input, passages } = example
  const bm25 = bm25Scores(input, passages)
  const sentences = passages.map((passage, p) =>
    passage.sentences.map((_, at) => {
      const features = answerFeatures(input, passage, at)
      return {
        ...judgeSentence(example, passage, at),
        row: Float32Array.from(Object.values(features)),
        bm25: bm25[p]?.[at] ?? 0,
        value: judgedValue(example, passage, at, features),
      }
    }),
  )
  return {
    id,
    set,
    article,
    language,
    nearMiss,
    input: { ...input, question: { ...input.question, places: new Map() } },
    passages: passages.map(withoutWords),
    sentences,
  }
}
