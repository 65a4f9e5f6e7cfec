import { beforeAll, expect, it } from 'vitest'
import { openTestApp } from './test-app.ts'

let site: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  site = await openTestApp()
})

const asked = (...questions: string[]) =>
  new URLSearchParams(questions.map((q): [string, string] => ['q', q]))

it('exports a conversation as Markdown, each answer with its quotations, sources and rows', async () => {
  const query = asked(
    'How many arrests did Operation Pangea XI lead to?',
    'Which workshops took place in April 2019?',
  )
  const response = await site.get(`/conversation.md?${query}`)
  expect(response.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8')
  expect(response.headers.get('Content-Disposition')).toContain('conversation.md')
  const text = await response.text()
  expect(text).toContain(`<http://localhost/?${query}>`)
  expect(text).toMatch(/## How many arrests did Operation Pangea XI lead to\?\n\n859\n/)
  expect(text).toMatch(
    /> “.*859 arrestations.*” \(.*para\. 3\), http:\/\/localhost\/documents\/omd-2019\?mark=/,
  )
  expect(text).toMatch(/\| Dates \| Countries \| .*Sources \|\n\| --- \|/)
  expect(text).toMatch(/\| 25\s?–\s?26 April 2019 \| Costa Rica, .*\| WCO 2019, annex 6 \|/)
  expect(await (await site.get(`/conversation.md?${query}&ui=es`)).text()).toContain('OMA 2019, anexo 6')
})

it('gives the rows of the last answer to a spreadsheet, with addresses of their sources', async () => {
  const response = await site.get(`/conversation.csv?${asked('Which workshops took place in April 2019?')}`)
  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [head, ...rows] = new TextDecoder().decode(bytes).trimEnd().split('\r\n')
  expect(head).toMatch(/^Dates,Countries,.*Sources,Link$/)
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatch(/^2019-04-01,Bahamas,.*http:\/\/localhost\/documents\/omd-2019#r5$/)
  expect((await site.get(`/conversation.csv?${asked('How many arrests?')}`)).status).toBe(404)
})

it('links both from the page, where there is something to take', async () => {
  const list = await (await site.get(`/?${asked('Which workshops took place in April 2019?')}`)).text()
  expect(list).toContain('href="/conversation.csv?q=Which')
  expect(list).toContain('href="/conversation.md?q=Which')
  const none = await (await site.get(`/?${asked('Who is the mayor of Lima?')}`)).text()
  expect(none).not.toMatch(/conversation\.csv|data-copy="answer"/)
})

it('says in time that a conversation comes to its end', async () => {
  const page = async (count: number) =>
    (await site.get(`/?${asked(...Array.from({ length: count }, (_, n) => `thanks ${n}`))}`)).text()
  expect(await page(3)).toContain('Question 3 of 20.')
  expect(await page(18)).toContain('2 questions left')
  const full = await page(20)
  expect(full).toContain('This conversation has its 20 questions.')
  expect(full).toContain('href="/?q=thanks+19"')
})
