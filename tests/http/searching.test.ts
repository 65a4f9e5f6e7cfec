import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { searchResultSchema } from '../../src/model/search-result.ts'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'
import { appOver } from './test-app.ts'

const evaluated = fileURLToPath(new URL('../evaluation/', import.meta.url))
const corpusFolder = join(evaluated, 'corpus')

let site: ReturnType<typeof appOver>
/** Ten documents are indexed before the first test, which takes its time on a busy machine. */
const indexingMs = 120_000
beforeAll(async () => {
  const files = readdirSync(corpusFolder).map((name) => join(corpusFolder, name))
  site = appOver(
    (await openIndexOf([omd2019, join(evaluated, 'annexes/wco-report-trips-council-2019.txt'), ...files]))
      .corpus,
  )
}, indexingMs)

const page = async (path: string) => (await site.get(path)).text()
const search = async (parameters: string) =>
  searchResultSchema.parse(await site.json(`/api/search?${parameters}`))
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')
const status = (html: string) => textOf(/id="status"[^>]*>([^<]*)</.exec(html)?.[1] ?? '')

describe('filters', () => {
  it('take several years, and whose documents they are by any of their names', async () => {
    const both = await search('year=2018&year=2019&kind=record')
    const [one, other] = [await search('year=2018&kind=record'), await search('year=2019&kind=record')]
    expect(one.total).toBeGreaterThan(0)
    expect(other.total).toBeGreaterThan(0)
    expect(both.total).toBeLessThanOrEqual(one.total + other.total)
    expect(both.total).toBeGreaterThan(Math.max(one.total, other.total))
    const { facets } = await search('limit=1')
    const [id = '', count] = Object.entries(facets.organization)[0] ?? []
    expect((await search(`organization=${encodeURIComponent(id)}`)).total).toBe(count)
    const french = await search('organization=Organisation+mondiale+des+douanes')
    expect(french.total).toBe((await search('organization=WCO')).total)
    expect(new Set(french.hits.map(({ documentId }) => documentId))).toContain('omd-2019')
    expect((await search('organization=Nobody')).total).toBe(0)
    const records = await site.json<{ total: number }>('/api/records?organization=WCO&year=2018')
    expect(records.total).toBe((await search('organization=WCO&year=2018&kind=record')).total)
  })

  it('keep to what passages are about, whatever their language, as many as the facet counts', async () => {
    const { facets } = await search('limit=1')
    expect(Object.keys(facets.topic).length).toBeGreaterThan(10)
    for (const [topic, count] of Object.entries(facets.topic).slice(0, 4)) {
      const found = await search(`topic=${topic}&limit=100`)
      expect(found.total, topic).toBe(count)
      expect(new Set(found.hits.map(({ language }) => language)).size, topic).toBeGreaterThan(1)
    }
    const [topic = ''] = Object.keys((await search('kind=record&limit=1')).facets.topic)
    const records = await site.json<{ total: number }>(`/api/records?topic=${topic}`)
    expect(records.total).toBe((await search(`kind=record&topic=${topic}`)).total)
    expect(textOf(await page(`/activities?topic=${topic}`))).toContain(`${records.total} activities in`)
  })

  it('count as the page of each language finds', async () => {
    const { facets } = await search('q=formation&limit=1')
    const [topic = ''] = Object.keys(facets.topic)
    for (const ui of ['en', 'fr', 'es']) {
      const html = await page(`/search?q=formation&ui=${ui}&topic=${topic}`)
      const [, count] = new RegExp(`value="${topic}" checked=""/>.*?class="count">(\\d+)`).exec(html) ?? []
      expect(status(html), ui).toMatch(new RegExp(`^${count} `))
    }
  })

  it('show a few values of each facet, all that are chosen, and lead to the others', async () => {
    const html = await page('/search?country=GHA&country=TGO')
    const boxes = [...html.matchAll(/type="checkbox" form="search" name="country" value="(\w+)"/g)]
    expect(boxes.length).toBeLessThanOrEqual(7)
    expect(boxes.map(([, code]) => code)).toEqual(expect.arrayContaining(['GHA', 'TGO']))
    const all = await page('/search/values?facet=country&country=GHA')
    const values = [...all.matchAll(/name="country" value="(\w+)"/g)].map(([, code]) => code)
    expect(values.length).toBeGreaterThan(20)
    const found = await page('/search/values?facet=country&country=GHA&find=ken')
    const named = [...found.matchAll(/form="chosen" name="country" value="(\w+)"/g)].map(([, code]) => code)
    expect(named.sort()).toEqual(['GHA', 'KEN'])
    expect((await site.get('/search/values?facet=nothing')).status).toBe(400)
  })
})

describe('what was found', () => {
  it('is grouped by document, each named once, with what more it has', async () => {
    const { facets } = await search('q=workshop&limit=1')
    const html = await page('/search?q=workshop')
    const groups = html.split('<section class="hit-group">').slice(1)
    expect(groups).toHaveLength(Math.min(10, Object.keys(facets.document).length))
    // Of the first documents three, further down fewer, of each at least one.
    const places = groups.map((group) => group.split('<article').length - 1)
    expect(places).toEqual(places.map((shown, at) => Math.min(shown, 3 - Math.floor((3 * at) / 10))))
    expect(Math.min(...places)).toBe(1)
    expect(places[0]).toBe(3)
    for (const group of groups) {
      const id = /href="\/documents\/([^"?#]+)"/.exec(group)?.[1] ?? ''
      const shown = group.split('<article').length - 1
      const more = Number(/(\d+) more in this document/.exec(textOf(group))?.[1] ?? 0)
      expect(shown + more, id).toBe(facets.document[id])
    }
    expect(await page('/search?q=workshop&group=none')).not.toContain('hit-group')
    // A list of one document's hits names it, unless the reader has chosen it.
    const [pangea] = (await search('q=Pangea')).hits
    expect(await page('/search?q=Pangea&group=none')).toContain('class="hit-document"')
    expect(await page(`/search?q=Pangea&document=${pangea?.documentId}`)).not.toContain('hit-document')
  })

  it('is leafed through by documents, none of them twice', async () => {
    const idsOn = async (path: string) => [
      ...new Set(
        [...(await page(path)).matchAll(/<h2[^>]*><a href="\/documents\/([^"]+)"/g)].map((m) => m[1]),
      ),
    ]
    const [first, second] = [await idsOn('/search?limit=4'), await idsOn('/search?limit=4&offset=4')]
    expect([first.length, second.length]).toEqual([4, 4])
    expect(first.filter((id) => second.includes(id))).toEqual([])
  })

  it('is counted by what it is: passages, headings, titles of documents', async () => {
    const { total, facets } = await search('q=cooperation&limit=1')
    const { heading = 0, document = 0 } = facets.kind
    expect(heading + document).toBeGreaterThan(0)
    const told = status(await page('/search?q=cooperation'))
    expect(told).toMatch(new RegExp(`^${total - heading - document} passages?\\b`))
    if (document > 0) expect(told).toContain(`${document} document title`)
    expect(told).toMatch(/ in \d+ documents?$/)
  })

  it('leads to what there is to read about, where nothing is found', async () => {
    const html = await page('/search?q=zzyzx&ui=fr')
    const links = [...html.matchAll(/href="\/search\?topic=([a-z-]+)">([^<]+)/g)]
    expect(links.length).toBeGreaterThan(4)
    expect(links.map(([, , label]) => label)).toContain('Brevets')
    for (const [, topic] of links.slice(0, 2))
      expect((await search(`topic=${topic}`)).total, topic).toBeGreaterThan(0)
  })

  it('says what was not searched, and what would find something', async () => {
    const html = textOf(await page('/search?q=zzyzx+the+workshop'))
    expect(html).toContain('In no passage: zzyzx')
    expect(html).toContain('Passed over, as they say too little: the')
    const { remarks } = await search('q=zzyzx+the+workshop')
    expect(remarks.map(({ code }) => code)).toEqual(['words-nowhere', 'words-passed-over'])
    const none = textOf(await page('/search?q=%22workshop+zzyzx%22&country=GHA'))
    expect(none).toContain('“workshop” alone: 2 results')
    expect(none).toContain('“zzyzx” alone: no passage')
  })
})

describe('files', () => {
  it('hold what is found, as CSV, RIS, BibTeX, CSL-JSON and Markdown', async () => {
    const { total } = await search('q=Ghana')
    const csv = await page('/search.csv?q=Ghana')
    expect(csv).toMatch(/^\ufeff?id,documentId,/)
    const ris = await page('/search.ris?q=Ghana')
    expect(ris.match(/^ER {2}- /gm)).toHaveLength(total)
    const csl = JSON.parse(await page('/search.json?q=Ghana')) as { id: string }[]
    expect(csl).toHaveLength(total)
    const bib = await page('/basket.bib?id=omd-2019:p3&id=omd-2019:p4')
    const keys = [...bib.matchAll(/^@techreport\{(.*),$/gm)].map(([, key]) => key)
    expect(new Set(keys).size).toBe(2)
    const markdown = await page('/search.md?q=Pangea')
    expect(markdown).toContain('> ')
    expect(markdown).toContain('/documents/omd-2019#p3>')
  })

  it('tell what is new of a search as an Atom feed, whose entries keep their identifiers', async () => {
    const feed = await site.get('/search.atom?q=workshop')
    expect(feed.headers.get('Content-Type')).toContain('application/atom+xml')
    expect(feed.headers.get('ETag')).not.toBeNull()
    const text = await feed.text()
    const ids = [...text.matchAll(/<entry>\n<id>([^<]+)</g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(5)
    expect(new Set(ids).size).toBe(ids.length)
    const dates = [...text.matchAll(/<entry>[\s\S]*?<updated>([^<]+)</g)].map(([, date]) => date ?? '')
    expect(dates).toEqual([...dates].sort().reverse())
    expect(await page('/search.atom?q=workshop')).toBe(text)
    expect(await page('/search?q=workshop')).toContain(
      'type="application/atom+xml" href="/search.atom?q=workshop"',
    )
  })

  it('hold a selection, whose address is all there is of it', async () => {
    const html = textOf(await page('/basket?id=omd-2019:p3&id=omd-2019&id=gone:p1'))
    expect(html).toContain('859 arrestations')
    expect(html).toContain('1 place is no longer there')
    expect(html).toContain('para. 3')
    expect(textOf(await page('/basket?ui=fr'))).toContain('Rien n’est sélectionné')
    const many = Array.from({ length: 101 }, (_, i) => `id=a:p${i}`).join('&')
    expect((await site.get(`/basket?${many}`)).status).toBe(400)
  })
})

it('leads programs from page to page', async () => {
  const first = (await site.get('/api/search?q=workshop&limit=5')).headers.get('Link') ?? ''
  expect(first).toContain('</api/search?q=workshop&limit=5&offset=5>; rel="next"')
  expect(first).not.toContain('rel="prev"')
  let [address, seen]: [string | undefined, number] = ['/api/search?q=workshop&limit=50', 0]
  const { total } = await search('q=workshop')
  while (address) {
    const response = await site.get(address)
    seen += ((await response.json()) as { hits: unknown[] }).hits.length
    address = /<([^>]+)>; rel="next"/.exec(response.headers.get('Link') ?? '')?.[1]
  }
  expect(seen).toBe(total)
})

describe('suggestions', () => {
  interface Item {
    text: string
    kind: string
    documentId: string | null
  }
  const items = async (q: string, ui = 'en') =>
    (await site.json<{ items: Item[] }>(`/api/suggest?q=${encodeURIComponent(q)}&ui=${ui}`)).items

  it('say what they are: countries in the language of the reader, documents by title and symbol', async () => {
    expect(await items('gha')).toContainEqual({ text: 'Ghana', kind: 'country', documentId: null })
    const texts = async (q: string, ui: string) =>
      (await items(q, ui)).filter(({ kind }) => kind === 'country').map(({ text }) => text)
    expect(await texts('camb', 'fr')).toContain('Cambodge')
    expect(await texts('camb', 'es')).toContain('Camboya')
    expect(await texts('séminaire au camb', 'fr')).toContain('séminaire au Cambodge')
    const symbol = site.corpus.documents().find((document) => document.symbol !== null)
    const found = await items((symbol?.symbol ?? '').toLowerCase().slice(0, -1))
    expect(found[0]).toMatchObject({ kind: 'symbol' })
    expect(found.map(({ text }) => text)).toContain(symbol?.symbol)
    expect((await items('workshop'))[0]).toMatchObject({ kind: expect.stringMatching(/heading|programme/) })
  })
})

describe('help', () => {
  it.each(['en', 'fr', 'es'])('has examples that find something, and as much as it says (%s)', async (ui) => {
    const html = await page(`/help?ui=${ui}`)
    const rows = [...html.matchAll(/<tr><td><a href="(\/search\?[^"]+)">.*?<\/td><td>[^<]*<\/td><td>(\d+)/g)]
    expect(rows.length).toBeGreaterThanOrEqual(13)
    for (const [, address = '', count] of rows) {
      const found = await search(`${address.replaceAll('&amp;', '&').split('?')[1]}&ui=${ui}&limit=1`)
      expect([address, found.total]).toEqual([address, Number(count)])
      expect(
        found.remarks.filter(({ code }) => code.startsWith('unknown') || code === 'lone-operator'),
      ).toEqual([])
    }
  })

  it('makes a search of what is filled into fields', async () => {
    const fields =
      'all=workshop&phrase=&any=Ghana+Kenya&none=%22trade%22&title=&symbol=&country=&from=2019-01-01&to='
    const response = await site.get(`/search/advanced?${fields}`)
    expect(response.status).toBe(302)
    const location = new URL(response.headers.get('Location') ?? '', 'http://localhost')
    expect(location.pathname).toBe('/search')
    expect(Object.fromEntries(location.searchParams)).toEqual({
      q: 'workshop (Ghana OR Kenya) -trade',
      from: '2019-01-01',
    })
    expect((await search(location.searchParams.toString())).total).toBeGreaterThan(0)
    expect((await site.get('/search/advanced')).status).toBe(200)
  })
})
