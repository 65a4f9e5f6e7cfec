import { beforeAll, describe, expect, it } from 'vitest'
import type { ListedDocument } from '../../src/model/source-document.ts'
import { corpusOf } from '../fixtures/documents.ts'
import { twinReports } from '../fixtures/twin-reports.ts'
import { brokenApp } from './test-app.ts'

const cover = (symbol: string, date: string, organization: string) =>
  `${symbol}\n${date}\n(19-1001) Page: 1/4\nCouncil for Trade-Related Aspects of Intellectual Property Rights Original: English\n\n**TECHNICAL COOPERATION ACTIVITIES**\n\n${organization}\n\n1. Text of the report.\n`

let site: ReturnType<typeof brokenApp>
beforeAll(async () => {
  const { corpus } = await corpusOf({
    ...twinReports,
    'b.txt': cover('IP/C/W/10', '1 March 2019', 'WORLD HEALTH ORGANIZATION (WHO)'),
    'a.txt': cover('IP/C/W/9', '12 July 2021', 'Organisation mondiale de la propriété intellectuelle (OMPI)'),
    ...Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`memo-${n}.txt`, `A memo of the year ${n}.`]),
    ),
  })
  site = brokenApp(corpus, {})
})

const list = async (query: string) => {
  const body = await site.json<{ total: number; documents: ListedDocument[] }>(`/api/documents?${query}`)
  return { total: body.total, ids: body.documents.map(({ id }) => id) }
}
const page = async (path: string) => (await site.get(path)).text()
const titles = (html: string) => [...html.matchAll(/class="document-link" href="\/documents\/([^"]+)"/g)]

describe('/api/documents', () => {
  it('chooses by words of the facts, accents aside, and by parts of a symbol or a year', async () => {
    expect(await list('q=organization+2019')).toEqual({ total: 1, ids: ['b'] })
    expect((await list('q=PROPRIETE')).ids).toEqual(['a'])
    expect((await list('q=IP/C/W/9')).ids).toEqual(['a'])
    expect((await list('q=nothing+has+this')).ids).toEqual([])
  })

  it('sorts, and puts what a document doesn’t state last', async () => {
    expect((await list('sort=date')).ids.slice(0, 2)).toEqual(['b', 'a'])
    expect((await list('sort=-date')).ids.slice(0, 2)).toEqual(['a', 'b'])
    expect((await list('sort=symbol')).ids.slice(0, 2)).toEqual(['a', 'b'])
    expect((await list('sort=organization')).ids.filter((id) => /^[ab]$/.test(id))).toEqual(['a', 'b'])
    expect((await list('sort=organization')).ids.at(-1)).toMatch(/^memo/)
    expect((await list('')).ids.filter((id) => id.startsWith('memo')).slice(0, 3)).toEqual([
      'memo-0',
      'memo-1',
      'memo-2',
    ])
  })

  it('cuts out a part of the list, and gives all of it by default', async () => {
    expect(await list('limit=2&offset=1')).toMatchObject({ total: 34, ids: { length: 2 } })
    expect((await list('')).ids).toHaveLength(34)
    const links = (await site.get('/api/documents?limit=10&offset=10')).headers.get('Link')
    expect(links).toContain('</api/documents?limit=10>; rel="prev"')
    expect(links).toContain('</api/documents?limit=10&offset=20>; rel="next"')
    expect((await site.get('/api/documents')).headers.get('Link')).toBeNull()
    await site.problem('/api/documents?sort=size', 400)
  })

  it('names the document that says the same in another language', async () => {
    const { documents } = await site.json<{ documents: ListedDocument[] }>('/api/documents?q=rapport')
    expect(documents).toMatchObject([
      { id: 'rapport-fr', language: 'fr', versions: [{ id: 'report-en', language: 'en' }] },
    ])
    expect((await site.json<ListedDocument>('/api/documents/b')).versions).toEqual([])
  })
})

describe('the list of documents', () => {
  it('shows the facts that a document states, and nothing in the place of others', async () => {
    const english = await page('/documents?q=IP/C/W/10')
    expect(english).toMatch(/<h2><a class="document-link"[^>]*>World Health Organization, 2019<\/a><\/h2>/)
    expect(english).toContain('Technical cooperation activities. World Health Organization (WHO)')
    expect(english).toContain('<time datetime="2019-03-01">1 March 2019</time>')
    expect(english).not.toMatch(/\d passage|b\.txt/)
    expect(await page('/documents?q=IP/C/W/10&ui=fr')).toContain('1er mars 2019')
    const all = await page('/documents?sort=-date')
    expect(all).not.toMatch(/null|undefined/)
    expect(all.match(/<time /g)).toHaveLength(2)
  })

  it('is cut into pages that keep what was asked', async () => {
    const first = await page('/documents?sort=-passages&ui=fr')
    expect(titles(first)).toHaveLength(25)
    expect(first).toContain('href="/documents?sort=-passages&amp;page=2&amp;ui=fr"')
    expect(first).toContain('name="ui" value="fr"')
    const second = await page('/documents?sort=-passages&page=2')
    expect(titles(second)).toHaveLength(9)
    expect(second).toContain('26–34 of 34')
    expect(titles(await page('/documents?page=99'))).toHaveLength(9)
    expect((await site.get('/documents?page=0')).status).toBe(400)
  })

  it('says so where no document fits', async () => {
    const none = await page('/documents?q=zzz&ui=fr')
    expect(none).toMatch(/Aucun des 34 documents n’a «\szzz\s»/)
    expect(none).toContain('href="/documents"')
  })

  it('links twins to each other, there and on their pages', async () => {
    expect(await page('/documents?q=rapport-fr')).toMatch(
      /href="\/documents\/report-en"[^>]*>.*English version/,
    )
    expect(await page('/documents/report-en?ui=fr')).toMatch(
      /href="\/documents\/rapport-fr" hreflang="fr">.*Version française/,
    )
    expect(await page('/documents/report-en')).toContain('href="/documents/rapport-fr#p2" hreflang="fr"')
    expect(await page('/documents/b')).not.toContain('hreflang="fr"><span aria-hidden')
  })
})
