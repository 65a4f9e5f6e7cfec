import { z } from 'zod'
import { answerQuestion } from '../answer/answer-question.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { AskResponse } from '../model/answer.ts'
import { contentLanguages } from '../model/language.ts'
import type { JudgedAnswer } from './describe-outcomes.ts'

export const judgedQuestionSchema = z.object({
  id: z.string(),
  language: z.enum(contentLanguages),
  question: z.string(),
  /** The question before it in its conversation. */
  follows: z.string().nullable(),
  /** What the answer has to hold, alternatives parted by `|`. */
  expect: z.array(z.string()),
  /** What the answer's own words may not hold. */
  expectNot: z.array(z.string()),
  /** One of these has to be cited. */
  passages: z.array(z.string()),
  answerable: z.boolean(),
  category: z.string(),
})
export type JudgedQuestion = z.infer<typeof judgedQuestionSchema>

export interface EvaluatedQuestion extends JudgedQuestion, JudgedAnswer {
  /** Answered rightly, or rightly not answered. */
  right: boolean
  text: string
}

/** As the scorer of the held-out questions compares: folded, dashes and apostrophes alike, spaces as one. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\^\{(\w+)\}/g, '$1')
    .replace(/\s+/g, ' ')

function holds(text: string, alternatives: string): boolean {
  return alternatives.split('|').some((wanted) => {
    const escaped = plain(wanted).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{N}])`, 'u').test(text)
  })
}

/** Whether a value is of what was expected; null where none is stated, or only Yes or No. */
function isExpected({ answer, interpretation }: AskResponse, { expect, answerable }: JudgedQuestion) {
  if (answer.value === null || interpretation.intent === 'yes-no') return null
  const value = plain(String(answer.value))
  const isPart = (wanted: string) => wanted.split('|').some((one) => plain(one).includes(value))
  return answerable && expect.some((wanted) => holds(value, wanted) || isPart(wanted))
}

function judge(
  question: JudgedQuestion,
  response: AskResponse,
): Pick<EvaluatedQuestion, 'outcome' | 'right'> {
  const { answer } = response
  const own = plain([answer.text, answer.value ?? '', ...answer.items.map(({ label }) => label)].join(' \n '))
  const said = `${own} \n ${plain(answer.citations.map(({ quote }) => quote).join(' \n '))}`
  const cited = new Set([...answer.citations, ...answer.items].map(({ passageId }) => passageId))
  const clean = !question.expectNot.some((entry) => holds(own, entry))
  const sourced = question.passages.length === 0 || question.passages.some((id) => cited.has(id))
  const held = question.answerable && sourced && question.expect.every((entry) => holds(said, entry))
  if (answer.kind === 'none') return { outcome: 'none', right: !question.answerable && clean }
  if (answer.kind === 'closest')
    return { outcome: held ? 'near' : 'closest', right: !question.answerable && clean }
  const right = clean && held
  return { outcome: right ? 'right' : 'wrong', right }
}

/** Asks every judged question, with those before it in its conversation. */
export async function evaluateQuestions(
  corpus: Corpus,
  questions: readonly JudgedQuestion[],
): Promise<EvaluatedQuestion[]> {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const rows: EvaluatedQuestion[] = []
  for (const question of questions) {
    const asked: string[] = []
    for (let at: JudgedQuestion | undefined = question; at; at = byId.get(at.follows ?? ''))
      asked.unshift(at.question)
    const response = await answerQuestion(asked, corpus)
    const { text, confidence } = response.answer
    const valueRight = isExpected(response, question)
    rows.push({ ...question, ...judge(question, response), confidence, valueRight, text })
  }
  return rows
}
