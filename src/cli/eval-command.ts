import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { withSources } from '../evaluation/article-corpus.ts'
import { describeEvidence, evidenceLine, listSet } from '../evaluation/evaluate-evidence.ts'
import { describeQuestionSets, evaluateQuestionSet } from '../evaluation/evaluate-question-set.ts'
import { evaluationFolder, evaluationReport } from '../evaluation/evaluation-report.ts'
import { readQuestionSets } from '../evaluation/question-sets.ts'
import { judgedSets, questionsReport, sourceDocument, sourceOf } from '../evaluation/questions-report.ts'
import { atLeastOne } from './at-least-one.ts'
import { evalCrossingCommand } from './eval-crossing-command.ts'

async function evaluateOwnSets(json: boolean): Promise<void> {
  const synthetic = fileURLToPath(new URL('corpus', evaluationFolder))
  const retrieval = await withSources([sourceDocument, synthetic], (corpus) =>
    evaluationReport(corpus, !json),
  )
  const asked = []
  for (const set of judgedSets) {
    asked.push(await withSources([sourceOf(set)], (corpus) => questionsReport(corpus, set)))
  }
  const questions = asked.flatMap(({ rows }) => rows)
  if (json) {
    const { rows, languageAccuracy } = retrieval
    console.log(JSON.stringify({ rows, languageAccuracy, questions }, null, 2))
    return
  }
  const failures = questions
    .filter(({ right }) => !right)
    .map(({ id, question, outcome, text }) => `- ${id} (${outcome}) ${question}\n  ${text.slice(0, 160)}`)
  const tables = asked.map(({ text }) => text)
  console.log([retrieval.text, ...tables, '## Not answered rightly', '', ...failures].join('\n'))
}

async function evaluateSets(folder: string, limit: number | undefined, json: boolean): Promise<void> {
  const sets = []
  for (const set of await readQuestionSets(folder))
    sets.push({ name: set.name, rows: await evaluateQuestionSet(set, limit) })
  console.log(json ? JSON.stringify(sets, null, 2) : `# Question sets\n\n${describeQuestionSets(sets)}`)
}

async function evaluateEvidence(folder: string, limit: number | undefined): Promise<void> {
  const lines = []
  for (const set of await readQuestionSets(folder))
    for (const [form, lists] of await listSet(set, limit))
      lines.push(evidenceLine(`${set.name}, ${form}`, lists))
  console.log(`# Evidence\n\n${describeEvidence(lines)}`)
}

interface EvalOptions {
  questions?: string
  evidence?: string
  limit?: number
  json?: boolean
}

export function evalCommand(): Command {
  return new Command('eval')
    .description(
      'measure retrieval and answers on the judged sets of tests/evaluation, or on sets of your own',
    )
    .option(
      '--questions <folder>',
      "ask the question sets of a folder instead (SQuAD's format, NAME-LANGUAGE.json)",
    )
    .option(
      '--evidence <folder>',
      'tell how well sentences are chosen as evidence for queries made of the questions of such sets',
    )
    .option(
      '--limit <articles>',
      'of each of these sets, only the questions about its first articles',
      atLeastOne,
    )
    .option('--json', 'print every query and question with its outcome as JSON')
    .action(async ({ questions, evidence, limit, json = false }: EvalOptions) =>
      evidence !== undefined
        ? evaluateEvidence(evidence, limit)
        : questions === undefined
          ? evaluateOwnSets(json)
          : evaluateSets(questions, limit, json),
    )
    .addCommand(evalCrossingCommand())
}
