import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { BuildMessage, BuildSettings, BuildTask } from './build-worker.ts'
import { RefusedError } from './refusal.ts'

/**
 * A thread that builds the index: what is listed, joined and written for that takes seconds where there is much, and
 * requests come meanwhile. It begins with the first build, and keeps what the next one needs. One build at a time.
 */
export class BuildThread {
  private readonly settings: BuildSettings
  private worker: Worker | undefined
  constructor(settings: BuildSettings) {
    this.settings = settings
  }

  /**
   * Builds the index; resolves with the files that could not be read.
   * @throws RefusedError where it can't be stored now; Error where the thread ended, or the build failed
   */
  async build(task: BuildTask): Promise<{ file: string; message: string }[]> {
    this.worker ??= this.start()
    const { worker } = this
    // It keeps nobody who ends from ending, but whoever waits for a build.
    worker.ref()
    try {
      worker.postMessage(task)
      const [message] = (await once(worker, 'message')) as [BuildMessage]
      if ('refused' in message) throw new RefusedError('busy', message.refused)
      if ('fault' in message) throw message.fault
      return message.errors
    } finally {
      worker.unref()
    }
  }

  private start(): Worker {
    const worker = new Worker(new URL('build-worker.mjs', import.meta.url), { workerData: this.settings })
    // The next build begins another.
    worker.on('error', () => {
      this.worker = undefined
    })
    return worker
  }
}
