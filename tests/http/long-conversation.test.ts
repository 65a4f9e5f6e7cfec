import { afterAll, beforeAll, expect, it } from 'vitest'
import { onlyCorpus } from '../../src/corpus/corpus.ts'
import { type RunningServer, startServer } from '../../src/server.ts'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer({
    corpora: onlyCorpus((await openIndexOf([omd2019])).corpus),
    config: { host: '127.0.0.1', port: 0 },
    logger: { info: () => {}, warn: () => {}, error: () => {} },
  })
})
afterAll(() => server.close())

const address = (questions: string[]) => `/?${questions.map((q) => `q=${encodeURIComponent(q)}`).join('&')}`
const page = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${server.url}${path}`, { headers })
  expect(response.status).toBe(200)
  return response.text()
}
const turnsOf = (html: string) =>
  [...html.matchAll(/<h2 class="question"[^>]*>(.*?)<\/h2>/g)].map(([, question]) => question)

it('answers the newest questions of a long conversation on the page, and leads back to the others', async () => {
  const questions = ['When was the Ghana workshop?', 'Who provided it?']
  for (let n = 1; n <= 20; n++) questions.push(`thanks ${n}`)
  const html = await page(address(questions))
  expect(turnsOf(html)).toEqual(questions.slice(2))
  expect(html).toMatch(/newest 20 questions.* 2 before them/)
  const [, list = ''] = /<details class="earlier">.*?<ol>(.*?)<\/ol>/s.exec(html) ?? []
  const links = [...list.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
  expect(links).toHaveLength(2)
  expect(turnsOf(await page(links[1] ?? ''))).toEqual(questions.slice(0, 2))
  const kept = [...html.matchAll(/<input type="hidden" name="q" value="([^"]*)"/g)]
  expect(kept.map(([, question]) => question)).toEqual(questions)
  expect(await page(address(questions.slice(0, 20)))).not.toContain('before them')
})

it('takes twenty questions of the greatest length, in any script, with the address they come from', async () => {
  const questions = Array.from({ length: 20 }, () => '’'.repeat(500))
  const html = await page(address(questions), { Referer: `${server.url}${address(questions)}` })
  expect(turnsOf(html)).toHaveLength(20)
})
