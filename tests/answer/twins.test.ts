import { expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { corpusOf } from '../fixtures/documents.ts'
import { twinReports } from '../fixtures/twin-reports.ts'

it('counts activities of twin documents once, cites once, and names the twin', async () => {
  const { corpus } = await corpusOf(twinReports)
  const counted = await answerQuestion(['How many activities are there?'], corpus)
  expect(counted.answer).toMatchObject({ kind: 'count', value: 2 })
  const { answer } = await answerQuestion(['How many examiners were trained?'], corpus)
  expect(answer.citations[0]?.quote).toContain('340')
  expect(new Set(answer.citations.map(({ passageId }) => passageId)).size).toBe(1)
  expect(answer.text).toMatch(/report-en:p1|rapport-fr:p1/)
})
