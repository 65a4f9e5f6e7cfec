import { crossValidate } from './cross-validate.ts'
import type { TrainingExample } from './training-example.ts'
import { summaryOf } from './training-report.ts'

/** Features are of a group by the first word of their name; those of a kind of answer beside a kind of evidence are one. */
export const groupOf = (name: string) => (name.includes(':') ? 'kind:evidence' : name.replace(/-.*$/, ''))

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
  const measure = (own: readonly TrainingExample[]) => summaryOf(crossValidate(own, names).outcomes)
  const whole = measure(examples)
  const points = (value: number, base: number) =>
    `${value >= base ? '+' : '−'}${Math.abs(100 * (value - base)).toFixed(1)}`
  const groups = [...new Set(names.map(groupOf))]
  const lines = groups.map((group) => {
    const without = measure(withoutGroup(examples, names, group))
    const cells = [
      points(without.quoted, whole.quoted),
      points(without.shipped, whole.shipped),
      points(without.precise, whole.precise),
    ]
    return `| ${group} | ${cells.join(' | ')} |`
  })
  return [
    '# Without each group of features, in points',
    '',
    '| group | always quoting | at the shipped bar | at a precision of 0.9 |',
    '|---|---|---|---|',
    ...lines,
    '',
  ].join('\n')
}
