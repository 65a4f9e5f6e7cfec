import { Hono } from 'hono'
import { PinnedPage } from '../../../views/search/pinned-page.tsx'
import { compareSearch, pinSearch } from '../../corpus/pin-search.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { pinnedAddress, readPinned } from '../pinned-address.ts'
import { uiLanguageInAddress, uiLanguageOf } from '../ui-language.ts'
import { pageContext } from './page-frame.tsx'

/**
 * `/search/pin` leads to the address that keeps what a search finds now; `/search/pinned` says what became of it. An
 * address of `/search` that names a version of the documents leads there, too.
 */
export const pinnedPages = new Hono<CorpusEnv>()
  .get('/search/pin', async (c) => {
    const { request, query } = readPinned(c)
    const pin = await pinSearch(request, query, c.var.corpus, uiLanguageOf(c))
    const ui = uiLanguageInAddress(c)
    return c.redirect(`${pinnedAddress(pin)}${ui === null ? '' : `&ui=${ui}`}`, 303)
  })
  .get('/search/pinned', async (c) => {
    const { request, query, pin } = readPinned(c)
    const language = uiLanguageOf(c)
    const comparison = pin === null ? null : await compareSearch(request, pin, c.var.corpus, language)
    const view = {
      q: request.q,
      searchAddress: query === '' ? '/search' : `/search?${query}`,
      pinAddress: `/search/pin?${query}`,
      isSameVersion: c.req.query('corpus') === c.var.corpus.fingerprint,
      comparison,
    }
    return c.html(<PinnedPage context={pageContext(c)} view={view} />)
  })
  .get('/search', (c, next) => {
    if (c.req.query('corpus') === undefined) return next()
    return Promise.resolve(c.redirect(`/search/pinned${new URL(c.req.url).search}`, 303))
  })
