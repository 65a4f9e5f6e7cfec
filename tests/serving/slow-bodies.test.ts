import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { onlyCorpus } from '../../src/corpus/corpus.ts'
import type { DocumentLibrary } from '../../src/manage/document-library.ts'
import { type RunningServer, startServer } from '../../src/server.ts'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'

const adminToken = 'a-token-of-tests'
/** Why a file ended before its end. */
let broken: unknown
async function preview(_: string, content: AsyncIterable<Uint8Array>) {
  try {
    for await (const _ of content);
  } catch (error) {
    broken = error
    throw error
  }
}

let server: RunningServer
const sockets: Socket[] = []
beforeEach(async () => {
  const { corpus } = await openIndexOf([omd2019])
  server = await startServer({
    corpora: onlyCorpus(corpus),
    management: { library: { preview } as unknown as DocumentLibrary, adminToken },
    config: { host: '127.0.0.1', port: 0 },
    logger: { info() {}, warn() {}, error() {} },
  })
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
})
afterEach(async () => {
  vi.useRealTimers()
  for (const socket of sockets.splice(0)) socket.destroy()
  await server.close({ atOnce: true })
})

/** Sends the beginning of a request, and hears what is answered. */
function begin(path: string, ...headers: string[]) {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  sockets.push(socket)
  const said = { text: '' }
  socket.on('data', (chunk) => {
    said.text += chunk.toString('latin1')
  })
  socket.write([`POST ${path} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n'))
  return { socket, said }
}
const form = 'Content-Type: application/x-www-form-urlencoded'

it.each([
  ['a question', '/api/ask', 'Content-Type: application/json'],
  ['a form', '/documents/omd-2019/delete', form],
  ['a file', '/upload', 'Content-Type: multipart/form-data; boundary=a'],
])('tells a client that stops sending %s, instead of falling silent', async (_, path, type) => {
  const { said } = begin(path, type, 'Content-Length: 9')
  await expect
    .poll(() => {
      vi.advanceTimersByTime(5000)
      return said.text
    })
    .toContain('HTTP/1.1 408 ')
  expect(said.text).toMatch(/connection: close/i)
})

it('reads no further in a file that stops coming', async () => {
  const type = 'Content-Type: multipart/form-data; boundary=a'
  const token = `Authorization: Bearer ${adminToken}`
  const { socket, said } = begin('/api/documents', token, type, 'Content-Length: 900')
  socket.write('--a\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nText')
  await expect
    .poll(() => {
      vi.advanceTimersByTime(5000)
      return said.text
    })
    .toContain('HTTP/1.1 408 ')
  await expect.poll(() => broken).toBeDefined()
})

it('waits for a file as long as it comes', async () => {
  const { socket, said } = begin('/documents/omd-2019/delete', form, 'Content-Length: 100')
  for (let piece = 0; piece < 6; piece++) {
    const { bytesWritten } = socket
    socket.write('token=aaaa')
    await expect.poll(() => socket.bytesWritten).toBeGreaterThan(bytesWritten)
    // Time for it to arrive, on the clock that isn't turned.
    await new Promise((resolve) => setTimeout(resolve, 100))
    vi.advanceTimersByTime(15_000)
  }
  expect(said.text).toBe('')
  socket.write('&'.repeat(40))
  await expect.poll(() => said.text).toContain('HTTP/1.1 401 ')
})
