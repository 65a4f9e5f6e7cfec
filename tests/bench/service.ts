// The whole of a search and an answer, beside MiniSearch's bare search over the same passages.
//   npm run bench -- search | ask [--passages N] [--folder FOLDER] [--json]
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
import type { Corpus } from '../../src/corpus/corpus.ts'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { searchRequestSchema } from '../../src/model/search-request.ts'
import { generateCorpus, passagesOfDocument } from './generated-corpus.ts'
import { figuresOf, median } from './percentiles.ts'
import { processorMs, timed } from './processor-time.ts'
import { searches } from './searches.ts'

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

const subjects = { search: benchSearch, ask: benchAsk }
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
