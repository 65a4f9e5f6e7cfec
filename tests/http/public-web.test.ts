import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { onlyCorpus } from '../../src/corpus/corpus.ts'
import { createApp } from '../../src/http/app.ts'
import { createClient } from '../../src/http/openapi/api-client.ts'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'

let app: ReturnType<typeof createApp>
let open: ReturnType<typeof createApp>
beforeAll(async () => {
  const { corpus } = await openIndexOf([omd2019])
  const shared = { corpora: onlyCorpus(corpus) }
  app = createApp(shared)
  open = createApp({
    ...shared,
    corsOrigins: ['https://reader.example'],
    site: { operator: 'The Archive', contact: 'archive@example.org' },
  })
})

const text = async (path: string, from = app) => (await from.request(path)).text()
/** Addresses of what a page loads. */
const loaded = (html: string) =>
  [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, address]) => address ?? '')

describe('what a page loads', () => {
  it('comes in Brotli to those who take it, and is the same to all', async () => {
    const [style = ''] = loaded(await text('/')).filter((address) => address.endsWith('.css'))
    const plain = await text(style)
    const response = await app.request(style, { headers: { 'Accept-Encoding': 'gzip, br' } })
    expect(response.headers.get('Content-Encoding')).toBe('br')
    expect(response.headers.get('Vary')).toContain('Accept-Encoding')
    expect(brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString()).toBe(plain)
    const refused = await app.request(style, { headers: { 'Accept-Encoding': 'br;q=0, identity' } })
    expect(refused.headers.get('Content-Encoding')).toBeNull()
  })

  it('is small: styles of 12 kB, scripts only where they are used', async () => {
    const [style = ''] = loaded(await text('/')).filter((address) => address.endsWith('.css'))
    expect(gzipSync(await text(style)).length).toBeLessThan(12_000)
    const about = new Set(loaded(await text('/about')).filter((address) => address.endsWith('.js')))
    expect(about.size).toBe(1)
    expect([...loaded(await text('/documents/omd-2019'))].some((address) => address.includes('htmx'))).toBe(
      false,
    )
  })
})

describe('an answer', () => {
  const ask = (path: string, accepted: string) =>
    app.request(path, { headers: { 'Accept-Encoding': accepted } })

  it.each([
    ['/api/documents/omd-2019', 'gzip', 'gzip'],
    ['/documents/omd-2019', 'deflate, GZIP;q=0.5', 'gzip'],
    ['/documents/omd-2019', 'gzip, deflate, br, zstd', 'br'],
    ['/api/documents/omd-2019', 'gzip, br;q=0', 'gzip'],
  ])('comes compressed to those who take it, and is the same: %s to %s', async (path, accepted, encoding) => {
    const response = await ask(path, accepted)
    expect(response.headers.get('Content-Encoding')).toBe(encoding)
    expect(response.headers.get('Vary')).toContain('Accept-Encoding')
    const unpack = encoding === 'br' ? brotliDecompressSync : gunzipSync
    expect(unpack(Buffer.from(await response.arrayBuffer())).toString()).toBe(await text(path))
  })

  it.each([
    ['/api/documents/omd-2019', 'gzip;q=0'],
    ['/api/documents/omd-2019', 'identity'],
    ['/api/suggest?q=zzzz', 'gzip'],
  ])('comes as it is to others, and where it is small: %s to %s', async (path, accepted) => {
    const response = await ask(path, accepted)
    expect(response.headers.get('Content-Encoding')).toBeNull()
    expect(response.headers.get('Vary')).toContain('Accept-Encoding')
  })
})

describe('pages of other sites', () => {
  const ask = (from: typeof app, origin: string) =>
    from.request('/api/search?q=Ghana', { headers: { Origin: origin } })
  const allowed = 'Access-Control-Allow-Origin'

  it('may ask the API where the settings name them, and nowhere else', async () => {
    expect((await ask(open, 'https://reader.example')).headers.get(allowed)).toBe('https://reader.example')
    expect((await ask(open, 'https://other.example')).headers.get(allowed)).toBeNull()
    expect((await ask(app, 'https://reader.example')).headers.get(allowed)).toBeNull()
    const page = await open.request('/', { headers: { Origin: 'https://reader.example' } })
    expect(page.headers.get(allowed)).toBeNull()
  })

  it('learn by asking first that nothing can be deleted from there', async () => {
    const response = await open.request('/api/search', {
      method: 'OPTIONS',
      headers: { Origin: 'https://reader.example', 'Access-Control-Request-Method': 'DELETE' },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET,HEAD,POST')
  })
})

it('says what it is, what it holds and who runs it', async () => {
  const page = await text('/about', open)
  expect(page).toContain('1 document and 11 activities')
  expect(page).toContain('run by The Archive')
  expect(page).toContain('href="mailto:archive@example.org"')
  expect(await text('/about?ui=fr')).toContain('SITE_OPERATOR')
})

it('can be put among programs, and keeps a page for where there is no connection', async () => {
  const manifest = (await (await app.request('/manifest.webmanifest?ui=es')).json()) as Record<
    string,
    unknown
  >
  expect(manifest).toMatchObject({ name: 'Passerelle', lang: 'es', start_url: '/' })
  const worker = await app.request('/service-worker.js')
  expect(worker.headers.get('Content-Type')).toContain('javascript')
  const source = await worker.text()
  const [style = ''] = loaded(await text('/offline')).filter((address) => address.endsWith('.css'))
  expect(source).toContain(`'${style}'`)
  expect(source).not.toContain('{files}')
})

describe('the typed client', () => {
  const client = () => createClient('http://localhost', { fetch: app.request })

  it('asks as the table of operations describes it', async () => {
    const found = await (await client().api.search.$get({ query: { q: 'Ghana', limit: '2' } })).json()
    expect(found.hits[0]?.record?.countries.map(({ code }) => code)).toContain('GHA')
    const document = await (await client().api.documents[':id'].$get({ param: { id: 'omd-2019' } })).json()
    expect(document.content).toHaveLength(document.passages)
    const asked = await client().api.ask.$post({
      json: { question: 'How many arrests did Operation Pangea XI lead to?' },
    })
    expect((await asked.json()).answer.value).toBe('859')
  })

  it('does not compile with what the API doesn’t know', async () => {
    // @ts-expect-error: there is no such parameter
    const response = await client().api.search.$get({ query: { quest: 'Ghana' } })
    const problem = (await response.json()) as unknown as { code: string; errors: { code: string }[] }
    expect([problem.code, problem.errors[0]?.code]).toEqual(['invalid-request', 'unknown_parameter'])
  })
})
