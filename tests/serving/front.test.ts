import { Agent, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, expect, it, vi } from 'vitest'
import { type Corpus, onlyCorpus } from '../../src/corpus/corpus.ts'
import { createChangesApp } from '../../src/http/changes-app.ts'
import { startServer } from '../../src/server.ts'
import { ChangesUnderWay } from '../../src/serving/changes-under-way.ts'
import { createFront } from '../../src/serving/front.ts'
import { localBackend } from '../../src/serving/local-backend.ts'
import { openTraces, type RequestTraces } from '../../src/serving/request-traces.ts'
import { type ServingConfig, usualServing } from '../../src/serving-config.ts'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'
import { outcomeOf } from '../fixtures/outcome-of-request.ts'

let corpus: Corpus
beforeAll(async () => {
  corpus = (await openIndexOf([omd2019])).corpus
})

interface Line extends Record<string, unknown> {
  level: string
  message: string
}

/** How the server is, and what of its index is not as usual. */
interface State extends Partial<Corpus> {
  isStopping?: boolean
  isTooMany?: boolean
}

/** The front over the reference document, with what it logs. */
function openFront(
  settings: Partial<ServingConfig> = {},
  { isStopping = false, isTooMany = false, ...broken }: State = {},
  traces: RequestTraces | null = null,
) {
  const lines: Line[] = []
  const log = (level: string) => (fields: object, message: string) =>
    lines.push({ level, message, ...fields })
  const logger = { info: log('info'), warn: log('warn'), error: log('error') }
  const serving = { ...usualServing(), ...settings }
  const corpora = onlyCorpus({ ...corpus, ...broken })
  const backend = localBackend({ corpora, logger, changeable: false }, serving.queueLength)
  const changes = createChangesApp({ catalogue: backend, logger })
  const front = createFront({
    underWay: new ChangesUnderWay(30_000, 'a-token-of-tests'),
    backend,
    changes,
    serving,
    adminToken: null,
    logger,
    traces,
    isStopping: () => isStopping,
    isTooMany: () => isTooMany,
  })
  /** Asks as a client with an address does. */
  const get = async (path: string, headers: Record<string, string> = {}, from = '198.51.100.7') =>
    front.request(
      path,
      { headers },
      { incoming: { complete: true, setTimeout() {}, socket: { remoteAddress: from } } },
    )
  return { front, get, lines }
}

it('logs each request with its identifier, and not what the reader asked', async () => {
  const { get, lines } = openFront()
  const response = await get('/api/search?q=secret', { 'X-Request-Id': 'proxy-1.7' })
  expect(response.headers.get('X-Request-Id')).toBe('proxy-1.7')
  const made = (await get('/search?q=secret', { 'X-Request-Id': 'no good\tone' })).headers.get('X-Request-Id')
  expect(made).toMatch(/^[0-9a-f-]{36}$/)
  expect(lines).toMatchObject([
    { message: 'request', id: 'proxy-1.7', method: 'GET', path: '/api/search', status: 200 },
    { message: 'request', id: made, path: '/search', status: 200 },
  ])
  expect(JSON.stringify(lines)).not.toContain('secret')
})

it('logs queries and slow requests where that is asked for', async () => {
  const { get, lines } = openFront({ logQueries: true, slowRequestMs: 0 })
  await get('/api/search?q=Ghana')
  expect(lines).toMatchObject([{ level: 'warn', message: 'slow request', query: '?q=Ghana' }])
})

it('logs no address that lets its reader change documents', async () => {
  const { get, lines } = openFront()
  const draft = 'f0611c4fa0e24a7b8d6c5e4f3a2b1c0d'
  for (const path of [`/drafts/${draft}`, `/api/documents/drafts/${draft}`]) await get(path)
  expect(lines).toMatchObject([{ path: '/drafts/…' }, { path: '/api/documents/drafts/…' }])
})

it('says whether it lives and whether it is ready', async () => {
  const { get } = openFront()
  expect((await get('/healthz')).status).toBe(200)
  expect(await (await get('/readyz')).json()).toMatchObject({ status: 'ready', version: expect.any(String) })
  const stopping = openFront({}, { isStopping: true })
  const response = await stopping.get('/readyz')
  expect(response.status).toBe(503)
  expect(response.headers.get('Content-Type')).toContain('application/problem+json')
  expect((await stopping.get('/healthz')).status).toBe(200)
  const answered = await stopping.get('/api/search?q=Ghana')
  expect([answered.status, answered.headers.get('Connection')]).toEqual([200, 'close'])
})

it('says in /readyz how an engine elsewhere can be searched', async () => {
  const health = async () => ({ status: 'degraded' as const, detail: 'two copies of shards are missing' })
  const worn = await openFront({}, { health }).get('/readyz')
  expect(await worn.json()).toMatchObject({ status: 'degraded', detail: 'two copies of shards are missing' })
  const gone = async () => ({ status: 'unavailable' as const, detail: 'nobody answers' })
  const response = await openFront({}, { health: gone }).get('/readyz')
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ detail: 'nobody answers' })
})

it('limits the requests of each client over a minute, and says when to come again', async () => {
  const { get } = openFront({ rateLimitPerMinute: 2, trustedProxies: ['loopback'] })
  const status = async (path: string, headers: Record<string, string>, from: string) =>
    (await get(path, headers, from)).status
  const [direct, other] = ['198.51.100.7', '198.51.100.8']
  expect(await status('/api/suggest?q=a', {}, direct)).toBe(200)
  // Whoever asks without a proxy may write what he likes in the header.
  expect(await status('/api/suggest?q=a', { 'X-Forwarded-For': '203.0.113.5' }, direct)).toBe(200)
  const refused = await get('/api/suggest?q=a', { 'X-Forwarded-For': '203.0.113.6' }, direct)
  expect(refused.status).toBe(429)
  expect(refused.headers.get('Content-Type')).toContain('application/problem+json')
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(await status('/api/suggest?q=a', {}, other)).toBe(200)
  expect(await status('/api/suggest?q=a', { 'X-Forwarded-For': direct }, '127.0.0.1')).toBe(429)
  expect(await status('/healthz', {}, direct)).toBe(200)
  // A subscriber has a whole network of IPv6 addresses.
  for (const from of ['2001:db8:1:2::1', '2001:db8:1:2:3::9']) await get('/api/suggest?q=a', {}, from)
  expect(await status('/api/suggest?q=a', {}, '2001:db8:1:2:ffff:1:1:1')).toBe(429)
  expect(await status('/api/suggest?q=a', {}, '2001:db8:1:3::1')).toBe(200)
})

it('gives a reader who is turned away the page with what was typed, in the language of the page', async () => {
  const { get } = openFront({}, { isTooMany: true })
  const response = await get('/search?q=contrefa%C3%A7on&ui=fr')
  expect(response.status).toBe(503)
  expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(response.headers.get('Content-Security-Policy')).not.toBeNull()
  const html = await response.text()
  expect(html).toContain('value="contrefaçon"')
  expect(html).toContain('Trop de demandes')
  expect((await get('/healthz')).status).toBe(200)
})

it('lets only readers with a key read, where there are keys', async () => {
  const { get } = openFront({ readKeys: ['first-key', 'other-key'] })
  const basic = (key: string) => `Basic ${Buffer.from(`reader:${key}`).toString('base64')}`
  const status = async (path: string, authorization: string) =>
    (await get(path, authorization === '' ? {} : { Authorization: authorization })).status
  for (const path of ['/search?q=Ghana', '/api/search?q=Ghana', '/metrics']) {
    expect(await status(path, ''), path).toBe(401)
    expect((await get(path)).headers.get('X-Content-Type-Options'), path).toBe('nosniff')
    expect(await status(path, 'Bearer first-kez'), path).toBe(401)
    expect(await status(path, 'Bearer other-key'), path).toBe(200)
    expect(await status(path, basic('first-key')), path).toBe(200)
  }
  expect((await get('/search')).headers.get('WWW-Authenticate')).toMatch(/^Basic/)
  expect(await status('/healthz', '')).toBe(200)
})

it('counts requests for Prometheus under names that nobody can invent', async () => {
  const { get } = openFront()
  await get('/api/search?q=Ghana')
  await get('/api/search?q=xyzzyqqqq')
  await get('/api/ask?q=Which%20xyzzyqqqq%3F')
  for (let n = 0; n < 5; n++) await get(`/made-up-${n}`)
  const response = await get('/metrics')
  expect(response.headers.get('Content-Type')).toContain('text/plain')
  const text = await response.text()
  expect(text).toContain('passerelle_requests_total{route="/api/search",method="GET",status="200"} 2')
  expect(text).toContain('passerelle_requests_total{route="other",method="GET",status="404"} 5')
  expect(text).not.toContain('made-up')
  expect(text).toMatch(/passerelle_request_duration_seconds_count\{route="\/api\/search"\} 2/)
  expect(text).toContain('passerelle_asked_total{kind="search"} 2')
  expect(text).toContain('passerelle_without_result_total{kind="search"} 1')
  expect(text).toContain('passerelle_without_result_total{kind="question"} 1')
  expect(text).toContain('nodejs_eventloop_lag')
})

it('refuses a body that no route can want before it is read', async () => {
  const { front } = openFront()
  const response = await front.request('/api/ask', { method: 'POST', body: 'x'.repeat(70_000) })
  expect(response.status).toBe(413)
  expect(response.headers.get('Content-Type')).toContain('application/problem+json')
})

it('sends each request as a span to a collector, in the trace that it came with', async () => {
  const received: { path: string; body: string }[] = []
  const collector = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      received.push({ path: request.url ?? '', body })
      response.end('{}')
    })
  })
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', `http://127.0.0.1:${(collector.address() as AddressInfo).port}`)
  vi.stubEnv('OTEL_SERVICE_NAME', 'library')
  const traces = await openTraces({ warn() {} })
  const { get, lines } = openFront({}, {}, traces)
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  await get('/api/search?q=secret', { traceparent: `00-${traceId}-b7ad6b7169203331-01` })
  await traces.close()
  collector.close()
  vi.unstubAllEnvs()
  expect(lines).toMatchObject([{ traceId }])
  expect(received).toMatchObject([{ path: '/v1/traces' }])
  const [{ resource, scopeSpans }] = JSON.parse(received[0]?.body ?? '').resourceSpans
  expect(resource.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'library' } })
  expect(scopeSpans[0].spans[0]).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' })
  expect(received[0]?.body).not.toContain('secret')
})

it('says in the log that a collector takes no traces', async () => {
  const collector = createServer((_, response) => response.writeHead(400).end())
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', `http://127.0.0.1:${(collector.address() as AddressInfo).port}`)
  const told: string[] = []
  const traces = await openTraces({ warn: (_, message) => told.push(message) })
  await openFront({}, {}, traces).get('/api/search?q=secret')
  await traces.close()
  collector.close()
  vi.unstubAllEnvs()
  expect(told.join()).toMatch(/^traces: .*Bad Request/)
})

it('answers /healthz while more is refused than can be told at once', async () => {
  const { get } = openFront({}, { isTooMany: true })
  let told = 0
  const refused = Array.from({ length: 60 }, async () => {
    const { status } = await get('/api/search?q=Ghana')
    told += 1
    return status
  })
  expect((await get('/healthz')).status).toBe(200)
  expect(told).toBeLessThan(60)
  expect(new Set(await Promise.all(refused))).toEqual(new Set([503]))
})

it('answers /healthz before the searches that came with it', async () => {
  let searched = 0
  const search: Corpus['search'] = (...asked) => {
    searched += 1
    return corpus.search(...asked)
  }
  const server = await startServer({
    corpora: onlyCorpus({ ...corpus, search }),
    config: { host: '127.0.0.1', port: 0 },
    logger: { info() {}, warn() {}, error() {} },
  })
  const clients = Array.from({ length: 9 }, () => new Agent({ keepAlive: true, maxSockets: 1 }))
  // Each is connected, so that all of the requests arrive at once.
  for (const client of clients) await outcomeOf(`${server.url}/healthz`, client)
  const [last, ...others] = clients
  const searches = others.map((client) => outcomeOf(`${server.url}/api/search?q=Ghana`, client))
  expect(await outcomeOf(`${server.url}/healthz`, last as Agent)).toBe(200)
  expect(searched).toBeLessThan(others.length)
  expect(new Set(await Promise.all(searches))).toEqual(new Set([200]))
  for (const client of clients) client.destroy()
  await server.close({ atOnce: true })
})
