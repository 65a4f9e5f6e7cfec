import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { formatVersion } from '../../src/indexing/index-manifest.ts'
import { startServer } from '../../src/server.ts'
import type { PlainRequest } from '../../src/serving/plain-messages.ts'
import { type PoolSettings, WorkerPool } from '../../src/serving/worker-pool.ts'
import { temporaryFolder } from '../fixtures/documents.ts'

const pools: WorkerPool[] = []
afterAll(() => Promise.all(pools.map((pool) => pool.close())))

const get = (path: string): PlainRequest => ({
  method: 'GET',
  url: `http://localhost${path}`,
  headers: [],
  body: null,
})
const stays = () => new AbortController().signal

/** A pool over one document; each further one is taken by `add`. */
async function openPool(settings: Partial<PoolSettings> = {}) {
  const [dataDir, indexDir] = [await temporaryFolder(), await temporaryFolder()]
  const build = () => buildIndex([dataDir], { indexDir, engine: 'minisearch' }, { threads: 0 })
  const write = (name: string) => writeFile(join(dataDir, name), `The customs of the country, by ${name}.`)
  await write('a.txt')
  await build()
  const said: string[] = []
  const log = (fields: object, message: string) => said.push(`${message} ${JSON.stringify(fields)}`)
  const opened = await WorkerPool.open(
    { indexDir, dataDir, engine: 'minisearch', requestMs: 60_000, changeable: false },
    { workers: 1, isEngineRemote: false, queueLength: 16, requestMs: 60_000, ...settings },
    { info: log, warn: log, error: log },
  )
  pools.push(opened)
  const total = async () => {
    const response = await opened.handle(get('/api/search?q=customs'), stays(), 'a client')
    expect(response.status).toBe(200)
    return ((await response.json()) as { total: number }).total
  }
  const add = async (name: string) => {
    await write(name)
    await build()
  }
  const ready = (threads: number) =>
    expect.poll(() => opened.state().ready, { timeout: 110_000 }).toBe(threads)
  return { pool: opened, total, add, ready, said, indexDir }
}

it('ends work at its deadline and puts another thread in the place, while others answer', async () => {
  const { pool, ready, said } = await openPool({ requestMs: 1 })
  const logger = { info() {}, warn() {}, error() {} }
  const server = await startServer({ backend: pool, config: { host: '127.0.0.1', port: 0 }, logger })
  const response = await fetch(`${server.url}/api/search?q=customs`)
  expect(response.status).toBe(503)
  expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(await response.json()).toMatchObject({ code: 'timeout' })
  expect(await (await fetch(`${server.url}/metrics`)).text()).toContain(
    'passerelle_requests_shed_total{reason="deadline"} 1',
  )
  await ready(1)
  await server.close({ atOnce: true })
  expect(said.join()).toContain('a thread is replaced')
})

describe('two threads', () => {
  let served: Awaited<ReturnType<typeof openPool>>
  beforeAll(async () => {
    served = await openPool({ workers: 2 })
  })

  it('give up the work of a client who left before it began', async () => {
    const { pool, total, ready } = served
    await ready(2)
    const leaving = new AbortController()
    const asked = [total(), total()]
    const left = pool.handle(get('/search?q=customs'), leaving.signal, 'a client')
    leaving.abort(new Error('gone'))
    await expect(left).rejects.toThrow('gone')
    expect(await Promise.all(asked)).toEqual([1, 1])
    expect(pool.state()).toMatchObject({ queued: 0, underWay: 0 })
  })

  it('take a new index before it is said that it is in use', async () => {
    const { pool, total, add, said } = served
    const asking = Array.from({ length: 8 }, async () => {
      const answers: number[] = []
      while (!said.some((line) => line.startsWith('a new index is in use'))) answers.push(await total())
      answers.push(await total())
      return answers
    })
    await add('b.txt')
    for (const answers of await Promise.all(asking)) expect(answers.at(-1)).toBe(2)
    expect(pool.state().index).toMatchObject({ documents: 2, passages: 2 })
    expect(await pool.find({ id: 'b' })).toMatchObject({ id: 'b', file: 'b.txt' })
    expect(await pool.find({ file: 'none.txt' })).toBeNull()
  })

  it('keep what they have where the index on disk is refused, and say since when and why', async () => {
    const { pool, total, add, indexDir } = served
    await writeFile(join(indexDir, 'manifest.json'), '{"broken":')
    expect(await pool.reload()).toBe(false)
    expect(pool.state().refused).toMatchObject({ reason: expect.stringContaining('manifest.json') })
    expect(await total()).toBe(2)
    await add('c.txt')
    expect(await pool.reload()).toBe(true)
    expect(pool.state().refused).toBeNull()
    expect(await total()).toBe(3)
  })

  it('go on answering while a later version has built its index in place of theirs', async () => {
    const { pool, total, indexDir } = served
    const path = join(indexDir, 'manifest.json')
    const manifest = JSON.parse(await readFile(path, 'utf8'))
    for (const name of await readdir(indexDir)) await rm(join(indexDir, name), { recursive: true })
    await writeFile(path, JSON.stringify({ ...manifest, formatVersion: formatVersion + 1 }))
    expect(await pool.reload()).toBe(false)
    expect(pool.state().refused).toMatchObject({ reason: expect.stringContaining('format') })
    expect(await total()).toBe(3)
    const read = await pool.handle(get('/api/documents/a'), stays(), 'a client')
    expect(await read.json()).toMatchObject({ content: [{ text: 'The customs of the country, by a.txt.' }] })
  })
})
