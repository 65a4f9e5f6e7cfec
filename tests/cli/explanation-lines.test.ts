import { expect, it } from 'vitest'
import { describeExplanation } from '../../src/cli/explanation-lines.ts'

const interpretation = {
  intent: 'text',
  countries: [],
  from: null,
  to: null,
  programme: null,
  carriedOver: [],
  query: { op: 'select', limit: 3 },
  conditions: [],
}
const answer = {
  kind: 'passage' as const,
  text: '',
  headline: null,
  value: null,
  confidence: 0.81234,
  items: [],
  columns: [],
  rows: [],
  citations: [],
}
const candidate = (n: number) => ({
  passageId: `report:p${n}`,
  start: 0,
  end: 10,
  text: `Sentence\n${n}`,
  score: 1 / n,
  confidence: 0.5,
  features: { weak: 0.01, against: -0.8, absent: 0, strong: 0.5 },
})

it('tells the reading, the query, the confidence, and the candidates with their strongest features first', () => {
  const reading = { question: 'Who?', words: ['judges'], countries: [], missing: null }
  expect(describeExplanation({ reading, candidates: [candidate(1)] }, interpretation, answer)).toEqual([
    'question: Who?',
    'words: ["judges"]',
    'query: {"op":"select","limit":3}',
    'confidence: 0.812',
    '1. report:p1 score 1, confidence 0.5',
    '   Sentence 1',
    '   against -0.8, strong 0.5, weak 0.01',
  ])
})

it('keeps to the candidates that came near', () => {
  const candidates = Array.from({ length: 30 }, (_, i) => candidate(i + 1))
  const lines = describeExplanation({ reading: {}, candidates }, { ...interpretation, query: null }, answer)
  expect(lines.filter((line) => /^\d+\. /.test(line))).toHaveLength(10)
})
