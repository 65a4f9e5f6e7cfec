import { fileURLToPath } from 'node:url'
import type { Corpus } from '../corpus/corpus.ts'
import { describeQuestions } from './describe-questions.ts'
import { type EvaluatedQuestion, evaluateQuestions, judgedQuestionSchema } from './evaluate-questions.ts'
import { evaluationFolder, readLines } from './evaluation-report.ts'

/** The sets of judged questions, each with the folder of `tests/evaluation` that it is asked of; null for the source document. */
export const judgedSets = [
  { file: 'questions-omd.jsonl', folder: null, name: 'Questions on the source document' },
  { file: 'questions-synthetic.jsonl', folder: 'corpus', name: 'Questions on eight synthetic documents' },
  { file: 'questions-pages.jsonl', folder: 'pages', name: 'Questions on thirty short pages' },
  { file: 'questions-reports.jsonl', folder: 'reports', name: 'Questions on sixteen reports and minutes' },
  { file: 'questions-annexes.jsonl', folder: 'annexes', name: 'Questions on eighteen reports with annexes' },
  {
    file: 'questions-notes.jsonl',
    folder: 'notes',
    name: 'Questions on three notes, most of them unanswerable',
  },
] as const
export type JudgedSet = (typeof judgedSets)[number]

/** The document that everything began with, as a file. */
export const sourceDocument = fileURLToPath(new URL('../../data/omd-2019.txt', evaluationFolder))

/** What the questions of a set are asked of: a file or a folder. */
export const sourceOf = ({ folder }: Pick<JudgedSet, 'folder'>) =>
  folder === null ? sourceDocument : fileURLToPath(new URL(folder, evaluationFolder))

/** Asks one of the sets; gives the outcome of each question and a table in Markdown. */
export async function questionsReport(
  corpus: Corpus,
  { file, name }: Pick<JudgedSet, 'file' | 'name'>,
): Promise<{ rows: EvaluatedQuestion[]; text: string }> {
  const questions = await readLines(new URL(file, evaluationFolder), judgedQuestionSchema)
  const rows = await evaluateQuestions(corpus, questions)
  return { rows, text: describeQuestions(name, rows) }
}
