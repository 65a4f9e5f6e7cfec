import { Command } from 'commander'
import { answerQuestion } from '../answer/answer-question.ts'
import { type AskResponse, askQuerySchema, maxQuestions } from '../model/answer.ts'
import { describeExplanation } from './explanation-lines.ts'
import { checked, withCorpus } from './with-corpus.ts'

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** Columns parted by bars, each as wide as its widest cell. */
function tableLines({ columns, rows }: AskResponse['answer']): string[] {
  const lines = [columns, ...rows.map(({ cells }) => cells.map(oneLine))]
  const widths = columns.map((_, i) => Math.max(...lines.map((cells) => cells[i]?.length ?? 0)))
  return lines.map((cells) =>
    `  ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')}`.trimEnd(),
  )
}

function describe({ answer, followUps, truncated, explanation, interpretation }: AskResponse): string {
  const sources = answer.citations.map(
    ({ passageId, quote }, i) => `  [${i + 1}] ${passageId}: ${oneLine(quote)}`,
  )
  const next = followUps.map((question) => `  ${question}`)
  return [
    ...(truncated ? [`(the newest ${maxQuestions} questions are kept)`] : []),
    answer.text,
    ...(answer.rows.length > 0 ? tableLines(answer) : []),
    ...sources,
    ...(next.length > 0 ? ['', ...next] : []),
    ...(explanation ? ['', ...describeExplanation(explanation, interpretation, answer)] : []),
  ].join('\n')
}

interface AskCommandOptions {
  document?: string[]
  without?: string[]
  explain?: boolean
  json?: boolean
}

export function askCommand(): Command {
  return new Command('ask')
    .description('answer a question from the indexed documents, with quotations')
    .argument('<question...>', 'the questions of a conversation, oldest first; the last one is answered')
    .option('--document <id...>', 'answer from these documents alone')
    .option('--explain', 'say how the question was read and how the answer was chosen')
    .option('--without <part...>', 'leave parts out of the reading of the last question')
    .option('--json', 'print the answer as the JSON API gives it')
    .action(async (questions: string[], options: AskCommandOptions) => {
      const { document, without } = options
      const asked = checked(askQuerySchema, { q: questions, document, without })
      const response = await withCorpus((corpus) =>
        answerQuestion(asked.q, corpus, {
          documents: asked.document,
          without: asked.without,
          explain: options.explain ?? false,
        }),
      )
      console.log(options.json ? JSON.stringify(response, null, 2) : describe(response))
    })
}
