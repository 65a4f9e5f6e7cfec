import { beforeAll, describe, expect, it } from 'vitest'
import { corpusOf, omd2019, openIndexOf } from '../fixtures/documents.ts'

let search: Awaited<ReturnType<typeof openIndexOf>>['search']
let suggest: (q: string) => Promise<string[]>
beforeAll(async () => {
  const opened = await openIndexOf([omd2019])
  search = opened.search
  suggest = async (q) => (await opened.corpus.suggest(q)).map(({ text }) => text)
})

const ids = async (parameters: Record<string, unknown>) =>
  (await search({ limit: '100', ...parameters })).hits.map(({ id }) => id.split(':')[1])
const marked = async (q: string, part: string) => {
  const { hits } = await search({ q, limit: '100' })
  const snippet = hits.find(({ id }) => id.endsWith(`:${part}`))?.snippet
  return snippet?.highlights.map(({ start, end }) => snippet.text.slice(start, end))
}

describe('finding', () => {
  it('finds the French narrative and the English annex, each by its own words', async () => {
    expect((await search({ q: 'contrefaçon' })).facets.language).toHaveProperty('fr')
    expect((await search({ q: 'counterfeiting' })).facets).toMatchObject({
      language: { en: 8 },
      kind: { record: 8 },
    })
  })

  it.each([
    ['Pangea', 'p3'],
    ['CLiCK', 'p7'],
    ['Ghana', 'r4'],
    ['operation pangea', 'p3'],
    ['OPÉRATION PANGEA', 'p3'],
    ['SÉMINAIRES', 'p5'],
    ['seminaires', 'p5'],
    ['cyberenquetes', 'p6'],
    ['mise en oeuvre', 'u1'],
    ['14,000,000', 'p3'],
    ['14 millions', 'p3'],
    ['Swiss IP office', 'r4'],
    ['Hong Kong', 'r9'],
    ['accra', 'r4'],
  ])('%s gives %s first', async (q, part) => {
    expect((await ids({ q }))[0]).toBe(part)
  })

  it('finds an elided word without its article', async () => {
    expect(await ids({ q: 'l’organisation' })).toEqual(await ids({ q: 'organisation' }))
  })

  it('puts passages that hold more of the words first', async () => {
    expect((await ids({ q: 'workshop Panama' }))[0]).toBe('r6')
    expect((await ids({ q: 'ateliers séminaires fonctionnaires' }))[0]).toBe('p5')
  })

  it('holds phrases together and leaves excluded words out', async () => {
    expect(await ids({ q: '"petites expéditions"' })).toEqual(['p6'])
    expect(await ids({ q: '« mise en œuvre »' })).toEqual(['u1'])
    expect(await ids({ q: '"expéditions petites"' })).toEqual([])
    expect(await ids({ q: 'workshop -ghana' })).not.toContain('r4')
    expect(await ids({ q: 'workshop -"risk management"', kind: ['record'] })).toEqual(['r9'])
    expect((await ids({ q: '-workshop' })).length).toBe(12)
  })

  it('finds nothing for function words alone, and everything for nothing', async () => {
    expect((await search({ q: 'the of' })).total).toBe(0)
    expect((await search({ q: '' })).total).toBe(21)
    expect((await search({ q: '""' })).total).toBe(21)
  })

  it('keeps to the query’s language where that is asked for', async () => {
    expect((await search({ q: 'organisation', crossLanguage: 'false' })).facets.language).toEqual({ fr: 10 })
    expect(await ids({ q: 'contrefaçon', crossLanguage: 'false', language: ['en'] })).toEqual([])
  })

  it('tells the language of a query by its words, the interface only breaking ties', async () => {
    const language = async (q: string, ui?: 'en' | 'fr') => (await search({ q }, ui)).query.language
    expect(await language('lutte contre la contrefaçon', 'en')).toBe('fr')
    expect(await language('risk management techniques', 'fr')).toBe('en')
    expect(await language('plantas', 'fr')).toBe('es')
    expect(await language('2019')).toBe('und')
    expect(await language('2019', 'fr')).toBe('fr')
  })
})

describe('typing', () => {
  it('completes the last word while it is being typed', async () => {
    expect(await ids({ q: 'CENco' })).toEqual(['p2'])
    expect((await ids({ q: 'arrestations pang' }))[0]).toBe('p3')
    expect(await ids({ q: 'CENco ' })).toEqual([])
  })

  it('forgives typos in words that the index does not know, and says what it took them for', async () => {
    expect((await search({ q: 'contrefacon piratge' })).suggestion).toBe('contrefacon piratage')
    expect((await search({ q: 'Ghnaa' })).hits[0]?.id).toBe('omd-2019:r4')
    expect((await search({ q: 'workshop' })).suggestion).toBeNull()
    expect((await search({ q: 'xyzzyqwert' })).suggestion).toBeNull()
    // Names that the tables know are no slips, whatever word is near.
    expect((await search({ q: 'Birmanie' })).suggestion).toBeNull()
  })

  it('suggests words and names of the documents', async () => {
    expect(await suggest('opération pan')).toContain('opération Pangea')
    expect(await suggest('nat')).toContain('National Workshop')
    expect(await suggest('hong')).toContain('Hong Kong, China')
    expect(await suggest('  ')).toEqual([])
  })

  it.each([
    ['workshop on counterf', 'workshop on counterfeiting'],
    ['los funcionarios y el fraude, la falsif', 'los funcionarios y el fraude, la falsificación'],
    ['taller de propiedad int', 'taller de propiedad intelectual'],
  ])('completes the last words of a query in its language: %s', async (typed, completed) => {
    expect(await suggest(typed)).toContain(completed)
  })

  it.each(['count', 'prop', 'les dou', 'oper', 'mar', 'work', 'cust'])(
    'suggests nothing without hits: %s',
    async (typed) => {
      const suggestions = await suggest(typed)
      expect(suggestions).not.toEqual([])
      for (const q of suggestions) expect([q, (await search({ q })).total > 0]).toEqual([q, true])
    },
  )
})

describe('filters, facets, order and pages', () => {
  it('adds up facets over all hits', async () => {
    const { total, facets } = await search({ limit: '1' })
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0)
    expect(sum(facets.language)).toBe(total)
    expect(sum(facets.kind)).toBe(total)
    expect(facets.kind).toEqual({ record: 11, paragraph: 9, footnote: 1 })
    expect(facets.year).toEqual({ 2018: 3, 2019: 8 })
    expect(facets.country).toMatchObject({ KEN: 2, GHA: 1, LAO: 2 })
    expect(facets.programme).toMatchObject({ 'National Workshop': 7, 'Benchmark Study': 2 })
  })

  it('filters by OR within a filter and AND between them', async () => {
    expect(await ids({ country: ['GHA', 'SEN'] })).toEqual(['r4', 'r10'])
    expect(await ids({ country: ['GHA', 'SEN'], from: '2019-06-01' })).toEqual(['r10'])
    expect(await ids({ kind: ['footnote'] })).toEqual(['n1'])
    expect(await ids({ from: '2019-02-01', to: '2019-04-01' })).toEqual(['r4', 'r5'])
    expect(await ids({ programme: ['Benchmark Study'], q: 'Kenya' })).toEqual(['r7', 'r8'])
  })

  it('sorts by date, passages without one last', async () => {
    expect((await ids({ sort: 'date' })).slice(0, 3)).toEqual(['r1', 'r2', 'r3'])
    expect((await ids({ sort: '-date' })).slice(0, 2)).toEqual(['r11', 'r10'])
    expect((await ids({ sort: '-date' })).slice(11)).toEqual('u1 u2 p1 p2 p3 p4 p5 p6 p7 n1'.split(' '))
  })

  it('gives every hit once over its pages, in a stable order', async () => {
    const all = await ids({ q: 'customs workshop' })
    const pages: (string | undefined)[] = []
    for (let offset = 0; offset < all.length; offset += 3) {
      pages.push(...(await ids({ q: 'customs workshop', limit: '3', offset: String(offset) })))
    }
    expect(pages).toEqual(all)
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('snippets', () => {
  it('mark the words as they stand in the source', async () => {
    expect(await marked('operation', 'p3')).toContain('opération')
    expect(await marked("l'impact", 'p4')).toEqual(['impact'])
    expect(await marked('"e-learning"', 'p7')).toBeUndefined()
    expect(await marked('arrestation', 'p3')).toEqual(['arrestations'])
    expect(await marked('14000000', 'p3')).toEqual(['14 millions'])
  })

  it('show the best part of a long passage', async () => {
    const { hits } = await search({ q: 'deux volets formation' })
    expect(hits[0]?.snippet.text).toContain('Le renforcement des capacités comprend deux volets')
    expect(hits[0]?.snippet.clipped.start).toBe(true)
  })

  it('head a record with programme, countries and period', async () => {
    const { hits } = await search({ q: 'Lao', kind: ['record'], country: ['LAO'] })
    expect(hits[0]?.title).toBe("National Workshop, Lao People's Democratic Republic, 12–16 November 2018")
  })
})

it('ranks exactly accented forms before others of the same letters', async () => {
  const { search: find } = await corpusOf({
    'a.txt':
      'TITRE\n\n1. Le marche de la ville est ouvert à tous.\n\n2. Le marché de la ville est ouvert à tous.\n',
  })
  expect((await find({ q: 'marché' })).hits.map(({ number }) => number)).toEqual(['2', '1'])
  expect((await find({ q: 'marche' })).hits.map(({ number }) => number)).toEqual(['1', '2'])
})
