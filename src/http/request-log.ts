import type { MiddlewareHandler } from 'hono'

/** The part of a pino logger that the HTTP layer uses. */
export interface HttpLogger {
  info(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** A path for the log: whoever knows the name of a draft may publish it. */
export const loggedPath = (path: string) => path.replace(/(\/drafts\/).+$/, '$1…')

/** Logs one line per request: method, path without its query (queries are the reader's own), status and time. */
export function requestLog(logger: HttpLogger): MiddlewareHandler {
  return async (c, next) => {
    const startedMs = performance.now()
    await next()
    const tookMs = Math.round(performance.now() - startedMs)
    logger.info(
      { method: c.req.method, path: loggedPath(c.req.path), status: c.res.status, tookMs },
      'request',
    )
  }
}
