import { beforeAll, expect, it } from 'vitest'
import { type QualityReport, qualityReportSchema } from '../../src/model/quality.ts'
import { type Segmentation, segmentationSchema } from '../../src/model/segmentation.ts'
import { corpusOf } from '../fixtures/documents.ts'
import { brokenApp, openTestApp } from './test-app.ts'

let site: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  site = await openTestApp()
})

it('tells how a document was cut: lines, languages with their margin, fields with their labels', async () => {
  const body = await site.json<Segmentation>('/api/documents/omd-2019/segmentation')
  expect(segmentationSchema.strict().parse(body)).toEqual(body)
  expect(body.warnings).toEqual([])
  const p3 = body.content.find(({ id }) => id === 'omd-2019:p3')
  expect(p3).toMatchObject({ kind: 'paragraph', number: '3', language: 'fr', line: expect.any(Number) })
  expect(p3?.margin).toBeGreaterThan(0)
  const r4 = body.content.find(({ id }) => id === 'omd-2019:r4')
  const countries = r4?.fields?.find(({ field }) => field === 'countries')
  expect(countries?.label).toBe('Beneficiary country or countries')
  expect(r4?.text.slice(countries?.start, countries?.end)).toBe('Ghana')
})

it('keeps what only editors need out of the documents as readers get them', async () => {
  const document = await site.json<{ content: object[] }>('/api/documents/omd-2019')
  for (const passage of document.content) expect(Object.keys(passage)).not.toContain('margin')
})

it.each(['en', 'fr'])('shows it on a page (%s)', async (ui) => {
  const response = await site.get(`/documents/omd-2019/segmentation?ui=${ui}`)
  expect(response.status).toBe(200)
  const page = await response.text()
  expect(page).toContain('<code>r4</code>')
  expect(page).toMatch(
    /<td [^>]*lang="en"[^>]*>Beneficiary country or countries<\/td><td[^>]*><div><span [^>]*lang="en">Ghana<\/span>/,
  )
  expect(page).toContain(ui === 'fr' ? 'lu : Ghana (GHA)' : 'read as: Ghana (GHA)')
  expect(page).toMatch(ui === 'fr' ? /Activité de l’annexe 4 <code>/ : /Annex entry 4 <code>/)
  expect(page).toMatch(ui === 'fr' ? /marge (?:1|0,\d+)/ : /margin (?:1|0\.\d+)/)
  expect((await site.get('/documents/none/segmentation')).status).toBe(404)
})

it('lists what an editor would mend, as JSON and on a page', async () => {
  const report = await site.json<QualityReport>('/api/quality')
  expect(qualityReportSchema.strict().parse(report)).toEqual(report)
  expect(report.counts['odd-provider']).toBe(1)
  const page = await (await site.get('/quality?ui=fr')).text()
  expect(page).toContain('Prestataires inhabituels (1)')
  expect(page).toContain('«\u00a0The World Customs Administration\u00a0» est peut-être')
  expect(page).not.toContain('may be')
  expect(page).toContain('href="/documents/omd-2019#r8"')
})

/** A document with so many records of which nothing is known but the name. */
const withRecords = (count: number) => {
  const names = Array.from({ length: count }, (_, n) => `Name of programme or project\tSeminar ${n}`)
  return ['1. Text.', 'ANNEX', ...names.map((name) => `${name}\nBrief description\t`)].join('\n\n')
}

it('shows the first findings of each kind, and all of one kind or one document on pages of their own', async () => {
  const { corpus } = await corpusOf({
    'many.txt': withRecords(120),
    'few.txt': withRecords(1),
  })
  const many = brokenApp(corpus, {})
  const pageAt = async (path: string) => (await many.get(path)).text()
  const count = (html: string) => html.match(/nothing under/gi)?.length
  const overview = await pageAt('/quality')
  expect(count(overview)).toBe(10)
  expect(overview).toContain('href="/quality?kind=empty-field">Show all 121')
  expect(count(await pageAt('/quality?kind=empty-field'))).toBe(100)
  const second = await pageAt('/quality?kind=empty-field&page=2&ui=en')
  expect(count(second)).toBe(21)
  expect(second).toContain('href="/quality?ui=en&amp;kind=empty-field"')
  expect(count(await pageAt('/quality?document=few'))).toBe(1)
  expect(await pageAt('/documents/few/segmentation')).toContain('href="/quality?document=few"')
  const body = await many.json<QualityReport>('/api/quality?document=few')
  expect(body.counts['empty-field']).toBe(1)
  expect(body.findings.every(({ documentId }) => documentId === 'few')).toBe(true)
  await many.problem('/api/quality?kind=odd', 400)
})
