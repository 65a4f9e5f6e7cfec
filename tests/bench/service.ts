// The whole of a search, an answer and a request, beside MiniSearch's bare search over the same passages.
//   npm run bench -- search | ask | http [--passages N] [--folder FOLDER] [--json]
// A folder keeps the documents and their index for the next run: reading a hundred thousand passages takes minutes.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { prepareAnswers } from '../../src/answer/prepare-answers.ts'
import { type Corpus, onlyCorpus } from '../../src/corpus/corpus.ts'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { searchRequestSchema } from '../../src/model/search-request.ts'
import { startServer } from '../../src/server.ts'
import { generateCorpus, passagesOfDocument } from './generated-corpus.ts'
import { median, percentile } from './percentiles.ts'
import { processorMs, timed } from './processor-time.ts'

/** Queries in all ways of asking, in both languages of the generated documents and in a third. */
const searches: Record<string, Record<string, unknown>> = {
  'one frequent word': { q: 'training' },
  'two words': { q: 'customs workshop' },
  'three words, French': { q: 'culture récolte semence' },
  'Spanish, of no document': { q: 'formación aduanas' },
  'stop words as a phrase': { q: '"of the"' },
  phrase: { q: '"technical cooperation"' },
  'a slip': { q: 'wrokshop' },
  'a prefix': { q: 'pharm*' },
  'a filter': { q: 'customs', country: ['GHA'] },
  'both words': { q: 'customs AND training' },
  'nothing typed': { q: '' },
}
const questions = [
  'How many workshops were there in Ghana in 2019?',
  'Quels ateliers ont eu lieu au Togo ?',
  'Who provided the training in Kenya?',
  'What is technical cooperation?',
  'List the activities in Peru between 2010 and 2012',
]
const rounds = 7

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    passages: { type: 'string', default: '10000' },
    folder: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const documents = Math.max(1, Math.round(Number(values.passages) / passagesOfDocument))

interface Figures {
  p50: number
  p95: number
  p99: number
}

function figuresOf(times: readonly number[]): Figures {
  const at = (share: number) => Number(percentile(times, share).toFixed(2))
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** MiniSearch's bare search over the same passages, in a process of its own: gives what a query costs there. */
async function openBareSearch(indexDir: string) {
  const child = fork(fileURLToPath(new URL('bare-search.ts', import.meta.url)), [indexDir])
  const told = async () => (await once(child, 'message'))[0] as number
  await told()
  return {
    async milliseconds(query: string): Promise<number> {
      child.send(query)
      return told()
    },
    close: () => child.kill(),
  }
}

/**
 * The whole search with facets and snippets, taking turns with the bare one, in processor time; the first round warms
 * both up. Where no bare search finds anything, such as words of another language, no ratio tells anything.
 */
async function benchSearch(corpus: Corpus) {
  const plain = await openBareSearch(settings.indexDir)
  const own = new Map<string, number[]>()
  const bare = new Map<string, number[]>()
  for (let round = 0; round <= rounds; round++) {
    for (const [name, parameters] of Object.entries(searches)) {
      const request = searchRequestSchema.parse(parameters)
      const times = [
        await timed(() => corpus.search(request), processorMs),
        await plain.milliseconds(request.q),
      ]
      if (round === 0) continue
      own.set(name, [...(own.get(name) ?? []), times[0] as number])
      bare.set(name, [...(bare.get(name) ?? []), times[1] as number])
    }
  }
  plain.close()
  const medians = [...own].map(([name, times]) => ({
    name,
    own: median(times),
    bare: median(bare.get(name) ?? []),
  }))
  const figures = figuresOf([...own.values()].flat())
  const miniSearch = figuresOf([...bare.values()].flat())
  return {
    ...figures,
    miniSearch,
    ratio: Number((miniSearch.p50 / figures.p50).toFixed(2)),
    queries: Object.fromEntries(
      medians.map(({ name, own: ms, bare: plainMs }) => [
        name,
        {
          milliseconds: Number(ms.toFixed(2)),
          miniSearchMilliseconds: Number(plainMs.toFixed(2)),
          ratio: Number((plainMs / ms).toFixed(2)),
        },
      ]),
    ),
  }
}

/** Questions, in processor time; the first round tells what the first one costs. */
async function benchAsk(corpus: Corpus) {
  const firsts: number[] = []
  const later: number[] = []
  for (let round = 0; round <= rounds; round++) {
    for (const question of questions) {
      const time = await timed(() => answerQuestion([question], corpus), processorMs)
      if (round === 0) firsts.push(time)
      else later.push(time)
    }
  }
  return { first: Number((firsts[0] ?? 0).toFixed(2)), ...figuresOf(later) }
}

/** The same searches over HTTP, as JSON and as a page, beside those in the process. */
async function benchHttp(corpus: Corpus) {
  const logger = { info() {}, error() {}, warn() {}, debug() {} }
  const server = await startServer({
    corpora: onlyCorpus(corpus),
    config: { host: '127.0.0.1', port: 0 },
    logger: logger as never,
  })
  const times: Record<'process' | 'json' | 'page', number[]> = { process: [], json: [], page: [] }
  try {
    for (let round = 0; round <= rounds; round++) {
      for (const parameters of Object.values(searches)) {
        const request = searchRequestSchema.parse(parameters)
        const address = new URLSearchParams(
          Object.entries(parameters).flatMap(([name, value]) =>
            [value].flat().map((one): [string, string] => [name, String(one)]),
          ),
        )
        const get = async (path: string) => (await fetch(`${server.url}${path}?${address}`)).text()
        const each = {
          process: await timed(() => corpus.search(request)),
          json: await timed(() => get('/api/search')),
          page: await timed(() => get('/search')),
        }
        if (round === 0) continue
        for (const way of ['process', 'json', 'page'] as const) times[way].push(each[way])
      }
    }
  } finally {
    await server.close()
  }
  return Object.fromEntries(Object.entries(times).map(([way, own]) => [way, figuresOf(own)]))
}

const subjects = { search: benchSearch, ask: benchAsk, http: benchHttp }
const work = values.folder ?? (await mkdtemp(join(tmpdir(), 'passerelle-bench-')))
const settings = { indexDir: join(work, 'index'), engine: 'frozen' as const }
try {
  const kept = await access(join(work, 'documents')).then(
    () => true,
    () => false,
  )
  if (!kept) await generateCorpus(join(work, 'documents'), documents)
  await buildIndex([join(work, 'documents')], settings)
  let corpus: Corpus | undefined
  const open = await timed(async () => {
    corpus = await openCorpus(settings)
  })
  const opened = corpus as Corpus | undefined
  if (!opened) throw new Error('the index was not opened')
  // Searches need nothing of what answers are made from.
  const prepare = positionals.some((name) => name !== 'search')
    ? await timed(() => prepareAnswers(opened))
    : 0
  const results: Record<string, unknown> = {
    passages: opened.contents().length,
    openMilliseconds: Math.round(open),
    prepareMilliseconds: Math.round(prepare),
  }
  for (const [name, bench] of Object.entries(subjects))
    if (positionals.includes(name)) results[name] = await bench(opened)
  if (values.json) console.log(JSON.stringify(results, null, 2))
  else console.dir(results, { depth: null })
} finally {
  if (values.folder === undefined) await rm(work, { recursive: true, force: true })
}
