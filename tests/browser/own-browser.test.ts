import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually, openSite, type Site } from './open-browser.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const paper = 'getComputedStyle(document.body).backgroundColor'
const light = 'rgb(251, 249, 244)'
const dark = 'rgb(22, 25, 27)'

it('keeps the theme that is chosen, from page to page, until the device is to say again', async () => {
  const page = await site.newPage({ colorScheme: 'light' })
  await page.goto('/about')
  expect(await page.evaluate(paper)).toBe(light)
  await page.getByRole('button', { name: 'Dark' }).click()
  await eventually(() => page.evaluate(paper)).toBe(dark)
  expect(await page.getByRole('button', { name: 'Dark' }).getAttribute('aria-pressed')).toBe('true')
  // What was visited before is not shown in the old theme.
  await page.goto('/documents/omd-2019')
  await page.goto('/about')
  expect(await page.evaluate(paper)).toBe(dark)
  await page.getByRole('button', { name: 'As the device' }).click()
  await page.goto('/documents/omd-2019')
  expect(await page.evaluate(paper)).toBe(light)
})

it('keeps it without scripts, and leads back to the page', async () => {
  const page = await site.newPage({ javaScriptEnabled: false, colorScheme: 'dark' })
  await page.goto('/search?q=Ghana')
  await page.getByRole('button', { name: 'Light' }).click()
  await page.waitForURL('**/search?q=Ghana')
  expect(await page.locator('html').getAttribute('class')).toBe('light')
  expect(await page.getByRole('button', { name: 'Light' }).getAttribute('aria-pressed')).toBe('true')
})

it('offers the conversations of this browser again, each once, and forgets them', async () => {
  const page = await site.newPage()
  await page.goto('/')
  expect(await page.locator('#recent').isVisible()).toBe(false)
  await page.locator('#q').fill('When was the Ghana workshop?')
  await page.locator('#q').press('Enter')
  await eventually(() => page.locator('.turn').count()).toBe(1)
  await page.locator('#q').fill('who provided it?')
  await page.locator('#q').press('Enter')
  await eventually(() => page.locator('.turn').count()).toBe(2)
  await page.goto('/?q=How many arrests?')
  await page.goto('/')
  expect(await page.locator('#recent li').allTextContents()).toEqual([
    'How many arrests?',
    'When was the Ghana workshop? and 1 more question',
  ])
  await page.getByRole('link', { name: 'When was the Ghana workshop?' }).click()
  await eventually(() => page.locator('.turn').count()).toBe(2)
  await page.goto('/')
  await page.getByRole('button', { name: 'Forget these' }).click()
  expect(await page.locator('#recent').isVisible()).toBe(false)
  expect(await page.evaluate('document.activeElement.id')).toBe('q')
  await page.reload()
  expect(await page.locator('#recent').isVisible()).toBe(false)
})

it('collects passages of a document, and has them in the selection with those of a search', async () => {
  const page = await site.newPage()
  await page.goto('/search?q=Pangea')
  await page.locator('.hit .choice input').first().check()
  await page.locator('.hit h3 a').first().click()
  await page.waitForURL('**/documents/omd-2019?**')
  expect(await page.locator('#p3 .choice input').isChecked()).toBe(true)
  await page.locator('#p4 .choice').hover()
  await page.locator('#p4 .choice input').check()
  await page.getByRole('button', { name: 'Selection: 2 places' }).click()
  await page.waitForURL('**/basket?**')
  expect(await page.locator('.selected > li').count()).toBe(2)
  await page.goto('/documents/omd-2019#p4')
  await page.locator('#p4').getByRole('link', { name: 'Cite: Paragraph 4' }).click()
  await page.waitForURL('**/cite?part=p4')
})
