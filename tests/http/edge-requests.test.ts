import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveDocuments } from './serve-documents.ts'

const token = 'a-token-of-the-tests'
let site: Awaited<ReturnType<typeof serveDocuments>>
beforeAll(async () => {
  const settings = { ADMIN_TOKEN: token, HOSTNAMES: 'reports.example', LOG_LEVEL: 'info' }
  site = await serveDocuments({ 'zoo.txt': 'The customs of the country.' }, settings)
})
afterAll(() => site.program.child.kill('SIGKILL'))

/** The answer to a request as it is written, over a socket: status and body. */
function raw(request: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1')
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => resolve({ status: Number(text.split(' ')[1] ?? 0), text }))
    // Whoever ends its side has left, and waits for no answer.
    socket.write(request)
  })
}
const ask = (host: string, path = '/api/documents') =>
  raw(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)

it.each(['attacker.example', 'attacker.example:3000', 'localhost.attacker.example', '127.0.0.1.nip.io'])(
  'tells nothing to a page whose name %s was made to point here',
  async (host) => {
    const { status, text } = await ask(host)
    expect(status).toBe(421)
    expect(text).toContain('HOSTNAMES')
    expect(text).not.toContain('zoo')
    expect((await ask(host, '/documents')).status).toBe(421)
    // Whoever looks after the server may ask it by whatever name.
    expect((await ask(host, '/healthz')).status).toBe(200)
  },
)

it.each([
  'localhost',
  'LOCALHOST:80',
  '127.0.0.1',
  '[::1]:3000',
  'app.localhost',
  'Reports.Example',
  '10.1.2.3',
])('answers by its name %s', async (host) => {
  expect((await ask(host)).status).toBe(200)
})

it.each([
  ['PUT', '/api/documents', 'GET, HEAD, POST'],
  ['DELETE', '/api/documents', 'GET, HEAD, POST'],
  ['PUT', '/api/documents/zoo', 'DELETE, GET, HEAD, PATCH'],
  ['PUT', '/api/documents/drafts/x', 'DELETE, POST'],
  ['GET', '/api/documents/zoo/corrections', 'DELETE'],
  ['DELETE', '/upload', 'GET, HEAD, POST'],
  ['POST', '/search', 'GET, HEAD'],
  ['POST', '/healthz', 'GET, HEAD'],
  ['PUT', '/metrics', 'GET, HEAD'],
  ['POST', '/assets/none.css', 'GET, HEAD'],
  ['TRACE', '/api/documents', 'GET, HEAD, POST'],
])('names all methods that are possible instead of %s at %s', async (method, path, allowed) => {
  const { status, text } = await raw(
    `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
  )
  expect(status).toBe(405)
  const allow = /^allow: (.*)\r$/im.exec(text)?.[1] ?? ''
  expect(allow.split(', ').sort().join(', ')).toBe(allowed)
})

it.each(['TRACE', 'TRACK', 'FROB'])('does nothing by the method %s', async (method) => {
  for (const path of ['/', '/api/search?q=customs', '/documents/zoo/delete', '/mcp'])
    expect(
      (await raw(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)).status,
    ).toBeLessThan(500)
})

const bodies: [string, string][] = [
  ['multipart/form-data', 'x'],
  ['multipart/form-data; boundary=', 'x'],
  ['multipart/form-data; boundary=a', '--a\r\n\r\n'],
  ['multipart/form-data; boundary=a', '--a\r\nContent-Disposition: form-data; name="token"\r\n\r\n'],
  ['multipart/form-data; boundary="', '--'],
  ['multipart/form-data; boundary=é', '--é'],
  ['application/x-www-form-urlencoded', '%'],
  ['application/x-www-form-urlencoded', '%E0%A4%A&token=%00'],
  ['application/x-www-form-urlencoded', 'token=a&token=b'],
  ['application/json', '{'],
  ['application/json', 'null'],
  ['application/json', '[[[['],
  ['text/plain; charset=utf-99', 'x'],
  ['', '\u0000'],
]
const addresses = [
  '/drafts/x',
  '/drafts/0123456789abcdef0123456789abcdef',
  '/documents/nope/delete',
  '/documents/zoo/delete',
  '/documents/zoo/correct',
  '/documents/nope/correct',
  '/upload',
  '/api/documents',
  '/api/ask',
  '/api/documents/drafts/x',
  '/mcp',
]

it.each(bodies)('finds a body of %s that says %j no fault of its own', async (type, body) => {
  for (const path of addresses) {
    const headers = { Authorization: `Bearer ${token}`, ...(type === '' ? {} : { 'Content-Type': type }) }
    const bytes = Buffer.from(body)
    const head = Object.entries({
      ...headers,
      Host: 'localhost',
      'Content-Length': bytes.length,
      Connection: 'close',
    })
    const lines = head.map(([name, value]) => `${name}: ${value}`).join('\r\n')
    const { status } = await raw(`POST ${path} HTTP/1.1\r\n${lines}\r\n\r\n${body}`)
    expect(status, path).toBeGreaterThanOrEqual(400)
    expect(status, path).toBeLessThan(500)
  }
})

it('lets nobody guess the token for long, and logs who tries', async () => {
  const guess = (given: string) =>
    fetch(`${site.url}/api/documents/zoo`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${given}` },
    })
  const statuses: number[] = []
  let last: Response | undefined
  for (let n = 0; n < 40 && last?.status !== 429; n++) {
    last = await guess(`guess-${n}-of-it`)
    statuses.push(last.status)
  }
  expect(new Set(statuses)).toEqual(new Set([401, 429]))
  expect(Number(last?.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect((await guess(token)).status).toBe(429)
  expect((await fetch(`${site.url}/documents/zoo`)).status).toBe(200)
  await site.program.saying(/"client":"127\.0\.0\.1"[^\n]*wrong token/)
})
