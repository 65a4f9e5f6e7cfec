// One engine in a process of its own: builds an index, or opens one and answers what its parent asks.
import { type BenchEngineName, benchEngines, fileBytes } from './engine-peers.ts'
import type { QueryKind } from './engine-queries.ts'
import { generateTexts } from './text-generator.ts'

/** What the parent asks. */
export type ProbeTask =
  | { do: 'build'; engine: BenchEngineName; path: string; passages: number }
  | { do: 'open'; engine: BenchEngineName; path: string }
  | { do: 'search'; kind: QueryKind; queries: string[][]; withinMs?: number }

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

/** Processor time so far, in milliseconds: what else the machine does counts for nothing. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Generating is the same for all, and counts for none: it is measured alone and taken away. */
function generationSeconds(passages: number): number {
  const startedAt = processorMs()
  let chars = 0
  for (const text of generateTexts(passages)) chars += text.length
  return chars > 0 ? (processorMs() - startedAt) / 1000 : 0
}

async function run(task: ProbeTask): Promise<Built | Opened | Searched> {
  if (task.do === 'build') {
    const generating = generationSeconds(task.passages)
    const startedAt = processorMs()
    await benchEngines[task.engine].build(generateTexts(task.passages), task.path)
    const seconds = (processorMs() - startedAt) / 1000 - generating
    return { seconds, megabytes: (await fileBytes(task.path)) / megabyte }
  }
  if (task.do === 'open') {
    // The engine's own program is no part of its index: it is loaded, and run, before anything is measured.
    await benchEngines[task.engine].build(['warming up'], `${task.path}-small`)
    await benchEngines[task.engine].open(`${task.path}-small`)
    const before = kept()
    const startedAt = processorMs()
    opened = await benchEngines[task.engine].open(task.path)
    const milliseconds = processorMs() - startedAt
    const after = kept()
    const measure = opened.native ? 'whole' : 'managed'
    return { milliseconds, megabytes: Math.max(0.1, after[measure] - before[measure]) }
  }
  const milliseconds: number[] = []
  const totals: number[] = []
  const begunAt = processorMs()
  for (const query of task.queries) {
    if (task.withinMs !== undefined && processorMs() - begunAt > task.withinMs) break
    const startedAt = processorMs()
    totals.push((await opened?.search(task.kind, query)) ?? 0)
    milliseconds.push(processorMs() - startedAt)
  }
  return { milliseconds, totals }
}

process.on('message', (task: ProbeTask) => {
  run(task).then(
    (result) => process.send?.({ result }),
    (error: Error) => process.send?.({ error: error.message }),
  )
})
