import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSite, type Site } from './open-browser.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const addresses = [
  '/?q=Which workshops took place in 2019?',
  '/?q=How many arrests?',
  '/?q=Who is the mayor of Lima?',
  '/?q=Ghana',
]

it.each([320, 360, 390])('shows the whole of an answer and its box at %i px', async (width) => {
  const page = await site.newPage({ viewport: { width, height: 700 } })
  for (const address of addresses) {
    await page.goto(address)
    await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    const [content, button] = [
      await page.evaluate('document.documentElement.scrollWidth'),
      await page.locator('#ask button[type=submit]').boundingBox(),
    ]
    expect(content, address).toBeLessThanOrEqual(width)
    expect((button?.x ?? width) + (button?.width ?? 0), address).toBeLessThanOrEqual(width)
  }
})

it('covers no answer at 400 % zoom', async () => {
  const page = await site.newPage({ viewport: { width: 360, height: 225 } })
  await page.goto(addresses[0] ?? '')
  await page.locator('.answer').scrollIntoViewIfNeeded()
  const covered = await page.evaluate(`(() => {
    const { left, top } = document.querySelector('.answer').getBoundingClientRect()
    const seen = document.elementFromPoint(left + 5, Math.max(top, 0) + 5)
    return !seen?.closest('.answer')
  })()`)
  expect(covered).toBe(false)
  const position = "getComputedStyle(document.querySelector('.turn ~ search')).position"
  expect(await page.evaluate(position)).toBe('static')
})
