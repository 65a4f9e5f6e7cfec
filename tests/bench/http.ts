// Searches over HTTP, as JSON and as a page, beside the same ones in a process of its own: one at a time, and as many at
// once as two threads can do. Clients are in this process, and take their share of the machine.
//   npm run bench -- http [--passages 3000] [--folder FOLDER] [--seconds 5] [--json]
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { figuresOf, median } from './percentiles.ts'
import type { Spent } from './search-probe.ts'
import { searches } from './searches.ts'
import { type ServedCorpus, serveCorpus } from './serve-corpus.ts'

/** How often all queries are asked before it is another way's turn. */
const roundsOfTurn = 5
const turnsOfOne = 8
/** V8 needs some to make fast what is asked again and again. */
const firstTurns = 3
const threads = 2
const connections = 8
const turns = 5

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '3000' },
    folder: { type: 'string' },
    seconds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
})
const seconds = Number(values.seconds)
const folder = values.folder ?? (await mkdtemp(join(tmpdir(), 'passerelle-http-')))

const queries = Object.values(searches).map((parameters) => {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  )
  return `?${new URLSearchParams(pairs)}`
})

/** Something that searches, by itself or over HTTP. */
interface Searcher {
  /** All queries some times, or again and again until some seconds are over. */
  search(seconds: number): Promise<Spent>
  close(): unknown
}

async function openProbe(): Promise<Searcher> {
  const child = fork(fileURLToPath(new URL('search-probe.ts', import.meta.url)), [
    join(folder, 'index'),
    String(roundsOfTurn),
  ])
  await once(child, 'message')
  return {
    async search(forSeconds) {
      child.send(forSeconds)
      return (await once(child, 'message'))[0]
    },
    close: () => child.kill(),
  }
}

/** Clients that keep their connections and take answers compressed, as browsers do, but don't read them: that is no work of the server. */
function openClients({ url, processorMs }: ServedCorpus, path: string, connections: number): Searcher {
  const requests = queries.map((query) => ({ method: 'GET' as const, path: `${path}${query}` }))
  const headers = { 'Accept-Encoding': 'gzip, deflate, br, zstd' }
  return {
    async search(forSeconds) {
      const before = await processorMs()
      const times: number[] = []
      const bound = forSeconds > 0 ? { duration: forSeconds } : { amount: roundsOfTurn * requests.length }
      const run = autocannon({ url, connections, requests, headers, ...bound }, () => {})
      run.on('response', (_, status, __, ms) => {
        if (status !== 200) throw new Error(`${path} gave ${status}`)
        times.push(ms)
      })
      await once(run, 'done')
      return { times, processorMs: (await processorMs()) - before }
    },
    close() {},
  }
}

const share = (part: number, whole: number) => Number((part / whole).toFixed(2))

/** Each way in turn, with one thread: how long a search takes, and what of it is the processor's. */
async function oneAtATime(served: ServedCorpus) {
  const ways = {
    process: await openProbe(),
    json: openClients(served, '/api/search', 1),
    page: openClients(served, '/search', 1),
  }
  const rows = Object.entries(ways).map(([way, searcher]) => ({
    way,
    searcher,
    times: [] as number[],
    processorMs: 0,
  }))
  for (let turn = 0; turn < turnsOfOne + firstTurns; turn++) {
    for (const row of rows) {
      const own = await row.searcher.search(0)
      if (turn < firstTurns) continue
      row.times.push(...own.times)
      row.processorMs += own.processorMs
    }
  }
  for (const { searcher } of rows) searcher.close()
  const figures = rows.map(({ way, times, processorMs }) => [
    way,
    { ...figuresOf(times), processorMs: share(processorMs, times.length) },
  ])
  return Object.fromEntries(figures)
}

/** As many searches as there can be in some seconds, by processes and over HTTP, in turn. */
async function atOnce(served: ServedCorpus) {
  const ways = {
    process: await Promise.all(Array.from({ length: threads }, openProbe)),
    json: [openClients(served, '/api/search', connections)],
  }
  const figures = { process: [] as number[], json: [] as number[] }
  for (let turn = 0; turn <= turns; turn++) {
    for (const way of ['process', 'json'] as const) {
      const startedAt = performance.now()
      const spent = await Promise.all(ways[way].map((searcher) => searcher.search(seconds)))
      const took = (performance.now() - startedAt) / 1000
      if (turn > 0) figures[way].push(spent.reduce((sum, { times }) => sum + times.length, 0) / took)
    }
  }
  for (const searcher of Object.values(ways).flat()) searcher.close()
  const [process, json] = [median(figures.process), median(figures.json)]
  return {
    threads,
    connections,
    processPerSecond: share(process, 1),
    jsonPerSecond: share(json, 1),
    share: share(json, process),
  }
}

/** What is measured of a server that answers with so many threads. */
async function served<Figures>(
  workers: number,
  measure: (server: ServedCorpus) => Promise<Figures>,
): Promise<Figures> {
  const server = await serveCorpus(Number(values.passages), { WORKERS: String(workers) }, folder)
  try {
    while (!(await fetch(`${server.url}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 100))
    return await measure(server)
  } finally {
    await server.close()
  }
}

try {
  const single = await served(1, oneAtATime)
  const results = {
    oneAtATime: {
      ...single,
      share: share(single.process.p50, single.json.p50),
      pageOfJson: share(single.page.p50, single.json.p50),
    },
    atOnce: await served(threads, atOnce),
  }
  console.log(values.json ? JSON.stringify(results, null, 2) : results)
} finally {
  if (values.folder === undefined) await rm(folder, { recursive: true, force: true })
}
