import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Corpus } from '../../src/corpus/corpus.ts'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { searchRequestSchema } from '../../src/model/search-request.ts'
import { temporaryFolder } from '../fixtures/documents.ts'
import { openEndpoint } from '../fixtures/embedding-endpoint.ts'

const paragraphs = [
  'The laboratory examined spermatozoal samples of cattle.',
  'The farmers sold their wheat at the market.',
  'The inspectors sealed the warehouse of the customs.',
  'The secretariat printed the agenda of the meeting.',
  'The delegations thanked the chair for the summary under Article 66.2.',
  ...['officials', 'judges', 'lawyers', 'experts', 'students', 'members'].flatMap((who) =>
    ['draft', 'budget', 'lecture', 'visit', 'guide', 'list'].map(
      (what) => `The ${who} discussed the ${what}.`,
    ),
  ),
]
/** No form of it stands in the documents, but most of its letters do, in a word that stemming leaves apart. */
const unlike = 'azoospermatozoa'

let endpoint: Awaited<ReturnType<typeof openEndpoint>>
let corpus: Corpus
let settings: Parameters<typeof openCorpus>[0]
beforeAll(async () => {
  endpoint = await openEndpoint()
  const folder = await temporaryFolder()
  const text = paragraphs.map((paragraph, at) => `${at + 1}. ${paragraph}`).join('\n\n')
  await writeFile(join(folder, 'report.txt'), `IP/C/W/902\n\nREPORT OF THE OFFICE\n\n${text}\n`)
  await writeFile(
    join(folder, 'other.txt'),
    'IP/C/W/903\n\nREPORT OF THE FARM\n\n1. The spermatozoa of bulls were counted.\n\n2. These they saw, and those which were theirs.\n',
  )
  settings = { indexDir: await temporaryFolder(), engine: 'frozen', embeddings: endpoint.embeddings }
  await buildIndex([folder], settings, { threads: 0 })
})
beforeEach(async () => {
  Object.assign(endpoint.state, { status: 200, delayMs: 0, dimensions: 256, body: null })
  corpus = await openCorpus(settings)
  endpoint.requests.length = 0
  return () => corpus.close()
})
const search = (parameters: Record<string, unknown>) => corpus.search(searchRequestSchema.parse(parameters))

it('finds what holds none of the words, says so of each hit, and counts it', async () => {
  const found = await search({ q: unlike })
  expect(found.hits[0]).toMatchObject({ documentId: 'other', nearInMeaning: true, crossLanguage: false })
  expect(found.hits[1]).toMatchObject({ id: 'report:p1', nearInMeaning: true })
  expect(found.hits.every(({ kind }) => kind === 'paragraph')).toBe(true)
  expect(found.total).toBe(found.hits.length)
  const counted = Object.values(found.facets.document).reduce((sum, count) => sum + count, 0)
  expect(counted).toBe(found.total)
  const narrowed = await search({ q: unlike, document: ['report'] })
  expect(narrowed.total).toBe(found.facets.document.report)
  expect(narrowed.hits.every(({ documentId }) => documentId === 'report')).toBe(true)
})

it('keeps what holds the words before what does not, whatever page is asked for', async () => {
  const { hits, total } = await search({ q: 'wheat market' })
  expect(hits[0]).toMatchObject({ id: 'report:p2' })
  expect(hits[0]?.nearInMeaning).toBeUndefined()
  const scores = hits.map(({ score }) => score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  const pages: string[] = []
  for (let offset = 0; offset < total; offset += 2)
    pages.push(...(await search({ q: 'wheat market', offset, limit: 2 })).hits.map(({ id }) => id))
  expect(pages).toEqual(hits.map(({ id }) => id))
  const byDate = await search({ q: 'wheat market', sort: 'date' })
  expect(byDate.total).toBe(total)
})

it('finds what function words mean together where no text has them in their order', async () => {
  const { hits } = await search({ q: 'which of those were theirs' })
  expect(hits[0]).toMatchObject({ id: 'other:p2', nearInMeaning: true })
  expect((await search({ q: 'which of those were theirs', document: ['report'] })).total).toBe(
    hits.length - 1,
  )
  const [exact] = (await search({ q: 'those which were' })).hits
  expect(exact?.id).toBe('other:p2')
  expect(exact?.nearInMeaning).toBeUndefined()
})

it.each([
  '"wheat market"',
  'wheat -market',
  'country:Ghana wheat',
  'IP/C/W/902',
  '12 March 2019',
  'article 66.2',
  '',
])('finds exactly what %j asks for, and asks nobody what it means', async (q) => {
  const { hits, remarks } = await search({ q })
  expect(hits.every(({ nearInMeaning }) => !nearInMeaning)).toBe(true)
  expect(remarks.map(({ code }) => code)).not.toContain('words-alone')
  expect(endpoint.requests).toEqual([])
})

it('asks once for a query that is searched again, with what the model wants before it', async () => {
  await corpus.close()
  corpus = await openCorpus({ ...settings, embeddings: { ...endpoint.embeddings, queryPrefix: 'query: ' } })
  await search({ q: 'wheat market' })
  await search({ q: 'wheat market', offset: 2, document: ['report'] })
  expect(endpoint.asked()).toEqual(['query: wheat market'])
})

it.each([
  ['answers with a fault', { status: 500 }, /status 500 out of memory/],
  ['answers too late', { delayMs: 2000 }, /no answer within 100 ms/],
  ['gives vectors of another length', { dimensions: 64 }, /gives 64 numbers for a query, the index has 256/],
  ['gives what is no embedding', { body: '[]' }, /no list of embeddings/],
] as const)('finds by words and says so where the endpoint %s', async (_, broken, reason) => {
  await corpus.close()
  const queryMs = 'delayMs' in broken ? 100 : 60_000
  corpus = await openCorpus({ ...settings, embeddings: { ...endpoint.embeddings, queryMs } })
  Object.assign(endpoint.state, broken)
  const { hits, remarks } = await search({ q: 'wheat market' })
  expect(hits.map(({ id }) => id)).toEqual(['report:p2'])
  expect(remarks.map(({ code }) => code)).toEqual(['words-alone'])
  expect(await corpus.health()).toMatchObject({
    status: 'degraded',
    detail: expect.stringMatching(reason),
  })
})

it('lets an endpoint that failed rest, rather than have every search wait for it', async () => {
  endpoint.state.status = 500
  for (const q of ['wheat', 'market', 'farmers', 'customs']) await search({ q })
  expect(endpoint.requests.length).toBe(1)
})
