import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveDocuments } from './serve-documents.ts'

const token = 'a-token-of-the-tests'
let site: Awaited<ReturnType<typeof serveDocuments>>
beforeAll(async () => {
  const documents = {
    'zoo.txt': 'The zebras of the park.',
    'drafts.txt': 'The giraffes of the park.',
    'delete.txt': 'The lions of the park.',
  }
  site = await serveDocuments(documents, { ADMIN_TOKEN: token })
})
afterAll(() => site.program.child.kill('SIGKILL'))

const page = async (path: string) => (await fetch(`${site.url}${path}`)).text()
const post = (id: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${site.url}/documents/${id}/delete`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
    redirect: 'manual',
  })

it('asks before it deletes, and deletes nothing by being looked at', async () => {
  expect(await page('/documents/zoo/segmentation')).toContain('href="/documents/zoo/delete"')
  const question = await page('/documents/zoo/delete?ui=fr')
  expect(question).toContain('Supprimer ce document')
  expect(question).toContain('<form class="upload" action="/documents/zoo/delete" method="post">')
  expect(await site.total('zebras')).toBe(1)
})

it('deletes nothing without the token, whatever else a browser sends by itself', async () => {
  const cookie = { Cookie: `token=${token}; ui=fr`, Authorization: `Bearer ${token}` }
  for (const fields of [{}, { token: '' }, { token: 'wrong' }] as Record<string, string>[]) {
    const response = await post('zoo', fields, cookie)
    expect(response.status).toBe(401)
    expect(await response.text()).toContain('Ce n’est pas le jeton de ce serveur')
  }
  expect(await site.total('zebras')).toBe(1)
})

it('deletes the document and its file, and says so', async () => {
  const { status, headers } = await post('zoo', { token })
  expect([status, headers.get('Location')]).toEqual([303, '/documents?deleted=zoo'])
  const [cookie = ''] = headers.getSetCookie()
  const told = await fetch(`${site.url}/documents?deleted=zoo`, {
    headers: { Cookie: cookie.split(';')[0] ?? '' },
  })
  expect(await told.text()).toContain('The document “zoo” was deleted.')
  expect(await site.total('zebras')).toBe(0)
  expect(await readdir(site.dataDir)).not.toContain('zoo.txt')
  expect((await post('zoo', { token })).status).toBe(404)
})

it('says of no document that it was deleted but to the browser that did it', async () => {
  expect(await page('/documents?deleted=zoo')).not.toContain('was deleted')
  expect(await page('/documents?deleted=everything')).not.toContain('was deleted')
  expect(await page('/documents?deleted=drafts')).not.toContain('was deleted')
  expect(await page('/documents?deleted=%3Cb%3EAll%20of%20them')).not.toContain('was deleted')
})

it.each(['drafts', 'delete'])('deletes a document whatever its identifier (%s)', async (id) => {
  expect((await post(id, { token })).status).toBe(303)
  expect(await page('/documents')).not.toContain(`href="/documents/${id}"`)
})

it('offers nothing where documents can’t be changed, and explains it', async () => {
  const closed = await serveDocuments({ 'a.txt': 'Text.' })
  const [document, question] = await Promise.all(
    ['/documents/a/segmentation', '/documents/a/delete'].map(async (path) =>
      (await fetch(`${closed.url}${path}`)).text(),
    ),
  )
  const refused = await fetch(`${closed.url}/documents/a/delete`, {
    method: 'POST',
    body: new URLSearchParams({ token: '' }),
  })
  closed.program.child.kill('SIGKILL')
  expect(document).not.toContain('/documents/a/delete')
  expect(question).toContain('ADMIN_TOKEN switches it on')
  expect(question).not.toContain('<form class="upload"')
  expect(refused.status).toBe(403)
})
