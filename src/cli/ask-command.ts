import { Command } from 'commander'
import { answerQuestion } from '../answer/answer-question.ts'
import { parseConfig } from '../config.ts'
import { openCorpus } from '../corpus/open-corpus.ts'
import { PasserelleError } from '../errors.ts'
import { type AskResponse, askQuerySchema } from '../model/answer.ts'

function describe({ answer, followUps }: AskResponse): string {
  const sources = answer.citations.map(
    ({ passageId, quote }, i) => `  [${i + 1}] ${passageId}: ${quote.replace(/\s+/g, ' ')}`,
  )
  const next = followUps.map((question) => `  ${question}`)
  return [answer.text, ...sources, ...(next.length > 0 ? ['', ...next] : [])].join('\n')
}

export function askCommand(): Command {
  return new Command('ask')
    .description('answer a question from the indexed documents, with quotations')
    .argument('<question...>', 'the questions of a conversation, oldest first; the last one is answered')
    .option('--document <id...>', 'answer from these documents alone')
    .option('--json', 'print the answer as the JSON API gives it')
    .action(async (questions: string[], options: { document?: string[]; json?: boolean }) => {
      const parsed = askQuerySchema.safeParse({ q: questions, document: options.document })
      if (!parsed.success) {
        throw new PasserelleError(
          parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
        )
      }
      const corpus = await openCorpus(parseConfig(process.env))
      const response = await answerQuestion(parsed.data.q, corpus, { documents: parsed.data.document })
      console.log(options.json ? JSON.stringify(response, null, 2) : describe(response))
      await corpus.close()
    })
}
