// What the service does under load: answers a second and how long they take at 1 to 200 connections, what is shed, what
// is reset, whether /healthz answers meanwhile, how soon it recovers, takes a new index, and stops.
//   npm run bench -- load [--passages 3000] [--folder FOLDER] [--seconds 10] [--connections 1,10,50,200] [--json]
import { appendFile, readdir } from 'node:fs/promises'
import { Agent } from 'node:http'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { outcomeOf } from '../fixtures/outcome-of-request.ts'
import { loadRequests } from './load-requests.ts'
import { percentile } from './percentiles.ts'
import { type ServedCorpus, serveCorpus } from './serve-corpus.ts'

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '3000' },
    folder: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '1,10,50,200' },
    json: { type: 'boolean', default: false },
  },
})
const seconds = Number(values.seconds)
const healthEveryMs = 100

interface Probe {
  worstMs: number
  p99Ms: number
  failed: number
}

/** Asks /healthz all the time until told to stop. */
function watchHealth(url: string): () => Promise<Probe> {
  const times: number[] = []
  let failed = 0
  let isWatching = true
  const watching = (async () => {
    while (isWatching) {
      const startedMs = performance.now()
      await fetch(`${url}/healthz`).then(
        (response) => response.arrayBuffer(),
        () => {
          failed += 1
        },
      )
      times.push(performance.now() - startedMs)
      await delay(healthEveryMs)
    }
  })()
  return async () => {
    isWatching = false
    await watching
    const at = (share: number) => Math.round(10 * percentile(times, share)) / 10
    return { worstMs: at(1), p99Ms: at(0.99), failed }
  }
}

interface Row {
  path: string
  connections: number
  answersPerSecond: number
  p50Ms: number
  p99Ms: number
  shed: number
  reset: number
  other: number
  health: Probe
  megabytes: number
}

async function load(
  served: ServedCorpus,
  path: keyof typeof loadRequests,
  connections: number,
): Promise<Row> {
  const health = watchHealth(served.url)
  const result = await autocannon({
    url: served.url,
    connections,
    duration: seconds,
    timeout: 60,
    requests: loadRequests[path],
    // In a thread of its own: what reads answers here would hold up what asks /healthz.
    workers: 1,
    excludeErrorStats: true,
  })
  const statuses = Object.entries(result.statusCodeStats ?? {})
  const counted = (wanted: (status: string) => boolean) =>
    statuses.filter(([status]) => wanted(status)).reduce((sum, [, { count = 0 }]) => sum + count, 0)
  return {
    path,
    connections,
    answersPerSecond: Math.round((10 * result['2xx']) / result.duration) / 10,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    shed: counted((status) => status === '503'),
    reset: result.errors,
    other: counted((status) => !status.startsWith('2') && status !== '503'),
    health: await health(),
    megabytes: Math.round(await served.megabytes()),
  }
}

/** How long after a load a single request is answered again. */
async function recovery(url: string): Promise<number> {
  const startedMs = performance.now()
  while (!(await fetch(`${url}/api/search?q=customs`)).ok) await delay(20)
  return Math.round(performance.now() - startedMs)
}

/** How long after the manifest is in place all answers are of the new index, at 16 connections; and what failed. */
async function reload(served: ServedCorpus): Promise<{ ms: number; failed: number; asked: number }> {
  const word = 'zyxwvutsrq'
  let [failed, asked, isAsking] = [0, 0, true]
  let [lastOldMs, isTaken] = [0, false]
  const clients = Array.from({ length: 16 }, async () => {
    while (isAsking) {
      asked += 1
      const response = await fetch(`${served.url}/api/search?q=${word}`).catch(() => null)
      if (response === null || (!response.ok && response.status !== 503)) failed += 1
      else if (response.ok) {
        const { total } = (await response.json()) as { total: number }
        if (total === 0) lastOldMs = performance.now()
        else isTaken = true
      }
    }
  })
  const [name = ''] = (await readdir(served.dataDir)).sort()
  await appendFile(join(served.dataDir, name), `\nA paragraph about ${word} and its kin.\n`)
  await served.build()
  const builtMs = performance.now()
  while (!isTaken || performance.now() - lastOldMs < 2000) {
    await delay(50)
    if (performance.now() - builtMs > 120_000) throw new Error('the new index was not taken')
  }
  isAsking = false
  await Promise.all(clients)
  return { ms: Math.max(0, Math.round(lastOldMs - builtMs)), failed, asked }
}

/** What becomes of requests on connections that are kept open while the program is asked to end. */
async function stopUnderLoad(served: ServedCorpus) {
  const outcomes: (number | string)[] = []
  const stopped = served.stop()
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      while (outcomes.at(-1) !== 'ECONNREFUSED')
        outcomes.push(await outcomeOf(`${served.url}/api/search?q=customs`, agent))
      agent.destroy()
    }),
  )
  const count = (wanted: (outcome: number | string) => boolean) => outcomes.filter(wanted).length
  return {
    code: await stopped,
    answered: count((outcome) => outcome === 200),
    shed: count((outcome) => outcome === 503),
    reset: count((outcome) => typeof outcome === 'string' && outcome !== 'ECONNREFUSED'),
  }
}

const served = await serveCorpus(Number(values.passages), {}, values.folder)
try {
  const rows: Row[] = []
  if (!values.json)
    console.log(
      'path         conn  answers/s  p50 ms  p99 ms   503  reset  other  healthz p99/worst ms    MB',
    )
  for (const path of Object.keys(loadRequests) as (keyof typeof loadRequests)[]) {
    for (const connections of values.connections.split(',').map(Number)) {
      const row = await load(served, path, connections)
      rows.push(row)
      if (values.json) continue
      const { health } = row
      const cells = [
        path.padEnd(11),
        String(connections).padStart(5),
        row.answersPerSecond.toFixed(1).padStart(9),
        String(row.p50Ms).padStart(6),
        String(row.p99Ms).padStart(6),
        String(row.shed).padStart(4),
        String(row.reset).padStart(5),
        String(row.other).padStart(5),
        `${health.p99Ms}/${health.worstMs}${health.failed > 0 ? ` (${health.failed} failed)` : ''}`.padStart(
          20,
        ),
        String(row.megabytes).padStart(5),
      ]
      console.log(cells.join('  '))
    }
  }
  const recoveredMs = await recovery(served.url)
  const taken = await reload(served)
  const stopped = await stopUnderLoad(served)
  if (values.json) console.log(JSON.stringify({ rows, recoveredMs, reload: taken, stopped }, null, 2))
  else {
    console.log(`after the load, a request is answered within ${recoveredMs} ms`)
    console.log(
      `a new index is in use everywhere ${taken.ms} ms after it was built, under 16 connections; failed: ${taken.failed} of ${taken.asked}`,
    )
    const { code, answered, shed, reset } = stopped
    console.log(
      `SIGTERM under 16 connections: exit code ${code}, answered ${answered}, 503 ${shed}, reset ${reset}`,
    )
  }
} finally {
  await served.close()
}
