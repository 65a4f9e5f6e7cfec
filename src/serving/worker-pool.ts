import { setTimeout as delay } from 'node:timers/promises'
import type { TellOutcome } from '../http/outcome.ts'
import type { ListedDocument } from '../model/source-document.ts'
import { Admission } from './admission.ts'
import type { Backend, BackendState } from './backend.ts'
import { DeadlineError } from './deadline-error.ts'
import { ManifestWatch } from './manifest-watch.ts'
import { type PlainRequest, responseOf } from './plain-messages.ts'
import type { IndexFacts, Reloaded, ThreadSettings } from './thread-messages.ts'
import { WorkerThread } from './worker-thread.ts'

/** Work whose client has left may be nearly done, and a new thread costs a second or two: it is given this long. */
const leftMs = 3000
/** How long after a thread that can't be started the next is tried: at first, and at most. */
const pausesMs = { first: 500, longest: 30_000 }

export interface PoolSettings {
  workers: number
  queueLength: number
  requestMs: number
  /** How many requests a thread works on at once: one where it is the thread itself that searches. */
  perWorker: number
}

export interface PoolLogger {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

interface Place {
  thread: WorkerThread
}

/** Threads that each have the index open and work on requests; one that doesn't end its work is replaced. */
export class WorkerPool implements Backend {
  private readonly thread: ThreadSettings
  private readonly settings: PoolSettings
  private readonly logger: PoolLogger
  private readonly admission: Admission<Place>
  private readonly places = new Map<WorkerThread, Place[]>()
  private readonly manifest: ManifestWatch
  private index: IndexFacts | null = null
  private refused: BackendState['refused'] = null
  private reloading: Promise<boolean> = Promise.resolve(true)
  private isClosing = false
  private readonly outcomeListeners: TellOutcome[] = []

  private constructor(thread: ThreadSettings, settings: PoolSettings, logger: PoolLogger) {
    this.thread = thread
    this.settings = settings
    this.logger = logger
    this.admission = new Admission(settings.queueLength)
    this.manifest = new ManifestWatch(thread.indexDir, () => this.reload())
  }

  /**
   * Resolves once the first thread can answer; the others follow.
   * @throws PasserelleError where the index can't be opened.
   */
  static async open(thread: ThreadSettings, settings: PoolSettings, logger: PoolLogger): Promise<WorkerPool> {
    const pool = new WorkerPool(thread, settings, logger)
    await pool.manifest.look()
    await pool.startThread()
    for (let n = 1; n < settings.workers; n++) pool.replace()
    pool.manifest.follow()
    return pool
  }

  async handle(request: PlainRequest, signal: AbortSignal, client: string): Promise<Response> {
    const place = await this.admission.enter(signal, client)
    const end = () => place.thread.end(new DeadlineError())
    let limit = setTimeout(end, this.settings.requestMs)
    const onLeft = () => {
      clearTimeout(limit)
      limit = setTimeout(end, leftMs)
    }
    signal.addEventListener('abort', onLeft)
    try {
      return responseOf(await place.thread.ask('request', request))
    } finally {
      clearTimeout(limit)
      signal.removeEventListener('abort', onLeft)
      this.admission.leave(place)
    }
  }

  async documents(): Promise<ListedDocument[]> {
    const [thread] = this.places.keys()
    return thread ? thread.ask('documents', null) : []
  }

  reload(): Promise<boolean> {
    this.reloading = this.reloading.then(async () => {
      await this.manifest.look()
      return this.renewAll()
    })
    return this.reloading
  }

  state(): BackendState {
    return {
      ready: this.places.size,
      total: this.settings.workers,
      queued: this.admission.queued,
      underWay: this.admission.underWay,
      index: this.index,
      refused: this.refused,
    }
  }

  onOutcome(listener: TellOutcome): void {
    this.outcomeListeners.push(listener)
  }

  async close(): Promise<void> {
    this.isClosing = true
    this.manifest.stop()
    await Promise.all([...this.places.keys()].map((thread) => thread.end(new Error('the server stops'))))
  }

  private async startThread(): Promise<void> {
    const { logger } = this
    const thread = await WorkerThread.start(this.thread, {
      onLog: ({ level, fields, message }) => logger[level](fields, message),
      onOutcome: (outcome) => {
        for (const listener of this.outcomeListeners) listener(outcome)
      },
    })
    if (this.isClosing) return thread.end(new Error('the server stops'))
    this.index ??= thread.index
    const places = Array.from({ length: this.settings.perWorker }, () => ({ thread }))
    this.places.set(thread, places)
    thread.ended.then((reason) => this.onEnd(thread, reason))
    // It may have been opening the old index while the others took a new one.
    if (thread.index.fingerprint !== this.index.fingerprint) await thread.reload()
    for (const place of places) this.admission.open(place)
  }

  private onEnd(thread: WorkerThread, reason: Error): void {
    for (const place of this.places.get(thread) ?? []) this.admission.close(place)
    this.places.delete(thread)
    if (this.isClosing) return
    this.logger.warn({ reason: reason.message }, 'a thread is replaced')
    this.replace()
  }

  /** Starts a thread in the place of one that is gone, as often as it takes. */
  private async replace(): Promise<void> {
    for (let pauseMs = pausesMs.first; !this.isClosing; ) {
      try {
        await this.startThread()
        return
      } catch (err) {
        this.logger.error({ err }, 'a thread could not be started')
        await delay(pauseMs, undefined, { ref: false })
        pauseMs = Math.min(2 * pauseMs, pausesMs.longest)
      }
    }
  }

  /** Takes a new index in one thread first: where it is refused, the others go on as they are. */
  private async renewAll(): Promise<boolean> {
    const [first] = this.places.keys()
    if (first === undefined) return false
    const { index, refusal, isNew } = await this.renew(first)
    if (refusal !== null) {
      this.refused = { since: Date.now(), reason: refusal.message }
      this.logger.error({ err: refusal }, 'the new index is refused, the old one stays in use')
      return false
    }
    this.refused = null
    this.index = index
    const others = [...this.places.keys()].filter((thread) => thread.index.fingerprint !== index.fingerprint)
    await Promise.all(
      others.map(async (thread) => {
        const renewed = await this.renew(thread)
        // What one thread could open, another may not for want of memory: a new one starts clean.
        if (renewed.refusal) await thread.end(renewed.refusal)
      }),
    )
    if (isNew) this.logger.info({ ...index }, 'a new index is in use')
    return true
  }

  /** Lets a thread end what it is at, and then nothing but look for a new index. */
  private async renew(thread: WorkerThread): Promise<Reloaded> {
    const places = this.places.get(thread) ?? []
    await Promise.all(places.map((place) => this.admission.close(place)))
    const renewed = await thread
      .reload()
      .catch((refusal: Error): Reloaded => ({ index: thread.index, refusal, isNew: false }))
    if (this.places.has(thread)) for (const place of places) this.admission.open(place)
    return renewed
  }
}
