import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import type { SearchResult } from '../../src/model/search-result.ts'
import type { Backend } from '../../src/serving/backend.ts'
import { openBackend } from '../../src/serving/open-backend.ts'
import { temporaryFolder } from '../fixtures/documents.ts'
import { openEndpoint } from '../fixtures/embedding-endpoint.ts'

let endpoint: Awaited<ReturnType<typeof openEndpoint>>
let backend: Backend
beforeAll(async () => {
  endpoint = await openEndpoint()
  const [dataDir, indexDir] = [await temporaryFolder(), await temporaryFolder()]
  const things = ['draft', 'budget', 'lecture', 'visit', 'guide', 'list', 'market', 'warehouse', 'agenda']
  const paragraphs = things.flatMap((what) =>
    ['judges', 'lawyers', 'experts'].map((who) => `The ${who} discussed the ${what}.`),
  )
  const text = ['The laboratory examined spermatozoal samples.', ...paragraphs].join('\n\n')
  await writeFile(join(dataDir, 'report.txt'), `IP/C/W/902\n\nREPORT OF THE OFFICE\n\n${text}\n`)
  const config = parseConfig({
    DATA_DIR: dataDir,
    INDEX_DIR: indexDir,
    WORKERS: '1',
    EMBEDDINGS_URL: endpoint.embeddings.url,
    EMBEDDINGS_MODEL: 'letters',
  })
  await buildIndex([dataDir], config, { threads: 0 })
  const log = () => {}
  backend = await openBackend(config, { info: log, warn: log, error: log })
})
afterAll(() => backend.close())

async function get(path: string) {
  const request = { method: 'GET', url: `http://localhost${path}`, headers: [], body: null }
  const response = await backend.handle(request, new AbortController().signal, 'a client')
  expect(response.status).toBe(200)
  return response
}

it('serves what is near in meaning from threads, marked for programs and for readers', async () => {
  const { hits } = (await (await get('/api/search?q=azoospermatozoa')).json()) as SearchResult
  expect(hits[0]).toMatchObject({ nearInMeaning: true })
  const page = await (await get('/search?q=azoospermatozoa&ui=fr')).text()
  expect(page).toContain('spermatozoal')
  expect(page).toContain('proche par le sens')
  expect(await backend.health()).toEqual({ status: 'ready', detail: null })
})

it('answers without it where the endpoint fails, says so, and lets nobody keep what is lacking', async () => {
  endpoint.state.status = 500
  for (const path of ['/api/search?q=lawyers+budget', '/search?q=experts+agenda']) {
    const response = await get(path)
    expect(await response.text()).toContain('Found by words alone')
    expect(response.headers.get('ETag')).toBeNull()
  }
  const answer = await get('/api/ask?q=What+did+the+experts+discuss%3F')
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  expect(await backend.health()).toMatchObject({
    status: 'degraded',
    detail: expect.stringContaining('EMBEDDINGS_URL http://127.0.0.1'),
  })
})
