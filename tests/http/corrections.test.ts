import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { patient, serveDocuments } from './serve-documents.ts'

const token = 'a-token-of-the-tests'
let site: Awaited<ReturnType<typeof serveDocuments>>
beforeAll(async () => {
  const documents = {
    'zoo.txt': 'ZOO REPORT\n\n1. The zebras of the park were counted twice in the spring.\n',
    'farm.txt': 'FARM REPORT\n\n1. The goats of the farm were counted once in the autumn.\n',
  }
  site = await serveDocuments(documents, { ADMIN_TOKEN: token })
})
afterAll(() => site.program.child.kill('SIGKILL'))

const document = async (id: string): Promise<Record<string, unknown>> =>
  (await fetch(`${site.url}/api/documents/${id}`)).json() as Promise<Record<string, unknown>>
const page = async (path: string) => (await fetch(`${site.url}${path}`)).text()
const send = (id: string, fields: Record<string, string>) =>
  fetch(`${site.url}/documents/${id}/correct`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
const patch = (id: string, body: unknown, given = token) =>
  fetch(`${site.url}/api/documents/${id}`, {
    method: 'PATCH',
    headers: { Authorization: `Bearer ${given}`, 'Content-Type': 'application/json', ...patient },
    body: JSON.stringify(body),
  })

it('shows a form with what was read, in the language of the page', async () => {
  expect(await page('/documents/zoo/segmentation')).toContain('href="/documents/zoo/correct"')
  const form = await page('/documents/zoo/correct?ui=fr')
  expect(form).toContain('action="/documents/zoo/correct" method="post"')
  expect(form).toMatch(/name="title" type="text" value="Zoo report"/)
  expect(form).toContain('Type de document')
})

it('changes nothing without the token', async () => {
  expect((await send('zoo', { title: 'Stolen', token: 'wrong' })).status).toBe(401)
  expect((await patch('zoo', { title: 'Stolen' }, 'wrong')).status).toBe(401)
  expect((await document('zoo')).title).toBe('Zoo report')
})

it('saves what was changed beside the document, and uses it at once', async () => {
  const fields = {
    title: 'Counting of okapis',
    symbol: 'IP/C/W/9001/Add.2',
    date: '2020-03-31',
    kind: 'report',
  }
  const { status, headers } = await send('zoo', { ...fields, organization: '', token })
  expect([status, headers.get('Location')]).toEqual([303, '/documents/zoo'])
  expect(await document('zoo')).toMatchObject({
    ...fields,
    parentSymbol: 'IP/C/W/9001',
    organization: null,
    corrected: ['date', 'symbol', 'title'],
  })
  const sidecar = JSON.parse(await readFile(join(site.dataDir, 'zoo.txt.meta.json'), 'utf8'))
  expect(sidecar).toEqual({ title: fields.title, symbol: fields.symbol, date: fields.date })
  expect(await page('/documents?q=Counting')).toContain('Counting of okapis')
  // Nothing but the corrected title has the word; the document itself is found by it.
  expect(await site.total('okapis')).toBe(1)
})

it('is corrected over the API, fact by fact, and refuses what is no fact', async () => {
  const response = await patch('zoo', { member: 'Norland', subtitle: null })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ document: { member: 'Norland' } })
  expect((await document('zoo')).title).toBe('Counting of okapis')
  const refused = await patch('zoo', { colour: 'red', date: 'yesterday' })
  expect(refused.status).toBe(400)
  const faults = JSON.stringify(await refused.json())
  expect(faults).toContain('date')
  expect(faults).toContain('colour')
  expect((await patch('nobody', { member: 'Norland' })).status).toBe(404)
})

it('is refused with what to give, and keeps what was typed', async () => {
  const response = await send('farm', { title: 'Goats', date: '31/03/2020', token })
  expect(response.status).toBe(422)
  const form = await response.text()
  expect(form).toContain('a day as 2020-03-31')
  expect(form).toContain('value="Goats"')
  expect((await document('farm')).title).toBe('Farm report')
})

it('takes corrections back, and removes them with the document', async () => {
  expect((await send('zoo', { act: 'undo', token })).status).toBe(303)
  expect(await document('zoo')).toMatchObject({ title: 'Zoo report', member: null, corrected: [] })
  await patch('farm', { title: 'Goats' })
  const { status } = await fetch(`${site.url}/api/documents/farm`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${token}`, ...patient },
  })
  expect(status).toBe(204)
  expect((await readdir(site.dataDir)).filter((name) => name.startsWith('farm'))).toEqual([])
})

it('names what in a file of corrections can’t be used, and uses the rest', async () => {
  const bad = { title: 'Zebras anew', date: 'last spring', colour: 'red' }
  await writeFile(join(site.dataDir, 'zoo.txt.meta.json'), JSON.stringify(bad))
  // Any change builds the index again.
  await patch('zoo', { member: 'Norland' })
  expect(await document('zoo')).toMatchObject({ title: 'Zebras anew', date: null, member: 'Norland' })
})
