import { setTimeout as delay } from 'node:timers/promises'
import { Turns } from './turns.ts'

/** A refusal takes the thread that listens about a millisecond: told so often, they leave it most of its time. */
const perSecond = 200
/** How long one waits at most: refused clients are told to stay away as long. */
const longestMs = 2000

/**
 * Spaces out refusals. A client that asks again as soon as it is refused would otherwise be refused a thousand times a
 * second, and whoever is let in would wait behind that; now and then, a refusal is told at once.
 */
export class RefusalPace {
  /** When the next may be told, on the clock of `performance`. */
  private nextMs = 0
  /** Those who have waited longest at the same time are told one by one. */
  private readonly turns = new Turns()

  /** Resolves when a refusal may be told. */
  async wait(): Promise<void> {
    const nowMs = performance.now()
    const toldMs = Math.min(Math.max(nowMs, this.nextMs), nowMs + longestMs)
    this.nextMs = toldMs + 1000 / perSecond
    if (toldMs > nowMs) await delay(toldMs - nowMs)
    await this.turns.next()
  }
}
