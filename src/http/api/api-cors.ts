import { cors } from 'hono/cors'

/** How long a browser may keep what it was told, in seconds. */
const maxAge = 3600

/** Lets pages of the sites that the settings name read the API: no cookies go along, and nothing is changed. */
export const apiCors = (origins: readonly string[]) =>
  cors({
    origin: [...origins],
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['Content-Type', 'If-None-Match'],
    exposeHeaders: ['ETag', 'Link', 'Content-Disposition'],
    maxAge,
  })
