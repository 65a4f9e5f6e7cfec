import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tablesDir } from '../config.ts'
import { headingFeatures } from '../segment/text/heading-features.ts'
import { type HeadingExample, readAlignedExamples, readOwnExamples } from './heading-examples.ts'
import { type HeadingModel, learnHeadingModel } from './learn-heading-model.ts'

/** So many everyday sentences a group of them: more say the same. */
const everySentence = 4
const heldBack = (group: string) =>
  [...group].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 5 === 0

function likeness({ bias, weights }: HeadingModel, text: string): number {
  const names = headingFeatures(text, (word) => weights[`word ${word}`] !== undefined)
  return 1 / (1 + Math.exp(-names.reduce((sum, name) => sum + (weights[name] ?? 0), bias)))
}

/** For some bounds: how many titles are told, and how many other texts are taken for titles. */
function report(model: HeadingModel, examples: readonly HeadingExample[], name: string): void {
  const scores = (title: boolean) =>
    examples.filter((each) => each.title === title).map((each) => likeness(model, each.text))
  const [titles, texts] = [scores(true), scores(false)]
  const share = (values: number[], bound: number) =>
    `${((100 * values.filter((value) => value >= bound).length) / Math.max(1, values.length)).toFixed(1)} %`
  for (const bound of [0.3, 0.5, 0.7, 0.9])
    process.stdout.write(
      `${name}, from ${bound}: ${share(titles, bound)} of ${titles.length} titles, ${share(texts, bound)} of ${texts.length} texts\n`,
    )
}

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Give a folder of aligned laws and sentences: npm run train-headings -- FOLDER')
const aligned = readAlignedExamples(folder).filter(
  ({ group }, at) => !group.startsWith('sentence') || at % everySentence === 0,
)
const examples = [...aligned, ...readOwnExamples()]
const trial = learnHeadingModel(examples.filter(({ group }) => !heldBack(group)))
const held = examples.filter(({ group }) => heldBack(group))
report(
  trial,
  held.filter(({ own, group }) => !own && !group.startsWith('sentence')),
  'laws',
)
for (const language of ['en', 'fr', 'es'])
  report(
    trial,
    held.filter((each) => each.group.startsWith('sentence') && each.language === language),
    `sentences ${language}`,
  )
report(
  trial,
  held.filter(({ own }) => own),
  'own',
)
writeFileSync(
  join(tablesDir, 'learned', 'heading-model.json'),
  `${JSON.stringify(learnHeadingModel(examples), null, 1)}\n`,
)
