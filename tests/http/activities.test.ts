import { beforeAll, describe, expect, it } from 'vitest'
import { recordsXlsx } from '../../src/http/api/records-xlsx.ts'
import { readXlsx } from '../../src/ingest/read-xlsx.ts'
import type { ActivityCounts } from '../../src/model/activities.ts'
import type { AskResponse } from '../../src/model/answer.ts'
import type { SearchResult } from '../../src/model/search-result.ts'
import { corpusOf, openIndexOf } from '../fixtures/documents.ts'
import { twinReports } from '../fixtures/twin-reports.ts'
import { appOver } from './test-app.ts'

const folder = (name: string) => new URL(`../evaluation/${name}`, import.meta.url).pathname

let site: ReturnType<typeof appOver>
beforeAll(async () => {
  site = appOver((await openIndexOf([folder('corpus'), folder('annexes'), folder('reports')])).corpus)
}, 120_000)

const html = async (path: string) => (await site.get(path)).text()
const counts = (query: string) => site.json<ActivityCounts>(`/api/activities?${query}`)
const ask = (question: string) => site.json<AskResponse>(`/api/ask?${new URLSearchParams({ q: question })}`)

/** The marks of a page, each a link that says its number: "Ghana: 11 activities". */
const marksOf = (page: string) =>
  [
    ...page.matchAll(/<a id="(?:map|country|provider|year|kind)-[^>]*? href="([^"]+)"([^>]*)>(.*?)<\/a>/gs),
  ].map(([, address = '', attributes = '', content = '']) => {
    const name = /aria-label="([^"]+)"/.exec(attributes)?.[1] ?? content.replace(/<[^>]+>/g, ' ')
    return {
      query: address.replaceAll('&amp;', '&').split('?')[1] ?? '',
      name,
      number: Number(/: +(\d+) activit/.exec(name)?.[1]),
    }
  })

describe('/activities', () => {
  it('has marks that lead to as many activities as they say', async () => {
    const marks = marksOf(await html('/activities'))
    expect(marks.length).toBeGreaterThan(200)
    // Each mark of the map is a bar, too.
    const different = [...new Map(marks.map((mark) => [mark.query, mark])).values()]
    for (const { query, name, number } of different) expect((await counts(query)).total, name).toBe(number)
  })

  it('has numbers of two things at once that lead to as many', async () => {
    const page = await html('/activities?rows=country&columns=kind&from=2021-01-01&to=2021-12-31')
    const cells = [...page.matchAll(/<td class="r"><a href="([^"]+)"[^>]*>(\d+)</g)]
    expect(cells.length).toBeGreaterThan(20)
    for (const [, address = '', number] of cells.slice(0, 20)) {
      const query = address.replaceAll('&amp;', '&').split('?')[1] ?? ''
      expect((await counts(query)).total, query).toBe(Number(number))
    }
  })

  it('tells in three languages what it shows, and what it leaves out', async () => {
    const text = (page: string) => page.replace(/<[^>]+>/g, ' ')
    const { total, country, withoutCountries } = await counts('')
    expect(text(await html('/activities?ui=en'))).toContain(
      `${total} activities in ${country.length} countries`,
    )
    expect(text(await html('/activities?ui=fr'))).toContain(`${total} activités dans ${country.length} pays`)
    expect(text(await html('/activities?ui=es'))).toContain(
      `${total} actividades en ${country.length} países`,
    )
    expect(withoutCountries).toBe(1)
    expect(text(await html('/activities?ui=en'))).toContain('1 activity names no country')
  })

  it('gives htmx its part, and says what no activity passes', async () => {
    const part = await site.get('/activities?country=GHA', { 'HX-Request-Type': 'partial' })
    expect(part.headers.get('HX-Push-Url')).toBe('/activities?country=GHA')
    expect(await part.text()).not.toContain('<html')
    expect(await html('/activities?country=GHA&from=1990-01-01&to=1990-12-31')).toContain(
      'No activity passes all of these filters',
    )
  })

  it('keeps to whose documents and which years it is asked for wherever it leads', async () => {
    const { facets } = await site.json<SearchResult>('/api/search?kind=record')
    const [organization = ''] = Object.keys(facets.organization)
    const own = await site.json<SearchResult>(`/api/search?${new URLSearchParams({ organization })}`)
    const [year = ''] = Object.keys(own.facets.year)
    const page = await html(`/activities?${new URLSearchParams({ organization, year })}`)
    const asked = `organization=${encodeURIComponent(organization)}&amp;year=${year}`
    expect(page).toContain(`href="/api/records?${asked}&amp;format=csv`)
    expect(page).toContain(`<input type="hidden" name="organization" value="${organization}"/>`)
    expect(page).toContain(`href="/activities?year=${year}"`)
    expect(page).toContain(`href="/activities?organization=${encodeURIComponent(organization)}"`)
  })

  it('keeps what is chosen in its form and its chips, each of which can be taken off', async () => {
    const page = await html('/activities?q=brevet&country=GHA&country=KEN&programme=x&rows=kind')
    expect(page).toContain('<option value="GHA" selected="">')
    expect(page).toContain('<input type="hidden" name="country" value="KEN"/>')
    expect(page).toContain('<input type="hidden" name="programme" value="x"/>')
    expect(page).toContain('href="/activities?q=brevet&amp;country=KEN&amp;programme=x&amp;rows=kind"')
  })
})

describe('/api/activities', () => {
  it('filters by organizations whatever their language, by kinds and by words', async () => {
    const { total } = await counts('provider=wco')
    expect(total).toBeGreaterThan(5)
    for (const name of ['WCO', 'Organisation mondiale des douanes', 'Organización Mundial de Aduanas']) {
      expect((await counts(`provider=${encodeURIComponent(name)}`)).total, name).toBe(total)
    }
    const workshops = await counts('activity=workshop')
    expect(workshops.kind.find(({ key }) => key === 'workshop')?.count).toBe(workshops.total)
    const found = await counts('q=contrefa%C3%A7on')
    expect(found.total).toBeGreaterThan(0)
    expect(found.total).toBeLessThan((await counts('')).total)
  })

  it('refuses queries that are none, or that nest without end', async () => {
    for (const query of [
      '{',
      '[]',
      '{"op":"select"}',
      `${'{"not":'.repeat(500)}{"is":"x"}${'}'.repeat(500)}`,
    ]) {
      const { errors } = await site.problem(`/api/activities?query=${encodeURIComponent(query)}`, 400)
      expect(errors[0]?.path).toBe('query')
    }
  })
})

describe('what an answer counted', () => {
  it.each([
    'All workshops of 2019 by country',
    'Which activities took place in Ghana in 2021?',
    'The three longest activities',
    'Which workshops were not in 2019?',
    'Which country had the most activities?',
    'Quels ateliers ont eu lieu en Afrique ?',
  ])('is what the address shows: %s', async (question) => {
    const { answer } = await ask(question)
    const page = await html(`/?${new URLSearchParams({ q: question })}`)
    const link = /href="(\/activities[^"]*)">See th\w+ (\d+) on the map</.exec(page)
    const query = (link?.[1] ?? '').replaceAll('&amp;', '&').split('?')[1] ?? ''
    const { records } = await site.json<{ records: { id: string }[] }>(`/api/records?${query}`)
    expect(records).toHaveLength(Number(link?.[2]))
    const told = [
      ...answer.items.map(({ passageId }) => passageId),
      ...answer.rows.flatMap((row) => row.passageIds),
    ]
    const shown = new Set(records.map(({ id }) => id))
    const missing = told.filter((id) => !shown.has(id))
    expect(missing).toEqual([])
    expect(await html(`/activities?${query}`)).toContain(`<h1>${records.length} activit`)
  })

  it('is also a search, where filters can say it', async () => {
    const page = await html(
      `/?${new URLSearchParams({ q: 'Which activities took place in Ghana in 2021?' })}`,
    )
    const address = /href="(\/search[^"]*)">See as a search</.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const { total } = await site.json<{ total: number }>(`/api${address}`)
    expect(total).toBe(Number(/See th\w+ (\d+) on the map/.exec(page)?.[1]))
  })
})

describe('an Excel workbook of records', () => {
  const sheetOf = async (path: string) => {
    const bytes = new Uint8Array(await (await site.get(path)).arrayBuffer())
    return readXlsx(bytes).text
  }

  it('holds exactly what is shown', async () => {
    const response = await site.get('/api/records?country=GHA&format=xlsx')
    expect(response.headers.get('Content-Type')).toContain('spreadsheetml')
    const text = await sheetOf('/api/records?country=GHA&format=xlsx')
    const { records } = await site.json<{ records: { id: string }[] }>('/api/records?country=GHA')
    for (const { id } of records) expect(text).toContain(id)
    const { records: others } = await site.json<{ records: { id: string }[] }>('/api/records?country=PER')
    for (const { id } of others.filter((other) => !records.some((one) => one.id === other.id)))
      expect(text.split(/\s+/)).not.toContain(id)
  })

  it('takes damaged and very long values', async () => {
    const bytes = await recordsXlsx([['a\u0000\ud800b', '=1+1', 'x'.repeat(40_000), null]])
    const { text } = readXlsx(bytes)
    expect(text).toContain('ab')
    expect(text).toContain('=1+1')
  })
})

it('counts versions of one record once', async () => {
  const { json } = appOver((await corpusOf(twinReports)).corpus)
  const { total, country } = await json<ActivityCounts>('/api/activities')
  expect(total).toBe(2)
  expect(country.map(({ key, count }) => [key, count])).toEqual([
    ['GHA', 1],
    ['PER', 1],
  ])
})
