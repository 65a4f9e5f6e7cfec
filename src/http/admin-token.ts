import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { remark } from '../model/remark.ts'
import { RequestRefusedError } from './problems.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Tells the front of the server that a token was given and is wrong; it goes no further. */
export const guessHeader = 'Passerelle-Guess'

/** Whether two secrets are the same, in a time that tells nothing of them. */
export const sameSecret = (given: string, expected: string) =>
  timingSafeEqual(digest(given), digest(expected))

/** The token of an `Authorization: Bearer …` header, or null. */
export function bearerToken(header: string | undefined): string | null {
  return /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? null
}

/**
 * Lets whoever has the token of the settings pass.
 * @throws RequestRefusedError 403 where there is no token in the settings, 401 for a wrong or missing one.
 */
export function checkToken(c: Context, expected: string | null, given: string | null): void {
  if (expected === null) {
    throw new RequestRefusedError(403, remark('changes-off'))
  }
  const isGiven = given !== null && given !== ''
  if (!isGiven || !sameSecret(given, expected)) {
    c.header('WWW-Authenticate', 'Bearer')
    if (isGiven) c.header(guessHeader, 'wrong')
    throw new RequestRefusedError(401, remark('wrong-token'))
  }
}

/** Lets requests pass whose header has the token, before anything of their body is read. */
export function requireToken(expected: string | null): MiddlewareHandler {
  return (c, next) => {
    checkToken(c, expected, bearerToken(c.req.header('Authorization')))
    return next()
  }
}
