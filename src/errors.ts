import type { Remark } from './model/remark.ts'

/** Base of the errors that Passerelle raises on purpose: the message names the place and the remedy. */
export class PasserelleError extends Error {
  override name = this.constructor.name
}

/** Why something is not read or not done, so that it can be told in every language of the interface. */
export class RemarkError extends PasserelleError {
  readonly remark: Remark
  constructor(remark: Remark, options?: ErrorOptions) {
    super(remark.message, options)
    this.remark = remark
  }
}

/** A source file that can't be read, decoded or segmented. */
export class SourceError extends PasserelleError {
  readonly file: string
  /** Null where the reason is the system's own words. */
  readonly remark: Remark | null
  constructor(file: string, reason: string | Remark, options?: ErrorOptions) {
    super(`${file}: ${typeof reason === 'string' ? reason : reason.message}`, options)
    this.file = file
    this.remark = typeof reason === 'string' ? null : reason
  }
}

/** The built index is missing, broken, or made by other code or from other sources. */
export class IndexError extends PasserelleError {
  readonly indexDir: string
  constructor(indexDir: string, reason: string, options?: ErrorOptions) {
    super(`${indexDir}: ${reason}. Run: npx passerelle index`, options)
    this.indexDir = indexDir
  }
}

/** The search engine can't answer now: a cluster that is away, overloaded, or lacks shards. */
export class EngineUnavailableError extends PasserelleError {
  constructor(reason: string, options?: ErrorOptions) {
    super(
      `The search cluster can't answer: ${reason}. Try again in a moment; /readyz says how it is`,
      options,
    )
  }
}

/** @throws EngineUnavailableError where some of the index did not answer: what is missing would pass for absent */
export function assertComplete({ incomplete }: { incomplete?: boolean }): void {
  if (incomplete) throw new EngineUnavailableError('some of its shards did not answer')
}

/** Another process is writing to the index. */
export class IndexBusyError extends PasserelleError {}

/** The documents are gone that an index holds: more likely a folder that isn't mounted than anybody's wish. */
export class LostSourcesError extends PasserelleError {}

/** Invalid settings, all of them at once. */
export class ConfigError extends PasserelleError {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(`Invalid settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.problems = problems
  }
}
