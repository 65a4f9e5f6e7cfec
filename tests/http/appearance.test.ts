import { expect, it } from 'vitest'
import { openTestApp } from './test-app.ts'

it('keeps the theme that a form chooses, and leads back to the page on this site alone', async () => {
  const { app } = await openTestApp()
  const choose = (to: string, from: string) =>
    app.request('/appearance', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Referer: from },
      body: `to=${to}`,
    })
  const dark = await choose('dark', 'http://localhost/search?q=Ghana')
  expect(dark.status).toBe(303)
  expect(dark.headers.get('Location')).toBe('/search?q=Ghana')
  expect(dark.headers.get('Set-Cookie')).toMatch(/^appearance=dark; .*Path=\/; SameSite=Lax/)
  const page = await app.request('/', { headers: { Cookie: 'appearance=dark' } })
  expect(await page.text()).toMatch(/<html[^>]*dark/)
  const device = await choose('device', 'http://localhost//elsewhere.example/login')
  expect(device.headers.get('Location')).toBe('/elsewhere.example/login')
  expect(device.headers.get('Set-Cookie')).toContain('appearance=; Max-Age=0')
})
