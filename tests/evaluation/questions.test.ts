import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { evaluateQuestionSet } from '../../src/evaluation/evaluate-question-set.ts'
import { evaluationFolder } from '../../src/evaluation/evaluation-report.ts'
import { readQuestionSets } from '../../src/evaluation/question-sets.ts'
import { judgedSets, questionsReport, sourceOf } from '../../src/evaluation/questions-report.ts'
import { openIndexOf } from '../fixtures/documents.ts'

/**
 * Right answers that a change may not lower: those measured with the learned ranker, less what a few questions may shift.
 * What comes near, quoted without a claim, is right where nothing answers and wrong where something does.
 */
const floors = {
  'questions-omd.jsonl': { answered: 0.88, refused: 0.8 },
  'questions-synthetic.jsonl': { answered: 0.84, refused: 0.8 },
  'questions-pages.jsonl': { answered: 0.64, refused: 0.82 },
  'questions-reports.jsonl': { answered: 0.66, refused: 0.86 },
  'questions-annexes.jsonl': { answered: 0.7, refused: 0.86 },
  'questions-notes.jsonl': { answered: 0.64, refused: 0.82 },
}
/** A set is asked in one test, which takes longer than others. */
const patience = 240_000

it.each(judgedSets)('answers as well as committed: $name', { timeout: patience }, async (set) => {
  const { corpus } = await openIndexOf([sourceOf(set)])
  const { rows, text } = await questionsReport(corpus, set)
  await expect(text).toMatchFileSnapshot(set.file.replace('.jsonl', '.md'))
  const share = (some: typeof rows) => some.filter(({ right }) => right).length / some.length
  const { answered, refused } = floors[set.file]
  expect(share(rows.filter(({ answerable }) => answerable))).toBeGreaterThanOrEqual(answered)
  expect(share(rows.filter(({ answerable }) => !answerable))).toBeGreaterThanOrEqual(refused)
})

/** Floors for sets that nothing is learned from, each question asked of its own document: shares, as they were measured less a tenth. */
const unseen = [
  { folder: 'held-out', right: 0.42, wrong: 0.1, unanswerable: 0.37 },
  { folder: 'natural', right: 0.48, wrong: 0.06, unanswerable: 0.4 },
]
it.each(unseen)(
  'unseen documents: what they say is told, and most of what they do not say is not: $folder',
  {
    timeout: patience,
  },
  async ({ folder, right, wrong, unanswerable }) => {
    for (const set of await readQuestionSets(fileURLToPath(new URL(folder, evaluationFolder)))) {
      const rows = await evaluateQuestionSet(set)
      const share = (answerable: boolean, outcome: string) => {
        const own = rows.filter((row) => row.answerable === answerable)
        return own.filter((row) => row.outcome === outcome).length / own.length
      }
      expect(share(true, 'right'), set.name).toBeGreaterThanOrEqual(right)
      expect(share(true, 'wrong'), set.name).toBeLessThanOrEqual(wrong)
      expect(share(false, 'wrong'), set.name).toBeLessThanOrEqual(unanswerable)
    }
  },
)
