import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually, openSite, type Site } from './open-browser.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const hits = (page: Page) => page.locator('#results .hit h3').allTextContents()
/** Where the first hit leads, without the words that will be marked there. */
const firstHit = async (page: Page) =>
  (await page.locator('#results .hit a').first().getAttribute('href'))?.replace(/\?q=[^#]*/, '')
const status = (page: Page) => page.locator('#status').textContent()
const box = (page: Page) => page.locator('#q')

async function typeAndWait(page: Page, text: string, expected: string) {
  await box(page).pressSequentially(text)
  await eventually(() => firstHit(page)).toBe(expected)
}

it('finds while one types, keeps focus and caret, and follows in the address', async () => {
  const page = await site.newPage()
  await page.goto('/search')
  await typeAndWait(page, 'Pangea', '/documents/omd-2019#p3')
  expect(await page.locator('#results mark').first().textContent()).toContain('Pangea')
  await eventually(() => new URL(page.url()).search).toBe('?q=Pangea')
  expect(await page.title()).toContain('Pangea')
  expect(await box(page).evaluate((input: { selectionStart: number }) => input.selectionStart)).toBe(6)
  expect(await page.evaluate('document.activeElement.id')).toBe('q')
  await page.reload()
  expect(await box(page).inputValue()).toBe('Pangea')
  expect(await firstHit(page)).toBe('/documents/omd-2019#p3')
})

it('never shows an older answer over a newer one', async () => {
  const page = await site.newPage()
  await page.goto('/search')
  let releaseOld = () => {}
  const newAnswered = new Promise<void>((resolve) => {
    releaseOld = resolve
  })
  const oldSettled = new Promise<void>((resolve) => {
    void page.route('**/search?q=Pangea*', async (route) => {
      await newAnswered
      // The page has dropped this request: it is answered all the same.
      await route.fulfill({ body: '<p id="stale">stale</p>', contentType: 'text/html' }).catch(() => {})
      resolve()
    })
  })
  const oldAsked = page.waitForRequest('**/search?q=Pangea*')
  await box(page).pressSequentially('Pangea')
  await oldAsked
  await box(page).fill('CLiCK')
  await eventually(() => firstHit(page)).toBe('/documents/omd-2019#p7')
  releaseOld()
  await oldSettled
  expect(await page.locator('#stale').count()).toBe(0)
  expect(await firstHit(page)).toBe('/documents/omd-2019#p7')
  expect(new URL(page.url()).searchParams.get('q')).toBe('CLiCK')
})

it('narrows by facets, keeps the focus on the facet, and goes back', async () => {
  const page = await site.newPage()
  await page.goto('/search?q=workshop')
  await page.locator('#country-KHM').check()
  await eventually(() => hits(page)).toEqual([expect.stringContaining('Cambodia')])
  expect(new URL(page.url()).search).toBe('?q=workshop&country=KHM')
  expect(await page.evaluate('document.activeElement.id')).toBe('country-KHM')
  await page.getByRole('searchbox', { name: 'Find a country' }).pressSequentially('gh')
  await page.locator('#country-GHA').check()
  await eventually(() => status(page)).toBe('2 passages')
  await page.getByRole('link', { name: 'Remove filter: Cambodia' }).click()
  await eventually(() => hits(page)).toEqual([expect.stringContaining('Ghana')])
  expect(await page.locator('#country-KHM:checked').count()).toBe(0)

  await page.goBack()
  await eventually(() => status(page)).toBe('2 passages')
  expect(await page.locator('#country-KHM').isChecked()).toBe(true)
  await page.goBack()
  await eventually(() => hits(page)).toEqual([expect.stringContaining('Cambodia')])
  await page.goBack()
  await eventually(() => page.locator('.active-filters .chip').count()).toBe(0)
  expect(await box(page).inputValue()).toBe('workshop')
  await page.goForward()
  await eventually(() => hits(page)).toEqual([expect.stringContaining('Cambodia')])
})

it('keeps the filters while one types on, and what is typed when one filters', async () => {
  const page = await site.newPage()
  await page.goto('/search?language=en')
  await typeAndWait(page, 'Ghana', '/documents/omd-2019#r4')
  await eventually(() => new URL(page.url()).search).toBe('?q=Ghana&language=en')
  await page.locator('#year-2019').check()
  await eventually(() => new URL(page.url()).search).toBe('?q=Ghana&language=en&year=2019')
  expect(await box(page).inputValue()).toBe('Ghana')
  expect(await status(page)).toBe('1 passage')
})

it('sorts and turns pages, with the focus on the new hits', async () => {
  const page = await site.newPage()
  await page.goto('/search?kind=record&limit=5')
  await page.locator('#sort').selectOption('-date')
  await eventually(() => new URL(page.url()).search).toBe('?kind=record&sort=-date&limit=5')
  const first = await hits(page)
  await page.getByRole('link', { name: 'Next' }).click()
  await eventually(() => page.locator('.paging').textContent()).toContain('6–10')
  const second = await hits(page)
  expect(second).toHaveLength(5)
  expect(second.filter((title) => first.includes(title))).toEqual([])
  expect(await page.evaluate('document.activeElement.className')).toContain('hits')
  await page.goBack()
  await eventually(() => hits(page)).toEqual(first)
})

it('shows an error in place of the results and keeps what was typed', async () => {
  const page = await site.newPage({}, /500 \(Internal Server Error\)/)
  await page.goto('/search?q=Ghana')
  await page.route('**/search?q=GhanaX*', async (route) => {
    const answer = await route.fetch({ url: `${site.url}/search?from=never` })
    await route.fulfill({ response: answer, status: 500 })
  })
  await box(page).press('End')
  await box(page).pressSequentially('X')
  await page.getByRole('alert').waitFor()
  expect(await box(page).inputValue()).toBe('GhanaX')
  expect(await page.locator('#results .hit').count()).toBe(0)
  await box(page).press('Backspace')
  await eventually(() => firstHit(page)).toBe('/documents/omd-2019#r4')
})

it('says when the server is out of reach', async () => {
  const page = await site.newPage({}, /Failed to (?:fetch|load)|htmx/)
  await page.goto('/search?q=Ghana')
  await page.route('**/search?q=Kenya*', (route) => route.abort())
  await box(page).fill('Kenya')
  await eventually(() => status(page)).toContain('can’t be reached')
  expect(await box(page).inputValue()).toBe('Kenya')
})

it('offers a correction, and ways out where nothing is found', async () => {
  const page = await site.newPage()
  await page.goto('/search?q=piratag&kind=footnote')
  expect(await page.locator('.no-results').textContent()).toContain('No passage has “piratag”')
  await page.locator('.no-results').getByRole('link').first().click()
  await page.locator('.hit').first().waitFor()
  await page.goto('/search?q=Pangaea')
  await page.getByRole('link', { name: 'Pangea', exact: true }).click()
  await eventually(() => box(page).inputValue()).toBe('Pangea')
  expect(await firstHit(page)).toBe('/documents/omd-2019#p3')
})

it('tells what was searched in the other language, and leaves it out on request', async () => {
  const page = await site.newPage()
  await page.goto('/search?q=Birmanie')
  await eventually(() => status(page)).toBe('2 passages')
  await page.getByRole('link', { name: 'Leave out: Myanmar' }).click()
  await eventually(() => hits(page)).toEqual([])
  expect(new URL(page.url()).search).toBe('?q=Birmanie&without=Myanmar')
  await page.getByRole('link', { name: 'Search again for: Myanmar' }).click()
  await eventually(() => status(page)).toBe('2 passages')
  await page.goto('/search?q=plant+varieties')
  await page.getByText('Key terms').first().click()
  expect(await page.locator('.gloss').first().innerText()).toContain('variétés végétales = plant variety')
})
