import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { tablesDir } from '../config.ts'
import { evaluationFolder } from '../evaluation/evaluation-report.ts'
import { readQuestionSets } from '../evaluation/question-sets.ts'
import { ablation } from './ablation.ts'
import { crossValidate } from './cross-validate.ts'
import { collectOwnExamples } from './own-examples.ts'
import { collectSetExamples } from './set-examples.ts'
import { trainAnswerModel } from './train-answer-model.ts'
import { rowNames, type TrainingExample } from './training-example.ts'
import { trainingReport } from './training-report.ts'

const usage = `npm run train -- FOLDER [--limit ARTICLES] [--out FILE] [--ablate]
Learns how answers are chosen from the question sets of a folder (SQuAD's format, NAME-LANGUAGE.json), those of
tests/evaluation/documents and the judged questions of tests/evaluation, prints how well it does on articles that it had
not seen, and writes the models to FILE, data/tables/learned/answer-model.json if nothing else is said. With --limit only the first articles of each set are read, and
nothing is written but to --out. With --ablate it prints what is lost without each group of features.`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: 'string' }, out: { type: 'string' }, ablate: { type: 'boolean' } },
})
const [folder] = positionals
const limit = values.limit === undefined ? undefined : Number(values.limit)
if (!folder || positionals.length > 1 || (limit !== undefined && !(Number.isInteger(limit) && limit > 0)))
  throw new Error(usage)

const startedAt = performance.now()
/** Says how far it is, beside the report. */
const tellProgress = (done: string) =>
  console.error(`${Math.round((performance.now() - startedAt) / 1000)} s: ${done}`)

/** Documents of our own with questions, half of which they don't answer. */
const ownDocuments = fileURLToPath(new URL('documents', evaluationFolder))
const examples: TrainingExample[] = []
const sets = [...(await readQuestionSets(folder)), ...(await readQuestionSets(ownDocuments))]
for (const set of sets) {
  examples.push(...(await collectSetExamples(set, limit)))
  tellProgress(`${set.name}, ${examples.length} examples`)
}
examples.push(...(await collectOwnExamples()))
tellProgress(`own questions, ${examples.length} examples`)

const names = rowNames()
const validated = crossValidate(examples, names)
console.log(trainingReport(validated.outcomes))
const out = values.out ?? (limit === undefined ? join(tablesDir, 'learned', 'answer-model.json') : null)
if (out !== null) {
  const model = trainAnswerModel(examples, names, validated)
  writeFileSync(out, `${JSON.stringify(model, null, 1)}\n`)
  tellProgress(`learned: ${out}`)
}
if (values.ablate) console.log(ablation(examples, names))
