import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentencesWithin } from '../analyse/sentences-within.ts'
import { expectedTypes } from '../answer/question/expected-types.ts'
import { rankValues } from '../answer/sentences/choose-value.ts'
import { valueFeatures } from '../answer/sentences/value-features.ts'
import { readValueQuestion } from '../answer/sentences/value-question.ts'
import { tablesDir } from '../config.ts'
import { readQuestionSets } from '../evaluation/question-sets.ts'
import { nameKey } from '../model/fold.ts'
import type { ContentLanguage } from '../model/language.ts'
import { fitRanker, type RankingGroup } from './fit-ranker.ts'

/** Sentences of encyclopedias seldom hold two values to be told apart: examples that do count for so many. */
const exampleWeight = 70
/** More than that and what few sentences show, as brackets, is not learned; less and it is overdone. */
const penalty = 2

/** Whether a value is the answer that a set gives, be one of them longer by a word or two: "120" and "120 officers". */
function isAnswer(value: string, answer: string): boolean {
  const [a, b] = [nameKey(value), nameKey(answer)]
  if (a === '' || b === '') return false
  return (
    a === b ||
    (` ${a} `.includes(` ${b} `) && b.length * 3 >= a.length) ||
    (` ${b} `.includes(` ${a} `) && a.length * 2 >= b.length)
  )
}

function groupOf(
  sentence: string,
  question: string,
  language: ContentLanguage,
  answers: string[],
  weight: number,
): RankingGroup[] {
  const expected = expectedTypes(question, language)
  if (expected.types.length === 0) return []
  const ranked = rankValues(sentence, language, readValueQuestion(question, language, expected))
  return [
    {
      rows: ranked.map(({ features }) => Float32Array.from(valueFeatures, (name) => features[name])),
      right: ranked.map(({ value }) => answers.some((answer) => isAnswer(value.text, answer))),
      weight,
    },
  ]
}

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Give the folder of question sets: npm run train-values -- FOLDER')
const groups = (await readQuestionSets(folder)).flatMap(({ language, questions }) =>
  questions.flatMap(({ text, answers, context }) => {
    const sentence = sentencesWithin(context, { start: 0, end: context.length }, language)
      .map(({ start, end }) => context.slice(start, end))
      .find((each) => answers.some((answer) => each.includes(answer)))
    return sentence === undefined ? [] : groupOf(sentence, text, language, answers, 1)
  }),
)
const examples = readFileSync(join(tablesDir, 'learned', 'value-examples.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
for (const line of examples) {
  const { language, sentence, question, value } = JSON.parse(line) as Record<string, string>
  groups.push(
    ...groupOf(sentence ?? '', question ?? '', language as ContentLanguage, [value ?? ''], exampleWeight),
  )
}
const weights = fitRanker(groups, valueFeatures.length, penalty)
const table = Object.fromEntries(
  valueFeatures.map((name, i) => [name, Math.round((weights[i] ?? 0) * 100) / 100]),
)
writeFileSync(
  join(tablesDir, 'learned', 'value-weights.json'),
  `${JSON.stringify({ weights: table }, null, 2)}\n`,
)
const first = groups.filter(({ right }) => right.includes(true))
process.stdout.write(`${first.length} sentences hold the value asked for\n`)
