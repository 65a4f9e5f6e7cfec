import type { Translator } from '../messages/translator.ts'
import { HitCard } from './hit-card.tsx'
import { NoResults } from './no-results.tsx'
import type { SearchView, VersionLink } from './search-view.ts'

/** Links that change the search without leaving the page: what is typed now goes along. */
export const htmxLink = { 'hx-target': '#results', 'hx-sync': '#search:replace', 'hx-include': '#q' }

/** What is announced when the results change. */
export function statusText(t: Translator, { result }: SearchView): string {
  if (result.total === 0) return t.text('noPassages')
  return t.count('passages', result.total)
}

function ActiveFilters({ t, view }: { t: Translator; view: SearchView }) {
  if (view.activeFilters.length === 0) return null
  return (
    <ul class="active-filters" aria-label={t.text('filtersActive')}>
      {view.activeFilters.map(({ label, address }) => (
        <li>
          <a
            class="chip"
            href={address}
            hx-get={address}
            {...htmxLink}
            aria-label={t.text('removeFilter', { label })}
          >
            {label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {view.activeFilters.length > 1 && (
        <li>
          <a href={view.clearedAddress} hx-get={view.clearedAddress} {...htmxLink}>
            {t.text('clearFilters')}
          </a>
        </li>
      )}
    </ul>
  )
}

/** What the words were taken for in the other language: each can be switched off, and on again. */
function Translations({ t, view }: { t: Translator; view: SearchView }) {
  if (view.translations.length === 0) return null
  return (
    <div class="translations">
      <span id="translations-label">{t.text('alsoSearched')}</span>
      <ul aria-labelledby="translations-label">
        {view.translations.map(({ word, text, language, address }) => (
          <li>
            <a
              class={word === null ? 'chip off' : 'chip'}
              href={address}
              hx-get={address}
              {...htmxLink}
              title={word === null ? undefined : t.text('translationOf', { word })}
              aria-label={t.text(word === null ? 'switchOn' : 'switchOff', { label: text })}
            >
              <span {...(language ? { lang: language } : {})}>{text}</span>{' '}
              <span aria-hidden="true">{word === null ? '+' : '×'}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Suggestion({ t, view }: { t: Translator; view: SearchView }) {
  if (view.suggestionAddress === null) return null
  return (
    <p class="suggestion">
      {t.text('didYouMean')} <a href={view.suggestionAddress}>{view.result.suggestion}</a>
      {t.text('didYouMeanEnd')}
    </p>
  )
}

/** What of the query could not be taken as it was typed. */
function Remarks({ t, view }: { t: Translator; view: SearchView }) {
  return view.result.remarks.map((remark) => <p class="query-remark">{t.remark(remark)}</p>)
}

function SortControl({ t, view }: { t: Translator; view: SearchView }) {
  const orders = [
    ['relevance', 'sortRelevance'],
    ['date', 'sortDate'],
    ['-date', 'sortNewest'],
  ] as const
  return (
    <label class="sort">
      {t.text('sortLabel')}
      <select id="sort" name="sort" form="search">
        {orders.map(([value, key]) => (
          <option value={value} selected={value === view.sort}>
            {t.text(key)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Paging({ t, view }: { t: Translator; view: SearchView }) {
  const { previousAddress, nextAddress } = view
  if (previousAddress === null && nextAddress === null) return null
  const turn = { ...htmxLink, 'hx-swap': 'innerHTML show:top showTarget:#status' }
  return (
    <nav class="paging" aria-label={t.text('pages')}>
      {previousAddress !== null && (
        <a rel="prev" href={previousAddress} hx-get={previousAddress} {...turn}>
          <span aria-hidden="true">←</span> {t.text('previousPage')}
        </a>
      )}
      <span>{pageRange(t, view)}</span>
      {nextAddress !== null && (
        <a rel="next" href={nextAddress} hx-get={nextAddress} {...turn}>
          {t.text('nextPage')} <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  )
}

/** What was found of activities, for a spreadsheet. */
function ExportLink({ t, view }: { t: Translator; view: SearchView }) {
  if (view.exportAddress === null) return null
  return (
    <p class="export">
      <a href={view.exportAddress} download="records.csv">
        {t.text('exportRecords')}
      </a>
    </p>
  )
}

function pageRange(t: Translator, { result }: SearchView): string {
  return t.text('pageRange', {
    first: t.number(Math.min(result.offset + 1, result.total)),
    last: t.number(Math.min(result.offset + result.hits.length, result.total)),
    total: t.number(result.total),
  })
}

/** Shows the same passage in another language, in its place; its identifier keeps the focus there. */
function VersionSwitch({ t, place, links }: { t: Translator; place: number; links: VersionLink[] }) {
  return (
    <>
      {links.map(({ language, copy, address }, i) => (
        <a class="version-switch" id={`version-${place}-${i}`} href={address} hx-get={address} {...htmxLink}>
          {copy === null
            ? t.text('showIn', { language: t.languageName(language) })
            : t.text('copyLink', { id: copy })}
        </a>
      ))}
    </>
  )
}

/** Everything below the status line: active filters, suggestion, sort order, hits and paging. */
export function SearchResults({ t, view }: { t: Translator; view: SearchView }) {
  const { result } = view
  const several = Object.keys(result.facets.document).length > 1
  return (
    <>
      <h2 class="visually-hidden">{t.text('resultsHeading')}</h2>
      <ActiveFilters t={t} view={view} />
      <Translations t={t} view={view} />
      <Suggestion t={t} view={view} />
      <Remarks t={t} view={view} />
      {result.total > 1 && <SortControl t={t} view={view} />}
      {result.total === 0 && <NoResults t={t} view={view} />}
      {result.hits.length > 0 && (
        <ol
          class="hits"
          start={result.offset + 1}
          aria-label={t.text('resultsHeading')}
          {...(view.turnedPage ? { tabindex: -1, autofocus: true } : {})}
        >
          {result.hits.map((hit, i) => (
            <li>
              <HitCard t={t} hit={hit} tellDocument={several} q={view.text}>
                <VersionSwitch t={t} place={i} links={view.versionLinks.get(hit.id) ?? []} />
              </HitCard>
            </li>
          ))}
        </ol>
      )}
      <ExportLink t={t} view={view} />
      <Paging t={t} view={view} />
    </>
  )
}
