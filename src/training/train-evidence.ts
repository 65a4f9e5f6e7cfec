import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { tablesDir } from '../config.ts'
import { describeEvidence, evidenceLine, listSet } from '../evaluation/evaluate-evidence.ts'
import type { ListedSentence } from '../evaluation/list-evidence.ts'
import { readQuestionSets } from '../evaluation/question-sets.ts'
import { foldCount, foldOf } from './folds.ts'
import { chooseBar, type EvidenceExamples, learnEvidence, sampleEvidence } from './learn-evidence.ts'
import { tell, toTable } from './linear-model.ts'

const usage = `npm run train-evidence -- FOLDER [--limit ARTICLES] [--out FILE]
Learns which sentences are evidence for a query from the question sets of a folder (SQuAD's format, NAME-LANGUAGE.json),
whose questions are made into queries of keywords; prints how well it does on articles that it had not seen, and writes the
model to FILE, data/tables/learned/evidence-model.json if nothing else is said.`

/** More articles of a set say nothing new. */
const mostArticles = 96

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: 'string' }, out: { type: 'string' } },
})
const [folder] = positionals
const limit = values.limit === undefined ? mostArticles : Number(values.limit)
if (!folder || positionals.length > 1 || !(Number.isInteger(limit) && limit > 0)) throw new Error(usage)

const all: EvidenceExamples[] = []
for (const set of await readQuestionSets(folder)) {
  for (const [form, lists] of await listSet(set, limit))
    all.push(sampleEvidence(`${set.name}, ${form}`, lists))
  console.error(`${set.name}: ${all.length} forms`)
}

const models = Array.from({ length: foldCount }, (_, fold) =>
  learnEvidence(all, (article) => foldOf(article) !== fold),
)
const unseen = new Map<ListedSentence, number>()
for (const { lists } of all)
  for (const { article, sentences } of lists) {
    const model = models[foldOf(article)]
    if (model) for (const sentence of sentences) unseen.set(sentence, tell(model, sentence.features))
  }
const bar = chooseBar(all, (sentence) => unseen.get(sentence) ?? 0)
console.log(`# Evidence, ${foldCount} folds by article, from ${bar} on\n`)
console.log(
  describeEvidence(
    all.map(({ name, lists }) => evidenceLine(name, lists, (sentence) => (unseen.get(sentence) ?? 0) >= bar)),
  ),
)
const { names, weights } = learnEvidence(all, () => true)
const model = { bar, weights: toTable([...names, 'bias'], weights) }
writeFileSync(
  values.out ?? join(tablesDir, 'learned', 'evidence-model.json'),
  `${JSON.stringify(model, null, 1)}\n`,
)
