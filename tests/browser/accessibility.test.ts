import { afterAll, beforeAll, expect, it } from 'vitest'
import { violations } from './axe.ts'
import { openSite, type Site } from './open-browser.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const paths = [
  '/',
  '/?q=Which workshops took place in April 2019?&q=et en 2018 ?',
  '/?q=What was the budget of the Ghana workshop?',
  '/search?q=contrefaçon',
  '/search?q=workshop&country=GHA&country=KHM&from=2019-01-01&to=2019-12-31',
  '/search?q=zzzzz&kind=footnote',
  '/search?q=Pangaea',
  '/search?offset=10',
  '/search?from=never',
  '/documents',
  '/documents?organization=OMD&year=2019',
  '/documents/omd-2019?q=piracy#r6',
  '/documents/omd-2019?beside=omd-2019',
  '/documents/omd-2019/cite?part=p3',
  '/about',
  '/docs',
  '/nowhere',
]

// Colours don't depend on the width: each theme is looked at once, each layout once.
for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  it(`has nothing that axe-core finds wrong (${colorScheme}, ${width} px)`, async () => {
    const page = await site.newPage({ colorScheme, viewport: { width, height: 900 } }, /\b(?:400|404)\b/)
    for (const path of paths) {
      await page.goto(path)
      if (width < 600 && (await page.locator('#filters > summary').isVisible())) {
        await page.locator('#filters > summary').click()
      }
      expect(await violations(page), path).toEqual([])
    }
  })
}

it('marks every passage with its language', async () => {
  const page = await site.newPage({ locale: 'fr' })
  await page.goto('/search?limit=100')
  const passages = page.locator('.snippet')
  const languages = await passages.evaluateAll((all: { lang: string }[]) => all.map(({ lang }) => lang))
  expect(languages).toHaveLength(21)
  expect(new Set(languages)).toEqual(new Set(['fr', 'en']))
})
