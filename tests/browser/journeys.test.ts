import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { UiLanguage } from '../../src/model/language.ts'
import { omd2019 } from '../fixtures/documents.ts'
import { eventually, openManagedSite, type Site } from './open-browser.ts'

const token = 'token-of-journeys'
let site: Site
beforeAll(async () => {
  site = await openManagedSite({ 'omd-2019.txt': readFileSync(omd2019, 'utf8') }, token)
})
afterAll(() => site.close())

/** What readers type, each in the language of the pages. */
const words = {
  en: {
    figure: 'How many countries took part in Operation Pangea XI?',
    date: 'When was the Ghana workshop?',
    provider: 'Who provided it?',
    search: 'counterfeiting',
  },
  fr: {
    figure: 'Combien de pays ont participé à l’opération Pangea XI ?',
    date: 'Quand a eu lieu l’atelier au Ghana ?',
    provider: 'Qui l’a organisé ?',
    search: 'contrefaçon',
  },
  es: {
    figure: '¿Cuántos países participaron en la operación Pangea XI?',
    date: '¿Cuándo fue el taller de Ghana?',
    provider: '¿Quién lo organizó?',
    search: 'falsificación',
  },
} satisfies Record<UiLanguage, Record<string, string>>

interface Setting {
  width: number
  theme: 'light' | 'dark'
  language: UiLanguage
  scripts: boolean
}
type Told = (typeof words)[UiLanguage]
/** A way through the site; `arrived` looks at the page that each step leads to. */
type Journey = (page: Page, told: Told, arrived: () => Promise<void>, setting: Setting) => Promise<void>

async function ask(page: Page, question: string) {
  await page.locator('#q').fill(question)
  await page.locator('#q').press('Enter')
  await eventually(() => page.locator('.turn .question').last().textContent()).toBe(question)
}

/** A delegate looks for a figure to quote, opens it where it stands and takes its citation. */
const quotes: Journey = async (page, told, arrived) => {
  await page.goto('/')
  await arrived()
  await ask(page, told.figure)
  expect(await page.locator('.sources').first().textContent()).toContain('116 pays')
  await arrived()
  await page.locator('.source a[href*="#p3"]').first().click()
  await page.waitForURL('**/documents/omd-2019?mark=**')
  expect(await page.locator('#p3 mark').first().textContent()).toContain('116')
  await arrived()
  await page.locator('.document-tools a[href$="/cite"]').click()
  await page.waitForURL('**/cite')
  expect(await page.locator('.citation-text').first().textContent()).toContain('OMD')
  await arrived()
}

/** A customs officer asks for a date, and whom to write to. */
const goesOnAsking: Journey = async (page, told, arrived) => {
  await page.goto('/')
  await ask(page, told.date)
  expect(await page.locator('.turn').last().textContent()).toContain('2019')
  await arrived()
  await ask(page, told.provider)
  expect(await page.locator('.turn').count()).toBe(2)
  expect(await page.locator('.turn').last().textContent()).toMatch(/Swiss|Suiss/)
  await arrived()
}

/** An analyst narrows the activities, and takes exactly those away as a table. */
const takesAway: Journey = async (page, _, arrived, { scripts }) => {
  await page.goto('/activities')
  await arrived()
  await page.locator('#filter-from').selectOption('2019-01-01')
  if (!scripts) await page.locator('form:has(#filter-from) button[type=submit]').click()
  await eventually(() => page.url()).toContain('from=2019-01-01')
  await eventually(() => page.locator('h1').textContent()).not.toContain('11')
  await arrived()
  const shown = Number(/\d+/.exec((await page.locator('h1').textContent()) ?? '')?.[0])
  const address = await page.locator('a[href*="csv"]').first().getAttribute('href')
  const csv = await (await page.request.get(address ?? '')).text()
  expect(csv.match(/^"?omd-2019:r\d+/gm)?.length ?? 0).toBe(shown)
}

/** A reader searches, narrows, opens a hit and goes from match to match. */
const searches: Journey = async (page, told, arrived, { width, scripts }) => {
  await page.goto('/search')
  await page.locator('#q').fill(told.search)
  await page.locator('#q').press('Enter')
  await eventually(() => page.url()).toContain('q=')
  await eventually(() => page.locator('.hit mark').count()).toBeGreaterThan(1)
  await arrived()
  if (width < 1024) await page.locator('#filters > summary').click()
  await page.locator('#kind-paragraph').check()
  if (!scripts) await page.locator('#filters button[type=submit]:visible').first().click()
  await eventually(() => page.url()).toContain('kind=paragraph')
  await arrived()
  await page.locator('.hit h3 a').first().click()
  await page.waitForURL('**/documents/omd-2019?**')
  expect(await page.locator('.passage mark').count()).toBeGreaterThan(0)
  await arrived()
  await page.locator('.find-steps a').last().click()
  if (scripts) await eventually(() => page.locator('mark.now').count()).toBe(1)
}

/** A first visitor follows an example, and begins again. */
const looksAround: Journey = async (page, _, arrived) => {
  await page.goto('/')
  const example = page.locator('.examples a').first()
  const question = await example.textContent()
  await example.click()
  await eventually(() => page.locator('.turn .question').first().textContent()).toBe(question)
  expect(await page.locator('.turn').getAttribute('class')).not.toMatch(/none|closest/)
  await arrived()
  await page.locator('.conversation-tools a').last().click()
  await eventually(() => page.locator('.start-head').count()).toBe(1)
  await page.locator('.site-footer a[href="/help"]').click()
  await page.waitForURL('**/help')
  await arrived()
}

/** Who looks after the documents adds one, and takes it away again. */
const adds: Journey = async (page, _, arrived) => {
  await page.goto('/upload')
  await arrived()
  await page.locator('#token').fill(token)
  const text = '# A note\n\n1. Officers of Zanzibar learned to tell copies from originals.\n'
  await page
    .locator('#file')
    .setInputFiles({ name: 'note.md', mimeType: 'text/markdown', buffer: Buffer.from(text) })
  await page.locator('form.upload button[type=submit]').click()
  await eventually(() => page.locator('form.draft').count()).toBe(1)
  await arrived()
  await page.locator('button[value=publish]').click()
  await page.waitForURL('**/documents/note')
  await page.goto('/documents/note/delete')
  await page.locator('#token').fill(token)
  await arrived()
  await page.locator('form:has(#token) button[type=submit]').click()
  await page.waitForURL((url) => url.pathname === '/documents')
  await eventually(() => page.locator('[role=status]').first().textContent()).toContain('note')
}

/** Who knows better than the reader of files corrects a title, and takes that back. */
const corrects: Journey = async (page, _, arrived) => {
  const title = () => page.locator('#fact-title').inputValue()
  await page.goto('/documents/omd-2019/correct')
  const printed = await title()
  await arrived()
  await page.locator('#fact-title').fill('What the customs did')
  await page.locator('#token').fill(token)
  await page.locator('button[value=save]').click()
  await page.waitForURL('**/documents/omd-2019')
  expect(await page.locator('.document-head .lead').textContent()).toContain('What the customs did')
  await page.goto('/documents/omd-2019/correct')
  await arrived()
  await page.locator('#token').fill(token)
  await page.locator('button[value=undo]').click()
  await page.waitForURL('**/documents/omd-2019')
  await page.goto('/documents/omd-2019/correct')
  expect(await title()).toBe(printed)
}

/** Every pair of a width, a theme, a language and scripts or none is in one of these. */
const walks: [Journey, number, Setting['theme'], UiLanguage, boolean][] = [
  [quotes, 320, 'light', 'en', true],
  [goesOnAsking, 320, 'dark', 'fr', false],
  [searches, 320, 'light', 'es', false],
  [takesAway, 390, 'dark', 'en', false],
  [quotes, 390, 'light', 'fr', true],
  [goesOnAsking, 390, 'dark', 'es', true],
  [looksAround, 768, 'light', 'en', false],
  [adds, 768, 'dark', 'fr', true],
  [takesAway, 768, 'light', 'es', true],
  [searches, 1440, 'dark', 'en', true],
  [corrects, 1440, 'light', 'fr', false],
  [looksAround, 1440, 'dark', 'es', true],
]

it.each(
  walks.map(([journey, width, theme, language, scripts]) => ({
    journey,
    setting: { width, theme, language, scripts },
    name: `${journey.name}: ${width} px, ${theme}, ${language}, ${scripts ? 'with' : 'without'} scripts`,
  })),
)('$name', async ({ journey, setting }) => {
  const { width, theme, language, scripts } = setting
  const page = await site.newPage({
    viewport: { width, height: 800 },
    colorScheme: theme,
    locale: language,
    javaScriptEnabled: scripts,
  })
  const arrived = async () => {
    const seen = {
      sideways: await page.evaluate('document.documentElement.scrollWidth > innerWidth'),
      language: await page.locator('html').getAttribute('lang'),
      paper: await page.evaluate('getComputedStyle(document.body).backgroundColor'),
      headings: await page.locator('h1').count(),
    }
    const paper = theme === 'dark' ? 'rgb(22, 25, 27)' : 'rgb(251, 249, 244)'
    expect(seen, page.url()).toEqual({ sideways: false, language, paper, headings: 1 })
  }
  await journey(page, words[language], arrived, setting)
})
