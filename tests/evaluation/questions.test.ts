import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { judgedSets, questionsReport } from '../../src/evaluation/questions-report.ts'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'

/** Right answers that a change may not lower: those measured, less what a few questions may shift. */
const floors = {
  'questions-omd.jsonl': { answered: 0.95, refused: 0.94 },
  'questions-synthetic.jsonl': { answered: 0.92, refused: 0.9 },
  'questions-pages.jsonl': { answered: 0.84, refused: 0.95 },
  'questions-reports.jsonl': { answered: 0.82, refused: 0.8 },
  'questions-annexes.jsonl': { answered: 0.82, refused: 0.8 },
}

it.each(judgedSets)('answers as well as committed: $name', async (set) => {
  const source = set.folder === null ? omd2019 : fileURLToPath(new URL(set.folder, import.meta.url))
  const { corpus } = await openIndexOf([source])
  const { rows, text } = await questionsReport(corpus, set)
  await expect(text).toMatchFileSnapshot(set.file.replace('.jsonl', '.md'))
  const share = (some: typeof rows) => some.filter(({ right }) => right).length / some.length
  const { answered, refused } = floors[set.file]
  expect(share(rows.filter(({ answerable }) => answerable))).toBeGreaterThanOrEqual(answered)
  expect(share(rows.filter(({ answerable }) => !answerable))).toBeGreaterThanOrEqual(refused)
})
