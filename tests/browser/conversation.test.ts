import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually, openSite, type Site } from './open-browser.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const lastQuestion = (page: Page) => page.locator('.turn').last().locator('.question').textContent()
const lastAnswer = (page: Page) => page.locator('.turn').last().locator('.answer').textContent()

async function ask(page: Page, question: string) {
  await page.locator('#q').fill(question)
  await page.locator('#q').press('Enter')
  await eventually(() => lastQuestion(page)).toBe(question)
}

it('follows a conversation of five turns in two languages, and gives it again at its address', async () => {
  const page = await site.newPage()
  await page.goto('/')
  await ask(page, 'When was the Ghana workshop?')
  expect(await lastAnswer(page)).toContain('28 January – 1 February 2019')
  await ask(page, 'who provided it?')
  expect(await lastAnswer(page)).toContain('Swiss IP office')
  await ask(page, 'et au Sénégal ?')
  expect(await page.locator('.turn').last().locator('.understood').textContent()).toContain('Sénégal')
  await ask(page, 'Combien de jours a-t-il duré ?')
  expect(await lastAnswer(page)).toContain('5 jours')
  await ask(page, 'How many arrests did Operation Pangea XI lead to?')
  expect(await lastAnswer(page)).toContain('859')
  expect(await page.evaluate('document.activeElement.textContent')).toBe(
    'How many arrests did Operation Pangea XI lead to?',
  )
  const shown = await page.locator('#conversation').innerText()
  await page.reload()
  expect(await page.locator('#conversation').innerText()).toBe(shown)
  await page.goBack()
  await eventually(() => page.locator('.turn').count()).toBe(4)
})

it('opens the source at the quotation, and leaves out what was misunderstood', async () => {
  const page = await site.newPage()
  await page.goto('/?q=Which workshops took place in April 2019?')
  expect(await page.locator('.answer-table tbody tr').count()).toBe(2)
  await page.getByRole('button', { name: 'Countries' }).click()
  expect(await page.locator('.answer-table th').nth(1).getAttribute('aria-sort')).toBe('ascending')
  await page.getByRole('link', { name: 'Leave out: April 2019' }).click()
  await eventually(() => page.locator('.answer-table tbody tr').count()).toBeGreaterThan(2)
  await page.goto('/?q=Combien d’arrestations ?')
  await page.locator('.citation-rank').first().click()
  await eventually(() => page.url()).toContain('/documents/omd-2019?mark=p3')
  expect(await page.locator('#p3 mark').first().textContent()).toContain('859 arrestations')
})

it('copies an answer with its sources, each with its place and address', async () => {
  const page = await site.newPage({ permissions: ['clipboard-read', 'clipboard-write'] })
  await page.goto('/?q=Which workshops took place in April 2019?')
  await page.locator('[data-copy=answer]').click()
  await eventually(() => page.locator('[data-copy=answer]').textContent()).toBe('Copied')
  const copied = String(await page.evaluate('navigator.clipboard.readText()'))
  for (const rank of [1, 2])
    expect(copied).toMatch(
      new RegExp(
        `\\[${rank}\\] “[^”]*April 2019[^”]*” \\(.*\\(OMD\\), .*\\), http://\\S+/documents/omd-2019\\?mark=`,
      ),
    )
  expect(copied).not.toContain('¶')
  await page.goto('/?q=How many arrests?')
  expect(await page.locator('[data-copy=answer]').count()).toBe(0)
  await page.getByRole('button', { name: /^Copy: .*Paragraph 3/ }).click()
  const quotation = () => page.evaluate('navigator.clipboard.readText()')
  await eventually(quotation).toMatch(/^“.*859.*” \(.*para\. 3\), http/s)
})

it('lets a question be asked otherwise or taken back, and the conversation goes on from there', async () => {
  const page = await site.newPage()
  await page.goto('/?q=When was the Ghana workshop?&q=and in Senegal?')
  const turn = page.locator('.turn').last()
  await turn.getByRole('link', { name: /^Edit/ }).click()
  await eventually(() => page.locator('#q').inputValue()).toBe('and in Senegal?')
  expect(await page.locator('.turn').count()).toBe(1)
  await ask(page, 'and in Armenia?')
  expect(await lastAnswer(page)).toContain('26–28 June 2019')
  await page
    .locator('.turn')
    .first()
    .getByRole('link', { name: /^Remove/ })
    .click()
  await eventually(() => page.locator('.turn').count()).toBe(1)
})

it('speaks Spanish', async () => {
  const page = await site.newPage({ locale: 'es-ES' })
  await page.goto('/')
  expect(await page.locator('html').getAttribute('lang')).toBe('es')
  await ask(page, '¿Cuántos países participaron en la operación Pangea XI?')
  expect(await page.locator('.sources').first().textContent()).toContain('116')
  await page
    .getByRole('link', { name: /^Citar/ })
    .first()
    .click()
  await eventually(() => page.locator('h1').textContent()).toBe('Cómo citar')
})

it('works without scripts', async () => {
  const page = await site.newPage({ javaScriptEnabled: false })
  await page.goto('/')
  await page.locator('#q').fill('When was the Ghana workshop?')
  await page.locator('#q').press('Enter')
  await page.locator('#q').fill('and in Senegal?')
  await page.locator('#q').press('Enter')
  expect(await lastAnswer(page)).toContain('17–21 June 2019')
  expect(await page.locator('.turn').count()).toBe(2)
  expect(await page.getByRole('button', { name: /copy/i }).count()).toBe(0)
})
