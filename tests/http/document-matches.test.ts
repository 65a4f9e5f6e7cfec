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
    [...document.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, words]) => words?.toLowerCase()),
  )
  expect(marked).toContain('contrefaçon')
  expect(marked).toContain('counterfeiting')
})

it('says how many there are and leads to each passage that has some', async () => {
  const document = await page('/documents/omd-2019?q=Pangea')
  const marks = [...document.matchAll(/<mark>/g)].length
  expect(document).toContain(`${marks} matches for`)
  expect(document).toMatch(/<nav class="match-links".*?href="#p3"/s)
  expect(document).not.toMatch(/<nav class="match-links".*?href="#p7".*?<\/nav>/s)
  expect(await page('/documents/omd-2019?q=xyzzyqwv')).toContain('No match for')
  expect(await page('/documents/omd-2019')).not.toContain('match-links')
})
