import type { Corpus } from '../search/corpus.ts'
import {
  describeQuestions,
  type EvaluatedQuestion,
  evaluateQuestions,
  judgedQuestionSchema,
} from './evaluate-questions.ts'
import { evaluationFolder, readLines } from './evaluation-report.ts'

/** The sets of judged questions: on the source document alone, and on the synthetic documents together. */
export const questionSets = [
  { file: 'questions-omd.jsonl', name: 'Questions on the source document' },
  { file: 'questions-synthetic.jsonl', name: 'Questions on eight synthetic documents' },
] as const

/** Asks one of the sets; gives the outcome of each question and a table in Markdown. */
export async function questionsReport(
  corpus: Corpus,
  { file, name }: (typeof questionSets)[number],
): Promise<{ rows: EvaluatedQuestion[]; text: string }> {
  const questions = await readLines(new URL(file, evaluationFolder), judgedQuestionSchema)
  const rows = await evaluateQuestions(corpus, questions)
  return { rows, text: describeQuestions(name, rows) }
}
