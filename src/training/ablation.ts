import { answerBar } from '../answer/sentences/answer-model.ts'
import { rightAtPrecision } from '../evaluation/answer-figures.ts'
import { markdownTable } from '../evaluation/markdown-table.ts'
import { crossValidate, type Outcome } from './cross-validate.ts'
import type { TrainingExample } from './training-example.ts'

/** Features are of a group by the first word of their name; those of a kind of answer beside a kind of evidence are one. */
export const groupOf = (name: string) => (name.includes(':') ? 'kind:evidence' : (name.split('-')[0] ?? ''))

/** Shares of the questions with an answer, of all sets. */
function sharesOf(outcomes: readonly Outcome[]) {
  const asked = outcomes
    .filter(({ example }) => example.nearMiss === null)
    .map(({ confidence, quoted }) => ({ confidence, right: quoted?.right === true }))
  const right = asked.filter((row) => row.right)
  return {
    quoted: right.length / asked.length,
    shipped: right.filter(({ confidence }) => confidence >= answerBar).length / asked.length,
    precise: rightAtPrecision(asked, 0.9, asked.length).share,
  }
}

const withoutGroup = (examples: readonly TrainingExample[], names: readonly string[], group: string) => {
  const left = names.map((name) => groupOf(name) === group)
  return examples.map((example) => ({
    ...example,
    sentences: example.sentences.map((sentences) =>
      sentences.map((sentence) => ({
        ...sentence,
        row: sentence.row.map((value, i) => (left[i] ? 0 : value)),
      })),
    ),
  }))
}

/** What is lost without each group of the ranker's features, in points, as a table in Markdown. */
export function ablation(examples: readonly TrainingExample[], names: readonly string[]): string {
  const measure = (own: readonly TrainingExample[]) => sharesOf(crossValidate(own, names).outcomes)
  const whole = measure(examples)
  const points = (value: number, base: number) =>
    `${value >= base ? '+' : '−'}${Math.abs(100 * (value - base)).toFixed(1)}`
  const groups = [...new Set(names.map(groupOf))]
  const rows = groups.map((group) => {
    const without = measure(withoutGroup(examples, names, group))
    return [
      group,
      points(without.quoted, whole.quoted),
      points(without.shipped, whole.shipped),
      points(without.precise, whole.precise),
    ]
  })
  const heads = ['group', 'always quoting', 'at the shipped bar', 'at a precision of 0.9']
  return ['# Without each group of features, in points', '', markdownTable(heads, rows), ''].join('\n')
}
