import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { judgedSets, questionsReport } from '../../src/evaluation/questions-report.ts'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'

/**
 * Right answers that a change may not lower: those measured with the learned ranker, less what a few questions may shift.
 * What comes near, quoted without a claim, is right where nothing answers and wrong where something does.
 */
const floors = {
  'questions-omd.jsonl': { answered: 0.88, refused: 0.8 },
  'questions-synthetic.jsonl': { answered: 0.85, refused: 0.74 },
  'questions-pages.jsonl': { answered: 0.67, refused: 0.82 },
  'questions-reports.jsonl': { answered: 0.66, refused: 0.72 },
  'questions-annexes.jsonl': { answered: 0.77, refused: 0.77 },
  'questions-notes.jsonl': { answered: 0.5, refused: 0.4 },
}
/** A set is asked in one test, which takes longer than others. */
const patience = 240_000

it.each(judgedSets)('answers as well as committed: $name', { timeout: patience }, async (set) => {
  const source = set.folder === null ? omd2019 : fileURLToPath(new URL(set.folder, import.meta.url))
  const { corpus } = await openIndexOf([source])
  const { rows, text } = await questionsReport(corpus, set)
  await expect(text).toMatchFileSnapshot(set.file.replace('.jsonl', '.md'))
  const share = (some: typeof rows) => some.filter(({ right }) => right).length / some.length
  const { answered, refused } = floors[set.file]
  expect(share(rows.filter(({ answerable }) => answerable))).toBeGreaterThanOrEqual(answered)
  expect(share(rows.filter(({ answerable }) => !answerable))).toBeGreaterThanOrEqual(refused)
})
