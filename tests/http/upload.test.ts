import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Segmentation } from '../../src/model/segmentation.ts'
import { temporaryFolder } from '../fixtures/documents.ts'
import { patient, serveDocuments } from './serve-documents.ts'

const token = 'a-token-of-the-tests'
let site: Awaited<ReturnType<typeof serveDocuments>>
beforeAll(async () => {
  site = await serveDocuments({ 'zoo.txt': 'The customs of the country.' }, { ADMIN_TOKEN: token })
})
afterAll(() => site.program.child.kill('SIGKILL'))

const authorization = { Authorization: `Bearer ${token}`, ...patient }

async function send(
  path: string,
  name: string,
  text: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = authorization,
) {
  const form = new FormData()
  form.append('file', new File([text], name))
  const response = await fetch(`${site.url}${path}`, { method: 'POST', body: form, headers })
  const body = (await response.json()) as { draft?: string; detail?: string; segmentation?: Segmentation }
  return { status: response.status, headers: response.headers, body }
}

const remove = (path: string, headers: Record<string, string> = authorization) =>
  fetch(`${site.url}${path}`, { method: 'DELETE', headers })

it('publishes an upload, finds it at once, and removes it again', async () => {
  const { status, headers, body } = await send(
    '/api/documents',
    'Rapport Été.TXT',
    '1. The zebras of the park.',
  )
  expect(status).toBe(201)
  expect(headers.get('Location')).toBe('/api/documents/rapport-ete')
  expect(body).toMatchObject({
    document: { id: 'rapport-ete', file: 'uploads/rapport-ete.txt' },
    warnings: [],
  })
  expect(await site.total('zebras')).toBe(1)
  expect(await readdir(join(site.dataDir, 'uploads'))).toEqual(['rapport-ete.txt'])
  expect((await remove('/api/documents/rapport-ete')).status).toBe(204)
  expect(await site.total('zebras')).toBe(0)
  expect(await readdir(join(site.dataDir, 'uploads'))).toEqual([])
  expect((await remove('/api/documents/rapport-ete')).status).toBe(404)
  expect(await site.total('customs')).toBe(1)
})

it('shows how a file is read before it is published', async () => {
  const { status, body } = await send(
    '/api/documents?preview=true',
    'draft.txt',
    '1. The giraffes of the park.',
  )
  expect(status).toBe(200)
  const { draft, segmentation } = body
  expect(segmentation?.content.map(({ id, line }) => [id, line])).toEqual([['draft:p1', 1]])
  expect(await site.total('giraffes')).toBe(0)
  const publish = () =>
    fetch(`${site.url}/api/documents/drafts/${draft}`, { method: 'POST', headers: authorization })
  expect((await publish()).status).toBe(201)
  expect(await site.total('giraffes')).toBe(1)
  expect((await publish()).status).toBe(404)
  const other = await send('/api/documents?preview=true', 'other.txt', 'Lions.')
  expect((await remove(`/api/documents/drafts/${other.body.draft}`)).status).toBe(204)
  expect(await readdir(join(site.dataDir, '.drafts'))).toEqual([])
})

it('takes no second document of a name unless it is to be replaced', async () => {
  await send('/api/documents', 'twice.txt', 'The first elephants.')
  const second = await send('/api/documents', 'Twice.txt', 'The second elephants.')
  expect(second).toMatchObject({ status: 409, body: { detail: expect.stringContaining('"twice" already') } })
  expect((await send('/api/documents', 'zoo.txt', 'Other text.')).status).toBe(409)
  expect((await send('/api/documents?replace=true', 'twice.txt', 'The rhinos instead.')).status).toBe(201)
  expect([await site.total('elephants'), await site.total('rhinos')]).toEqual([0, 1])
})

it('lets nobody change documents without the token', async () => {
  const wrong = await send('/api/documents', 'a.txt', 'Text.', { Authorization: 'Bearer wrong' })
  expect(wrong.status).toBe(401)
  expect(wrong.headers.get('WWW-Authenticate')).toBe('Bearer')
  expect(wrong.headers.get('Content-Type')).toMatch(/^application\/problem\+json/)
  expect((await remove('/api/documents/zoo', {})).status).toBe(401)
  expect(await site.total('customs')).toBe(1)
})

it.each(['../outside.txt', '/etc/passwd.txt', '..\\outside.txt', '.hidden.txt', 'C:\\a.txt'])(
  'refuses the file name %s',
  async (name) => {
    const { status, body } = await send('/api/documents', name, 'Text.')
    expect([status, body.detail]).toEqual([422, expect.stringContaining('is no file name')])
  },
)

it('refuses what it cannot read, with the reason, and keeps nothing of it', async () => {
  const broken = await send('/api/documents', 'broken.txt', 'null\0characters')
  expect(broken).toMatchObject({ status: 422, body: { detail: expect.stringContaining('null characters') } })
  expect((await send('/api/documents', 'picture.png', 'x')).status).toBe(422)
  const none = await fetch(`${site.url}/api/documents`, { method: 'POST', headers: authorization, body: 'x' })
  expect(none.status).toBe(400)
  const large = await send('/api/documents', 'large.txt', new Uint8Array(51 * 1024 * 1024))
  expect(large.status).toBe(413)
  expect(await readdir(join(site.dataDir, '.drafts'))).toEqual([])
  expect(await readdir(join(site.dataDir, 'uploads'))).not.toContain('broken.txt')
})

it('reads only a few files at a time', async () => {
  const text = `1. ${'The gazelles of the park. '.repeat(20_000)}`
  const sent = await Promise.all(
    Array.from({ length: 8 }, () => send('/api/documents?preview=true', 'many.txt', text)),
  )
  const statuses = sent.map(({ status }) => status)
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(3)
  expect(new Set(statuses)).toEqual(new Set([200, 503]))
  await Promise.all(sent.map(({ body }) => body.draft && remove(`/api/documents/drafts/${body.draft}`)))
  expect(await readdir(join(site.dataDir, '.drafts'))).toEqual([])
})

it('follows no link out of the data folder', async () => {
  const outside = join(await temporaryFolder(), 'outside.txt')
  await writeFile(outside, 'untouched')
  await mkdir(join(site.dataDir, 'uploads'), { recursive: true })
  await symlink(outside, join(site.dataDir, 'uploads', 'linked.txt'))
  expect((await send('/api/documents', 'linked.txt', 'Overwritten?')).status).toBe(201)
  expect(await readFile(outside, 'utf8')).toBe('untouched')
})

it('takes a document from the page, without scripts', async () => {
  const page = await (await fetch(`${site.url}/upload`)).text()
  expect(page).toContain('enctype="multipart/form-data"')
  const post = (given: string, name: string, text: string) => {
    const form = new FormData()
    form.append('token', given)
    form.append('file', new File([text], name))
    return fetch(`${site.url}/upload?ui=fr`, { method: 'POST', body: form })
  }
  const wrong = await post('wrong', 'page.txt', 'Text.')
  expect([wrong.status, await wrong.text()]).toEqual([
    401,
    expect.stringContaining('Ce n’est pas le jeton de ce serveur (ADMIN_TOKEN)'),
  ])
  expect((await post(token, '../page.txt', 'Text.')).status).toBe(422)
  const answer = await post(token, 'page.txt', '1. The buffaloes of the park.')
  const [set = ''] = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('draft='))
  const shown = await answer.text()
  expect(shown).toContain('The buffaloes of the park.')
  expect(await site.total('buffaloes')).toBe(0)
  const [, action = ''] = /action="(\/drafts\/[0-9a-f]{32})"/.exec(shown) ?? []
  expect(set).toMatch(/HttpOnly.*SameSite=Strict/)
  const headers = { Cookie: set.split(';')[0] ?? '' }
  const body = new URLSearchParams({ act: 'publish' })
  const strangers: Record<string, string>[] = [
    {},
    { Cookie: `draft=${'x'.repeat(43)}` },
    { ...headers, Origin: 'https://elsewhere.example' },
    { ...headers, 'Sec-Fetch-Site': 'same-site' },
  ]
  for (const stranger of strangers) {
    const refused = await fetch(`${site.url}${action}`, { method: 'POST', body, headers: stranger })
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('another browser')])
  }
  expect((await fetch(`${site.url}${action}`)).status).toBe(403)
  expect((await fetch(`${site.url}${action}`, { headers })).status).toBe(200)
  const published = await fetch(`${site.url}${action}`, { method: 'POST', body, headers, redirect: 'manual' })
  expect([published.status, published.headers.get('Location')]).toEqual([303, '/documents/page'])
  expect(await site.total('buffaloes')).toBe(1)
  expect((await fetch(`${site.url}${action}`, { method: 'POST', body, headers })).status).toBe(404)
  expect((await fetch(`${site.url}${action}`, { headers })).status).toBe(404)
})

it('is switched off where there is no token', async () => {
  const open = await serveDocuments({ 'a.txt': 'Text.' })
  const response = await fetch(`${open.url}/api/documents/a`, { method: 'DELETE', headers: authorization })
  const { detail } = (await response.json()) as { detail: string }
  open.program.child.kill('SIGKILL')
  expect([response.status, detail]).toEqual([403, expect.stringContaining('ADMIN_TOKEN')])
})
