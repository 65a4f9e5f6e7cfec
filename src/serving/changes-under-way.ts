import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { requireToken, sameSecret } from '../http/admin-token.ts'
import { changeSchema } from '../http/api/manage-api.ts'
import { NotFoundError } from '../http/problems.ts'
import type { FrontEnv } from './front-env.ts'
import { type PlainResponse, plainResponse, responseOf } from './plain-messages.ts'

/** How long a program waits for a change before it is told where to ask; many give up after ten seconds. */
const usualWaitMs = 8000
const retryAfterSeconds = 2
const lookMs = 500
/** Lets the browser that asked for a change see what it came to: the address alone, which proxies log, lets nobody. */
const cookieName = 'change'
/** Of so many changes it is kept what they came to. */
const maxKept = 50

/** Null once a request is there with its body, or its client gone, and so much time has passed. */
async function passed(incoming: IncomingMessage | undefined, ms: number, signal: AbortSignal): Promise<null> {
  const options = { ref: false, signal }
  try {
    while (incoming && !incoming.complete && !incoming.destroyed) await delay(lookMs, null, options)
    await delay(ms, null, options)
  } catch {
    // Nobody waits any more.
  }
  return null
}

/**
 * Changes that take longer than whoever asked for them waits: he is told where to ask what it came to, and asks there as
 * often as it takes.
 */
export class ChangesUnderWay {
  readonly routes: Hono
  private readonly requestMs: number
  private readonly kept = new Map<string, { key: string; answer: Promise<PlainResponse> }>()

  constructor(requestMs: number, adminToken: string | null) {
    this.requestMs = requestMs
    const ask = (c: Context, mayAsk: (key: string) => boolean) => {
      const id = c.req.param('change') ?? ''
      const found = this.kept.get(id)
      if (found === undefined || !mayAsk(found.key)) throw new NotFoundError('No such change is known')
      return this.inTime(c, found.answer.then(responseOf), () => id)
    }
    this.routes = new Hono()
      .get('/api/changes/:change', requireToken(adminToken), (c) => ask(c, () => true))
      .get('/changes/:change', (c) => ask(c, (key) => sameSecret(getCookie(c, cookieName) ?? '', key)))
  }

  /** The answer to a change, or, where that takes too long, where it can be asked for. */
  answer(c: Context<FrontEnv>, answer: Promise<Response>): Promise<Response> {
    return this.inTime(c, answer, () => {
      const [id, key] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')]
      this.kept.set(id, { key, answer: answer.then(plainResponse) })
      setCookie(c, cookieName, key, { path: `/changes/${id}`, sameSite: 'Strict', httpOnly: true })
      const [oldest = ''] = this.kept.keys()
      if (this.kept.size > maxKept) this.kept.delete(oldest)
      return id
    })
  }

  /** Resolves when all are done. */
  async settle(): Promise<void> {
    await Promise.allSettled([...this.kept.values()].map(({ answer }) => answer))
  }

  /** Browsers wait for as long as a request may take, and follow; programs for as long as they prefer. */
  private async inTime(c: Context, answer: Promise<Response>, keep: () => string): Promise<Response> {
    const isForPrograms = c.req.path.startsWith('/api/')
    const preferred = /\bwait=(\d+)/.exec(c.req.header('Prefer') ?? '')?.[1]
    const waitMs = preferred ? Number(preferred) * 1000 : isForPrograms ? usualWaitMs : this.requestMs
    const waiting = new AbortController()
    const late = passed(c.env?.incoming, Math.min(waitMs, this.requestMs), waiting.signal)
    const answered = await Promise.race([answer, late]).finally(() => waiting.abort())
    if (answered) return answered
    const address = `${isForPrograms ? '/api' : ''}/changes/${keep()}`
    if (!isForPrograms) return c.redirect(address, 303)
    return c.json(changeSchema.parse({ change: address }), 202, {
      Location: address,
      'Retry-After': String(retryAfterSeconds),
    })
  }
}
