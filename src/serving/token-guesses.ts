import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { guessHeader } from '../http/admin-token.ts'
import { RequestRefusedError } from '../http/problems.ts'
import type { HttpLogger } from '../http/request-log.ts'
import { remark } from '../model/remark.ts'
import type { FrontEnv } from './front-env.ts'
import { clientKey, minuteSeconds, secondsUntil } from './rate-limit.ts'

/** Programs that lost their token may try for a while; a guesser of 8 characters has no chance at this rate. */
const guessesPerMinute = 30

/** Whether a request may bring a token: in its header, or in a form. */
const mayBringToken = (method: string, header: string | undefined) =>
  header !== undefined || !['GET', 'HEAD', 'OPTIONS'].includes(method)

/** Whether a token or key was given, and was wrong: who gives none guesses nothing. */
function isGuess(c: Context): boolean {
  const isToken = c.res.headers.has(guessHeader)
  c.res.headers.delete(guessHeader)
  const isForKeys = c.res.headers.get('WWW-Authenticate')?.startsWith('Basic') ?? false
  return isToken || (isForKeys && c.req.header('Authorization') !== undefined)
}

/** Logs wrong tokens and keys, and lets a client try a few a minute. @throws RequestRefusedError 429 */
export function limitGuesses(logger: HttpLogger): MiddlewareHandler<FrontEnv> {
  const wrong = new RateLimiterMemory({ points: guessesPerMinute, duration: minuteSeconds })
  return async (c, next) => {
    const { method, path } = c.req
    if (!mayBringToken(method, c.req.header('Authorization'))) return next()
    const { client } = c.var
    const key = clientKey(client)
    const made = await wrong.get(key)
    if (made !== null && made.consumedPoints >= guessesPerMinute) {
      const seconds = secondsUntil(made)
      throw new RequestRefusedError(429, remark('too-many-guesses', { seconds }), null, seconds)
    }
    await next()
    if (!isGuess(c)) return
    await wrong.penalty(key)
    const id = c.req.header('X-Request-Id')
    logger.warn({ id, client, method, path }, 'wrong token')
  }
}
