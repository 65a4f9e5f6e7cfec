import { setTimeout as delay } from 'node:timers/promises'
import type { TellOutcome } from '../http/outcome.ts'
import { Admission } from './admission.ts'
import type { Route } from './known-methods.ts'
import type { IndexFacts, Reloaded, ThreadSettings } from './thread-messages.ts'
import { WorkerThread } from './worker-thread.ts'

/** How long after a thread that can't be started the next is tried: at first, and at most. */
const pausesMs = { first: 500, longest: 30_000 }

export interface CrewLogger {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface CrewSettings {
  thread: ThreadSettings
  queueLength: number
  /** How many requests a thread has under way at once. */
  perThread: number
  onOutcome: TellOutcome
}

/** Where requests wait for an engine elsewhere, one of so many places stays open while a thread takes a new index. */
const openShare = 4

/** Where a request can be worked on. */
export interface Place {
  thread: WorkerThread
}

/** Threads that each have the index open, with the queue before them; one that ends is replaced. */
export class ThreadCrew {
  readonly admission: Admission<Place>
  private readonly settings: CrewSettings
  private readonly logger: CrewLogger
  private readonly places = new Map<WorkerThread, Place[]>()
  /** Places that open again once whoever works there has left. */
  private readonly shut = new Set<Place>()
  private readonly starting = new Set<WorkerThread>()
  private isClosing = false
  /** The index that all threads have, or are about to take; null before the first is open. */
  index: IndexFacts | null = null
  /** What all threads answer. */
  routes: readonly Route[] = []

  constructor(settings: CrewSettings, logger: CrewLogger) {
    this.settings = settings
    this.logger = logger
    this.admission = new Admission(settings.queueLength)
  }

  /** Those that can take requests. */
  get threads(): WorkerThread[] {
    return [...this.places.keys()]
  }

  /**
   * Starts another thread; resolves once it can take requests.
   * @throws PasserelleError where the index can't be opened.
   */
  async start(): Promise<void> {
    const { thread: threadSettings, perThread, onOutcome } = this.settings
    const thread = new WorkerThread(threadSettings, {
      onLog: ({ level, fields, message }) => this.logger[level](fields, message),
      onOutcome,
    })
    this.starting.add(thread)
    await thread.ready.finally(() => this.starting.delete(thread))
    this.index ??= thread.index
    this.routes = thread.routes
    const places = Array.from({ length: perThread }, () => ({ thread }))
    this.places.set(thread, places)
    thread.ended.then((reason) => this.onEnd(thread, reason))
    // It may have been opening the old index while the others took a new one.
    if (thread.index.fingerprint !== this.index.fingerprint) await thread.reload().catch(() => {})
    this.reopen(thread, places)
  }

  /** Starts a thread, as often as it takes. */
  async startInTime(): Promise<void> {
    for (let pauseMs = pausesMs.first; !this.isClosing; ) {
      try {
        await this.start()
        return
      } catch (err) {
        if (this.isClosing) return
        this.logger.error({ err }, 'a thread could not be started')
        await delay(pauseMs, undefined, { ref: false })
        pauseMs = Math.min(2 * pauseMs, pausesMs.longest)
      }
    }
  }

  /**
   * Lets a thread look for a new index: when it has ended what it is at, or, where that waits for an engine elsewhere,
   * at once and beside a few requests.
   */
  async renew(thread: WorkerThread): Promise<Reloaded> {
    const { perThread } = this.settings
    const isWaiting = perThread > 1
    const places = (this.places.get(thread) ?? [])
      .slice(isWaiting ? Math.ceil(perThread / openShare) : 0)
      .filter((place) => !this.shut.has(place))
    const left = places.map((place) => {
      this.shut.add(place)
      return this.admission.close(place)
    })
    if (!isWaiting) await Promise.all(left)
    const renewed = await thread
      .reload()
      .catch((refusal: Error): Reloaded => ({ index: thread.index, refusal, isNew: false }))
    for (const [i, place] of places.entries())
      left[i]?.then(() => {
        this.shut.delete(place)
        this.reopen(thread, [place])
      })
    return renewed
  }

  async close(): Promise<void> {
    this.isClosing = true
    const threads = [...this.starting, ...this.threads]
    await Promise.all(threads.map((thread) => thread.end(new Error('the server stops'))))
  }

  private onEnd(thread: WorkerThread, reason: Error): void {
    for (const place of this.places.get(thread) ?? []) this.admission.close(place)
    this.places.delete(thread)
    if (this.isClosing) return
    this.logger.warn({ reason: reason.message }, 'a thread is replaced')
    this.startInTime()
  }

  private reopen(thread: WorkerThread, places: Place[]): void {
    if (this.places.has(thread)) for (const place of places) this.admission.open(place)
  }
}
