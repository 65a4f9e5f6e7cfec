import { describe, expect, it } from 'vitest'
import { explainQuery } from '../../../src/answer/activities/explain-query.ts'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import type { QueryFilter, RecordQuery } from '../../../src/model/record-query.ts'
import { omd2019, openIndexOf } from '../../fixtures/documents.ts'

const query = (filter: QueryFilter): RecordQuery => ({
  op: 'select',
  filter,
  show: { what: 'records' },
  among: null,
  omit: [],
  group: null,
  having: null,
  sort: null,
  offset: 0,
  limit: null,
})
const word: QueryFilter = { is: 'words', text: 'workshops', role: 'kind', terms: [], fields: [] }
const filter: QueryFilter = {
  all: [
    { any: [word, word] },
    { is: 'period', from: '2019-01-01', to: null, edge: 'overlaps' },
    { is: 'duration', how: 'more', days: 1 },
    { not: { is: 'country', codes: ['GHA', 'KEN'] } },
  ],
}

describe('explainQuery', () => {
  it.each([
    ['en', ['workshops', 'from 1 January 2019', 'more than 1 day', 'not: Ghana and Kenya']],
    ['fr', ['workshops', 'à partir du 1er janvier 2019', 'plus de 1 jour', 'sauf : Ghana et Kenya']],
  ] as const)('tells each condition once, in %s', (language, labels) => {
    expect(explainQuery(query(filter), language).map(({ label }) => label)).toEqual(labels)
  })

  it('gives what takes a condition out', async () => {
    expect(explainQuery(query(filter), 'en').map(({ id }) => id)).toEqual([
      'word:workshops',
      'period',
      'duration',
      'not',
    ])
    const { corpus } = await openIndexOf([omd2019])
    const count = async (without: string[]) => {
      const { answer } = await answerQuestion(['How many workshops except in Ghana?'], corpus, { without })
      return answer.value
    }
    expect([await count([]), await count(['not']), await count(['word:workshops'])]).toEqual([8, 9, 10])
  })
})
