/** Base of the errors that Passerelle raises on purpose: the message names the place and the remedy. */
export class PasserelleError extends Error {
  override name = this.constructor.name
}

/** A source file that can't be read, decoded or segmented. */
export class SourceError extends PasserelleError {
  readonly file: string
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${file}: ${reason}`, options)
    this.file = file
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

/** Invalid settings, all of them at once. */
export class ConfigError extends PasserelleError {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(`Invalid settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.problems = problems
  }
}
