import { z } from 'zod'
import { answerQuestion } from '../answer/answer-question.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { AskResponse } from '../model/answer.ts'
import { contentLanguages } from '../model/language.ts'

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

export interface EvaluatedQuestion extends JudgedQuestion {
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

function isRight(question: JudgedQuestion, { answer }: AskResponse): boolean {
  const own = plain([answer.text, answer.value ?? '', ...answer.items.map(({ label }) => label)].join(' \n '))
  const said = `${own} \n ${plain(answer.citations.map(({ quote }) => quote).join(' \n '))}`
  const cited = new Set([...answer.citations, ...answer.items].map(({ passageId }) => passageId))
  const clean = !question.expectNot.some((entry) => holds(own, entry))
  const silent = answer.kind === 'none' || answer.kind === 'closest'
  if (!question.answerable) return silent && clean
  const sourced = question.passages.length === 0 || question.passages.some((id) => cited.has(id))
  return !silent && clean && sourced && question.expect.every((entry) => holds(said, entry))
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
    rows.push({ ...question, right: isRight(question, response), text: response.answer.text })
  }
  return rows
}

/** Right answers of those asked, as a table by kind of question and language. */
export function describeQuestions(name: string, rows: readonly EvaluatedQuestion[]): string {
  const categories = [...new Set(rows.map(({ category }) => category))]
  const share = (some: readonly EvaluatedQuestion[]) =>
    `${some.filter(({ right }) => right).length}/${some.length}`
  const inLanguage = (some: readonly EvaluatedQuestion[], language: string) =>
    share(some.filter((row) => row.language === language))
  const line = (label: string, some: readonly EvaluatedQuestion[]) =>
    `| ${label} | ${inLanguage(some, 'fr')} | ${inLanguage(some, 'en')} | ${share(some)} |`
  return [
    `## ${name}`,
    '',
    '| kind | fr | en | all |',
    '|---|---|---|---|',
    ...categories.map((category) =>
      line(
        category,
        rows.filter((row) => row.category === category),
      ),
    ),
    line(
      'answerable',
      rows.filter(({ answerable }) => answerable),
    ),
    line('all', rows),
    '',
  ].join('\n')
}
