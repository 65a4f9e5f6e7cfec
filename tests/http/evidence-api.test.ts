import { beforeAll, expect, it } from 'vitest'
import { evidenceSchema } from '../../src/model/evidence.ts'
import type { Passage } from '../../src/model/passage.ts'
import { openTestApp } from './test-app.ts'

let site: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  site = await openTestApp()
})

const address = (id: string, q: string) => `/api/passages/${id}/evidence?q=${encodeURIComponent(q)}`

it.each([
  ['How many people were arrested?', /859 arrestations/],
  ['Combien d’arrestations l’opération Pangea XI a-t-elle permises ?', /859 arrestations/],
  ['¿Cuántos países participaron en la operación Pangea XI?', /116 pays/],
])('selects the sentences of a passage that bear a query out: %s', async (q, expected) => {
  const { passageId, sentences } = evidenceSchema.parse(await site.json(address('omd-2019:p3', q)))
  expect(passageId).toBe('omd-2019:p3')
  const { text } = await site.json<Passage>('/api/passages/omd-2019:p3')
  for (const { start, end, text: quote } of sentences) expect(text.slice(start, end)).toBe(quote)
  expect(sentences.map(({ start }) => start)).toEqual(
    sentences.map(({ start }) => start).sort((a, b) => a - b),
  )
  const selected = sentences.filter((sentence) => sentence.selected)
  expect(selected.length).toBeLessThan(sentences.length)
  expect(selected.map((sentence) => sentence.text).join(' ')).toMatch(expected)
  const worst = Math.min(...selected.map(({ score }) => score))
  for (const { score } of sentences.filter((sentence) => !sentence.selected))
    expect(score).toBeLessThanOrEqual(worst)
})

it('selects nothing for what a passage does not speak of', async () => {
  const { sentences } = evidenceSchema.parse(await site.json(address('omd-2019:p3', 'wheat harvest')))
  expect(sentences.length).toBeGreaterThan(0)
  expect(sentences.filter(({ selected }) => selected)).toEqual([])
})

it('names what is wrong with a request', async () => {
  const none = await site.problem('/api/passages/omd-2019:p3/evidence', 400)
  expect(none.errors[0]?.path).toBe('q')
  await site.problem(address('omd-2019:p3', 'a'.repeat(501)), 400)
  await site.problem(address('omd-2019:p99', 'Ghana'), 404)
})
