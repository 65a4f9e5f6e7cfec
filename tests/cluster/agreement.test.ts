import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { type IndexSettings, parseConfig } from '../../src/config.ts'
import type { Corpus } from '../../src/corpus/corpus.ts'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import {
  evaluateQueries,
  type JudgedQuery,
  judgedQuerySchema,
} from '../../src/evaluation/evaluate-queries.ts'
import { mean } from '../../src/evaluation/ranking-figures.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { searchRequestSchema } from '../../src/model/search-request.ts'
import type { SearchResult } from '../../src/model/search-result.ts'
import { omd2019, temporaryFolder } from '../fixtures/documents.ts'
import { twinReports } from '../fixtures/twin-reports.ts'
import { sharedCluster } from './shared-cluster.ts'

const evaluation = fileURLToPath(new URL('../evaluation/', import.meta.url))
const linesOf = async (name: string) =>
  (await readFile(join(evaluation, name), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

let cluster: Awaited<ReturnType<typeof sharedCluster>>
let embedded: Corpus
let remote: Corpus
beforeAll(async () => {
  cluster = await sharedCluster()
  const twins = await temporaryFolder()
  for (const [name, text] of Object.entries(twinReports)) await writeFile(join(twins, name), text)
  const sources = [omd2019, twins, ...['corpus', 'annexes', 'pages'].map((name) => join(evaluation, name))]
  const open = async (settings: IndexSettings) => {
    await buildIndex(sources, settings)
    return openCorpus(settings)
  }
  embedded = await open({ indexDir: await temporaryFolder(), engine: parseConfig({}).engine })
  const index = `agreement-${Date.now().toString(36)}`
  remote = await open({
    indexDir: await temporaryFolder(),
    engine: 'opensearch',
    cluster: { urls: cluster.urls, index },
  })
})
afterAll(async () => {
  await remote?.close()
  await cluster?.stop()
})

/** What a reader sees of a search. */
const seenOf = ({ total, hits, facets }: SearchResult) => ({ total, facets, ids: hits.map(({ id }) => id) })

/** What both engines say to a search. */
async function both(parameters: Record<string, unknown>) {
  const request = searchRequestSchema.parse(parameters)
  const [own, other] = await Promise.all([embedded.search(request), remote.search(request)])
  return { own: seenOf(own), other: seenOf(other) }
}

/** Evaluates judged queries, and keeps what was seen of each. */
async function evaluate(corpus: Corpus, judged: JudgedQuery[]) {
  const seen: ReturnType<typeof seenOf>[] = []
  const search: Corpus['search'] = async (...asked) => {
    const result = await corpus.search(...asked)
    seen.push(seenOf(result))
    return result
  }
  const rows = await evaluateQueries({ ...corpus, search }, judged)
  return { seen, ndcg: mean(rows.map(({ ndcg }) => ndcg)) }
}

it('ranks judged queries as the embedded engine does', async () => {
  const judged = (await linesOf('queries.jsonl')).map((line) => judgedQuerySchema.parse(line))
  const [own, other] = await Promise.all([embedded, remote].map((corpus) => evaluate(corpus, judged)))
  if (!own || !other) throw new Error('nothing was evaluated')
  expect(Math.abs(own.ndcg - other.ndcg)).toBeLessThan(0.01)
  const differing: string[] = []
  for (const [i, { query }] of judged.entries()) {
    const [expected, told] = [own.seen[i], other.seen[i]]
    expect(told?.total, query).toBe(expected?.total)
    expect(told?.facets, query).toEqual(expected?.facets)
    if (told?.ids.join() !== expected?.ids.join()) differing.push(query)
  }
  expect(differing.length / judged.length, differing.join('\n')).toBeLessThan(0.02)
})

it.each<[string, Record<string, unknown>]>([
  ['everything', {}],
  ['a page of everything', { offset: '40', limit: '30' }],
  ['a page behind the window', { offset: '150', limit: '30' }],
  ['everything by date', { sort: 'date', limit: '40' }],
  ['everything by date, newest first', { sort: '-date', limit: '40' }],
  ['a word', { q: 'training' }],
  ['a word with much to find, behind the window', { q: 'intellectual property', offset: '110', limit: '50' }],
  ['a filter of kind', { q: 'formation', kind: ['record'] }],
  ['a filter of country', { country: ['GHA'] }],
  ['a filter of time', { from: '2018-06-01', to: '2019-03-01' }],
  ['a filter of language', { q: 'counterfeiting', language: ['fr', 'es'] }],
  ['its own language alone', { q: 'contrefaçon', crossLanguage: 'false' }],
  ['a phrase', { q: '"intellectual property rights"' }],
  ['a phrase in French', { q: '"propriété intellectuelle"' }],
  ['a hyphenated phrase', { q: '"sub-regional workshop"' }],
  ['a word that a text parts', { q: 'trademark' }],
  ['words that are asked for and excluded', { q: '+customs -workshop' }],
  ['alternatives', { q: 'piracy OR contrefaçon' }],
  ['words near each other', { q: 'customs NEAR/4 officials' }],
  ['words of a title', { q: 'title:seminar' }],
  ['a country by its field', { q: 'country:Ghana training' }],
  ['a word within two topics', { q: 'training', topic: ['patents', 'customs'] }],
  ['a prefix', { q: 'counterf*' }],
  ['a symbol', { q: 'IP/C/W/673' }],
  ['a date', { q: '12 November 2018' }],
  ['an article of an agreement', { q: 'Article 66.2' }],
  ['nothing that is there', { q: 'xylophone zeppelin' }],
  ['what versions say', { q: 'examiners trained in classification' }],
  ['what versions say, in the other language', { q: 'examinateurs formés au classement' }],
])('finds, counts and orders %s as the embedded engine does', async (_, parameters) => {
  const { own, other } = await both(parameters)
  expect(other).toEqual(own)
})

it('answers as the embedded engine does', async () => {
  const questions = (await linesOf('questions-reports.jsonl')).slice(0, 40) as { question: string }[]
  for (const { question } of questions) {
    const [own, other] = [
      await answerQuestion([question], embedded),
      await answerQuestion([question], remote),
    ]
    expect(other.answer, question).toEqual(own.answer)
  }
})
