import { beforeAll, expect, it } from 'vitest'
import { openTestApp } from './test-app.ts'

let site: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  site = await openTestApp()
})

const page = async (path: string) => (await site.get(path)).text()

it('leads from a hit to the document, where the words of the search are marked, translated ones too', async () => {
  const results = await page('/search?q=counterfeiting')
  const address = /href="(\/documents\/omd-2019\?q=counterfeiting#[^"]+)"/.exec(results)?.[1] ?? ''
  const document = await page(address.replace(/#.*/, ''))
  const marked = new Set(
    [...document.matchAll(/<mark id="m\d+">(.*?)<\/mark>/g)].map(([, words]) => words?.toLowerCase()),
  )
  expect(marked).toContain('contrefaçon')
  expect(marked).toContain('counterfeiting')
})

it('says how many there are, and leads from one to the next', async () => {
  const document = await page('/documents/omd-2019?q=Pangea')
  const marks = [...document.matchAll(/<mark id="m(\d+)">/g)].map(([, number]) => Number(number))
  expect(marks.length).toBeGreaterThan(1)
  expect(marks).toEqual(marks.map((_, i) => i + 1))
  expect(document).toContain(`>${marks.length} matches<`)
  expect(document).toMatch(/action="\/documents\/omd-2019#m1"/)
  expect(document).toContain(`href="#m${marks.length}"`)
  const none = await page('/documents/omd-2019?q=xyzzyqwv')
  expect(none).toContain('No match')
  expect(none).not.toContain('data-step')
  expect(await page('/documents/omd-2019')).not.toContain('find-status')
})
