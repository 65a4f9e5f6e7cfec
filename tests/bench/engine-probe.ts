// One engine in a process of its own: builds an index, or opens one and answers what its parent asks.
import { type BenchEngineName, benchEngines, fileBytes } from './engine-peers.ts'
import type { QueryKind } from './engine-queries.ts'
import { generateTexts } from './text-generator.ts'

/** What the parent asks. */
export type ProbeTask =
  | { do: 'build'; engine: BenchEngineName; path: string; passages: number }
  | { do: 'open'; engine: BenchEngineName; path: string }
  | { do: 'search'; kind: QueryKind; queries: string[][] }

export interface Built {
  seconds: number
  megabytes: number
}
export interface Opened {
  milliseconds: number
  /** What the opened index takes of memory. */
  megabytes: number
}
export interface Searched {
  milliseconds: number[]
  totals: number[]
}

const megabyte = 2 ** 20
const kept = () => {
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { managed: (heapUsed + external) / megabyte, whole: rss / megabyte }
}

let opened: Awaited<ReturnType<(typeof benchEngines)[BenchEngineName]['open']>> | undefined

/** Generating is the same for all, and counts for none: it is measured alone and taken away. */
function generationSeconds(passages: number): number {
  const startedAt = performance.now()
  let chars = 0
  for (const text of generateTexts(passages)) chars += text.length
  return chars > 0 ? (performance.now() - startedAt) / 1000 : 0
}

async function run(task: ProbeTask): Promise<Built | Opened | Searched> {
  if (task.do === 'build') {
    const generating = generationSeconds(task.passages)
    const startedAt = performance.now()
    await benchEngines[task.engine].build(generateTexts(task.passages), task.path)
    const seconds = (performance.now() - startedAt) / 1000 - generating
    return { seconds, megabytes: (await fileBytes(task.path)) / megabyte }
  }
  if (task.do === 'open') {
    // The engine's own program is no part of its index: it is loaded, and run, before anything is measured.
    await benchEngines[task.engine].build(['warming up'], `${task.path}-small`)
    await benchEngines[task.engine].open(`${task.path}-small`)
    const before = kept()
    const startedAt = performance.now()
    opened = await benchEngines[task.engine].open(task.path)
    const milliseconds = performance.now() - startedAt
    const after = kept()
    const measure = opened.native ? 'whole' : 'managed'
    return { milliseconds, megabytes: Math.max(0.1, after[measure] - before[measure]) }
  }
  const milliseconds: number[] = []
  const totals: number[] = []
  for (const query of task.queries) {
    const startedAt = performance.now()
    totals.push((await opened?.search(task.kind, query)) ?? 0)
    milliseconds.push(performance.now() - startedAt)
  }
  return { milliseconds, totals }
}

process.on('message', (task: ProbeTask) => {
  run(task).then(
    (result) => process.send?.({ result }),
    (error: Error) => process.send?.({ error: error.message }),
  )
})
