import type { Config, IndexSettings } from '../config.ts'
import type { WantedDocument } from '../corpus/corpus.ts'
import type { EngineHealth } from '../engine/search-engine.ts'
import type { ReadingDependencies } from '../http/app.ts'
import type { Outcome } from '../http/outcome.ts'
import type { ListedDocument } from '../model/source-document.ts'
import type { Route } from './known-methods.ts'
import type { PlainRequest, PlainResponse } from './plain-messages.ts'

/** What a thread needs to serve an index. */
export type ThreadSettings = IndexSettings &
  Pick<Config, 'dataDir' | 'requestMs'> &
  Pick<ReadingDependencies, 'changeable' | 'gaps' | 'site' | 'corsOrigins'>

/** An index in use. */
export interface IndexFacts {
  fingerprint: string
  documents: number
  passages: number
  /** When it was built, in ms since 1970. */
  builtAt: number
}

/** A line for the log, with what an error was. */
export interface LogLine {
  level: 'info' | 'warn' | 'error'
  fields: object
  message: string
}

/** What came of looking for a new index. */
export interface Reloaded {
  index: IndexFacts
  /** Why the one on disk is refused; null where it is in use. */
  refusal: Error | null
  isNew: boolean
}

/** What a thread is asked, and what it answers with. */
export interface Errands {
  request: { ask: PlainRequest; answer: PlainResponse }
  reload: { ask: null; answer: Reloaded }
  health: { ask: null; answer: EngineHealth }
  find: { ask: WantedDocument; answer: ListedDocument | null }
}
export type Errand = keyof Errands

export type ToThread = { [Kind in Errand]: { id: number; kind: Kind; ask: Errands[Kind]['ask'] } }[Errand]

export type FromThread =
  | { kind: 'ready'; index: IndexFacts; routes: Route[] }
  | { kind: 'failed'; message: string; expected: boolean }
  | ({ kind: 'log' } & LogLine)
  | { kind: 'answer'; id: number; answer: Errands[Errand]['answer']; outcomes: Outcome[] }
  | { kind: 'fault'; id: number; error: Error }
