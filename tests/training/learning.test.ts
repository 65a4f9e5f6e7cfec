import { beforeAll, expect, it } from 'vitest'
import type { QuestionSet } from '../../src/evaluation/question-sets.ts'
import { ablation, groupOf } from '../../src/training/ablation.ts'
import { crossValidate } from '../../src/training/cross-validate.ts'
import { foldCount, foldOf } from '../../src/training/folds.ts'
import { collectSetExamples } from '../../src/training/set-examples.ts'
import { trainAnswerModel } from '../../src/training/train-answer-model.ts'
import { rowNames, type TrainingExample } from '../../src/training/training-example.ts'
import { trainingReport } from '../../src/training/training-report.ts'

const harbours = ['Tema', 'Callao', 'Mombasa', 'Dakar', 'Cotonou', 'Durban', 'Maputo', 'Luanda', 'Apapa']
const paragraphs = (name: string, i: number) => [
  `The harbour of ${name} was opened by engineers in ${1901 + i}. Its warehouses keep cocoa and timber.`,
  `Customs officers of ${name} seized ${200 + i} crates of medicines. The crates were burnt afterwards.`,
]
const set: QuestionSet = {
  name: 'harbours-en',
  language: 'en',
  articles: harbours.map((name, i) => ({ title: name, paragraphs: paragraphs(name, i) })),
  questions: harbours.flatMap((name, i) => {
    const [opened = '', seized = ''] = paragraphs(name, i)
    return [
      {
        id: `${name}-opened`,
        text: `When was the harbour of ${name} opened?`,
        answers: [`${1901 + i}`],
        context: opened,
        article: name,
      },
      {
        id: `${name}-seized`,
        text: `How many crates of medicines did the customs officers of ${name} seize?`,
        answers: [`${200 + i}`],
        context: seized,
        article: name,
      },
    ]
  }),
}

let examples: TrainingExample[]
const names = rowNames()
beforeAll(async () => {
  examples = await collectSetExamples(set)
})

it('a question comes with its candidates as figures, and a near miss without right ones', () => {
  const asked = examples.filter(({ nearMiss }) => nearMiss === null)
  expect(asked).toHaveLength(set.questions.length)
  const [first] = asked as [TrainingExample]
  const sentences = first.sentences.flat()
  expect(sentences.filter(({ gold }) => gold)).toHaveLength(1)
  expect(sentences.every(({ row }) => row.length === names.length)).toBe(true)
  expect(sentences.find(({ gold }) => gold)?.value?.right).toBe(true)
  expect(first.passages.every(({ passage }) => passage.text === '')).toBe(true)
  const missed = examples.filter(({ nearMiss }) => nearMiss !== null)
  expect(missed.length).toBeGreaterThan(0)
  expect(missed.every(({ sentences: own }) => own.flat().every(({ holds }) => !holds))).toBe(true)
})

it('an article is in one fold, in whatever language it is asked about', () => {
  for (const { article } of examples) expect(foldOf(article)).toBe(foldOf(`${article}`))
  const folds = new Set(harbours.map(foldOf))
  expect(folds.size).toBeGreaterThan(1)
  expect(Math.max(...folds)).toBeLessThan(foldCount)
})

it('what is learned ranks answers of unseen articles first, and is the same every time', () => {
  const train = () => {
    const validated = crossValidate(examples, names)
    return { outcomes: validated.outcomes, model: trainAnswerModel(examples, names, validated) }
  }
  const { outcomes, model } = train()
  const asked = outcomes.filter(({ example }) => example.nearMiss === null)
  expect(asked.filter(({ quoted }) => quoted?.right).length / asked.length).toBeGreaterThan(0.8)
  expect(JSON.stringify(train().model)).toBe(JSON.stringify(model))
  expect(Object.keys(model)).toEqual(['ranker', 'answerable', 'chosen', 'value', 'calibration'])
  for (const weights of [...Object.values(model.answerable), ...Object.values(model.chosen)])
    expect(Object.entries(weights).filter(([name, w]) => name.startsWith('missing') && w > 0)).toEqual([])
  const report = trainingReport(outcomes)
  expect(report).toMatch(/\| harbours-en \| 18 \|/)
})

it('the ablation has a line a group of features', () => {
  const own = names.slice(0, 1).flatMap((name) => (name ? [groupOf(name)] : []))
  expect(own).toEqual(['passage'])
  expect(groupOf('date:year')).toBe('kind:evidence')
  const lines = ablation(examples.slice(0, 12), names).split('\n')
  for (const group of new Set(names.map(groupOf)))
    expect(lines.some((line) => line.startsWith(`| ${group} |`))).toBe(true)
})
