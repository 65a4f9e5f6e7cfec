import { BusyError } from '../http/problems.ts'

/** Whoever has waited this long in the queue has gone, or will try again: his place is better given to a newer one. */
const longestWaitMs = 5000
/** When to come again: a queue of the usual length is worked off by then. */
const retryAfterSeconds = 2

interface Waiting<Place> {
  take(place: Place): void
  refuse(): void
}

/**
 * A bounded number of places to work at, and a bounded queue before them. A place is taken by one request at a time.
 * Clients that wait take turns, so that one who asks much holds up nobody but himself; where the queue is full, the
 * newest request of whoever has most of them there is refused.
 */
export class Admission<Place> {
  private readonly free: Place[] = []
  /** Those who wait, by client; the client whose turn it is first. */
  private readonly waiting = new Map<string, Waiting<Place>[]>()
  /** Places that are closed once whoever works there has left, with whoever waits for that. */
  private readonly closing = new Map<Place, (() => void)[]>()
  private readonly taken = new Set<Place>()
  private readonly mostWaiting: number
  constructor(mostWaiting: number) {
    this.mostWaiting = mostWaiting
  }

  get queued(): number {
    return [...this.waiting.values()].reduce((sum, { length }) => sum + length, 0)
  }

  get underWay(): number {
    return this.taken.size
  }

  /** Opens a place. */
  open(place: Place): void {
    const [turn] = this.waiting
    if (turn === undefined) {
      this.free.push(place)
      return
    }
    const [client, [next, ...others]] = turn
    this.waiting.delete(client)
    if (others.length > 0) this.waiting.set(client, others)
    this.taken.add(place)
    next?.take(place)
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
  async enter(signal: AbortSignal, client: string): Promise<Place> {
    signal.throwIfAborted()
    const place = this.free.shift()
    if (place === undefined) return this.wait(signal, client)
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

  private wait(signal: AbortSignal, client: string): Promise<Place> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        this.forget(client, waiting)
        signal.removeEventListener('abort', onAbort)
        clearTimeout(timer)
      }
      const fail = (reason: unknown) => {
        settle()
        reject(reason)
      }
      const onAbort = () => fail(signal.reason)
      const refuse = () => fail(new BusyError(503, retryAfterSeconds))
      const waiting: Waiting<Place> = {
        refuse,
        take(place) {
          settle()
          resolve(place)
        },
      }
      const timer = setTimeout(refuse, longestWaitMs)
      signal.addEventListener('abort', onAbort)
      this.waiting.set(client, [...(this.waiting.get(client) ?? []), waiting])
      if (this.queued > this.mostWaiting) this.refuseNewest()
    })
  }

  private forget(client: string, waiting: Waiting<Place>): void {
    const others = (this.waiting.get(client) ?? []).filter((other) => other !== waiting)
    if (others.length > 0) this.waiting.set(client, others)
    else this.waiting.delete(client)
  }

  private refuseNewest(): void {
    const queues = [...this.waiting.values()]
    const longest = Math.max(...queues.map(({ length }) => length))
    // Of equals the one who came last, whose turn is last.
    queues
      .findLast(({ length }) => length === longest)
      ?.at(-1)
      ?.refuse()
  }
}
