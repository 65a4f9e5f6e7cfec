import { describe, expect, it } from 'vitest'
import type { QueryRecord } from '../../../src/answer/knowledge/match-condition.ts'
import { runQuery } from '../../../src/answer/knowledge/run-query.ts'
import type {
  QueryField,
  QueryFilter,
  RecordCondition,
  RecordQuery,
  SelectQuery,
} from '../../../src/model/record-query.ts'

interface Made {
  codes?: (string | null)[]
  from?: string
  to?: string
  programme?: string
  providers?: string[]
  words?: string[]
  gives?: QueryField[]
  participants?: number
}

function made(
  id: string,
  { codes = [], from, to, programme, providers, words, gives, participants }: Made,
): QueryRecord {
  const period = from ? { from, to: to ?? from } : null
  const days = period ? (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1 : null
  return {
    id,
    documentId: 'doc',
    facts: {
      programme: programme ?? null,
      startDate: from ?? null,
      endDate: to ?? null,
      countries: codes.map((code) => ({ code, name: code ?? 'LDCs' })),
      providers: providers ?? [],
      language: 'en',
      given: [],
    },
    codes: new Set(codes.filter((code) => code !== null)),
    period,
    days,
    fieldTerms: {
      fields: () => ['description'],
      has: (field, term) => field === 'description' && (words?.includes(term) ?? false),
      hasAny: (fields, terms) => fields.has('description') && terms.some((term) => words?.includes(term)),
    },
    context: new Set(),
    namesPartner: false,
    amount: (kind) => (kind === 'participants' ? (participants ?? null) : null),
    gives: (field) => gives?.includes(field) ?? false,
  }
}

const records = [
  made('a', {
    codes: ['GHA'],
    from: '2018-12-03',
    to: '2018-12-07',
    words: ['customs'],
    gives: ['urls'],
    participants: 30,
  }),
  made('b', { codes: ['KEN', 'UGA'], from: '2019-01-28', to: '2019-02-01', providers: ['WCO', 'WIPO'] }),
  made('c', { codes: ['GHA', 'KEN', 'TGO'], from: '2019-04-10', to: '2019-04-11', words: ['customs'] }),
  made('d', { codes: ['GHA'], providers: ['wco'], participants: 12 }),
  made('e', { codes: [null], from: '2019-04-10', to: '2019-04-12' }),
]

const query = (parts: Partial<SelectQuery>): SelectQuery => ({
  op: 'select',
  filter: { all: [] },
  show: { what: 'records' },
  among: null,
  omit: [],
  group: null,
  having: null,
  sort: null,
  offset: 0,
  limit: null,
  ...parts,
})
const run = (parts: Partial<SelectQuery> | RecordQuery) =>
  runQuery('op' in parts ? (parts as RecordQuery) : query(parts), records)
const ids = (parts: Partial<SelectQuery>) =>
  run(parts)
    .records.map(({ id }) => id)
    .join('')
const picked = (filter: QueryFilter) => ids({ filter })

const ghana: RecordCondition = { is: 'country', codes: ['GHA'] }
const in2019: RecordCondition = { is: 'period', from: '2019-01-01', to: '2019-12-31', edge: 'overlaps' }
const customs: RecordCondition = {
  is: 'words',
  text: 'customs',
  role: 'subject',
  terms: ['customs'],
  fields: ['description'],
}

describe('filters', () => {
  it('joins conditions by all, any and not', () => {
    expect(picked({ all: [ghana, in2019] })).toBe('c')
    expect(picked({ any: [ghana, in2019] })).toBe('abcde')
    expect(picked({ all: [ghana, { not: customs }] })).toBe('d')
    expect(picked({ not: { any: [customs, { is: 'gives', field: 'urls' }] } })).toBe('bde')
    expect([picked({ all: [] }), picked({ any: [] })]).toEqual(['abcde', ''])
  })

  it('takes what a record leaves open neither for yes nor for no', () => {
    expect(picked({ not: in2019 })).toBe('a')
    expect(picked({ not: ghana })).toBe('b')
    expect(run({ filter: { not: in2019 } }).open.map(({ id }) => id)).toEqual(['d'])
    // What another condition excludes anyway is not open.
    expect(run({ filter: { all: [in2019, ghana] } }).open.map(({ id }) => id)).toEqual(['d', 'e'])
  })

  it('compares lengths, numbers of countries, edges of periods', () => {
    expect(picked({ is: 'duration', how: 'exactly', days: 5 })).toBe('ab')
    expect(picked({ not: { is: 'duration', how: 'exactly', days: 5 } })).toBe('ce')
    expect(picked({ is: 'duration', how: 'at-most', days: 3 })).toBe('ce')
    expect(picked({ is: 'only-countries', codes: ['GHA'] })).toBe('ad')
    expect(picked({ is: 'country-count', how: 'more', count: 1 })).toBe('bc')
    expect(picked({ is: 'period', from: '2019-02-01', to: null, edge: 'starts' })).toBe('ce')
    expect(picked({ is: 'period', from: null, to: '2019-01-31', edge: 'ends' })).toBe('a')
    expect(picked({ is: 'record', ids: ['b', 'd'] })).toBe('bd')
  })
})

describe('order', () => {
  it('keeps what equals the last one, and leaves out what has no measure', () => {
    expect(ids({ sort: { by: 'start', descending: false } })).toBe('abce')
    expect(ids({ sort: { by: 'days', descending: true }, limit: 1 })).toBe('ab')
    expect(ids({ sort: { by: 'days', descending: false }, limit: 1 })).toBe('c')
    expect(ids({ sort: { by: 'start', descending: true }, limit: 1 })).toBe('ce')
    expect(ids({ sort: { by: 'start', descending: false }, limit: 3 })).toBe('abce')
  })

  it('counts places, not records, for the second of an order', () => {
    expect(ids({ sort: { by: 'days', descending: true }, offset: 1, limit: 1 })).toBe('e')
    expect(ids({ sort: { by: 'days', descending: true }, offset: 7, limit: 1 })).toBe('')
  })
})

describe('numbers and groups', () => {
  it('counts records and distinct names, and adds days up, telling what gives none', () => {
    expect(run({ show: { what: 'count', of: 'records' } }).value).toBe(5)
    expect(run({ show: { what: 'count', of: 'country' } }).value).toBe(5)
    expect(run({ show: { what: 'count', of: 'provider' } }).value).toBe(2)
    const others = { what: 'names', of: 'country' } as const
    const keys = (parts: Partial<SelectQuery>) => run({ show: others, ...parts }).groups.map(({ key }) => key)
    expect(keys({ among: ['GHA', 'UGA'] })).toEqual(['GHA', 'UGA'])
    expect(keys({ filter: ghana, omit: ['GHA'] })).toEqual(['KEN', 'TGO'])
    const sum = run({ show: { what: 'sum', of: 'days' } })
    expect([sum.value, sum.open.length]).toEqual([15, 1])
    const people = run({ show: { what: 'sum', of: 'participants' } })
    expect([people.value, people.open.length]).toEqual([42, 3])
    expect(run({ filter: { is: 'record', ids: ['d'] }, show: { what: 'sum', of: 'days' } }).value).toBeNull()
  })

  it('groups, and ranks groups by what they hold', () => {
    const months = run({ group: 'month' }).groups.map(({ key, records: own }) => `${key} ${own.length}`)
    expect(months).toEqual(['2018-12 1', '2019-01 1', '2019-02 1', '2019-04 2'])
    const most = run({ group: 'country', sort: { by: 'records', descending: true }, limit: 1 })
    expect(most.groups.map(({ key }) => key)).toEqual(['GHA'])
    const fewest = run({ group: 'year', sort: { by: 'records', descending: false }, limit: 1 })
    expect(fewest.groups.map(({ key }) => key)).toEqual(['2018'])
  })
})

describe('sets', () => {
  const side = (...own: string[]) => ({ name: '', filter: { is: 'record' as const, ids: own } })
  const sides = [side('c'), side('a', 'b')]
  const values = (by: 'countries' | 'records' | 'days' | 'start') =>
    run({ op: 'compare', by, want: 'more', sides }).sides.map(({ value }) => value)
  const named = (op: 'difference' | 'intersection' | 'union') =>
    run({ op, of: 'country', sides, range: null }).groups.map(({ key }) => key)

  it('compares sets by what is named', () => {
    expect([values('countries'), values('records'), values('days')]).toEqual([
      [3, 3],
      [1, 2],
      [2, 5],
    ])
  })

  it('subtracts, intersects and unites the names of sets', () => {
    expect([named('difference'), named('intersection'), named('union')]).toEqual([
      ['TGO'],
      ['GHA', 'KEN'],
      ['GHA', 'KEN', 'TGO', 'UGA'],
    ])
  })

  it('tells the months of a range that have none', () => {
    const { groups } = run({
      op: 'difference',
      of: 'month',
      sides: [
        { name: '', filter: in2019 },
        { name: '', filter: { all: [] } },
      ],
      range: { from: '2019-01-01', to: '2019-05-31' },
    })
    expect(groups.map(({ key }) => key)).toEqual(['2019-03', '2019-05'])
  })

  it('counts the days from the end of the earlier set to the beginning of the later one', () => {
    const gap = (a: string, b: string) =>
      run({
        op: 'gap',
        sides: [side(a), side(b)],
      }).value
    expect([gap('b', 'c'), gap('c', 'b'), gap('a', 'd')]).toEqual([68, 68, null])
  })
})
