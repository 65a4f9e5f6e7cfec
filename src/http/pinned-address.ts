import type { Context } from 'hono'
import { z } from 'zod'
import { maxPinned, type Pin, type PinnedRequest, pinnedRequestSchema } from '../model/pinned-search.ts'
import { InvalidRequestError } from './problems.ts'
import { parseParameters, parseQuery } from './query-parameters.ts'

/** What only lays a search out, and isn't kept. */
const layout = ['offset', 'limit', 'sort', 'version', 'group']
const kept = ['corpus', 'on', 'total', 'seen']
const ignored = Object.fromEntries(layout.map((name) => [name, z.array(z.string()).default([])]))

/** The parameters of an address that may hold a pinned search. */
const addressSchema = pinnedRequestSchema.extend({
  ...ignored,
  corpus: z.string().max(64).optional(),
  on: z.iso.date('Give a date as YYYY-MM-DD').optional(),
  total: z.coerce.number().int().min(0).optional(),
  seen: z.string().max(60_000).optional(),
})

/** Identifiers with what they share said once: `a:p1`, `a:r2`, `b:p3` are `a:p1,r2;b:p3`. */
function packIds(ids: readonly string[]): string {
  const runs: [string, string[]][] = []
  for (const id of ids) {
    const cut = id.lastIndexOf(':')
    const [document, part] = [id.slice(0, cut), id.slice(cut + 1)]
    const last = runs.at(-1)
    if (last?.[0] === document) last[1].push(part)
    else runs.push([document, [part]])
  }
  return runs.map(([document, parts]) => `${document}:${parts.join(',')}`).join(';')
}

const unpackIds = (packed: string): string[] =>
  packed
    .split(';')
    .flatMap((run) => {
      const cut = run.lastIndexOf(':')
      return run
        .slice(cut + 1)
        .split(',')
        .map((part) => `${run.slice(0, cut)}:${part}`)
    })
    .filter((id) => !/^:|:$/.test(id))

/** The parameters of the search of an address, without those that keep it or lay it out. */
function searchOf(c: Context): string {
  const given = [...new URL(c.req.url).searchParams]
  return new URLSearchParams(
    given.filter(([name, value]) => value !== '' && ![...layout, ...kept, 'ui'].includes(name)),
  ).toString()
}

/** The address by which a pinned search is looked at again. */
export const pinnedAddress = ({ query, corpus, on, total, seen }: Pin): string =>
  `/search/pinned?${new URLSearchParams([
    ...new URLSearchParams(query),
    ['corpus', corpus],
    ['on', on],
    ['total', String(total)],
    ['seen', packIds(seen)],
  ])}`

/** A search as an address says it, with what it keeps of an earlier one: null where it keeps nothing to compare with. */
export function readPinned(c: Context): { request: PinnedRequest; query: string; pin: Pin | null } {
  const { corpus, on, total, seen, ...rest } = parseQuery(c, addressSchema)
  const query = searchOf(c)
  const request = pinnedRequestSchema.parse({ ...rest, crossLanguage: String(rest.crossLanguage) })
  if (corpus === undefined || on === undefined || seen === undefined) return { request, query, pin: null }
  const ids = unpackIds(seen)
  if (ids.length > maxPinned) {
    const message = `There are more than ${maxPinned} identifiers`
    throw new InvalidRequestError([{ path: 'seen', message, code: 'too_big' }])
  }
  return { request, query, pin: { corpus, on, total: total ?? ids.length, query, seen: ids } }
}

/** The request of a pin that was sent. @throws InvalidRequestError where its query is none. */
export function requestOfPin({ query }: Pin): PinnedRequest {
  const parameters = new URLSearchParams(query)
  const given = Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)]))
  return parseParameters(given, pinnedRequestSchema, 'query.')
}
