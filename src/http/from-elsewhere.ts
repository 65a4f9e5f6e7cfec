import type { Context } from 'hono'

/** Whether a page of another origin sends a request, as browsers say. Proxies may speak HTTP where readers speak HTTPS. */
export function isFromElsewhere(c: Context): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('Origin')
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== new URL(c.req.url).host
}
