import { type ChildProcess, fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BenchEngineName, benchEngines } from './engine-peers.ts'
import type { Built, Opened, ProbeTask, Searched } from './engine-probe.ts'
import { makeQueries, type QueryKind, queryKinds } from './engine-queries.ts'
import { median } from './percentiles.ts'
import { generateTexts } from './text-generator.ts'

const probe = fileURLToPath(new URL('engine-probe.ts', import.meta.url))
const rounds = 5
/** How long an engine may take over the queries of a kind in a round: where one is slow, all are asked fewer of them. */
const kindMs = 2000
const fewestQueries = 5
/** Phrases are made from the first passages. */
const sampled = 2000

/** An engine's own figures. */
export interface EngineFigures {
  buildSeconds: number
  fileMegabytes: number
  loadMilliseconds: number
  memoryMegabytes: number
  /** Median of the queries of a kind, each the median of its rounds, in milliseconds. */
  queries: Partial<Record<QueryKind, number>>
  /** How many passages the queries of a kind found together. */
  found: Partial<Record<QueryKind, number>>
}

export interface EngineBench {
  passages: number
  engines: Partial<Record<BenchEngineName, EngineFigures>>
  /** By how much Passerelle is better than each other engine: above 1 it is. */
  ratios: Partial<Record<BenchEngineName, Record<string, number>>>
}

/** Asks a process for something; an engine that fails says why. */
function ask<T>(child: ChildProcess, task: ProbeTask): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the process of the engine ended (${code})`))
    child.once('exit', ended)
    child.once('message', ({ result, error }: { result: T; error?: string }) => {
      child.off('exit', ended)
      if (error === undefined) resolve(result)
      else reject(new Error(error))
    })
    child.send(task)
  })
}

const start = () =>
  fork(probe, { execArgv: ['--import', 'tsx', '--expose-gc', '--max-old-space-size=12000'] })

async function build(engine: BenchEngineName, path: string, passages: number): Promise<Built> {
  const child = start()
  try {
    return await ask<Built>(child, { do: 'build', engine, path, passages })
  } finally {
    child.kill()
  }
}

/** The kinds that are compared under the names that the issue of the benchmark gives; the others are told beside. */
const compared: QueryKind[] = ['or', 'and', 'prefix', 'typo', 'phrase']
const round = (value: number) => Number(value.toPrecision(4))

function ratiosTo(own: EngineFigures, other: EngineFigures): Record<string, number> {
  const kinds = compared.flatMap((kind): [string, number][] => {
    const [ours, theirs] = [own.queries[kind], other.queries[kind]]
    return ours && theirs ? [[kind, theirs / ours]] : []
  })
  return Object.fromEntries(
    [
      ...kinds,
      ['load', other.loadMilliseconds / own.loadMilliseconds] as const,
      ['heap', other.memoryMegabytes / own.memoryMegabytes] as const,
      ['file', other.fileMegabytes / own.fileMegabytes] as const,
      ['build', other.buildSeconds / own.buildSeconds] as const,
    ].map(([name, ratio]) => [name, round(ratio)]),
  )
}

/**
 * Compares engines over the same generated passages and queries, each in a process of its own; they take turns, each
 * round in another order. An engine that can't be had, or fails, is told to `warn` and left out.
 */
export async function benchEnginesOver(
  passages: number,
  names: readonly BenchEngineName[],
  warn: (line: string) => void,
): Promise<EngineBench> {
  const work = await mkdtemp(join(tmpdir(), 'passerelle-bench-'))
  const open = new Map<BenchEngineName, { child: ChildProcess; figures: EngineFigures; times: Times }>()
  try {
    for (const name of names) {
      const path = join(work, name)
      const child = start()
      try {
        const built = await build(name, path, passages)
        const opened = await ask<Opened>(child, { do: 'open', engine: name, path })
        const figures = {
          buildSeconds: round(built.seconds),
          fileMegabytes: round(built.megabytes),
          loadMilliseconds: round(opened.milliseconds),
          memoryMegabytes: round(opened.megabytes),
          queries: {},
          found: {},
        }
        open.set(name, { child, figures, times: new Map() })
      } catch (error) {
        child.kill()
        warn(`${name} is left out: ${(error as Error).message.split('\n')[0]}`)
      }
    }
    const queries = makeQueries(Array.from(generateTexts(Math.min(passages, sampled))))
    const order = [...open]
    const affordable = new Map<QueryKind, number>()
    // The first round warms up and isn't counted.
    for (let turn = 0; turn <= rounds; turn++) {
      for (const kind of queryKinds) {
        for (const [name, { child, figures, times }] of order) {
          if (!benchEngines[name].kinds.includes(kind)) continue
          const asked = turn === 0 ? queries[kind] : queries[kind].slice(0, affordable.get(kind))
          const limit = turn === 0 ? { withinMs: kindMs } : {}
          const run = await ask<Searched>(child, { do: 'search', kind, queries: asked, ...limit })
          figures.found[kind] = run.totals.reduce((sum, total) => sum + total, 0)
          if (turn > 0) times.set(kind, [...(times.get(kind) ?? []), run.milliseconds])
          else {
            const most = affordable.get(kind) ?? queries[kind].length
            affordable.set(kind, Math.min(most, Math.max(fewestQueries, run.totals.length)))
          }
        }
      }
      order.reverse()
    }
    for (const { figures, times } of open.values()) {
      for (const [kind, runs] of times) {
        const each = (runs[0] ?? []).map((_, at) => median(runs.map((run) => run[at] ?? 0)))
        figures.queries[kind] = round(median(each))
      }
    }
    const own = open.get('passerelle')?.figures
    const others = [...open].filter(([name]) => name !== 'passerelle')
    return {
      passages,
      engines: Object.fromEntries([...open].map(([name, { figures }]) => [name, figures])),
      ratios: Object.fromEntries(
        own ? others.map(([name, { figures }]) => [name, ratiosTo(own, figures)]) : [],
      ),
    }
  } finally {
    for (const { child } of open.values()) child.kill()
    await rm(work, { recursive: true, force: true })
  }
}

/** Of each kind of query, for each round the milliseconds of each query. */
type Times = Map<QueryKind, number[][]>
