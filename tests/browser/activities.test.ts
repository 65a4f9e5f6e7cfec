import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { violations } from './axe.ts'
import { eventually, openSite, type Site } from './open-browser.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const focused = (page: Page) =>
  page.evaluate<string>("document.activeElement.getAttribute('aria-label') ?? ''")
const heading = (page: Page) => page.locator('h1').textContent()

it('has one tab stop for the map, arrow keys within, and says which country is meant', async () => {
  const page = await site.newPage()
  await page.goto('/activities')
  const first = page.locator('.map a[tabindex="0"]')
  expect(await first.count()).toBe(1)
  await first.focus()
  const start = await focused(page)
  expect(start).toMatch(/: \d+ activit/)
  await page.keyboard.press('ArrowRight')
  const next = await focused(page)
  expect(next).toMatch(/: \d+ activit/)
  expect(next).not.toBe(start)
  expect(await page.locator('[data-name-of=map]').textContent()).toBe(next)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Home')
  expect(await page.locator('.map a[tabindex="0"]').count()).toBe(1)
  // The next stop is behind the map, and coming back leads to where the reader was.
  const left = await focused(page)
  await page.keyboard.press('Tab')
  expect(await page.evaluate("document.activeElement.closest('.map')")).toBeNull()
  await page.keyboard.press('Shift+Tab')
  expect(await focused(page)).toBe(left)
})

it('reaches every country of the map by arrow keys', async () => {
  const page = await site.newPage()
  await page.goto('/activities')
  const all = await page.locator('.map a').count()
  const reached = await page.evaluate<number>(`(() => {
    const [first] = document.querySelectorAll('.map a')
    const seen = new Set([first])
    const open = [first]
    while (open.length > 0) {
      const mark = open.pop()
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End']) {
        mark.focus()
        mark.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
        const next = document.activeElement
        if (!seen.has(next)) {
          seen.add(next)
          open.push(next)
        }
      }
    }
    return seen.size
  })()`)
  expect(reached).toBe(all)
})

it('filters in place: the address, the heading and what is announced follow, and the focus stays', async () => {
  const page = await site.newPage()
  await page.goto('/activities')
  const bar = page.locator('#country-KEN')
  await bar.focus()
  await page.keyboard.press('Enter')
  await eventually(() => page.url()).toMatch(/\/activities\?country=KEN$/)
  await eventually(() => heading(page)).toMatch(/^2 activities in/)
  expect(await page.locator('#status').textContent()).toBe(await heading(page))
  await eventually(() => page.evaluate('document.activeElement.id')).toBe('country-KEN')
  await page.locator('#filter-from').selectOption('2019-01-01')
  await eventually(() => page.url()).toContain('from=2019-01-01')
  await page.goBack()
  await page.goBack()
  await eventually(() => heading(page)).toMatch(/^11 activities in 25 countries/)
})

it('leads from a bar of the timeline to its record', async () => {
  const page = await site.newPage()
  await page.goto('/activities')
  await page.locator('.time a').first().focus()
  await page.keyboard.press('ArrowRight')
  const name = await focused(page)
  expect(name).toContain('Myanmar')
  expect(await page.locator('[data-name-of=timeline]').textContent()).toBe(name)
  await page.keyboard.press('Enter')
  await eventually(() => page.url()).toMatch(/\/documents\/omd-2019#r2$/)
})

it('draws bars of real length', async () => {
  const page = await site.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto('/activities')
  const widths = await page
    .locator('.time a line')
    .evaluateAll((lines: { getBoundingClientRect(): { width: number } }[]) =>
      lines.map((line) => line.getBoundingClientRect().width),
    )
  // Two days in April, five in November: of 226 days in all.
  expect(Math.max(...widths) / Math.min(...widths)).toBeGreaterThan(1.9)
})

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  it(`has nothing that axe-core finds wrong (${colorScheme}, ${width} px)`, async () => {
    const page = await site.newPage({ colorScheme, viewport: { width, height: 900 } })
    for (const path of ['/', '/activities', '/activities?country=KEN&rows=country', '/activities?q=zzzzzz']) {
      await page.goto(path)
      expect(await violations(page), path).toEqual([])
    }
  })
}

it.each([320, 768])('is no wider than a window of %i px, with or without scripts', async (width) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await site.newPage({ viewport: { width, height: 700 }, javaScriptEnabled, locale: 'fr' })
    for (const path of ['/', '/activities', '/activities?rows=country&columns=kind']) {
      await page.goto(path)
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width)
    }
  }
})

it('works without scripts', async () => {
  const page = await site.newPage({ javaScriptEnabled: false })
  await page.goto('/activities')
  await page.locator('#filter-country').selectOption('GHA')
  await page.locator('#activity-filters button[type=submit]').click()
  expect(await heading(page)).toBe('1 activity in 1 country')
  await page.locator('.active-filters a').first().click()
  expect(await heading(page)).toBe('11 activities in 25 countries')
  await page.locator('#year-2018').click()
  expect(await heading(page)).toMatch(/^3 activities/)
  await page.locator('#pivot-rows').selectOption('kind')
  await page.locator('#pivot button[type=submit]').click()
  expect(await page.locator('.pivot thead th').first().textContent()).toBe('Kind')
  expect(await heading(page)).toMatch(/^3 activities/)
})

it('leaves the first page when the conversation begins, which the answer begins with its own heading', async () => {
  const page = await site.newPage()
  await page.goto('/')
  expect(await page.locator('.examples a').count()).toBe(3)
  await page.locator('.examples a').first().click()
  await eventually(() => page.locator('.turn').count()).toBe(1)
  expect(await page.locator('.start-head, .start-grid').count()).toBe(0)
  expect(await page.locator('h1').count()).toBe(1)
})
