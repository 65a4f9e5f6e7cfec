import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { violations } from './axe.ts'
import { eventually, openManagedSite, type Site } from './open-browser.ts'

const folder = fileURLToPath(new URL('../evaluation/corpus/', import.meta.url))

let site: Site
beforeAll(async () => {
  const texts = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])
  site = await openManagedSite(Object.fromEntries(texts), 'at-least-8')
})
afterAll(() => site.close())

const search = (page: Page) => new URL(page.url()).search
const status = (page: Page) => page.locator('#status').innerText()

/** What moves on a page from now on: the sum of all shifts, those that follow what one does as well. */
async function countShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(`{
    window.shifts = 0
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) window.shifts += value
    }).observe({ type: 'layout-shift' })
  }`)
  return () => page.evaluate<number>('new Promise((told) => setTimeout(() => told(window.shifts), 200))')
}

it.each([320, 390, 768, 1440])('keeps the page where it is while one filters (%i px)', async (width) => {
  const page = await site.newPage({ viewport: { width, height: 800 } })
  await page.goto('/search?q=workshop')
  if (width < 1024) await page.locator('#filters > summary').click()
  const shifts = await countShifts(page)
  await page.locator('#language-fr').check()
  await eventually(() => search(page)).toBe('?q=workshop&language=fr')
  await eventually(() => page.locator('#language-fr').isChecked()).toBe(true)
  await page.locator('#kind-record').check()
  await eventually(() => search(page)).toBe('?q=workshop&language=fr&kind=record')
  await page.locator('[data-chips] a').first().click()
  await eventually(() => search(page)).not.toContain('language')
  expect(await shifts()).toBeLessThan(0.1)
})

it('keeps the focus near a chip that is taken away, and announces what is left', async () => {
  const page = await site.newPage()
  await page.goto('/search?q=workshop&language=fr&language=en&kind=record')
  const chips = page.locator('[data-chips] .chip')
  const before = await status(page)
  await chips.first().focus()
  await page.keyboard.press('Enter')
  await eventually(() => chips.count()).toBe(2)
  const focusIsOn = "document.activeElement === document.querySelector('[data-chips] .chip')"
  // The focus is put where the chip was once the new ones stand there.
  await eventually(() => page.evaluate(focusIsOn)).toBe(true)
  await eventually(() => status(page)).not.toBe(before)
  await page.keyboard.press('Enter')
  await eventually(() => chips.count()).toBe(1)
  await eventually(() => page.evaluate(focusIsOn)).toBe(true)
  await page.keyboard.press('Enter')
  await eventually(() => chips.count()).toBe(0)
  await eventually(() => page.evaluate('document.activeElement.id')).toBe('results')
  expect(await page.locator('#status').getAttribute('role')).toBe('status')
})

it('finds values of a long list, and keeps those that are chosen', async () => {
  const page = await site.newPage()
  await page.goto('/search?kind=record')
  await page.locator('#values-country input').first().check()
  await eventually(() => search(page)).toContain('country=')
  await page.locator('#find-country').pressSequentially('mor')
  await page.locator('#country-MAR').check()
  await eventually(() => new URL(page.url()).searchParams.getAll('country')).toHaveLength(2)
  expect(await page.locator('#values-country input:checked').count()).toBe(2)
  expect(await page.evaluate('document.activeElement.id')).toBe('country-MAR')
})

it('sends dates when the reader says so', async () => {
  const page = await site.newPage()
  await page.goto('/search?kind=record')
  await page.getByText('Other dates').click()
  await page.locator('#from').fill('2018-03-01')
  await page.locator('#to').fill('2018-12-31')
  expect(search(page)).toBe('?kind=record')
  await page.locator('#show-dates').click()
  await eventually(() => search(page)).toBe('?kind=record&from=2018-03-01&to=2018-12-31')
  expect(await page.locator('#from').inputValue()).toBe('2018-03-01')
})

it('collects what is ticked from search to search, and shows it with its sources', async () => {
  const page = await site.newPage()
  await page.goto('/search?q=workshop')
  await page.locator('.choice input').first().check()
  await page.goto('/search?q=customs')
  await page.locator('.choice input').last().check()
  await page.getByRole('button', { name: 'Selection: 2 places' }).click()
  await page.waitForURL('**/basket?**')
  await eventually(() => page.locator('.selected blockquote').count()).toBe(2)
  await page
    .getByRole('link', { name: /^Remove:/ })
    .first()
    .click()
  await eventually(() => page.locator('.selected blockquote').count()).toBe(1)
  await page.goto('/basket')
  await eventually(() => page.locator('.selected blockquote').count()).toBe(1)
  await page.getByRole('link', { name: 'Select nothing' }).click()
  await eventually(() => page.locator('#content').innerText()).toContain('Nothing is selected')
})

it('does all of it without scripts', async () => {
  const page = await site.newPage({ javaScriptEnabled: false })
  await page.goto('/search?q=workshop')
  await page.locator('.choice input').first().check()
  await page.getByRole('button', { name: 'Show what is selected here' }).click()
  await page.waitForURL('**/basket?**')
  expect(await page.locator('.selected blockquote').count()).toBe(1)
  await page.goto('/search?q=workshop')
  await page
    .locator('.facet', { has: page.getByText('Country', { exact: true }) })
    .getByRole('link', { name: /^All \d+$/ })
    .click()
  await page.waitForURL('**/search/values?**')
  await page.locator('#country-MAR').check()
  await page.getByRole('button', { name: 'Apply filters' }).click()
  await page.waitForURL('**/search?**')
  expect(search(page)).toContain('country=MAR')
  expect(search(page)).toContain('q=workshop')
  await page.goto('/search/advanced')
  await page.getByLabel('These words', { exact: true }).fill('workshop')
  await page.getByLabel('None of these words').fill('customs')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.waitForURL('**/search?**')
  expect(new URL(page.url()).searchParams.get('q')).toBe('workshop -customs')
})

const paths = [
  '/search?q=workshop',
  '/search?q=%22zzyzx+workshop%22&country=GHA&year=2018',
  '/search?q=zzyzx+the+workshops',
  '/search/values?facet=country',
  '/search/advanced',
  '/help?ui=es',
  '/basket?id=wipo-2021:p1&id=euipo-2018',
]
it.each([
  ['light', 1440],
  ['dark', 320],
] as const)('reads well and is no wider than the window (%s, %i px)', async (colorScheme, width) => {
  const page = await site.newPage({ colorScheme, viewport: { width, height: 800 } })
  for (const path of paths) {
    await page.goto(path)
    await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width)
    expect(await violations(page), path).toEqual([])
  }
})
