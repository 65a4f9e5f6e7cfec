import { setTimeout as wait } from 'node:timers/promises'
import type { WantedDocument } from '../corpus/corpus.ts'
import type { EngineHealth } from '../engine/search-engine.ts'
import type { TellOutcome } from '../http/outcome.ts'
import { BusyError, DeadlineError } from '../http/problems.ts'
import type { ListedDocument } from '../model/source-document.ts'
import type { Backend, BackendState } from './backend.ts'
import { ManifestWatch } from './manifest-watch.ts'
import { type PlainRequest, responseOf } from './plain-messages.ts'
import { type CrewLogger, ThreadCrew } from './thread-crew.ts'
import type { ThreadSettings } from './thread-messages.ts'

/**
 * Work whose client has left is usually nearly done, and a new thread costs seconds: a reader who types on leaves a search
 * behind with each letter. It is given this long.
 */
const leftMs = 10_000
/** When to ask again whose thread ended; another is there by then. */
const retrySeconds = 5
/** How many requests a thread has under way that waits for an engine elsewhere. */
const waitingAtOnce = 16
/** How much longer such a thread has: it ends a wait by itself, and others wait in it. */
const waitingGraceMs = 5000

/** A probe of readiness waits so long for a thread. */
const healthMs = 1000
const ignore = () => {}

export interface PoolSettings {
  workers: number
  queueLength: number
  requestMs: number
  /** Whether a thread waits for an engine elsewhere, and has time for other requests meanwhile. */
  isEngineRemote: boolean
  /** Whether a thread asks a model elsewhere what queries mean. */
  asksModel?: boolean
}

/** Threads that work on requests, each within its time, and follow the index on disk. */
export class WorkerPool implements Backend {
  private readonly settings: PoolSettings
  private readonly logger: CrewLogger
  private readonly crew: ThreadCrew
  private readonly manifest: ManifestWatch
  private readonly outcomeListeners: TellOutcome[] = []
  private toldHealth: EngineHealth = { status: 'ready', detail: null }
  private refused: BackendState['refused'] = null
  private reloading: Promise<boolean> = Promise.resolve(true)

  private constructor(thread: ThreadSettings, settings: PoolSettings, logger: CrewLogger) {
    const { queueLength, isEngineRemote } = settings
    const onOutcome: TellOutcome = (outcome) => {
      for (const listener of this.outcomeListeners) listener(outcome)
    }
    const perThread = isEngineRemote ? waitingAtOnce : 1
    this.settings = settings
    this.logger = logger
    this.crew = new ThreadCrew({ thread, queueLength, perThread, onOutcome }, logger)
    this.manifest = new ManifestWatch(thread.indexDir)
  }

  /**
   * Resolves once the first thread can answer; the others follow.
   * @throws PasserelleError where the index can't be opened.
   */
  static async open(thread: ThreadSettings, settings: PoolSettings, logger: CrewLogger): Promise<WorkerPool> {
    const pool = new WorkerPool(thread, settings, logger)
    await pool.manifest.look()
    await pool.crew.start()
    for (let n = 1; n < settings.workers; n++) pool.crew.startInTime()
    pool.manifest.follow(() => pool.reload())
    return pool
  }

  async handle(request: PlainRequest, signal: AbortSignal, client: string): Promise<Response> {
    const place = await this.crew.admission.enter(signal, client)
    const { requestMs, isEngineRemote } = this.settings
    const end = () => place.thread.end(new DeadlineError())
    let limit = setTimeout(end, requestMs + (isEngineRemote ? waitingGraceMs : 0))
    const onLeft = () => {
      clearTimeout(limit)
      limit = setTimeout(end, leftMs)
    }
    signal.addEventListener('abort', onLeft)
    try {
      return responseOf(await place.thread.ask('request', request))
    } catch (error) {
      // What another request, or want of memory, ended the thread for is not this one's fault.
      if (place.thread.hasEnded && !(error instanceof DeadlineError)) throw new BusyError(503, retrySeconds)
      throw error
    } finally {
      clearTimeout(limit)
      signal.removeEventListener('abort', onLeft)
      this.crew.admission.leave(place)
    }
  }

  routes = () => this.crew.routes

  async find(wanted: WantedDocument): Promise<ListedDocument | null> {
    const [thread] = this.crew.threads
    if (thread === undefined) throw new BusyError(503, retrySeconds)
    return thread.ask('find', wanted).catch((error) => {
      throw thread.hasEnded ? new BusyError(503, retrySeconds) : error
    })
  }

  async health(): Promise<EngineHealth> {
    const [thread] = this.crew.threads
    if (thread && this.settings.isEngineRemote)
      return thread.ask('health', null).catch(({ message }) => ({ status: 'unavailable', detail: message }))
    // A thread that searches itself is well as long as it is there, and may be busy: then what it said last is told.
    if (thread && this.settings.asksModel) {
      const asked = thread.ask('health', null)
      asked.then((health) => {
        this.toldHealth = health
      }, ignore)
      await Promise.race([asked, wait(healthMs)]).catch(ignore)
    }
    return this.toldHealth
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
      ready: this.crew.threads.length,
      total: this.settings.workers,
      queued: this.crew.admission.queued,
      underWay: this.crew.admission.underWay,
      index: this.crew.index,
      refused: this.refused,
    }
  }

  onOutcome(listener: TellOutcome): void {
    this.outcomeListeners.push(listener)
  }

  close(): Promise<void> {
    this.manifest.stop()
    return this.crew.close()
  }

  /** Takes a new index in one thread first: where it is refused, the others go on as they are. */
  private async renewAll(): Promise<boolean> {
    const [first] = this.crew.threads
    if (first === undefined) return false
    const { index, refusal, isNew } = await this.crew.renew(first)
    if (refusal !== null) {
      this.refused = { since: Date.now(), reason: refusal.message }
      this.logger.error({ err: refusal }, 'the new index is refused, the old one stays in use')
      return false
    }
    this.refused = null
    this.crew.index = index
    const others = this.crew.threads.filter((thread) => thread.index.fingerprint !== index.fingerprint)
    await Promise.all(
      others.map(async (thread) => {
        const renewed = await this.crew.renew(thread)
        // What one thread could open, another may not for want of memory: a new one starts clean.
        if (renewed.refusal) await thread.end(renewed.refusal)
      }),
    )
    if (isNew) this.logger.info({ ...index }, 'a new index is in use')
    return true
  }
}
