import { Worker } from 'node:worker_threads'
import { PasserelleError } from '../errors.ts'
import type { TellOutcome } from '../http/outcome.ts'
import type { Route } from './known-methods.ts'
import type {
  Errand,
  Errands,
  FromThread,
  IndexFacts,
  LogLine,
  Reloaded,
  ThreadSettings,
} from './thread-messages.ts'

interface Asked {
  resolve(answer: never): void
  reject(error: Error): void
}

/** What a thread says once it can answer. */
type Ready = Pick<Extract<FromThread, { kind: 'ready' }>, 'index' | 'routes'>

/** Who is told what a thread says beside what it is asked. */
export interface ThreadListeners {
  onLog(line: LogLine): void
  onOutcome: TellOutcome
}

/** A thread with an opened index. What it was asked fails when it ends. */
export class WorkerThread {
  /** The one that it has open. */
  index: IndexFacts = { fingerprint: '', documents: 0, passages: 0, builtAt: 0 }
  /** What it answers. */
  routes: readonly Route[] = []
  /** Resolves once its index is open; fails with a PasserelleError where it can't be opened. */
  readonly ready: Promise<void>
  /** Resolves when it has ended, or is about to, with the reason. */
  readonly ended: Promise<Error>
  private readonly worker: Worker
  private readonly asked = new Map<number, Asked>()
  private asks = 0
  private reason: Error | null = null
  /** Tells all that wait for it why nothing comes any more. */
  private readonly fail: (reason: Error) => void

  /** Starts to open its index. */
  constructor(settings: ThreadSettings, listeners: ThreadListeners) {
    let onReady = (_: Ready | Error) => {}
    this.ready = new Promise<Ready | Error>((resolve) => {
      onReady = resolve
    }).then((told) => {
      if (told instanceof Error) throw told
      this.index = told.index
      this.routes = told.routes
    })
    this.worker = new Worker(new URL('request-worker.mjs', import.meta.url), { workerData: settings })
    this.worker.on('message', (message: FromThread) => {
      if (message.kind === 'ready') onReady(message)
      else if (message.kind === 'failed')
        onReady(message.expected ? new PasserelleError(message.message) : new Error(message.message))
      else if (message.kind === 'log') listeners.onLog(message)
      else this.take(message, listeners)
    })
    let tellEnded = (_: Error) => {}
    this.ended = new Promise((resolve) => {
      tellEnded = resolve
    })
    this.fail = (reason) => {
      this.reason ??= reason
      onReady(this.reason)
      // Whoever looks after threads hears of it before those who wait for one.
      tellEnded(this.reason)
      for (const { reject } of this.asked.values()) reject(this.reason)
      this.asked.clear()
    }
    this.worker.on('error', (error) => {
      this.reason ??= error
    })
    this.worker.once('exit', () => this.fail(new Error('a thread ended by itself')))
  }

  ask<Kind extends Errand>(kind: Kind, ask: Errands[Kind]['ask']): Promise<Errands[Kind]['answer']> {
    if (this.reason) return Promise.reject(this.reason)
    const id = this.asks++
    return new Promise((resolve, reject) => {
      this.asked.set(id, { resolve, reject })
      this.worker.postMessage({ id, kind, ask })
    })
  }

  /** Takes the index on disk if it is new. */
  async reload(): Promise<Reloaded> {
    const reloaded = await this.ask('reload', null)
    this.index = reloaded.index
    return reloaded
  }

  get hasEnded(): boolean {
    return this.reason !== null
  }

  /** Ends the thread, whatever it does; what it was asked fails with the reason at once, however long its end takes. */
  async end(reason: Error): Promise<void> {
    this.fail(reason)
    await this.worker.terminate()
  }

  private take(message: Extract<FromThread, { id: number }>, { onOutcome }: ThreadListeners): void {
    const asked = this.asked.get(message.id)
    this.asked.delete(message.id)
    if (message.kind === 'answer') {
      asked?.resolve(message.answer as never)
      message.outcomes.forEach(onOutcome)
    } else asked?.reject(message.error)
  }
}
