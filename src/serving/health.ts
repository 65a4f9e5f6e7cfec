import { Hono } from 'hono'
import { problemResponse } from '../http/problems.ts'
import { programVersion } from '../program-version.ts'
import type { Backend } from './backend.ts'

/**
 * `/healthz`: the process answers. `/readyz`: it takes requests, which it stops doing before it ends; with its version,
 * the index in use with its age, and why a newer one is refused; `degraded` where a part of the index can't be searched,
 * or copies of it are missing.
 */
export function healthRoutes(backend: Backend, isStopping: () => boolean): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      if (isStopping()) return problemResponse(c, 503, 'The server is stopping')
      const { ready, total, index, refused } = backend.state()
      if (ready === 0) return problemResponse(c, 503, 'No thread has the index open; one is being started')
      const { status, detail } = await backend.health()
      if (status === 'unavailable') return problemResponse(c, 503, detail ?? 'The index can’t be searched')
      return c.json({
        status,
        ...(detail === null ? {} : { detail }),
        version: programVersion,
        workers: { ready, total },
        index: index && {
          fingerprint: index.fingerprint,
          documents: index.documents,
          passages: index.passages,
          builtAt: new Date(index.builtAt).toISOString(),
          ageSeconds: Math.max(0, Math.round((Date.now() - index.builtAt) / 1000)),
        },
        refused: refused && { since: new Date(refused.since).toISOString(), reason: refused.reason },
      })
    })
}
