import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually, openSite, type Site } from './open-browser.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const overflowPx = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

it('works without scripts: search, filters, pages, sorting', async () => {
  const page = await site.newPage({ javaScriptEnabled: false })
  await page.goto('/search')
  await page.locator('#q').fill('workshop')
  await page.locator('#q').press('Enter')
  await page.waitForURL('**/search?*')
  expect(await page.locator('.hit').count()).toBeGreaterThan(5)
  await page.locator('#country-BHS').check()
  await page.locator('#sort').selectOption('date')
  await page.getByRole('button', { name: 'Apply filters' }).click()
  await page.waitForURL('**/search?*country=BHS*')
  expect(await page.locator('.hit h3').allTextContents()).toEqual([expect.stringContaining('Bahamas')])
  expect(await page.locator('#country-BHS').isChecked()).toBe(true)
  expect(await page.locator('#q').inputValue()).toBe('workshop')
  await page.getByRole('link', { name: 'Remove filter: Bahamas' }).click()
  await page.waitForURL((url) => !url.search.includes('BHS'))
  await page.locator('#year-2018').check()
  await page.getByRole('button', { name: 'Apply filters' }).click()
  await page.waitForURL('**/search?*year=2018*')
  expect(await page.locator('#year-2018').isChecked()).toBe(true)
})

it('has a drawer of filters on a phone, which stays open while one chooses', async () => {
  const page = await site.newPage({ viewport: { width: 320, height: 700 }, hasTouch: true })
  await page.goto('/search?q=workshop')
  expect(await page.locator('#language-en').isVisible()).toBe(false)
  await page.getByText('Filters', { exact: true }).tap()
  await page.locator('#country-BHS').tap()
  await eventually(() => page.locator('.hit').count()).toBe(1)
  expect(await page.locator('#country-BHS').isVisible()).toBe(true)
  expect(await overflowPx(page)).toBeLessThanOrEqual(0)
})

it('opens the drawer on a phone without scripts', async () => {
  const page = await site.newPage({ viewport: { width: 390, height: 700 }, javaScriptEnabled: false })
  await page.goto('/search?q=workshop')
  await page.getByText('Filters', { exact: true }).click()
  expect(await page.locator('#language-en').isVisible()).toBe(true)
})

it('shows the filters at once on a wide screen', async () => {
  const page = await site.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto('/search?q=workshop')
  expect(await page.locator('#language-en').isVisible()).toBe(true)
})

it('never scrolls sideways on the narrowest phones', async () => {
  const page = await site.newPage({ viewport: { width: 320, height: 700 } }, /404/)
  for (const path of [
    '/',
    '/search',
    '/search?q=zzz',
    '/documents',
    '/documents/omd-2019?q=piracy',
    '/about',
    '/none',
  ]) {
    for (const ui of ['en', 'fr']) {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}ui=${ui}`)
      expect(await overflowPx(page), path).toBeLessThanOrEqual(0)
    }
  }
})

it('speaks the language of the browser, changes it on request, and remembers', async () => {
  const page = await site.newPage({ locale: 'fr-CH' })
  await page.goto('/search?q=Ghana')
  expect(await page.locator('html').getAttribute('lang')).toBe('fr')
  expect(await page.locator('.hit').first().textContent()).toContain('anglais')
  await page.locator('#q').fill('Kenya')
  await eventually(() => page.locator('#ui-en').getAttribute('href')).toBe('/search?q=Kenya&ui=en')
  await page.locator('#ui-en').click()
  await page.waitForURL('**/search?q=Kenya&ui=en')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.locator('#q').inputValue()).toBe('Kenya')
  await page.goto('/documents')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

it('shows the fields of a record as rows that are read at a glance', async () => {
  const page = await site.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto('/documents/omd-2019/segmentation')
  const box = await page.locator('#r1 table').boundingBox()
  expect(box?.width).toBeGreaterThan(1000)
  expect(box?.height).toBeLessThan(1200)
})

it('opens a hit at its place in the document', async () => {
  const page = await site.newPage()
  await page.goto('/search?q=Pangea')
  await page.locator('.hit h3 a').first().click()
  await page.waitForURL('**/documents/omd-2019?q=Pangea#p3')
  const target = page.locator('.passage:target')
  expect(await target.getAttribute('id')).toBe('p3')
  expect(await target.locator('.passage-text').getAttribute('lang')).toBe('fr')
  const box = await target.boundingBox()
  expect(box?.y).toBeGreaterThanOrEqual(0)
  expect(box?.y).toBeLessThan(200)
  await page.locator('.outline').getByText('ANNEXE').click()
  expect(new URL(page.url()).hash).toMatch(/^#section-/)
})

it('can be used by the keyboard alone', async () => {
  const page = await site.newPage()
  await page.goto('/documents/omd-2019')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('content')
  await page.goto('/search?q=workshop')
  await page.keyboard.press('/')
  expect(await page.evaluate('document.activeElement.id')).toBe('q')
  await page.keyboard.type('Ghana')
  await eventually(() => page.locator('.hit').count()).toBe(1)
  // The button, the ways to search otherwise, the first filter.
  const isFilter = () => page.evaluate<boolean>('document.activeElement.closest("#filters") !== null')
  for (let step = 0; step < 8 && !(await isFilter()); step++) await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.type')).toBe('checkbox')
  await page.keyboard.press('Space')
  await eventually(() => new URL(page.url()).search).toMatch(/^\?q=Ghana&[a-z]+=\w+$/)
  const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
  expect(outline).not.toBe('none')
})
