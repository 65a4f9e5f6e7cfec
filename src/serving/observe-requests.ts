import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { clientLeft } from '../http/error-handlers.ts'
import { DeadlineError } from '../http/problems.ts'
import { type HttpLogger, loggedPath } from '../http/request-log.ts'
import type { ServingConfig } from '../serving-config.ts'
import type { RequestMetrics } from './request-metrics.ts'
import type { RequestTraces } from './request-traces.ts'

const idHeader = 'X-Request-Id'
/** What proxies write: identifiers of their own, which may be logged. */
const acceptableId = /^[\w.:=+/-]{1,128}$/

interface Observation {
  metrics: RequestMetrics
  logger: HttpLogger
  serving: Pick<ServingConfig, 'logQueries' | 'slowRequestMs'>
  isStopping: () => boolean
  traces: RequestTraces | null
}

/**
 * Gives every request an identifier, or takes the one that a proxy gave it; measures it, and logs a line: method, path,
 * status and time. The query, which is the reader's own, is logged only where that is asked for.
 */
export function observeRequests({
  metrics,
  logger,
  serving,
  isStopping,
  traces,
}: Observation): MiddlewareHandler {
  return async (c, next) => {
    const startedMs = performance.now()
    const given = c.req.header(idHeader)
    const id = given !== undefined && acceptableId.test(given) ? given : randomUUID()
    c.req.raw.headers.set(idHeader, id)
    const { signal } = c.req.raw
    const span = traces?.begin(c.req)
    await next()
    const { method, path } = c.req
    const tookMs = performance.now() - startedMs
    const status = signal.aborted ? clientLeft : c.res.status
    const isLate = c.error instanceof DeadlineError
    metrics.finished({ method, path, status, seconds: tookMs / 1000, isLate })
    span?.end(status)
    const trace = span ? { traceId: span.traceId } : {}
    const query = serving.logQueries ? { query: new URL(c.req.url).search } : {}
    const line = {
      id,
      ...trace,
      method,
      path: loggedPath(path),
      ...query,
      status,
      tookMs: Math.round(tookMs),
    }
    // Refusals are spaced out, and counted: they would fill the log.
    if (tookMs >= serving.slowRequestMs && status !== 503) logger.warn(line, 'slow request')
    else logger.info(line, 'request')
    c.res.headers.set(idHeader, id)
    // Whoever keeps a connection open goes to another server with the next request.
    if (isStopping()) c.res.headers.set('Connection', 'close')
  }
}
