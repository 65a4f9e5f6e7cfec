import { answerQuestion } from '../answer/answer-question.ts'
import { findTextEvidence, type TextEvidence } from '../answer/sentences/find-text-evidence.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { bestByScore, bm25Scores } from '../evidence/bm25-sentences.ts'
import type { CandidatePassage } from '../evidence/candidate-passages.ts'
import type { AskResponse } from '../model/answer.ts'
import { oneLine } from '../model/fold.ts'
import { percent } from './answer-figures.ts'
import { type ScopedQuestion, withQuestions } from './article-corpus.ts'
import { describeOutcomes, type JudgedAnswer } from './describe-outcomes.ts'
import { isValue } from './judge-value.ts'
import type { QuestionSet, SetQuestion } from './question-sets.ts'

/** An answer to a question of a set, with what plain BM25 would have quoted. */
export interface SetAnswer extends JudgedAnswer {
  /** Whether anything answers the question. */
  answerable: boolean
  /** The best BM25 sentence of all that were found holds an answer. */
  bestSentence: boolean
  /** One of the two best BM25 sentences of search's best passage does. */
  twoBest: boolean
}

const holdsOneOf = (text: string, answers: readonly string[]) =>
  answers.some((answer) => oneLine(text).includes(oneLine(answer)))

function judgeAnswer(
  { answer }: AskResponse,
  question: SetQuestion,
  { language }: QuestionSet,
): JudgedAnswer {
  const { kind, confidence, value, citations } = answer
  const held = holdsOneOf(
    [value ?? '', ...citations.map(({ quote }) => quote)].join(' \n '),
    question.answers,
  )
  const valueRight =
    value === null ? null : question.answers.some((one) => isValue(String(value), one, language))
  if (kind === 'none') return { outcome: 'none', confidence, valueRight }
  if (kind === 'closest') return { outcome: held ? 'near' : 'closest', confidence, valueRight }
  return { outcome: held ? 'right' : 'wrong', confidence, valueRight }
}

/** What plain BM25 quotes of the same passages. */
function baselines(evidence: TextEvidence | null, answers: readonly string[]) {
  if (!evidence) return { bestSentence: false, twoBest: false }
  const found = new Set(evidence.ranked.map(({ passage }) => passage))
  const passages: CandidatePassage[] = [...found].sort((a, b) => a.rank - b.rank)
  const scores = bm25Scores(evidence.input, passages)
  const isHeld = (places: ReturnType<typeof bestByScore>) =>
    places.some(({ passage: p, at }) => {
      const { passage, sentences } = passages[p] as CandidatePassage
      const { start, end } = sentences[at] as { start: number; end: number }
      return holdsOneOf(passage.text.slice(start, end), answers)
    })
  return {
    bestSentence: isHeld(bestByScore(scores, 1)),
    twoBest: isHeld(bestByScore(passages[0]?.rank === 0 ? scores.slice(0, 1) : [], 2)),
  }
}

async function askOne(question: ScopedQuestion, set: QuestionSet, corpus: Corpus): Promise<SetAnswer> {
  const { text, answers, documents } = question
  const response = await answerQuestion([text], corpus, { documents })
  const evidence = await findTextEvidence(text, corpus, { language: set.language, documents })
  return {
    answerable: answers.length > 0,
    ...judgeAnswer(response, question, set),
    ...baselines(evidence, answers),
  }
}

/** Asks the questions about the first articles of a set, as a reader would, of these articles. */
export async function evaluateQuestionSet(
  set: QuestionSet,
  limit: number = set.articles.length,
): Promise<SetAnswer[]> {
  const rows: SetAnswer[] = []
  await withQuestions(set, limit, async (corpus, questions) => {
    for (const question of questions) rows.push(await askOne(question, set, corpus))
  })
  return rows
}

/** What became of the questions of some sets, in Markdown; of those that nothing answers in a row of their own. */
export function describeQuestionSets(sets: readonly { name: string; rows: readonly SetAnswer[] }[]): string {
  const share = (rows: readonly SetAnswer[], of: (row: SetAnswer) => boolean) =>
    percent(rows.filter(of).length, rows.length)
  return describeOutcomes(
    sets
      .flatMap(({ name, rows }) => [
        { name, rows: rows.filter(({ answerable }) => answerable) },
        { name: `${name}, unanswerable`, rows: rows.filter(({ answerable }) => !answerable) },
      ])
      .filter(({ rows }) => rows.length > 0)
      .map(({ name, rows }) => ({
        name,
        rows,
        more: [share(rows, ({ bestSentence }) => bestSentence), share(rows, ({ twoBest }) => twoBest)],
      })),
    ['best BM25 sentence', 'two best BM25 sentences of the best passage'],
  )
}
