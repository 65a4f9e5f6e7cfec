import { expect, it } from 'vitest'
import type { Comparison, Pin } from '../../src/model/pinned-search.ts'
import { corpusOf } from '../fixtures/documents.ts'
import { appOver } from './test-app.ts'

const one = 'THE FIRST\n\n1. The customs officers met in Ghana.\n\n2. The judges met in Kenya.\n'
const two = 'THE SECOND\n\n1. The customs officers met in Togo.\n'
const three = 'THE THIRD\n\n1. The customs officers met in Peru.\n'

const over = async (documents: Record<string, string>) => appOver((await corpusOf(documents)).corpus)

it('says that nothing is new while the documents are the same', async () => {
  const site = await over({ 'one.txt': one, 'two.txt': two })
  const pin = await site.json<Pin & { address: string }>('/api/search/pin?q=customs&kind=paragraph')
  expect(pin).toMatchObject({ total: 2, seen: expect.arrayContaining(['one:p1', 'two:p1']) })
  const page = await (await site.get(pin.address)).text()
  expect(page).toContain('The documents are the same as then.')
  expect(page).toContain('Nothing is new.')
  const redirected = await site.get('/search/pin?q=customs&kind=paragraph')
  expect([redirected.status, redirected.headers.get('Location')]).toEqual([303, pin.address])
})

it('says what is new and what is gone, and why', async () => {
  const before = await over({ 'one.txt': one, 'two.txt': two })
  const pin = await before.json<Pin & { address: string }>('/api/search/pin?q=customs+officers')
  const after = await over({
    'one.txt': one.replace('1. The customs officers', '3. The inspectors'),
    'three.txt': three,
  })
  const { address: _, ...body } = pin
  const response = await after.app.request('/api/search/compare', {
    method: 'POST',
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(200)
  const compared = (await response.json()) as Comparison
  expect(compared).toMatchObject({ changed: true, complete: true })
  expect(compared.added.map(({ id }) => id)).toContain('three:p1')
  expect(compared.gone).toEqual(
    expect.arrayContaining([
      { id: 'two:p1', reason: 'document' },
      { id: 'one:p1', reason: 'passage' },
    ]),
  )
  const page = await (await after.get(`${pin.address}&ui=fr`)).text()
  expect(page).toContain('href="/documents/three#p1"')
  expect(page).toContain('son document n’est plus là')
})

it('leads from an address that names a version of the documents', async () => {
  const site = await over({ 'one.txt': one })
  const { corpus } = await site.json<Pin>('/api/search/pin?q=customs')
  const led = await site.get(`/search?q=customs&corpus=${corpus}`)
  expect(led.status).toBe(303)
  const page = await (await site.get(led.headers.get('Location') ?? '')).text()
  expect(page).toContain('The documents are those that this address names.')
  const other = await (await site.get('/search/pinned?q=customs&corpus=0000000000000000')).text()
  expect(other).toContain('have changed since this address was written')
})

it('refuses what is no pin, naming what is wrong', async () => {
  const site = await over({ 'one.txt': one })
  const pin = { corpus: 'x', on: '2026-11-29', total: 1, query: 'q=customs', seen: ['one:p1'] }
  const send = (body: unknown) => ({ method: 'POST', body: JSON.stringify(body) })
  for (const [body, path] of [
    [{ ...pin, on: 'yesterday' }, 'on'],
    [{ ...pin, seen: 'one:p1' }, 'seen'],
    [{ ...pin, query: 'q=customs&country=Ghana' }, 'query.country'],
    [{ ...pin, query: 'colour=red' }, 'query'],
  ] as const) {
    const { errors } = await site.problem('/api/search/compare', 400, send(body))
    expect(errors.map((fault) => fault.path.slice(0, path.length))).toContain(path)
  }
  await site.problem('/api/search/compare', 400, { method: 'POST', body: '{' })
  expect((await site.get('/search/pinned?q=customs&corpus=x&on=2026-11-29&seen=%3B%2C%3A;;')).status).toBe(
    200,
  )
})
