import { beforeAll, expect, it } from 'vitest'
import { brokenApp, openTestApp } from './test-app.ts'

let site: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  site = await openTestApp()
})

it.each([
  '/',
  '/search?q=Ghana',
  '/documents',
  '/api/search',
  '/api/none',
  '/none',
  '/api/search?limit=x',
  '/healthz',
])('sends security headers with %s', async (path) => {
  const { headers } = await site.get(path)
  const policy = headers.get('Content-Security-Policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('Referrer-Policy')).toBe('same-origin')
  expect(headers.get('X-Powered-By')).toBeNull()
})

it('has nothing inline on its pages', async () => {
  for (const path of ['/', '/search?q=workshop', '/documents/omd-2019', '/none']) {
    const page = await (await site.get(path)).text()
    expect(page.startsWith('<!DOCTYPE html>')).toBe(true)
    // Data that programs read is no script.
    expect(page).not.toMatch(
      /<style|\sstyle=|<script(?![^>]*(?:\ssrc=|type="application\/ld\+json"))|\son\w+=|hx-on|javascript:|\bjs:/i,
    )
  }
})

it('tells what is missing from what is not possible', async () => {
  const { detail } = await site.problem('/api/none', 404)
  expect(detail).toContain('/api/none')
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const response = await site.app.request('/api/search', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD')
  }
  expect((await site.app.request('/api/search', { method: 'HEAD' })).status).toBe(200)
  const page = await site.app.request('/search', { method: 'POST' })
  expect([page.status, page.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
  expect(await page.text()).toContain('<html')
})

it('hides what went wrong inside, and logs it', async () => {
  const errors: object[] = []
  const broken = brokenApp(
    site.corpus,
    { search: () => Promise.reject(new Error('secret /etc/path')) },
    errors,
  )
  const problem = await broken.problem('/api/search?q=x', 500)
  expect(JSON.stringify(problem)).not.toContain('secret')
  const page = await broken.get('/search?q=typed')
  const html = await page.text()
  expect(page.status).toBe(500)
  expect(html).not.toMatch(/secret|at .*\.ts/)
  expect(html).toContain('value="typed"')
  expect(page.headers.get('Content-Security-Policy')).not.toBeNull()
  expect(errors).toHaveLength(2)
  expect(errors[0]).toMatchObject({ err: expect.any(Error), path: '/api/search' })
})

it('serves assets that may be kept for ever, and compresses them', async () => {
  const page = await (await site.get('/')).text()
  const addresses = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
  expect(addresses.length).toBeGreaterThanOrEqual(4)
  for (const address of addresses) {
    const response = await site.get(address, { 'Accept-Encoding': 'gzip' })
    expect(response.status, address).toBe(200)
    expect(response.headers.get('Cache-Control')).toContain('immutable')
    if (/\.(?:css|js)$/.test(address)) await response.arrayBuffer()
  }
  const style = addresses.find((address) => address.endsWith('.css')) ?? ''
  expect((await site.get(style, { 'Accept-Encoding': 'gzip' })).headers.get('Content-Encoding')).toBe('gzip')
  expect((await site.get('/assets/style.000000000000.css')).status).toBe(404)
  expect((await site.get('/assets/..%2f..%2fpackage.json')).status).toBe(404)
})

it('refuses a body that no route can want', async () => {
  const body = 'x'.repeat(70_000)
  const response = await site.app.request('/api/search', {
    method: 'POST',
    body,
    headers: { 'Content-Length': String(body.length) },
  })
  expect(response.status).toBe(413)
})
