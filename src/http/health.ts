import { Hono } from 'hono'
import { problemResponse } from './problems.ts'

/** `/healthz`: the process answers. `/readyz`: it takes requests, which it stops doing before it ends. */
export function healthRoutes(isReady: () => boolean): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', (c) => {
      if (isReady()) return c.json({ status: 'ready' })
      return problemResponse(c, 503, 'The server is starting or stopping; try again in a moment')
    })
}
