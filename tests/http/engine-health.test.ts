import { beforeAll, expect, it } from 'vitest'
import type { Corpus } from '../../src/corpus/corpus.ts'
import { EngineUnavailableError } from '../../src/errors.ts'
import { remark } from '../../src/model/remark.ts'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'
import { brokenApp } from './test-app.ts'

let corpus: Corpus
beforeAll(async () => {
  corpus = (await openIndexOf([omd2019])).corpus
})

it('says that searches have to wait where the engine does not answer, to programs and to readers', async () => {
  const away = async () => {
    throw new EngineUnavailableError('connect ECONNREFUSED')
  }
  const { problem, get } = brokenApp(corpus, { search: away, retrieve: away })
  expect((await problem('/api/search?q=training', 503)).detail).toContain('/readyz')
  const page = await get('/search?q=training&ui=fr')
  expect(page.status).toBe(503)
  expect(await page.text()).toContain('Le moteur de recherche ne répond pas')
})

it('shows incomplete results as such, and lets nobody keep them', async () => {
  const { get } = brokenApp(corpus, {
    search: async (...asked) => ({
      ...(await corpus.search(...asked)),
      remarks: [remark('incomplete-results')],
    }),
  })
  for (const path of ['/search?q=training', '/api/search?q=training']) {
    const response = await get(path)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('ETag')).toBeNull()
    expect(await response.text()).toContain('Part of the index did not answer')
  }
})
