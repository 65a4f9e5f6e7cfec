import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { RemarkCode } from '../model/remark.ts'
import type { SearchResult } from '../model/search-result.ts'
import { appearanceOf } from './appearance.ts'
import type { CorpusEnv } from './corpus-of-request.ts'
import { uiLanguageOf } from './ui-language.ts'

/**
 * What a running program sends stays the same as long as it runs, whichever of its threads answers; another one may
 * write its pages otherwise. When it began is the same in all threads, to a fraction of a millisecond.
 */
const program = `${process.pid.toString(36)}-${Math.round(1000 * performance.timeOrigin).toString(36)}`

/** The header of what is not to be shown again. */
const notKept = 'no-store'

/** What is lacking in a result now may be there when it is asked for again. */
const passing: readonly RemarkCode[] = ['incomplete-results', 'words-alone']

/** Keeps a page of incomplete results out of all caches. */
export function keepIfWhole(c: Context, { remarks }: Pick<SearchResult, 'remarks'>): void {
  if (remarks.some(({ code }) => passing.includes(code))) c.header('Cache-Control', notKept)
}

/** What depends on nothing but the index, the address, and the language and the theme of the pages; an original file does not. */
const isFromIndex = (path: string) =>
  !path.endsWith('/file') &&
  (path === '/' ||
    /^\/(?:api\/(?:search|suggest|ask|activities|documents|passages|records|quality|verify)|search(?:\.\w+)?|activities|documents|quality|help)(?:\/|$)/.test(
      path,
    ))

/**
 * Tells readers and caches by an ETag whether what they have is still what the index says; if so, a request is answered
 * without being worked out again.
 */
export const notModified = createMiddleware<CorpusEnv>(async (c, next) => {
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (!isRead || !isFromIndex(c.req.path)) return next()
  const part = c.req.header('HX-Request-Type') === 'partial' ? '-part' : ''
  const seen = [c.var.corpus.fingerprint, program, uiLanguageOf(c), appearanceOf(c) ?? 'device']
  const tag = `W/"${seen.join('-')}${part}"`
  const held = c.req
    .header('If-None-Match')
    ?.split(',')
    .map((one) => one.trim())
  if (held?.includes(tag)) return c.body(null, 304, { ETag: tag })
  await next()
  // What part of the index did not answer to is worked out again when it is asked for again.
  const { status, headers } = c.res
  if (c.var.corpus.isLacking()) headers.set('Cache-Control', notKept)
  else if (status === 200 && headers.get('Cache-Control') !== notKept) headers.set('ETag', tag)
})
