import { beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../views/messages/en.ts'
import { fr } from '../../views/messages/fr.ts'
import { corpusOf } from '../fixtures/documents.ts'
import { twinReports } from '../fixtures/twin-reports.ts'
import { appOver, brokenApp, openTestApp } from './test-app.ts'

let site: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  site = await openTestApp()
})

const html = async (path: string, headers: Record<string, string> = {}) =>
  (await site.get(path, headers)).text()
const asHtmx = (currentUrl: string) => ({
  'HX-Request': 'true',
  'HX-Request-Type': 'partial',
  'HX-Current-URL': currentUrl,
})

describe('the language of the interface', () => {
  it('comes from the address, then the cookie, then the browser', async () => {
    const languageOf = async (path: string, headers = {}) =>
      /<html lang="(\w+)"/.exec(await html(path, headers))?.[1]
    expect(await languageOf('/')).toBe('en')
    expect(await languageOf('/', { 'Accept-Language': 'de, fr-CA;q=0.8, en;q=0.5' })).toBe('fr')
    expect(await languageOf('/', { 'Accept-Language': 'fr;q=0, de' })).toBe('en')
    expect(await languageOf('/', { Cookie: 'ui=fr', 'Accept-Language': 'en' })).toBe('fr')
    expect(await languageOf('/?ui=en', { Cookie: 'ui=fr' })).toBe('en')
    expect(await languageOf('/?ui=xx', { Cookie: 'ui=nonsense' })).toBe('en')
  })

  it('is remembered when the address asks for it', async () => {
    const cookie = (await site.get('/documents?ui=fr')).headers.get('Set-Cookie') ?? ''
    expect(cookie).toMatch(/^ui=fr;.*SameSite=Lax/)
    expect((await site.get('/documents')).headers.get('Set-Cookie')).toBeNull()
  })

  it('can be changed without leaving the address', async () => {
    const page = await html('/search?q=a%26b&country=GHA&country=KHM&offset=1')
    expect(page).toContain('href="/search?q=a%26b&amp;country=GHA&amp;country=KHM&amp;offset=1&amp;ui=fr"')
    expect(await html('/documents/omd-2019')).toContain('href="/documents/omd-2019?ui=fr"')
  })

  it('leaves no message in the other language or with an open place', async () => {
    const places = (message: unknown) =>
      new Set([...JSON.stringify(message).matchAll(/\{\w+\}/g)].map(String).sort())
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(places(fr[key]), key).toEqual(places(en[key]))
    }
    for (const code of Object.keys(en.remarks) as (keyof typeof en.remarks)[]) {
      expect(places(fr.remarks[code]), code).toEqual(places(en.remarks[code]))
    }
  })
})

describe('the search page', () => {
  it('gives htmx the parts and everyone else the whole, at one address', async () => {
    const whole = await site.get('/search?q=Ghana')
    const part = await site.get('/search?q=Ghana', asHtmx('http://localhost/'))
    expect(await whole.text()).toContain('<html')
    const text = await part.text()
    expect(text).not.toContain('<html')
    expect(text).toContain('<hx-partial hx-target="#facets">')
    for (const { headers } of [whole, part]) expect(headers.get('Vary')).toContain('HX-Request-Type')
    const restored = await html('/search?q=Ghana', { 'HX-Request': 'true', 'HX-Request-Type': 'full' })
    expect(restored).toContain('<html')
  })

  it('follows typing in one entry of the history, and makes a step of every other change', async () => {
    const history = async (path: string, current: string) => {
      const { headers } = await site.get(path, asHtmx(current))
      return [headers.get('HX-Push-Url'), headers.get('HX-Replace-Url')]
    }
    expect(await history('/search?q=a&sort=relevance', 'http://localhost/')).toEqual(['/search?q=a', null])
    expect(await history('/search?q=ab', 'http://localhost/search?q=a')).toEqual([null, '/search?q=ab'])
    expect(await history('/search?q=ab&kind=record', 'http://localhost/search?q=ab')).toEqual([
      '/search?q=ab&kind=record',
      null,
    ])
    expect(await history('/search?q=b', 'not a url')).toEqual(['/search?q=b', null])
  })

  it('says what of a query it could not read, in the language of the page', async () => {
    expect(await html('/search?q=Ghana+AND')).toContain('AND joins nothing where it stands')
    expect(await html('/search?q=Ghana+AND&ui=fr')).toContain('AND ne joint rien à cette place')
  })

  it('escapes everything that comes from outside', async () => {
    const attack = '"><script>alert(1)</script>'
    const page = await html(`/search?q=${encodeURIComponent(attack)}&programme=${encodeURIComponent(attack)}`)
    expect(page).not.toContain('<script>alert')
    const { corpus } = await corpusOf({
      'x.txt': '1. Danger <script>alert("x")</script> & <b>bold</b> danger.\n',
    })
    const document = await (await brokenApp(corpus, {}).get('/documents/x')).text()
    expect(document).toContain('&lt;script&gt;')
    expect(document).not.toContain('<script>alert')
    expect(await (await brokenApp(corpus, {}).get('/search?q=danger')).text()).not.toContain('<script>alert')
  })

  it('marks what matched, in the language of the passage', async () => {
    const page = await html('/search?q=Pangea')
    expect(page).toMatch(/<mark>[^<]*Pangea<\/mark>/)
    expect(page).toMatch(/<p class="snippet" lang="fr">/)
    expect(page).toContain('href="/documents/omd-2019?q=Pangea#p3"')
  })

  it('keeps the counts of the other values of a facet that filters', async () => {
    const page = await html('/search?country=GHA')
    expect(page).toMatch(/value="GHA" checked=""/)
    expect(page).toMatch(/value="KEN"(?! checked)/)
    expect(page).toMatch(/value="record"(?! checked)/)
  })

  it('carries along what the form does not show', async () => {
    const page = await html('/search?q=a&limit=5&from=2019-01-01&crossLanguage=false&document=omd-2019&ui=fr')
    for (const [name, value] of [
      ['limit', '5'],
      ['crossLanguage', 'false'],
      ['ui', 'fr'],
    ]) {
      expect(page).toContain(`<input type="hidden" form="search" name="${name}" value="${value}"/>`)
    }
    expect(page).toMatch(/form="search" type="date" name="from" value="2019-01-01"/)
    expect(page.match(/form="search" [^>]*name="document"/g)).toHaveLength(1)
  })

  it('begins with what the documents hold', async () => {
    const page = await html('/', { 'Accept-Language': 'fr' })
    const text = page.replace(/<[^>]+>/g, '')
    expect(text).toContain('1 document, du 25 septembre 2019, et 11 activités dans 25 pays')
    expect(page).toContain('<a href="/documents/omd-2019">OMD, 2019</a>')
    const examples = [...page.matchAll(/href="(\/\?q=[^"]+)"/g)].map((match) => match[1] ?? '')
    expect(examples).toHaveLength(3)
    for (const example of examples)
      expect(await html(example), example).toMatch(/class="turn kind-(?!none|closest)/)
    expect(await html('/?q=Ghana')).toContain('omd-2019#r4')
  })

  it('shows one version of a hit and switches it to the other, on the same page of the same search', async () => {
    const { get } = appOver((await corpusOf(twinReports)).corpus)
    const french = await (await get('/search?q=dessins&limit=2&ui=fr')).text()
    expect(french).toContain('href="/documents/rapport-fr?q=dessins#p2"')
    expect(french).not.toContain('href="/documents/report-en?q=dessins#p2"')
    const address = /href="(\/search[^"]*version=report-en%3Ap2[^"]*)"[^>]*>Afficher en anglais</.exec(
      french,
    )?.[1]
    const english = await (await get((address ?? '').replaceAll('&amp;', '&'))).text()
    expect(english).toContain('href="/documents/report-en?q=dessins#p2"')
    expect(english).toContain('<mark>drawings</mark>')
    expect(english).toMatch(/version=rapport-fr%3Ap2[^"]*"[^>]*>Afficher en français</)
  })

  it('explains an address that it can’t read', async () => {
    const response = await site.get('/search?q=typed&from=2019-05-01&to=2019-01-01', {
      'Accept-Language': 'fr',
    })
    const page = await response.text()
    expect(response.status).toBe(400)
    expect(page).toContain('la période finit avant de commencer')
    expect(page).toContain('value="typed"')
    const part = await site.get('/search?from=never', asHtmx('http://localhost/search'))
    expect(part.status).toBe(400)
    expect(await part.text()).not.toContain('<html')
  })
})

describe('the document pages', () => {
  it('show every passage at its anchor', async () => {
    const page = await html('/documents/omd-2019')
    const parts = ['u1', 'u2', 'n1', ...Array.from({ length: 7 }, (_, i) => `p${i + 1}`)]
    parts.push(...Array.from({ length: 11 }, (_, i) => `r${i + 1}`))
    for (const part of parts) expect(page.match(new RegExp(` id="${part}"`, 'g')), part).toHaveLength(1)
    expect(page).toContain('href="mailto:yusuke.inoue@wcoomd.org"')
    expect(page).toContain('href="/?document=omd-2019"')
    expect(await html('/?document=omd-2019')).toContain('value="omd-2019"')
  })

  it('are a page of their own when there is nothing', async () => {
    const response = await site.get('/documents/none', { 'Accept-Language': 'fr' })
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Page introuvable')
  })
})

it('gives every document its page, whatever its identifier, and knows where pages stood before', async () => {
  const names = ['upload', 'quality', 'drafts', 'delete', 'segmentation', '404']
  const { corpus } = await corpusOf(
    Object.fromEntries(names.map((name) => [`${name}.txt`, `About ${name}.`])),
  )
  const taken = brokenApp(corpus, {})
  for (const name of names) {
    expect(await (await taken.get(`/documents/${name}`)).text()).toContain(`About ${name}.`)
    expect((await taken.get(`/documents/${name}/segmentation`)).status).toBe(200)
  }
  for (const name of ['upload', 'quality']) {
    const { status, headers } = await site.get(`/documents/${name}?ui=fr`)
    expect([status, headers.get('Location')]).toEqual([302, `/${name}?ui=fr`])
    expect((await site.get(`/${name}`)).status).toBe(200)
  }
  expect((await site.get('/documents/constructor')).status).toBe(404)
})
