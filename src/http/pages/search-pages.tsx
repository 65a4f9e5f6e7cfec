import { type Context, Hono } from 'hono'
import { SearchFragment } from '../../../views/search/search-fragment.tsx'
import { SearchPage } from '../../../views/search/search-page.tsx'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { keepIfWhole } from '../not-modified.ts'
import { tellSearch } from '../outcome.ts'
import { basketPages } from '../places/basket-pages.tsx'
import { searchFiles } from '../places/search-files.ts'
import { parseQuery } from '../query-parameters.ts'
import { uiLanguageInAddress } from '../ui-language.ts'
import { facetPages } from './facet-pages.tsx'
import { helpPages } from './help-pages.tsx'
import { searchView } from './make-search-view.ts'
import { pageContext, partHeaders, wantsFragment } from './page-frame.tsx'
import { type AddressedSearch, pageSearchSchema, searchAddress } from './search-address.ts'

/** The address without the words searched for: what tells a new step from a word being typed. */
function addressWithoutQuery(url: URL): string {
  const parameters = new URLSearchParams(url.search)
  parameters.delete('q')
  return `${url.pathname}?${parameters}`
}

/** The address that the reader's browser shows, as htmx reports it; null where it doesn't. */
function shownAddress(c: Context): URL | null {
  const reported = c.req.header('HX-Current-URL') ?? ''
  return URL.canParse(reported) ? new URL(reported) : null
}

/** While a word is typed, one entry of the history follows it; every other change is a step to come back from. */
function setHistory(c: Context, shown: URL | null, address: string): void {
  const wanted = new URL(address, 'http://localhost')
  const typing = shown !== null && addressWithoutQuery(shown) === addressWithoutQuery(wanted)
  c.header(typing ? 'HX-Replace-Url' : 'HX-Push-Url', address)
}

async function answerSearch(c: Context<CorpusEnv>): Promise<Response> {
  const { corpus } = c.var
  const search: AddressedSearch = { ...parseQuery(c, pageSearchSchema), ui: uiLanguageInAddress(c) }
  const address = searchAddress(search, { offset: search.offset })
  const context = pageContext(c, address)
  if (!wantsFragment(c)) {
    const view = await searchView(corpus, search, context.t, false)
    tellSearch(c.var.tell, search.q, view.result.total)
    keepIfWhole(c, view.result)
    return c.html(<SearchPage context={context} view={view} />)
  }
  const shown = shownAddress(c)
  const turnedPage = Number(shown?.searchParams.get('offset') ?? 0) !== search.offset
  const view = await searchView(corpus, search, context.t, turnedPage)
  tellSearch(c.var.tell, search.q, view.result.total)
  setHistory(c, shown, address)
  keepIfWhole(c, view.result)
  return c.html(<SearchFragment context={context} view={view} />, 200, partHeaders)
}

/** `/search`: the search page, whole, or as the parts that htmx swaps. */
export const searchPages = new Hono<CorpusEnv>()
  .get('/search', (c) => answerSearch(c))
  .route('/', facetPages)
  .route('/', helpPages)
  .route('/', searchFiles)
  .route('/', basketPages)
