import { Worker } from 'node:worker_threads'
import { PasserelleError } from '../errors.ts'
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

/** A thread with an opened index. What it was asked fails when it ends. */
export class WorkerThread {
  /** The one that it has open. */
  index: IndexFacts
  private readonly worker: Worker
  private readonly asked = new Map<number, Asked>()
  private asks = 0
  private reason: Error | null = null

  private constructor(worker: Worker, index: IndexFacts) {
    this.worker = worker
    this.index = index
  }

  /**
   * Starts a thread; resolves once its index is open. `onEnd` is told once why it ended.
   * @throws PasserelleError where the index can't be opened.
   */
  static async start(
    settings: ThreadSettings,
    onLog: (line: LogLine) => void,
    onEnd: (thread: WorkerThread, reason: Error) => void,
  ): Promise<WorkerThread> {
    const worker = new Worker(new URL('request-worker.mjs', import.meta.url), { workerData: settings })
    const index = await new Promise<IndexFacts>((resolve, reject) => {
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('a thread ended before its index was open')))
      worker.once('message', (message: FromThread) => {
        if (message.kind === 'ready') resolve(message.index)
        else if (message.kind === 'failed')
          reject(message.expected ? new PasserelleError(message.message) : new Error(message.message))
      })
    })
    const thread = new WorkerThread(worker, index)
    worker.removeAllListeners()
    worker.on('message', (message: FromThread) => thread.take(message, onLog))
    worker.on('error', (error) => {
      thread.reason ??= error
    })
    worker.once('exit', () => {
      const reason = thread.reason ?? new Error('a thread ended by itself')
      for (const { reject } of thread.asked.values()) reject(reason)
      thread.asked.clear()
      onEnd(thread, reason)
    })
    return thread
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

  /** Ends the thread, whatever it does; what it was asked fails with the reason. */
  async end(reason: Error): Promise<void> {
    this.reason ??= reason
    await this.worker.terminate()
  }

  private take(message: FromThread, onLog: (line: LogLine) => void): void {
    if (message.kind === 'log') onLog(message)
    if (message.kind !== 'answer' && message.kind !== 'fault') return
    const asked = this.asked.get(message.id)
    this.asked.delete(message.id)
    if (message.kind === 'answer') asked?.resolve(message.answer as never)
    else asked?.reject(message.error)
  }
}
