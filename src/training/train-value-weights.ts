import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentencesWithin } from '../analyse/sentences-within.ts'
import { expectedTypes } from '../answer/question/expected-types.ts'
import { likelihoodFeatures, type RankedValue, rankValues } from '../answer/sentences/choose-value.ts'
import { valueFeatures } from '../answer/sentences/value-features.ts'
import { readValueQuestion, type ValueQuestion } from '../answer/sentences/value-question.ts'
import { tablesDir } from '../config.ts'
import { readQuestionSets } from '../evaluation/question-sets.ts'
import { nameKey } from '../model/fold.ts'
import type { ContentLanguage } from '../model/language.ts'
import { fitRanker } from './fit-ranker.ts'
import { foldCount } from './folds.ts'
import { featureNames, fitLinear, type LinearExample, tell, toTable } from './linear-model.ts'

/** Sentences of encyclopedias seldom hold two values to be told apart: examples that do count for so many. */
const exampleWeight = 70
/** More than that and what few sentences show, as brackets, is not learned; less and it is overdone. */
const penalty = 2
/** In learning how likely the best value is right: an example's is right more often than those of texts. */
const ownLikelihoodWeight = 10
const likelihoodPenalty = 1
/** The likelihood that the report tells of: with a sure quotation it is stated from about there on. */
const shownFrom = 0.8

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

/** A question with the values of the sentence that answers it. */
interface ValueExample {
  ranked: RankedValue[]
  right: boolean[]
  question: ValueQuestion
  /** Whether it is one of `value-examples.jsonl`. */
  own: boolean
}

function exampleOf(
  { sentence, text, language }: { sentence: string; text: string; language: ContentLanguage },
  answers: string[],
  own: boolean,
): ValueExample[] {
  const expected = expectedTypes(text, language)
  if (expected.types.length === 0) return []
  const question = readValueQuestion(text, language, expected)
  const ranked = rankValues(sentence, language, question)
  const right = ranked.map(({ value }) => answers.some((answer) => isAnswer(value.text, answer)))
  return [{ ranked, right, question, own }]
}

/** Weights by which the right values of sentences come first. */
const learnWeights = (examples: readonly ValueExample[]) =>
  fitRanker(
    examples.map(({ ranked, right, own }) => ({
      rows: ranked.map(({ features }) => Float32Array.from(valueFeatures, (name) => features[name])),
      right,
      weight: own ? exampleWeight : 1,
    })),
    valueFeatures.length,
    penalty,
  )

/** What tells of the value that weights put first whether it is right. */
function likelihoodExample(
  { ranked, right, question, own }: ValueExample,
  weights: Float64Array,
): LinearExample[] {
  if (ranked.length === 0) return []
  const scored = ranked
    .map(({ value, features }, i) => {
      const score = valueFeatures.reduce((sum, name, at) => sum + (weights[at] as number) * features[name], 0)
      return { value, features, score, right: right[i] === true }
    })
    .sort((a, b) => b.score - a.score)
  const yes = scored[0]?.right === true
  return [{ features: likelihoodFeatures(scored, question), yes, weight: own ? ownLikelihoodWeight : 1 }]
}

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Give the folder of question sets: npm run train-values -- FOLDER')
const examples = (await readQuestionSets(folder)).flatMap(({ language, questions }) =>
  questions.flatMap(({ text, answers, context }) => {
    const sentence = sentencesWithin(context, { start: 0, end: context.length }, language)
      .map(({ start, end }) => context.slice(start, end))
      .find((each) => answers.some((answer) => each.includes(answer)))
    return sentence === undefined ? [] : exampleOf({ sentence, text, language }, answers, false)
  }),
)
const ownLines = readFileSync(join(tablesDir, 'learned', 'value-examples.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
for (const line of ownLines) {
  const {
    language,
    sentence = '',
    question: text = '',
    value = '',
  } = JSON.parse(line) as Record<string, string>
  examples.push(...exampleOf({ sentence, text, language: language as ContentLanguage }, [value], true))
}
const weights = learnWeights(examples)
const table = Object.fromEntries(
  valueFeatures.map((name, i) => [name, Math.round((weights[i] ?? 0) * 100) / 100]),
)
const rows = examples.flatMap((example) => likelihoodExample(example, weights))
const names = featureNames(rows)
const model = fitLinear(rows, names, likelihoodPenalty)
const likelihood = toTable([...names, 'bias'], model.weights)
writeFileSync(
  join(tablesDir, 'learned', 'value-weights.json'),
  `${JSON.stringify({ weights: table, likelihood }, null, 2)}\n`,
)

// What the likelihood is worth on examples that it was not learned from: a fifth is left out each time.
const held = Array.from({ length: foldCount }, (_, fold) => {
  const others = fitLinear(
    rows.filter((_, i) => i % foldCount !== fold),
    names,
    likelihoodPenalty,
  )
  return rows
    .filter((_, i) => i % foldCount === fold)
    .map((row) => ({ row, likelihood: tell(others, row.features) }))
}).flat()
const stated = held.filter(({ likelihood: own }) => own >= shownFrom)
const right = stated.filter(({ row }) => row.yes)
const ownStated = stated.filter(({ row }) => row.weight === ownLikelihoodWeight)
process.stdout.write(
  `${rows.length} sentences with a value of the type asked for, ${rows.filter(({ yes }) => yes).length} chosen rightly\n` +
    `From a likelihood of ${shownFrom} on: ${stated.length}, ${right.length} of them right; of ${rows.filter(({ weight }) => weight === ownLikelihoodWeight).length} examples of ours ${ownStated.length}, ${ownStated.filter(({ row }) => row.yes).length} right\n`,
)
