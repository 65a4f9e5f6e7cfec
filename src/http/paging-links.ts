import type { Context } from 'hono'
import { maxOffset } from '../model/search-request.ts'

/** Which part of a list an answer holds. */
interface Paged {
  total: number
  offset: number
  limit: number
}

/** Tells programs where the pages around this one are: `Link` with first, prev, next and last (RFC 8288). */
export function pagingLinks(c: Context, { total, offset, limit }: Paged): void {
  const reachable = Math.min(total, maxOffset + limit)
  const last = Math.max(0, Math.floor((reachable - 1) / limit) * limit)
  const pages: [string, number | null][] = [
    ['first', 0],
    ['prev', offset > 0 ? Math.max(0, offset - limit) : null],
    ['next', offset + limit < reachable ? offset + limit : null],
    ['last', last],
  ]
  const url = new URL(c.req.url)
  const links = pages.flatMap(([rel, at]) => {
    if (at === null) return []
    if (at === 0) url.searchParams.delete('offset')
    else url.searchParams.set('offset', String(at))
    return [`<${url.pathname}${url.search}>; rel="${rel}"`]
  })
  c.header('Link', links.join(', '))
}
