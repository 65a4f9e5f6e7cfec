import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { questionSets, questionsReport } from '../../src/evaluation/questions-report.ts'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'

const synthetic = fileURLToPath(new URL('corpus', import.meta.url))
/** Right answers that a change may not lower: those measured, less what a few questions may shift. */
const floors = [
  { set: questionSets[0], sources: [omd2019], answered: 0.92, refused: 0.97, report: 'questions-omd.md' },
  {
    set: questionSets[1],
    sources: [synthetic],
    answered: 0.87,
    refused: 0.9,
    report: 'questions-synthetic.md',
  },
]

it.each(floors)(
  'answers as well as committed: $set.name',
  async ({ set, sources, answered, refused, report }) => {
    const { corpus } = await openIndexOf(sources)
    const { rows, text } = await questionsReport(corpus, set)
    const share = (some: typeof rows) => some.filter(({ right }) => right).length / some.length
    expect(share(rows.filter(({ answerable }) => answerable))).toBeGreaterThanOrEqual(answered)
    expect(share(rows.filter(({ answerable }) => !answerable))).toBeGreaterThanOrEqual(refused)
    await expect(text).toMatchFileSnapshot(report)
  },
)
