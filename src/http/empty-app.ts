import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { every } from 'hono/combine'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { timeout } from 'hono/timeout'
import { compressed } from './compressed.ts'
import type { CatalogueEnv } from './corpus-of-request.ts'
import { type ErrorLogger, errorHandlers } from './error-handlers.ts'
import { DeadlineError } from './problems.ts'
import { securityHeaders } from './security-headers.ts'
import { rememberUiLanguage } from './ui-language.ts'

/** A search takes milliseconds: whoever waits this long waits for nothing. */
const usualRequestMs = 30_000
/** Of a body that is no upload. */
export const maxBodyBytes = 64 * 1024

/** Whether a request takes or reads a file: drafts are read again when they are looked at. */
const readsFiles = ({ req: { method, path } }: Context) =>
  path.startsWith('/drafts/') || (method !== 'GET' && /^\/(?:(?:api\/)?documents|upload)(?:\/|$)/.test(path))

/** Uploads have a limit of their own, behind the check of their token. */
const takesFile = ({ req: { method, path } }: Context) =>
  method === 'POST' && (path === '/api/documents' || path === '/upload')

/** How long a request may take, where it changes nothing that had to be ended with it, and how large its body may be. */
function bounds(requestMs: number): MiddlewareHandler {
  const inTime = timeout(requestMs, () => new DeadlineError())
  const small = bodyLimit({ maxSize: maxBodyBytes })
  return every(
    (c, next) => (readsFiles(c) ? next() : inTime(c, next)),
    (c, next) => (takesFile(c) ? next() : small(c, next)),
  )
}

/** What every answer goes through, and nothing to answer yet. */
export function emptyApp<AppEnv extends CatalogueEnv>(
  logger: ErrorLogger | undefined,
  requestMs = usualRequestMs,
) {
  const app = new Hono<AppEnv>()
  const { notFound, onError, onMethodNotAllowed } = errorHandlers(logger)
  app.use(securityHeaders, compressed, rememberUiLanguage)
  app.use(bounds(requestMs))
  app.notFound(notFound)
  app.onError(onError)
  return { app, allowed: methodNotAllowed({ app, onMethodNotAllowed }) }
}
