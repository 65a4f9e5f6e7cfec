import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ConversationErrorPage } from '../../../views/conversation/conversation-page.tsx'
import { ErrorMessage } from '../../../views/error-message.tsx'
import { ErrorPage } from '../../../views/error-page.tsx'
import { translatorFor } from '../../../views/messages/translator.ts'
import type { PageContext } from '../../../views/page-context.ts'
import { SearchErrorFragment } from '../../../views/search/search-fragment.tsx'
import { SearchErrorPage } from '../../../views/search/search-page.tsx'
import type { UiLanguage } from '../../model/language.ts'
import { maxTypedChars } from '../../model/search-request.ts'
import { appearanceOf } from '../appearance.ts'
import { assetAddresses } from '../assets.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { uiLanguageInAddress, uiLanguageOf } from '../ui-language.ts'
import { errorView } from './page-error.ts'
import { unansweredView } from './unanswered-view.ts'

/** Whether htmx asks for a part of the page. When it restores a page of its history, it asks for the whole. */
export function wantsFragment(c: Context): boolean {
  return c.req.header('HX-Request-Type') === 'partial'
}

/** Tells `views/assets/requests.js` that a part of a page is ours, as no proxy's error page is. */
export const partHeaders = { 'Passerelle-Part': 'true' }

/** An address in another language of the interface. */
function inLanguage(address: string, language: UiLanguage): string {
  const url = new URL(address, 'http://localhost')
  url.searchParams.set('ui', language)
  return `${url.pathname}${url.search}`
}

/** Searches and conversations have no end, and forms are nobody's to find. */
const isPublic = ({ pathname, searchParams }: URL) =>
  /^\/(?:documents(?:\/[^/]+)?|docs|about|activities|help)?$/.test(pathname) && !searchParams.has('q')

/** What every page is given. `address` is where the reader is: by default the address that was asked for. */
export function pageContext(c: Context, address?: string): PageContext {
  const url = new URL(c.req.url)
  const here = address ?? `${url.pathname}${url.search}`
  const language = uiLanguageInAddress(c)
  return {
    t: translatorFor(uiLanguageOf(c)),
    assets: assetAddresses,
    appearance: appearanceOf(c),
    canonical: isPublic(url)
      ? `${url.origin}${url.pathname}${language === null ? '' : `?ui=${language}`}`
      : null,
    languageAddresses: {
      en: inLanguage(here, 'en'),
      fr: inLanguage(here, 'fr'),
      es: inLanguage(here, 'es'),
    },
  }
}

/** An error as a page, or as what htmx puts in the place of results. */
export function errorPage(
  c: Context,
  status: ContentfulStatusCode,
  error: unknown,
): Response | Promise<Response> {
  const context = pageContext(c)
  const documents = (c as Context<Partial<CorpusEnv>>).var.corpus?.documents?.() ?? []
  const view = errorView(error, status, { path: c.req.path, documents, t: context.t })
  const message = <ErrorMessage t={context.t} error={view} />
  const isSearch = c.req.path === '/search'
  if (isSearch && wantsFragment(c))
    return c.html(<SearchErrorFragment>{message}</SearchErrorFragment>, status, partHeaders)
  if (isSearch) {
    const text = (c.req.query('q') ?? '').slice(0, maxTypedChars)
    return c.html(
      <SearchErrorPage context={context} text={text}>
        {message}
      </SearchErrorPage>,
      status,
    )
  }
  if (c.req.path === '/') {
    const view = unansweredView(c.req.queries('q') ?? [], c.req.queries('document') ?? [])
    return c.html(
      <ConversationErrorPage context={context} view={view}>
        {message}
      </ConversationErrorPage>,
      status,
    )
  }
  return c.html(<ErrorPage context={context} error={view} />, status)
}
