import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { patient, serveDocuments } from './serve-documents.ts'

const token = 'a-token-of-the-tests'
let site: Awaited<ReturnType<typeof serveDocuments>>
beforeAll(async () => {
  site = await serveDocuments({ 'zoo.txt': 'The customs of the country.' }, { ADMIN_TOKEN: token })
})
afterAll(() => site.program.child.kill('SIGKILL'))

const part = (disposition: string, content: string) =>
  `--limit\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`
const file = part('name="file"; filename="a.txt"', 'The zebras of the park.')
const multipart = { 'Content-Type': 'multipart/form-data; boundary=limit' }

/** The status of the answer to a body that never ends. */
function statusOfEndless(path: string, begin: string, headers: Record<string, string> = {}) {
  return new Promise<number | undefined>((resolve, reject) => {
    const sent = request(`${site.url}${path}`, { method: 'POST', headers: { ...multipart, ...headers } })
    sent.on('error', reject)
    sent.on('response', ({ statusCode }) => {
      resolve(statusCode)
      sent.destroy()
    })
    sent.write(begin)
  })
}

describe('the token is checked before the file is read', () => {
  it('in the header', async () => {
    const path = '/api/documents'
    expect(await statusOfEndless(path, file)).toBe(401)
    expect(await statusOfEndless(path, file, { Authorization: 'Bearer wrong' })).toBe(401)
  })

  it('in the form of the page, where it comes first', async () => {
    expect(await statusOfEndless('/upload', `${part('name="token"', 'wrong')}${file}`)).toBe(401)
    expect(await statusOfEndless('/upload', `${file}${part('name="token"', token)}`)).toBe(401)
    const endless = part('name="token"', 'x'.repeat(20_000))
    expect(await statusOfEndless('/upload', endless.slice(0, -2))).toBe(401)
  })

  it('and a form that begins with the right one is read whole, however it is cut', async () => {
    const form = `${part('name="token"', token)}${file}--limit--\r\n`
    for (const at of [1, 40, 75, form.indexOf('zebras')]) {
      const body = new ReadableStream({
        async start(controller) {
          controller.enqueue(Buffer.from(form.slice(0, at)))
          await new Promise(setImmediate)
          controller.enqueue(Buffer.from(form.slice(at)))
          controller.close()
        },
      })
      const init = { method: 'POST', headers: multipart, body, duplex: 'half' }
      const response = await fetch(`${site.url}/upload`, init as RequestInit)
      expect([response.status, await response.text()]).toEqual([
        200,
        expect.stringContaining('The zebras of the park.'),
      ])
    }
  })

  it('where there is none, whatever the size', async () => {
    const form = new FormData()
    form.append('token', 'wrong')
    form.append('file', new File([new Uint8Array(20 * 1024 * 1024)], 'large.txt'))
    const response = await fetch(`${site.url}/upload`, { method: 'POST', body: form })
    expect(response.status).toBe(401)
    expect(await response.text()).toContain('ADMIN_TOKEN')
  })
})

it('takes a form whatever its boundary is', async () => {
  const form = `${part('name="token"', token)}${file}--limit--\r\n`
  for (const boundary of ['z', 'limit']) {
    const response = await fetch(`${site.url}/upload`, {
      method: 'POST',
      headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
      body: form.replaceAll('--limit', `--${boundary}`),
    })
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.stringContaining('The zebras of the park.'),
    ])
  }
})

const authorization = { Authorization: `Bearer ${token}`, ...patient }
const broken: [string, string, string][] = [
  ['no body', 'multipart/form-data; boundary=limit', ''],
  ['no boundary', 'multipart/form-data', 'x'],
  ['no form', 'multipart/form-data; boundary=limit', 'x'],
  ['a form that breaks off', 'multipart/form-data; boundary=limit', file.slice(0, 60)],
  ['a field without a name', 'multipart/form-data; boundary=limit', `${part('', 'x')}--limit--\r\n`],
]

it.each(broken)('names %s, and what to do', async (_, type, body) => {
  const send = (path: string) =>
    fetch(`${site.url}${path}`, { method: 'POST', headers: { ...authorization, 'Content-Type': type }, body })
  const response = await send('/api/documents')
  expect(response.status).toBe(400)
  expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/)
  expect(await response.json()).toMatchObject({ detail: expect.stringMatching(/send|choose/i) })
  for (const path of ['/documents/zoo/delete', '/drafts/0123456789abcdef0123456789abcdef', '/upload']) {
    const page = await send(path)
    expect([400, 401, 403], path).toContain(page.status)
    expect(await page.text(), path).toContain('role="alert"')
  }
  expect((await send('/documents/nope/delete')).status).toBe(404)
  expect(await readdir(join(site.dataDir))).toContain('zoo.txt')
})
