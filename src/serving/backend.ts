import type { Catalogue } from '../corpus/corpus.ts'
import type { EngineHealth } from '../engine/search-engine.ts'
import type { TellOutcome } from '../http/outcome.ts'
import type { Route } from './known-methods.ts'
import type { PlainRequest } from './plain-messages.ts'
import type { IndexFacts } from './thread-messages.ts'

/** How those that search and answer are. */
export interface BackendState {
  /** Those that can take a request, of so many. */
  ready: number
  total: number
  queued: number
  underWay: number
  /** Null where there is no index on disk behind them. */
  index: IndexFacts | null
  /** The index on disk that is not taken into use, since when and why; null where the newest is in use. */
  refused: { since: number; reason: string } | null
}

/** What searches and answers: threads, or the thread that it is asked in. */
export interface Backend extends Catalogue {
  /**
   * Answers a request of a client; the signal says that he has left.
   * @throws BusyError where too many wait; DeadlineError where its work was ended; the signal's reason where its
   * client has left.
   */
  handle(request: PlainRequest, signal: AbortSignal, client: string): Promise<Response>
  /** What it answers. */
  routes(): readonly Route[]
  /** Takes the index on disk if it is new; false where it is refused. */
  reload(): Promise<boolean>
  state(): BackendState
  /** How the index can be searched: an engine on other machines may be away, or lack a part. */
  health(): Promise<EngineHealth>
  /** Has each search and question told, as it is answered. */
  onOutcome(listener: TellOutcome): void
  close(): Promise<void>
}
