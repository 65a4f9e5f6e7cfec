import { beforeAll, describe, expect, it } from 'vitest'
import { type SearchHit, type SearchResult, searchResultSchema } from '../../src/model/search-result.ts'
import { brokenApp, openTestApp } from './test-app.ts'

let site: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  site = await openTestApp()
})

const search = async (parameters: string) =>
  searchResultSchema.parse(await site.json(`/api/search?${parameters}`))
const ids = (hits: SearchHit[]) => hits.map(({ id }) => id)
const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, count) => total + count, 0)

describe('/api/search', () => {
  it('answers in the shape of the contract', async () => {
    const body = await site.json<SearchResult>(`/api/search?q=${encodeURIComponent('contrefaçon')}`)
    expect(searchResultSchema.strict().parse(body)).toEqual(body)
    expect(Object.keys(body)).toEqual(
      expect.arrayContaining([
        'query',
        'total',
        'offset',
        'limit',
        'tookMs',
        'hits',
        'facets',
        'suggestion',
        'remarks',
      ]),
    )
    expect(body.hits[0]).toMatchObject({ documentId: 'omd-2019', kind: 'paragraph', language: 'fr' })
    expect(body).toMatchObject({ offset: 0, limit: 10 })
  })

  it.each([
    ['Pangea', 'omd-2019:p3'],
    ['CLiCK', 'omd-2019:p7'],
    ['Ghana', 'omd-2019:r4'],
    ['operation pangea', 'omd-2019:p3'],
    ['SÉMINAIRES', 'omd-2019:p5'],
  ])('finds %s first in %s', async (q, id) => {
    expect((await search(`q=${encodeURIComponent(q)}`)).hits[0]?.id).toBe(id)
  })

  it('finds the annex by English words', async () => {
    const { hits } = await search('q=counterfeiting&crossLanguage=false')
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['record']))
  })

  it('lets no field of the index out', async () => {
    const leaky = brokenApp(site.corpus, {
      search: async (request) => {
        const result = await site.corpus.search(request)
        return { ...result, internal: 1, hits: result.hits.map((hit) => ({ ...hit, fields: [] })) }
      },
    })
    const body = await leaky.json<SearchResult>('/api/search?q=Ghana')
    expect(body).not.toHaveProperty('internal')
    expect(body.hits[0]).not.toHaveProperty('fields')
  })

  it('lists everything without a query, and facets add up', async () => {
    const { total, facets } = await search('')
    expect(total).toBe(21)
    expect([sum(facets.language), sum(facets.kind), sum(facets.document)]).toEqual([21, 21, 21])
    for (const [value, count] of Object.entries(facets.kind)) {
      expect((await search(`kind=${value}`)).total, value).toBe(count)
    }
    for (const [value, count] of Object.entries(facets.country)) {
      expect((await search(`country=${value}`)).total, value).toBe(count)
    }
    for (const [value, count] of Object.entries(facets.year)) {
      expect((await search(`from=${value}-01-01&to=${value}-12-31`)).total, value).toBe(count)
    }
  })

  it('ORs within a filter and ANDs between filters', async () => {
    const one = await search('country=GHA')
    const both = await search('country=GHA&country=khm')
    expect([one.total, both.total]).toEqual([1, 2])
    expect((await search('country=GHA&country=KHM&from=2019-01-01')).total).toBe(1)
    expect((await search('country=GHA&language=fr')).total).toBe(0)
  })

  it.each(['relevance', 'date', '-date'])('pages by %s without overlap or loss', async (sort) => {
    const all = ids((await search(`limit=100&sort=${sort}`)).hits)
    const paged: string[] = []
    for (let offset = 0; offset < 21; offset += 4) {
      paged.push(...ids((await search(`limit=4&sort=${sort}&offset=${offset}`)).hits))
    }
    expect(paged).toEqual(all)
    expect(new Set(all).size).toBe(21)
    expect((await search('offset=10000')).hits).toEqual([])
  })

  it('names every invalid parameter at once', async () => {
    const path =
      '/api/search?limit=0&offset=x&sort=size&from=2019-02-30&kind=chapter&country=Ghana&crossLanguage=no'
    const { errors } = await site.problem(path, 400)
    expect(errors.map(({ path }) => path).sort()).toEqual(
      ['country', 'crossLanguage', 'from', 'kind', 'limit', 'offset', 'sort'].sort(),
    )
    expect(Object.keys(errors[0] ?? {}).sort()).toEqual(['code', 'message', 'path'])
  })

  it.each([
    ['countryy=GHA', 'countryy', 'unknown_parameter'],
    ['limit=101', 'limit', 'too_big'],
    ['offset=10001', 'offset', 'too_big'],
    ['limit=1.5', 'limit', 'invalid_type'],
    ['from=2019-05-01&to=2019-04-01', 'from', 'period'],
    ['q=a&q=b', 'q', 'given_twice'],
    ['sort=date&sort=-date', 'sort', 'given_twice'],
  ])('refuses %s', async (parameters, path, code) => {
    const { errors } = await site.problem(`/api/search?${parameters}`, 400)
    expect(errors).toEqual([{ path, code, message: expect.any(String) }])
  })

  it('names the parameter that was meant, and the numbers that are taken', async () => {
    const { errors } = await site.problem('/api/search?langauge=fr&limit=abc', 400)
    expect(errors).toEqual([
      {
        path: 'langauge',
        code: 'unknown_parameter',
        message: 'There is no such parameter: did you mean "language"?',
      },
      { path: 'limit', code: 'invalid_type', message: 'Give a whole number from 1 to 100' },
    ])
  })

  it('takes languages and kinds in any case', async () => {
    expect((await search('q=Ghana&language=EN&kind=Record')).total).toBe(1)
  })

  it('searches the beginning of a long query, and says so', async () => {
    const { total, remarks } = await search(`q=Ghana+${'x+'.repeat(400)}Kenya`)
    expect(total).toBe(1)
    expect(remarks.map(({ code }) => code)).toEqual(['query-cut', 'words-passed-over'])
    expect(remarks[0]?.values).toEqual({ characters: 499 })
  })

  it('ignores what follows links, and empty parameters', async () => {
    expect((await search('q=Ghana&utm_source=x&utm_source=y&language=&from=&limit=')).total).toBe(1)
  })

  it('never fails on nonsense', async () => {
    const nonsense = [
      '%00',
      '%ff%fe',
      '%E0%A4%A',
      '"',
      '-',
      '"-"',
      '""""',
      '(((',
      '%F0%9F%98%80',
      'a%CC%81'.repeat(80),
    ]
    nonsense.push(
      encodeURIComponent('\u202e\ufffe'.repeat(50)),
      '%ED%A0%BD',
      encodeURIComponent('-"a b" -c "'),
      '%'.repeat(400),
    )
    for (const q of nonsense) expect((await site.get(`/api/search?q=${q}`)).status, q).toBe(200)
    for (const path of ['/api/search?&&==&q', '/api/search?limit=%00', '/api/search?programme=%00%ff']) {
      expect((await site.get(path)).status, path).toBeLessThan(500)
    }
  })
})

describe('/api/suggest', () => {
  it('completes what was typed', async () => {
    const { suggestions } = await site.json<{ suggestions: string[] }>('/api/suggest?q=contref')
    expect(suggestions.length).toBeGreaterThan(0)
    expect(suggestions.length).toBeLessThanOrEqual(8)
    expect(await site.json('/api/suggest')).toEqual({ suggestions: [], items: [] })
  })

  it('refuses what is too long', async () => {
    await site.problem(`/api/suggest?q=${'x'.repeat(501)}`, 400)
  })
})
