import { expect, it } from 'vitest'
import { splitQuery } from '../../src/activities/split-query.ts'
import { type QueryFilter, selectAll } from '../../src/model/record-query.ts'

const ghana: QueryFilter = { is: 'country', codes: ['GHA'] }
const kenya: QueryFilter = { is: 'country', codes: ['KEN'] }
const year: QueryFilter = { is: 'period', from: '2019-01-01', to: '2019-12-31', edge: 'overlaps' }
const long: QueryFilter = { is: 'duration', how: 'more', days: 5 }

it('says in filters what they can say, and leaves the rest a condition', () => {
  expect(splitQuery(selectAll({ all: [ghana, { all: [year] }] }))).toEqual({
    plain: { country: ['GHA'], from: '2019-01-01', to: '2019-12-31' },
    rest: null,
  })
  expect(splitQuery(selectAll({ all: [ghana, long] }))).toEqual({ plain: { country: ['GHA'] }, rest: long })
  // Two filters of one name would mean either; both countries are asked for.
  expect(splitQuery(selectAll({ all: [ghana, kenya] }))).toEqual({ plain: { country: ['GHA'] }, rest: kenya })
  expect(splitQuery(selectAll({ not: ghana }))).toEqual({ plain: {}, rest: { not: ghana } })
  const starts: QueryFilter = { is: 'period', from: '2019-01-01', to: null, edge: 'starts' }
  expect(splitQuery(selectAll(starts))).toEqual({ plain: {}, rest: starts })
})

it('splits no query that is more than its conditions', () => {
  expect(splitQuery({ ...selectAll(ghana), limit: 3 })).toBeNull()
  expect(splitQuery({ op: 'gap', sides: [1, 2].map(() => ({ name: '', filter: ghana })) })).toBeNull()
})
