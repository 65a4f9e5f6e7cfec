import { promisify } from 'node:util'
import { constants, gzip, gzipSync } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress'

/** Less fits a packet, compressed or not. */
const smallestBytes = 1024
/** More is compressed beside this thread, which costs more than compressing less. */
const largeBytes = 256 * 1024
/** A page is a tenth larger than at the usual level, in less than half the time. */
const options = { level: constants.Z_BEST_SPEED }
const gzipBeside = promisify(gzip)

/** Whether a client takes an encoding, and doesn't refuse it by `q=0`. */
export function takes(c: Context, encoding: string): boolean {
  const accepted = (c.req.header('Accept-Encoding') ?? '').toLowerCase().split(',')
  const [, weight] = accepted.map((one) => one.split(';')).find(([name]) => name?.trim() === encoding) ?? [
    null,
    'q=0',
  ]
  return !/^\s*q=0(?:\.0*)?\s*$/.test(weight ?? '')
}

/** Compresses texts as a whole: as streams they cost four times as much. */
export const compressed: MiddlewareHandler = async (c, next) => {
  await next()
  if (!COMPRESSIBLE_CONTENT_TYPE_REGEX.test(c.res.headers.get('Content-Type') ?? '')) return
  c.header('Vary', 'Accept-Encoding', { append: true })
  if (c.req.method === 'HEAD' || c.res.headers.has('Content-Encoding') || !takes(c, 'gzip')) return
  const whole = new Uint8Array(await c.res.arrayBuffer())
  const isSmall = whole.length < smallestBytes
  const isLarge = whole.length > largeBytes
  const body = isSmall ? whole : isLarge ? await gzipBeside(whole, options) : gzipSync(whole, options)
  c.res = new Response(body, c.res)
  c.res.headers.delete('Content-Length')
  if (!isSmall) c.res.headers.set('Content-Encoding', 'gzip')
}
