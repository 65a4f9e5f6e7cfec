import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { omd2019 } from '../fixtures/documents.ts'
import { twinReports } from '../fixtures/twin-reports.ts'
import { violations } from './axe.ts'
import { openManagedSite, type Site } from './open-browser.ts'

const token = 'a-token-of-the-tests'
const doubtful = `**A_REPORT_WITH_A_VERY_LONG_NAME_THAT_IS_ONE_WORD_OF_MANY_LETTERS_AND_NEVER_ENDS**

1. The Union held two workshops for the officers of the customs in the course of the year.

ANNEX

Name of programme or project\tSeminar
Date and end date\tsome day
Brief description\tThe officers of the customs were trained in the law of the country
Number of participants\t12
`

let site: Site
beforeAll(async () => {
  const reference = readFileSync(omd2019, 'utf8')
  site = await openManagedSite({ ...twinReports, 'omd-2019.txt': reference, 'doubtful.txt': doubtful }, token)
})
afterAll(() => site.close())

const overflowPx = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

const paths = [
  '/documents',
  '/documents?q=zzz',
  '/documents/report-en',
  '/documents/doubtful/segmentation',
  '/documents/omd-2019/segmentation',
  '/quality',
  '/upload',
  '/documents/omd-2019/delete',
]

/** Sends a file from the upload page and waits for what comes of it. */
async function sendFile(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/upload')
  await page.locator('#token').fill(token)
  await page.locator('#file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.locator('form.upload button').click()
  await page.locator('form.draft, [role=alert]').first().waitFor()
}

const looks = [
  ['light', 1280, 'fr-FR'],
  ['dark', 1280, 'en-GB'],
  ['light', 390, 'en-GB'],
  ['dark', 390, 'fr-FR'],
] as const

it.each(looks)(
  'has nothing that axe-core finds wrong (%s, %i px, %s)',
  async (colorScheme, width, locale) => {
    const options = { colorScheme, locale, viewport: { width, height: 900 } }
    const page = await site.newPage(options, /\b(?:401|422)\b/)
    for (const path of paths) {
      await page.goto(path)
      expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2))
      expect(await violations(page), path).toEqual([])
      expect(await overflowPx(page), path).toBeLessThanOrEqual(0)
    }
    // A draft that would replace a document, then a file that is refused, then a wrong token.
    await sendFile(page, 'doubtful.txt', doubtful)
    expect(await violations(page), 'draft').toEqual([])
    expect(await overflowPx(page), 'draft').toBeLessThanOrEqual(0)
    await sendFile(page, 'picture.png', 'x')
    expect(await violations(page), 'refusal').toEqual([])
    await page.goto('/documents/omd-2019/delete')
    await page.locator('#token').fill('wrong')
    await page.locator('form.upload button').click()
    await page.locator('[role=alert]').waitFor()
    expect(await violations(page), 'wrong token').toEqual([])
  },
)

it('breaks no word of a heading that fits on a phone, and none of it runs out of the page', async () => {
  const page = await site.newPage({ viewport: { width: 320, height: 700 }, locale: 'fr-FR' })
  for (const path of [...paths, '/documents/omd-2019', '/documents/doubtful']) {
    await page.goto(path)
    expect(await overflowPx(page), path).toBeLessThanOrEqual(0)
  }
  await page.goto('/documents/omd-2019')
  const size = await page.evaluate<number>(
    'Number.parseFloat(getComputedStyle(document.querySelector("h1")).fontSize)',
  )
  expect(size).toBeLessThanOrEqual(24)
})
