import { type ChildProcess, spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onlyCorpus } from '../../src/corpus/corpus.ts'
import { PasserelleError } from '../../src/errors.ts'
import { startServer } from '../../src/server.ts'
import { omd2019, openIndexOf, temporaryFolder } from '../fixtures/documents.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const quietLogger = { info: () => {}, warn: () => {}, error: () => {} }

let child: ChildProcess | undefined
afterEach(() => child?.kill('SIGKILL'))

const spawnProgram = (settings: Record<string, string>) =>
  spawn(process.execPath, ['src/cli/passerelle.mjs', 'serve', '--build'], {
    cwd: root,
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn', DRAIN_SECONDS: '0', ...settings },
  })

/** Starts the program as `npm start` does, at a free port, and waits for the address that it prints. */
async function startProgram(indexDir: string, workers = '1'): Promise<string> {
  const started = spawnProgram({ INDEX_DIR: indexDir, WORKERS: workers })
  child = started
  let output = ''
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk
      const url = /http:\/\/\S+:\d+/.exec(output)?.[0]
      if (url) resolve(url)
    }
    started.stdout.on('data', read)
    started.stderr.on('data', read)
    started.once('exit', (code) => reject(new Error(`ended with ${code} before it served: ${output}`)))
  })
}

const exitOf = (started: ChildProcess) =>
  new Promise((resolve) => started.once('exit', (code, signal) => resolve({ code, signal })))

it('builds the index, serves, and stops cleanly on SIGTERM with a connection kept open', async () => {
  const url = await startProgram(await temporaryFolder())
  const response = await fetch(`${url}/api/search?q=Pangea`)
  expect(response.headers.get('Connection')).toBe('keep-alive')
  const { hits } = (await response.json()) as { hits: { id: string }[] }
  expect(hits[0]?.id).toBe('omd-2019:p3')
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  const ended = exitOf(child as ChildProcess)
  child?.kill('SIGTERM')
  expect(await ended).toEqual({ code: 0, signal: null })
  await expect(fetch(url)).rejects.toThrow()
})

it('marks what it sends alike, whichever of its threads answers', async () => {
  const url = await startProgram(await temporaryFolder(), '2')
  const tags: (string | null)[] = []
  for (let i = 0; i < 8; i++) tags.push((await fetch(`${url}/documents/omd-2019`)).headers.get('ETag'))
  expect(tags[0]).toMatch(/^W\//)
  expect(new Set(tags).size).toBe(1)
})

it('lets a request under way finish before it closes the corpus', async () => {
  const { corpus } = await openIndexOf([omd2019])
  const events: string[] = []
  let answer = () => {}
  let arrived = () => {}
  const asked = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const slow: typeof corpus = {
    ...corpus,
    async search(request) {
      arrived()
      await new Promise<void>((resolve) => {
        answer = resolve
      })
      events.push('answered')
      return corpus.search(request)
    },
    async close() {
      events.push('closed')
    },
  }
  const server = await startServer({
    corpora: onlyCorpus(slow),
    config: { host: '127.0.0.1', port: 0 },
    logger: quietLogger,
  })
  const response = fetch(`${server.url}/api/search?q=Ghana`)
  await asked
  const closed = server.close({ atOnce: true })
  const knock = () =>
    fetch(`${server.url}/healthz`).then(
      () => 'open',
      () => 'closed',
    )
  await expect.poll(knock).toBe('closed')
  answer()
  expect((await response).status).toBe(200)
  await Promise.all([closed, server.close()])
  expect(events).toEqual(['answered', 'closed'])
})

describe('a port that is taken', () => {
  let other: Server
  let port: number
  beforeEach(async () => {
    other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    port = (other.address() as AddressInfo).port
  })
  afterEach(() => new Promise((resolve) => other.close(resolve)))

  it('is told of with what to do', async () => {
    const { corpus } = await openIndexOf([omd2019])
    const starting = startServer({
      corpora: onlyCorpus(corpus),
      config: { host: '127.0.0.1', port },
      logger: quietLogger,
    })
    await expect(starting).rejects.toThrow(PasserelleError)
    await expect(starting).rejects.toThrow(`127.0.0.1:${port} is taken`)
  })

  it('ends the program before it builds or opens anything', async () => {
    const indexDir = await temporaryFolder()
    const started = spawnProgram({ INDEX_DIR: indexDir, PORT: String(port) })
    child = started
    let said = ''
    started.stderr.on('data', (chunk) => {
      said += chunk
    })
    expect(await exitOf(started)).toEqual({ code: 1, signal: null })
    expect(said).toMatch(`127.0.0.1:${port} is taken`)
    expect(await readdir(indexDir)).toEqual([])
  })
})
