import { BusyError } from '../http/problems.ts'

/** Whoever has waited this long in the queue has gone, or will try again: his place is better given to a newer one. */
const longestWaitMs = 5000
/** When to come again: a queue of the usual length is worked off by then. */
const retryAfterSeconds = 2

interface Waiting<Place> {
  take(place: Place): void
}

/**
 * A bounded number of places to work at, and a bounded queue before them. A place is taken by one request at a time;
 * whoever finds the queue full is refused at once.
 */
export class Admission<Place> {
  private readonly free: Place[] = []
  private readonly waiting = new Set<Waiting<Place>>()
  /** Places that are closed once whoever works there has left, with whoever waits for that. */
  private readonly closing = new Map<Place, (() => void)[]>()
  private readonly taken = new Set<Place>()
  private readonly mostWaiting: number
  constructor(mostWaiting: number) {
    this.mostWaiting = mostWaiting
  }

  get queued(): number {
    return this.waiting.size
  }

  get underWay(): number {
    return this.taken.size
  }

  /** Opens a place. */
  open(place: Place): void {
    const [next] = this.waiting
    if (next === undefined) {
      this.free.push(place)
      return
    }
    this.taken.add(place)
    next.take(place)
  }

  /** Closes a place; resolves once nobody works there. */
  async close(place: Place): Promise<void> {
    const at = this.free.indexOf(place)
    if (at >= 0) this.free.splice(at, 1)
    if (!this.taken.has(place)) return
    await new Promise<void>((resolve) => {
      this.closing.set(place, [...(this.closing.get(place) ?? []), resolve])
    })
  }

  /**
   * Waits for a place, until the client leaves.
   * @throws BusyError where the queue is full or the wait too long; the signal's reason where the client has left.
   */
  async enter(signal: AbortSignal): Promise<Place> {
    signal.throwIfAborted()
    const place = this.free.shift()
    if (place === undefined) return this.wait(signal)
    this.taken.add(place)
    return place
  }

  /** Gives a place back. */
  leave(place: Place): void {
    this.taken.delete(place)
    const closing = this.closing.get(place)
    this.closing.delete(place)
    if (closing === undefined) this.open(place)
    else for (const resolve of closing) resolve()
  }

  private wait(signal: AbortSignal): Promise<Place> {
    if (this.waiting.size >= this.mostWaiting) throw new BusyError(503, retryAfterSeconds)
    return new Promise((resolve, reject) => {
      const done = () => {
        this.waiting.delete(waiting)
        signal.removeEventListener('abort', onAbort)
        clearTimeout(timer)
      }
      const waiting: Waiting<Place> = {
        take(place) {
          done()
          resolve(place)
        },
      }
      const onAbort = () => {
        done()
        reject(signal.reason)
      }
      const timer = setTimeout(() => {
        done()
        reject(new BusyError(503, retryAfterSeconds))
      }, longestWaitMs)
      signal.addEventListener('abort', onAbort)
      this.waiting.add(waiting)
    })
  }
}
