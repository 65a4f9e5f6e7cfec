import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { evaluationReport } from '../../src/evaluation/evaluation-report.ts'
import { mean } from '../../src/evaluation/ranking-figures.ts'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'

/** Figures that a change may not lower: the test queries as measured, less what a few queries may shift. */
const floors = { crossLanguage: 0.9, sameLanguage: 0.93, recall: 0.92, languageAccuracy: 0.97 }

it('finds passages across languages as well as committed', { timeout: 120_000 }, async () => {
  const { corpus } = await openIndexOf([omd2019, fileURLToPath(new URL('corpus', import.meta.url))])
  const { rows, languageAccuracy, text } = await evaluationReport(corpus, false)
  const test = rows.filter(({ split }) => split === 'test')
  const cross = test.filter((row) => row.cross)
  const same = test.filter((row) => !row.cross)
  expect(mean(cross.map(({ ndcg }) => ndcg))).toBeGreaterThanOrEqual(floors.crossLanguage)
  expect(mean(same.map(({ ndcg }) => ndcg))).toBeGreaterThanOrEqual(floors.sameLanguage)
  expect(mean(cross.map(({ recall }) => recall))).toBeGreaterThanOrEqual(floors.recall)
  expect(languageAccuracy).toBeGreaterThanOrEqual(floors.languageAccuracy)
  await expect(text).toMatchFileSnapshot('report.md')
})
