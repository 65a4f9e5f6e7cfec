import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually, openSite, type Site } from './open-browser.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const place = (page: Page) => page.locator('#find-status').textContent()
const current = (page: Page) => page.locator('mark.now').getAttribute('id')

it('finds words without leaving the document, and goes from match to match by links and keys', async () => {
  const page = await site.newPage()
  await page.goto('/documents/omd-2019')
  await page.keyboard.press('/')
  await page.keyboard.type('piracy')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/documents/omd-2019?q=piracy#m1')
  const count = await page.locator('mark[id]').count()
  await eventually(() => place(page)).toBe(`1 of ${count}`)
  await page.locator('#content').focus()
  await page.keyboard.press('n')
  expect(await place(page)).toBe(`2 of ${count}`)
  await page.keyboard.press('p')
  await page.keyboard.press('p')
  expect(await current(page)).toBe(`m${count}`)
  await page.getByRole('link', { name: 'Next' }).click()
  expect(await current(page)).toBe('m1')
  // A match in an annex record is seen, though records come folded.
  for (let step = 1; step < count; step++) await page.keyboard.press('n')
  expect(await page.locator('mark.now').isVisible()).toBe(true)
})

it('keeps the keys of one letter silent for those who switched them off', async () => {
  const page = await site.newPage()
  await page.goto('/documents/omd-2019?q=piracy#m1')
  await page.evaluate("localStorage.setItem('shortcuts', 'off')")
  await page.locator('#content').focus()
  const before = await place(page)
  await page.keyboard.press('n')
  expect(await place(page)).toBe(before)
})

it('shows which section is read, and opens the record that a link leads to', async () => {
  const page = await site.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto('/documents/omd-2019')
  await page.locator('.outline').getByText('1.2').click()
  await eventually(() => page.locator('.outline [aria-current]').textContent()).toContain('1.2')
  expect(await page.locator('#r6').isVisible()).toBe(false)
  await page.goto('/documents/omd-2019#r6')
  await eventually(() => page.locator('#r6').isVisible()).toBe(true)
  expect(await page.locator('#r6').textContent()).toContain('Costa Rica')
})

it('copies its address, and leads to its file, its citation and the records on the map', async () => {
  const page = await site.newPage({ permissions: ['clipboard-read', 'clipboard-write'] })
  await page.goto('/documents/omd-2019')
  await page.getByRole('button', { name: 'Copy the address' }).click()
  await eventually(() => page.evaluate('navigator.clipboard.readText()')).toBe(page.url())
  await page.getByRole('link', { name: 'Cite' }).first().click()
  await eventually(() => page.locator('h1').textContent()).toBe('How to cite')
})

it('prints the text with all records, without what only a screen needs', async () => {
  const page = await site.newPage()
  await page.goto('/documents/omd-2019')
  await page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#r11').isVisible()).toBe(true)
  for (const part of ['.find', '.rail', '.notes', '.document-tools', '.site-header nav'])
    expect(await page.locator(part).first().isVisible(), part).toBe(false)
})

it('is read without scripts, from match to match too', async () => {
  const page = await site.newPage({ javaScriptEnabled: false })
  await page.goto('/documents/omd-2019')
  await page.locator('#q').fill('piracy')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.waitForURL('**/documents/omd-2019?q=piracy#m1')
  expect(await page.locator('#find-status').textContent()).toMatch(/^\d+ matches$/)
  expect(await page.getByRole('button', { name: /copy/i }).count()).toBe(0)
})
