import type { Child } from 'hono/jsx'
import { maxTypedChars } from '../../src/model/search-request.ts'
import { Layout } from '../layout.tsx'
import type { Translator } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'
import { failureTexts } from '../request-failure.tsx'
import { FacetPanel } from './facet-panel.tsx'
import { SearchResults } from './search-results.tsx'
import { statusText } from './search-status.ts'
import { searchTitle } from './search-title.ts'
import type { SearchView } from './search-view.ts'
import { SearchWays } from './search-ways.tsx'
import { SelectionForm } from './selection-form.tsx'
import { suggesting } from './suggesting.ts'

/** Typing asks 200 ms after the last key; a new request replaces the one under way, whose answer is dropped. */
const htmxForm = {
  'hx-get': '/search',
  'hx-trigger':
    'submit, input changed delay:200ms from:#q, change target:input[type=checkbox] from:#filters, change target:select from:#results',
  'hx-target': '#results',
  'hx-sync': 'this:replace',
}

function SearchBox({ t, text, children }: { t: Translator; text: string; children: Child }) {
  return (
    <search>
      <form id="search" class="search-box" action="/search" method="get" {...htmxForm}>
        <label for="q">{t.text('searchLabel')}</label>
        <div class="search-field">
          <input
            id="q"
            name="q"
            type="search"
            value={text}
            maxlength={maxTypedChars}
            autocomplete="off"
            autocapitalize="none"
            enterkeyhint="search"
            {...suggesting(t)}
          />
          <button type="submit">{t.text('searchButton')}</button>
        </div>
        <p id="search-ways" class="search-ways">
          {children}
        </p>
      </form>
    </search>
  )
}

interface FrameProps {
  context: PageContext
  feedAddress?: string
  text: string
  askAddress: string | null
  status: string
  facets: Child
  children: Child
}

/** The search box with the three places that an answer fills: status, filters and results. */
function SearchFrame({ context, feedAddress, text, askAddress, status, facets, children }: FrameProps) {
  const { t } = context
  return (
    <Layout
      context={context}
      title={searchTitle(t, text)}
      current="search"
      meta={{
        alternates: feedAddress
          ? [{ type: 'application/atom+xml', href: feedAddress, title: searchTitle(t, text) }]
          : [],
      }}
    >
      <h1 class="visually-hidden">{t.text('searchTitle')}</h1>
      <SearchBox t={t} text={text}>
        <SearchWays t={t} askAddress={askAddress} />
      </SearchBox>
      <div class="search-line">
        <p id="status" class="status" role="status" data-waiting={t.text('resultsBusy')} {...failureTexts(t)}>
          {status}
        </p>
        <SelectionForm t={t} />
      </div>
      <div class="search-layout">
        <details id="filters" class="filters">
          <summary>{t.text('filters')}</summary>
          <div id="facets">{facets}</div>
          <noscript>
            <button type="submit" form="search">
              {t.text('applyFilters')}
            </button>
          </noscript>
        </details>
        <section id="results" class="results" tabindex={-1} aria-label={t.text('resultsHeading')}>
          {children}
        </section>
      </div>
    </Layout>
  )
}

/** The search page with results. */
export function SearchPage({ context, view }: { context: PageContext; view: SearchView }) {
  const { t } = context
  return (
    <SearchFrame
      context={context}
      feedAddress={view.feedAddress}
      text={view.text}
      askAddress={view.askAddress}
      status={statusText(t, view)}
      facets={<FacetPanel t={t} view={view} />}
    >
      <SearchResults t={t} view={view} />
    </SearchFrame>
  )
}

/** The search page when the search could not be done: what was typed stays in the box. */
export function SearchErrorPage(props: { context: PageContext; text: string; children: Child }) {
  return (
    <SearchFrame context={props.context} text={props.text} askAddress={null} status="" facets={null}>
      {props.children}
    </SearchFrame>
  )
}
