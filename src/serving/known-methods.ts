import type { MiddlewareHandler } from 'hono'
import { problemResponse } from '../http/problems.ts'

/** What Fetch knows no requests of (https://fetch.spec.whatwg.org/#forbidden-method), and nothing here answers. */
const forbidden = new Set(['CONNECT', 'TRACE', 'TRACK'])

/** Turns away methods that can't be a `Request`; it comes first, since everything else looks at that. */
export const knownMethods: MiddlewareHandler = async (c, next) => {
  if (!forbidden.has(c.req.method.toUpperCase())) return next()
  return problemResponse(c, 405, `${c.req.method} is possible nowhere`)
}
