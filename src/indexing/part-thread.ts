import { Worker } from 'node:worker_threads'
import { PasserelleError } from '../errors.ts'
import { remark } from '../model/remark.ts'
import type { BuiltPart, OnFile, PartTask } from './build-part.ts'
import type { WorkerMessage } from './part-worker.ts'

/** What reading one file may take; a report of 3,000 pages takes a tenth of it. */
const usualFileMs = 120_000

/**
 * Megabytes of a thread's heap. Parts of usual files stay within the first, which makes V8 collect early enough for two
 * threads to stay below a gigabyte; what doesn't is tried once more with the second.
 */
const heaps = [400, 1536] as const
/** Analysis leaves much behind at once: room for it spares collecting it in small steps. */
const youngMegabytes = 48

/** A thread stays so long for a next build, as it takes longer to load than a document: one change mostly follows another. */
const idleMs = 5 * 60_000
let idle: { worker: Worker; timer: NodeJS.Timeout } | undefined

/** A thread of so many megabytes: the one that stayed from a build before, or a new one. */
function takeThread(heap: number): Worker {
  if (!idle || heap !== heaps[0])
    return new Worker(new URL('part-worker.mjs', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes, maxOldGenerationSizeMb: heap },
    })
  const { worker, timer } = idle
  clearTimeout(timer)
  idle = undefined
  worker.ref()
  return worker
}

function keepThread(worker: Worker): void {
  worker.unref()
  const end = () => {
    if (idle?.worker !== worker) return
    idle = undefined
    worker.terminate()
  }
  if (worker.listenerCount('error') === 0) worker.on('error', end)
  idle = { worker, timer: setTimeout(end, idleMs).unref() }
}

/** How an attempt at a part ended; `at` is the source that was being read, else the one with most passages. */
type End =
  | { kind: 'built'; built: BuiltPart }
  | { kind: 'failed'; error: Error }
  | { kind: 'too-much'; of: 'time' | 'memory'; at: number }

/** A thread that builds parts, started again where a file makes it hang or run out of memory. */
export class PartThread {
  private readonly fileMs: number
  private worker: Worker | undefined
  private heap: number = heaps[0]
  /** Whether it has built what it was asked for: one that failed, or is at it still, is no use to anybody. */
  private isFree = false

  constructor(fileMs = usualFileMs) {
    this.fileMs = fileMs
  }

  /**
   * Builds a part, without the files that take too much.
   * @throws PasserelleError or Error as building does.
   */
  async build(task: PartTask, onFile: OnFile): Promise<BuiltPart> {
    let told = 0
    for (let current = task; ; ) {
      let files = 0
      const end = await this.attempt(current, (progress) => {
        files += 1
        // What was told in an attempt before isn't told again.
        if (files <= told) return
        told = files
        onFile(progress)
      })
      this.isFree = end.kind === 'built'
      if (end.kind === 'built') return end.built
      if (end.kind === 'failed') throw end.error
      await this.end()
      if (end.of === 'memory' && this.heap !== heaps[1]) {
        this.heap = heaps[1]
        continue
      }
      if (end.at === null)
        throw new PasserelleError('a part of the index takes too much memory; split its files')
      current = withoutSource(current, end.at, this.reasonFor(end.of))
    }
  }

  /** Leaves the thread to the next build, or ends it where one stays already. */
  async end(): Promise<void> {
    const { worker } = this
    this.worker = undefined
    if (worker && this.isFree && !idle && this.heap === heaps[0]) keepThread(worker)
    else await worker?.terminate()
  }

  private reasonFor(of: 'time' | 'memory'): string {
    if (of === 'memory') return remark('too-much-memory').message
    return remark('too-much-time', { seconds: this.fileMs / 1000 }).message
  }

  private start(): Worker {
    this.isFree = false
    this.worker ??= takeThread(this.heap)
    return this.worker
  }

  private attempt(task: PartTask, onFile: OnFile): Promise<End> {
    const worker = this.start()
    return new Promise((resolve) => {
      let reading: number | null = null
      let largest = { at: 0, passages: -1 }
      let timer: NodeJS.Timeout | undefined
      const settle = (end: End) => {
        clearTimeout(timer)
        worker.off('message', onMessage)
        worker.off('error', onError)
        resolve(end)
      }
      const onError = (error: NodeJS.ErrnoException) =>
        settle(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? { kind: 'too-much', of: 'memory', at: reading ?? largest.at }
            : { kind: 'failed', error },
        )
      const onMessage = (message: WorkerMessage) => {
        if (message.kind === 'reading') {
          const { at } = message
          reading = at
          clearTimeout(timer)
          timer = setTimeout(() => settle({ kind: 'too-much', of: 'time', at }), this.fileMs)
        } else if (message.kind === 'file') {
          clearTimeout(timer)
          if (message.passages > largest.passages) largest = { at: reading ?? 0, passages: message.passages }
          reading = null
          onFile(message)
        } else if (message.kind === 'part') {
          settle({ kind: 'built', built: message.built })
        } else {
          const Kind = message.expected ? PasserelleError : Error
          settle({ kind: 'failed', error: new Kind(message.message) })
        }
      }
      worker.on('message', onMessage)
      worker.once('error', onError)
      worker.postMessage(task)
    })
  }
}

const withoutSource = (task: PartTask, at: number, givenUp: string): PartTask => ({
  ...task,
  sources: task.sources.map((source, i) => (i === at ? { ...source, givenUp } : source)),
})
