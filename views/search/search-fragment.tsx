import type { Child } from 'hono/jsx'
import { LanguageLinks } from '../language-links.tsx'
import { pageTitle } from '../layout.tsx'
import type { PageContext } from '../page-context.ts'
import { FacetPanel } from './facet-panel.tsx'
import { SearchResults } from './search-results.tsx'
import { statusText } from './search-status.ts'
import { searchTitle } from './search-title.ts'
import type { SearchView } from './search-view.ts'
import { SearchWays } from './search-ways.tsx'

/**
 * What htmx swaps into the search page: the results, and by `hx-partial` the status, the filters and the language
 * links, each in its place.
 */
export function SearchFragment({ context, view }: { context: PageContext; view: SearchView }) {
  const { t } = context
  return (
    <>
      <title>{pageTitle(t, searchTitle(t, view.text))}</title>
      <SearchResults t={t} view={view} />
      <hx-partial hx-target="#status">{statusText(t, view)}</hx-partial>
      <hx-partial hx-target="#facets">
        <FacetPanel t={t} view={view} />
      </hx-partial>
      <hx-partial hx-target="#search-ways">
        <SearchWays t={t} askAddress={view.askAddress} />
      </hx-partial>
      <hx-partial hx-target="#languages">
        <LanguageLinks context={context} />
      </hx-partial>
    </>
  )
}

/** What htmx swaps in when a search can't be done: the filters stay, so that the last change can be undone. */
export function SearchErrorFragment({ children }: { children: Child }) {
  return (
    <>
      {children}
      <hx-partial hx-target="#status" hx-swap="textContent"></hx-partial>
    </>
  )
}
