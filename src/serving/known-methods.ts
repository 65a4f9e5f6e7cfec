import type { Context, MiddlewareHandler } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { problemResponse } from '../http/problems.ts'

/** What an app answers at addresses of a kind (`/api/documents/:id`). */
export interface Route {
  method: string
  path: string
}

/** Methods that are possible at a path; none where nothing is there. */
export type MethodsAt = (path: string) => ReadonlySet<string>

/** What Fetch knows no requests of (https://fetch.spec.whatwg.org/#forbidden-method), and nothing here answers. */
const forbidden = new Set(['CONNECT', 'TRACE', 'TRACK'])

/** What apps answer, as plain data. What belongs to all methods stands before answers, and is none. */
export const answersOf = (...apps: { routes: readonly Route[] }[]): Route[] =>
  apps
    .flatMap(({ routes }) => routes)
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({ method, path }))

export function methodsOf(routes: readonly Route[]): MethodsAt {
  const router = new TrieRouter<string>()
  for (const { method, path } of routes) router.add('ALL', path, method)
  return (path) => {
    const methods = router.match('ALL', path)[0].map(([method]) => method)
    return new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))
  }
}

/** Turns away methods that can't be a `Request`; it comes first, since everything else looks at that. */
export function possibleMethods(methodsAt: MethodsAt): MiddlewareHandler {
  return async (c, next) => {
    if (!forbidden.has(c.req.method.toUpperCase())) return next()
    const response = problemResponse(c, 405, `${c.req.method} is possible nowhere`)
    response.headers.set('Allow', [...methodsAt(c.req.path)].join(', '))
    return response
  }
}

/** Turns away methods that are not possible where others are, whichever thread would answer those. */
export function knownMethods(
  methodsAt: MethodsAt,
  refuse: (c: Context, methods: string[]) => Promise<Response>,
): MiddlewareHandler {
  return async (c, next) => {
    const methods = methodsAt(c.req.path)
    // A browser that asks whether a page may ask is answered by the rule for other sites.
    const isPreflight = c.req.header('Access-Control-Request-Method') !== undefined
    if (methods.size === 0 || methods.has(c.req.method) || isPreflight) return next()
    return refuse(c, [...methods])
  }
}
