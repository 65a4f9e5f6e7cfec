import { afterEach, beforeEach, expect, it } from 'vitest'
import { onlyCorpus } from '../../src/corpus/corpus.ts'
import type { DocumentLibrary } from '../../src/manage/document-library.ts'
import { type RunningServer, startServer } from '../../src/server.ts'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'

const adminToken = 'a-token-of-tests'
const authorization = { Authorization: `Bearer ${adminToken}` }
const hurried = { Prefer: 'wait=0' }

let server: RunningServer
let removed: string[]
/** Lets a removal that is under way end. */
let end: () => void
beforeEach(async () => {
  const { corpus } = await openIndexOf([omd2019])
  removed = []
  const library = {
    async remove(id: string) {
      await new Promise<void>((resolve) => {
        end = resolve
      })
      removed.push(id)
    },
  } as unknown as DocumentLibrary
  server = await startServer({
    corpora: onlyCorpus(corpus),
    management: { library, adminToken },
    config: { host: '127.0.0.1', port: 0 },
    logger: { info() {}, warn() {}, error() {} },
  })
})
afterEach(() => server.close({ atOnce: true }))

const ask = (path: string, init: RequestInit = {}) =>
  fetch(new URL(path, server.url), { redirect: 'manual', ...init })

it('tells a program that waits no longer where to ask what a change came to', async () => {
  const pending = await ask('/api/documents/omd-2019', {
    method: 'DELETE',
    headers: { ...authorization, ...hurried },
  })
  expect(pending.status).toBe(202)
  expect(Number(pending.headers.get('Retry-After'))).toBeGreaterThan(0)
  const change = pending.headers.get('Location') ?? ''
  expect(await pending.json()).toEqual({ change })
  expect((await ask(change, { headers: { ...authorization, ...hurried } })).status).toBe(202)
  expect((await ask(change)).status).toBe(401)
  end()
  expect((await ask(change, { headers: authorization })).status).toBe(204)
  expect((await ask(change, { headers: authorization })).status).toBe(204)
  expect(removed).toEqual(['omd-2019'])
  expect((await ask('/api/changes/0123', { headers: authorization })).status).toBe(404)
})

it('leads a browser on to where the change ends', async () => {
  const body = new URLSearchParams({ token: adminToken })
  const pending = await ask('/documents/omd-2019/delete', { method: 'POST', body, headers: hurried })
  expect(pending.status).toBe(303)
  const change = pending.headers.get('Location') ?? ''
  expect((await ask(change)).status).toBe(404)
  const headers = { Cookie: pending.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
  const again = await ask(change, { headers: { ...headers, ...hurried } })
  expect([again.status, again.headers.get('Location')]).toEqual([303, change])
  end()
  const done = await ask(change, { headers })
  expect([done.status, done.headers.get('Location')]).toEqual([303, '/documents?deleted=omd-2019'])
})

it('ends what is under way before the server ends', async () => {
  await ask('/api/documents/omd-2019', { method: 'DELETE', headers: { ...authorization, ...hurried } })
  const closed = server.close({ atOnce: true })
  end()
  await closed
  expect(removed).toEqual(['omd-2019'])
})
