import { beforeAll, describe, expect, it } from 'vitest'
import { corpusOf } from '../fixtures/documents.ts'
import { twinReports } from '../fixtures/twin-reports.ts'
import { appOver, type brokenApp, openTestApp } from './test-app.ts'

let site: Awaited<ReturnType<typeof openTestApp>>
let twins: ReturnType<typeof brokenApp>
const cover = (symbol: string, organization: string, date: string) =>
  `${symbol}\n${date}\nCouncil for Trade-Related Aspects of Intellectual Property Rights Original: English\n\n**TECHNICAL COOPERATION ACTIVITIES**\n\n${organization}\n\n1. Text of the report.\n`
beforeAll(async () => {
  site = await openTestApp()
  const { corpus } = await corpusOf({
    ...twinReports,
    'who.txt': cover('IP/C/W/10/Add.1', 'WORLD HEALTH ORGANIZATION (WHO)', '1 March 2019'),
    'oms.txt': cover('IP/C/W/20/Add.4', 'Organisation mondiale de la santé (OMS)', '2 April 2020'),
    'wipo.txt': cover(
      'IP/C/W/10/Add.2',
      'Organisation mondiale de la propriété intellectuelle (OMPI)',
      '3 May 2019',
    ),
  })
  twins = appOver(corpus)
})

const page = async (path: string, from: Pick<typeof site, 'get'> = site) => (await from.get(path)).text()

describe('a document', () => {
  it('is called by whose it is and its year, in the language of the page, with its own title below', async () => {
    const english = await page('/documents/omd-2019')
    expect(english).toContain('<h1 id="document">World Customs Organization, 2019</h1>')
    expect(english).toMatch(
      /<p class="lead muted" lang="fr">Activités de coopération technique: [^<]*Addendum</,
    )
    expect(english).toContain('11 activities in 25 countries')
    expect(await page('/documents/omd-2019?ui=es')).toContain('>Organización Mundial de Aduanas, 2019</h1>')
  })

  it('has its numbers in the margin as links, and says a language only where it changes', async () => {
    const html = await page('/documents/omd-2019')
    expect(html).toMatch(/<a class="pn" href="#p3" aria-label="Link to this passage: Paragraph 3">3<\/a>/)
    expect(html.match(/class="small muted language-change"/g)).toHaveLength(1)
    expect(html).toMatch(/language-change" lang="en">In English<\/p><div class="passage record">/)
  })

  it('says headings in capitals as sentences, with its own words for what keeps its capitals', async () => {
    const html = await page('/documents/omd-2019')
    expect(html).toContain(
      '>1 Aperçu des activités et des outils de l&#39;Organisation mondiale des douanes (OMD) en lien avec l&#39;Accord sur les ADPIC</a>',
    )
    expect(html).toMatch(/<h2 [^>]*>Introduction<\/h2>/)
  })

  it('folds records to country, kind and dates, and opens those that hold what is sought', async () => {
    const html = await page('/documents/omd-2019?q=Senegal')
    const records = html.split('<div class="passage record">').slice(1)
    expect(records).toHaveLength(11)
    expect(records[5]).toMatch(/sheet-country">Costa Rica and 4 others <\/span>/)
    expect(records[5]).toMatch(/25\s?–\s?26 April 2019/)
    const open = records.flatMap((record, i) =>
      record.startsWith('<details class="record" open') ? [i] : [],
    )
    expect(open).toEqual([9])
    expect(records[9]).toMatch(/<dd>.*<mark id="m1">Senegal<\/mark>/)
  })

  it('leads to its series and to what its organization wrote, under whichever name', async () => {
    const html = await page('/documents/who', twins)
    expect(html).toMatch(
      /href="\/documents\/wipo"[^>]*>World Intellectual Property Organization, 2019<\/a><br\/><span class="muted">same series/,
    )
    expect(html).toMatch(
      /href="\/documents\/oms"[^>]*>World Health Organization, 2020<\/a><br\/><span class="muted">same organization/,
    )
    expect(html).toMatch(/Newer<\/span><br\/><a href="\/documents\/wipo"/)
  })

  it('keeps editors’ tools behind one link', async () => {
    const html = await page('/documents/omd-2019')
    expect(html.match(/\/documents\/omd-2019\/(?:segmentation|correct|delete)/g)).toEqual([
      '/documents/omd-2019/segmentation',
    ])
  })

  it('that is mistyped is not found, with the nearest one and a box', async () => {
    const response = await site.get('/documents/omd-2018')
    expect(response.status).toBe(404)
    const html = await response.text()
    expect(html).toMatch(/The nearest name is <a href="\/documents\/omd-2019">/)
    expect(html).toContain('action="/search"')
  })
})

it('tells programs who wrote it and when, in each language of the interface', async () => {
  const html = await page('/documents/omd-2019')
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? []
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'Report',
    datePublished: '2019-09-25',
    inLanguage: 'fr',
    author: { name: 'World Customs Organization' },
  })
  expect(html).toMatch(/rel="alternate" hreflang="fr" href="http:\/\/localhost\/documents\/omd-2019\?ui=fr"/)
  expect(html).toContain('property="og:title" content="World Customs Organization, 2019"')
  expect(await page('/search?q=Ghana')).not.toContain('ld+json')
})

describe('versions beside each other', () => {
  it('stand passage beside passage', async () => {
    const html = await page('/documents/report-en?beside=rapport-fr', twins)
    const rows = html.split('class="beside-row"').slice(1)
    const second = rows.find((row) => row.includes('/documents/report-en#p2'))
    expect(second).toContain('/documents/rapport-fr#p2')
    expect(second).toMatch(/class="side" lang="en".*class="side" lang="fr"/s)
    expect(await page('/documents/report-en', twins)).toContain('?beside=rapport-fr')
  })

  it('need both documents', async () => {
    expect((await twins.get('/documents/report-en?beside=none')).status).toBe(404)
  })
})

it('has a twin in Markdown with its facts, headings and the words of every passage', async () => {
  const response = await site.get('/documents/omd-2019.md')
  expect(response.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8')
  const text = await response.text()
  expect(text).toMatch(/^---\ntitle: "Activités de coopération technique/)
  expect(text).toContain('source: "http://localhost/documents/omd-2019"')
  expect(text).toMatch(/\n### 1\.1 Opérations\n|\n#### 1\.1 Opérations\n/)
  expect(text).toMatch(/<a id="p3"><\/a>\n\n3\\\. Entre octobre 2018/)
  expect(text).toContain('859 arrestations')
  expect(text.match(/<a id="r\d+"><\/a>/g)).toHaveLength(11)
  expect((await site.get('/documents/none.md')).status).toBe(404)
  expect(await page('/documents/omd-2019')).toContain(
    '<link rel="alternate" type="text/markdown" href="/documents/omd-2019.md"/>',
  )
})

describe('the list of documents', () => {
  const ids = async (query: string) =>
    (await twins.json<{ documents: { id: string }[] }>(`/api/documents?${query}`)).documents.map(
      ({ id }) => id,
    )

  it('narrows by organization under any of its names, by year, language and kind', async () => {
    expect(await ids('organization=World+Health+Organization')).toEqual(['oms', 'who'].sort())
    expect(await ids('organization=OMS&year=2020')).toEqual(['oms'])
    expect(await ids('language=fr')).toEqual(['rapport-fr'])
    await twins.problem('/api/documents?year=19', 400)
    await twins.problem('/api/documents?kind=novel', 400)
  })

  it('offers what there is, counted among what the other filters leave', async () => {
    const html = await page('/documents?year=2019', twins)
    expect(html).toContain('>World Health Organization (1)</option>')
    expect(html).toContain('>2020 (1)</option>')
    expect(await page('/documents?organization=OMS&ui=es', twins)).toContain(
      'value="Organización Mundial de la Salud" selected',
    )
    expect(html).toMatch(/2 of \d documents/)
  })
})
