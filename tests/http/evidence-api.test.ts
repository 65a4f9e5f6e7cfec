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
  ['record number of participating countries', /116 pays/],
  ['vente en ligne de produits pharmaceutiques', /vente en ligne/],
  ['¿Cuántos países participaron en la operación Pangea XI?', /116 pays/],
])('rates the sentences of a passage by how they bear a query out: %s', async (q, expected) => {
  const { passageId, sentences } = evidenceSchema.parse(await site.json(address('omd-2019:p3', q)))
  expect(passageId).toBe('omd-2019:p3')
  const { text } = await site.json<Passage>('/api/passages/omd-2019:p3')
  for (const { start, end, text: quote } of sentences) expect(text.slice(start, end)).toBe(quote)
  expect(sentences.map(({ start }) => start)).toEqual(
    sentences.map(({ start }) => start).sort((a, b) => a - b),
  )
  const shown = sentences.filter(({ selected }) => selected).map((sentence) => sentence.text)
  expect(shown.join('\n')).toMatch(expected)
  const lowest = Math.min(...sentences.filter(({ selected }) => selected).map(({ score }) => score))
  const others = sentences.filter(({ selected }) => !selected).map(({ score }) => score)
  expect(Math.max(...others, 0)).toBeLessThanOrEqual(lowest)
})

it('rates a passage lower for what it does not speak of', async () => {
  const bestOf = async (q: string) => {
    const { sentences } = evidenceSchema.parse(await site.json(address('omd-2019:p3', q)))
    return Math.max(...sentences.map(({ score }) => score))
  }
  expect(await bestOf('wheat harvest')).toBeLessThan(await bestOf('arrests in Operation Pangea'))
  const { sentences } = evidenceSchema.parse(await site.json(address('omd-2019:p3', 'wheat harvest')))
  expect(sentences.filter(({ selected }) => selected)).toEqual([])
})

it('names what is wrong with a request', async () => {
  const none = await site.problem('/api/passages/omd-2019:p3/evidence', 400)
  expect(none.errors[0]?.path).toBe('q')
  await site.problem(address('omd-2019:p3', 'a'.repeat(501)), 400)
  await site.problem(address('omd-2019:p99', 'Ghana'), 404)
})
