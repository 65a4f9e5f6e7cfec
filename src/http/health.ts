import { Hono } from 'hono'
import type { CorpusEnv } from './corpus-of-request.ts'
import { problemResponse } from './problems.ts'

/**
 * `/healthz`: the process answers. `/readyz`: it takes requests, which it stops doing before it ends, and its index can be
 * searched: `degraded` where that is so of a part, or copies are missing.
 */
export function healthRoutes(isReady: () => boolean): Hono<CorpusEnv> {
  return new Hono<CorpusEnv>()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      if (!isReady())
        return problemResponse(c, 503, 'The server is starting or stopping; try again in a moment')
      const { status, detail } = await c.var.corpus.health()
      if (status === 'unavailable') return problemResponse(c, 503, detail ?? 'The index can’t be searched')
      return c.json(detail === null ? { status } : { status, detail })
    })
}
