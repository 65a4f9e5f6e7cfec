import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually, openSite, type Site } from './open-browser.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const box = (page: Page) => page.locator('#q')
const button = (page: Page) => page.locator('#ask button[type=submit]')
const conversation = `/?q=${encodeURIComponent('When was the Ghana workshop?')}`

/** A page whose next question waits until it is let go. */
async function waitingPage() {
  const page = await site.newPage()
  await page.goto(conversation)
  const waiting: Route[] = []
  await page.route('**/?q=*', (route) => void waiting.push(route))
  await box(page).fill('and in Senegal?')
  await box(page).press('Enter')
  await eventually(() => waiting.length).toBe(1)
  return { page, waiting }
}

it('says at once that it searches, and takes no second request', async () => {
  const { page, waiting } = await waitingPage()
  expect(await button(page).textContent()).toBe('Searching')
  expect(await button(page).isDisabled()).toBe(true)
  expect(await page.locator('#status').textContent()).toBe('Searching')
  expect(await page.locator('#conversation').getAttribute('aria-busy')).toBe('true')
  await box(page).press('Enter')
  expect(waiting).toHaveLength(1)
  await waiting[0]?.continue()
  await eventually(() => page.locator('.turn').count()).toBe(2)
  expect(await button(page).textContent()).toBe('Ask')
  expect(await page.locator('#conversation').getAttribute('aria-busy')).toBe('false')
})

it('says so where it takes long, and can be stopped with the question still in the box', async () => {
  const { page } = await waitingPage()
  await eventually(() => page.locator('#waiting').isVisible()).toBe(true)
  expect(await page.locator('#waiting').textContent()).toContain('longer than usual')
  await page.getByRole('button', { name: 'Stop' }).click()
  await eventually(() => button(page).textContent()).toBe('Ask')
  expect(await box(page).inputValue()).toBe('and in Senegal?')
  expect(await page.locator('#failure').isVisible()).toBe(false)
  expect(await page.locator('.turn').count()).toBe(1)
})

it('takes the reader to the new question, from where the next box is a key away', async () => {
  const page = await site.newPage()
  await page.goto('/?q=Which workshops took place in 2019?')
  await box(page).fill('and in 2018?')
  await box(page).press('Enter')
  await eventually(() => page.evaluate('document.activeElement.textContent')).toBe('and in 2018?')
  let steps = 0
  while ((await page.evaluate('document.activeElement.className')) !== 'skip-on' && steps < 5) {
    await page.keyboard.press('Tab')
    steps++
  }
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('q')
})

it('counts what is typed when it comes near to the most, and sends nothing longer', async () => {
  const page = await site.newPage()
  await page.goto(conversation)
  await box(page).fill('x'.repeat(449))
  expect(await page.locator('#length').textContent()).toBe('')
  await box(page).fill('x'.repeat(512))
  expect(await page.locator('#length').textContent()).toBe(
    '512 of 500 characters. Shorten the question by 12 characters.',
  )
  await box(page).press('Enter')
  expect(page.url()).not.toContain('xxx')
})

it.each([
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
])('moves nothing that stays when answers come, $width px wide', async (viewport) => {
  const page = await site.newPage({ viewport })
  await page.goto('/')
  await page.evaluate(`
    window.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })`)
  await box(page).fill('Which workshops took place in 2019?')
  await box(page).press('Enter')
  await eventually(() => page.locator('.turn').count()).toBe(1)
  await box(page).fill('and in 2018?')
  await box(page).press('Enter')
  await eventually(() => page.locator('.turn').count()).toBe(2)
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  expect(await page.evaluate('window.shift')).toBeLessThan(0.1)
})

it('keeps a vote, and thanks for it in its place', async () => {
  const page = await site.newPage()
  await page.goto(conversation)
  await page.getByRole('button', { name: 'Yes' }).click()
  await eventually(() => page.locator('.feedback').textContent()).toContain('Thank you')
  expect(await page.locator('.turn').count()).toBe(1)
})

it('shows a page of its own where there is no connection', async () => {
  const page = await site.newPage({ serviceWorkers: 'allow' }, /ERR_|Failed to/)
  await page.goto('/about')
  await page.evaluate('navigator.serviceWorker.ready')
  await eventually(() => page.evaluate("caches.match('/offline').then(Boolean)")).toBe(true)
  await page.reload()
  await page.context().setOffline(true)
  await page.goto('/documents').catch(() => {})
  await eventually(() => page.locator('h1').textContent()).toBe('You are offline')
})
