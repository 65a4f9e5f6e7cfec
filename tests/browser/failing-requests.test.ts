import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually, openSite, type Site } from './open-browser.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const complaint = /Failed to (?:load|fetch)|ERR_/
const box = (page: Page) => page.locator('#q')
const failure = (page: Page) => page.locator('#failure')

async function askFrom(address: string) {
  const page = await site.newPage({}, complaint)
  await page.goto(address)
  await box(page).fill('and in Senegal?')
  return page
}

const conversation = `/?q=${encodeURIComponent('When was the Ghana workshop?')}`

it.each([
  ['an error of a proxy', 502, '<h1>Bad gateway</h1>', /502.*kept/],
  ['an error page that names no server', 404, '<title>Nothing here</title>', /404.*kept/],
  ['a page to log in to the network', 200, '<h1>Welcome to our network</h1>', /in the server’s place/],
])('keeps the conversation and the question behind %s, and asks again', async (_, status, body, told) => {
  const page = await askFrom(conversation)
  const answer = await page.locator('.answer').innerText()
  await page.route('**/?q=*', (route) => route.fulfill({ status, body, contentType: 'text/html' }))
  await box(page).press('Enter')
  await eventually(() => failure(page).innerText()).toMatch(told)
  expect(await page.locator('.turn').count()).toBe(1)
  expect(await page.locator('.answer').innerText()).toBe(answer)
  expect(await box(page).inputValue()).toBe('and in Senegal?')
  expect(await page.content()).not.toContain(body)
  await page.unroute('**/?q=*')
  await failure(page).getByRole('button').click()
  await eventually(() => page.locator('.turn').count()).toBe(2)
  expect(await failure(page).isVisible()).toBe(false)
})

it('says so where one is offline, and asks again once one is back', async () => {
  const page = await askFrom(conversation)
  await page.context().setOffline(true)
  await box(page).press('Enter')
  await eventually(() => failure(page).innerText()).toMatch(/offline.*kept/)
  expect(await box(page).inputValue()).toBe('and in Senegal?')
  await page.context().setOffline(false)
  await failure(page).getByRole('button').click()
  await eventually(() => page.locator('.turn').count()).toBe(2)
})

it('puts no foreign page in the place of results', async () => {
  const page = await site.newPage({}, complaint)
  await page.goto('/search?q=Ghana')
  const results = await page.locator('#results').innerText()
  await page.route('**/search?*', (route) => route.fulfill({ status: 503, body: 'Too busy' }))
  await box(page).fill('Kenya')
  await eventually(() => page.locator('#status').textContent()).toContain('503')
  expect(await page.locator('#results').innerText()).toBe(results)
})

it('announces an answer, and leaves nothing of the first page below it', async () => {
  const page = await site.newPage()
  await page.goto('/')
  expect(await page.locator('.start-head').count()).toBe(1)
  await box(page).fill('When was the Ghana workshop?')
  await box(page).press('Enter')
  await eventually(() => page.locator('#status').textContent()).toContain('28 January')
  expect(await page.locator('.start-head').count()).toBe(0)
})

it('keeps what was typed where it is too long to be read', async () => {
  const page = await site.newPage({}, complaint)
  const long = 'Ghana '.repeat(100).trim()
  await page.goto(`${conversation}&q=${encodeURIComponent(long)}`)
  expect(await page.getByRole('alert').first().innerText()).toContain('500')
  expect(await box(page).inputValue()).toBe(long)
  await box(page).fill('and in Senegal?')
  await box(page).press('Enter')
  await eventually(() => page.locator('.turn').count()).toBe(2)
})
