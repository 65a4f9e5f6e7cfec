import { setImmediate } from 'node:timers/promises'

/** What has come at once is done one by one, and whatever else has come meanwhile is done between. */
export class Turns {
  /** Resolves when all of those before have had theirs. */
  private last: Promise<unknown> = Promise.resolve()

  next(): Promise<unknown> {
    this.last = this.last.then(() => setImmediate())
    return this.last
  }
}
