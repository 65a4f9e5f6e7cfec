import type { SearchHit } from '../../src/model/search-result.ts'
import { documentAddress } from '../documents/document-facts.tsx'
import { documentName } from '../documents/document-name.ts'
import type { Translator } from '../messages/translator.ts'
import { Paging } from '../paging.tsx'
import { ActiveFilters } from './active-filters.tsx'
import { HitCard, langOf } from './hit-card.tsx'
import { HitChoice } from './hit-choice.tsx'
import { htmxSearch, htmxSearchLink } from './htmx-search.ts'
import { NoResults } from './no-results.tsx'
import { ResultControls } from './result-controls.tsx'
import { Translations } from './search-chips.tsx'
import type { HitGroup, SearchView, VersionLink } from './search-view.ts'

/** What was searched in place of what was typed, and what of it could not be taken. */
function Reading({ t, view }: { t: Translator; view: SearchView }) {
  const { suggestion, total } = view.result
  // Where nothing was found, what is said instead names the words.
  const remarks = view.result.remarks.filter(({ code }) => total > 0 || code !== 'words-nowhere')
  if (suggestion === null && remarks.length === 0) return null
  return (
    <div class="query-remarks">
      {suggestion !== null && view.suggestionAddress !== null && (
        <p>
          {t.text('corrected')} <a href={view.suggestionAddress}>{suggestion}</a>
        </p>
      )}
      {remarks.map((remark) => (
        <p>{t.remark(remark)}</p>
      ))}
    </div>
  )
}

/** Shows the same passage in another language, in its place; its identifier keeps the focus there. */
function VersionSwitch({ t, place, links }: { t: Translator; place: string; links: VersionLink[] }) {
  return (
    <>
      {links.map(({ language, copy, address }, i) => (
        <a class="version-switch" id={`version-${place}-${i}`} href={address} {...htmxSearchLink(address)}>
          {copy === null
            ? t.text('showIn', { language: t.languageName(language) })
            : t.text('copyLink', { id: copy })}
        </a>
      ))}
    </>
  )
}

interface HitsProps {
  t: Translator
  view: SearchView
  hits: SearchHit[]
  /** Tells these hits from others of the page. */
  place?: string
}

function Hits({ t, view, hits, place = 'hit' }: HitsProps) {
  const tellDocument = view.groups === null && view.canGroup
  return hits.map((hit, i) => (
    <li>
      <HitCard
        t={t}
        hit={hit}
        tellDocument={tellDocument}
        q={view.text}
        choice={<HitChoice t={t} hit={hit} />}
      >
        <VersionSwitch t={t} place={`${place}-${i}`} links={view.versionLinks.get(hit.id) ?? []} />
      </HitCard>
    </li>
  ))
}

/** What a document is called above its hits: whose and when, and what it calls itself. */
function GroupHeading({ t, document }: { t: Translator } & Pick<HitGroup, 'document'>) {
  const { text, lang, official } = documentName(t, document)
  const title = official ?? (document.label === text ? null : document.label)
  return (
    <div class="group-heading">
      <h2 lang={lang}>
        <a href={documentAddress(document.id)}>{text}</a>
      </h2>
      <p class="hit-meta">
        {title && <span lang={langOf(document.language)}>{title}</span>}
        {document.symbol !== document.mark && <span>{document.symbol}</span>}
        <HitChoice t={t} hit={{ id: document.id, title: text }} />
      </p>
    </div>
  )
}

function Group({ t, view, group, place }: Omit<HitsProps, 'hits'> & { group: HitGroup; place: string }) {
  const { hits, more, address } = group
  return (
    <section class="hit-group">
      <GroupHeading t={t} document={group.document} />
      <ol class="hits">
        <Hits t={t} view={view} hits={hits} place={place} />
      </ol>
      {more > 0 && (
        <p class="more">
          <a id={`more-${place}`} href={address} {...htmxSearchLink(address)}>
            {t.count('moreInDocument', more)}
          </a>
        </p>
      )}
    </section>
  )
}

function pageRange({ result, groups, documents }: SearchView) {
  const [shown, total] = groups ? [groups.length, documents] : [result.hits.length, result.total]
  const [first, last] = [result.offset + 1, result.offset + shown].map((place) => Math.min(place, total))
  return { first: first ?? 0, last: last ?? 0, total, ...(groups ? { of: 'documentRange' as const } : {}) }
}

/** Where the focus goes when the reader has turned the page. */
const focusOn = ({ turnedPage }: SearchView) => (turnedPage ? { tabindex: -1, autofocus: true } : {})

/** Everything below the status line: active filters, what was read, order, hits and pages. */
export function SearchResults({ t, view }: { t: Translator; view: SearchView }) {
  const { result, groups } = view
  const turn = { ...htmxSearch, 'hx-swap': 'innerHTML show:top showTarget:#status' }
  return (
    <>
      <ActiveFilters
        t={t}
        filters={view.activeFilters}
        clearedAddress={view.clearedAddress}
        htmxTo={htmxSearchLink}
      />
      {result.total > 0 && <ResultControls t={t} view={view} />}
      <Translations t={t} view={view} />
      <Reading t={t} view={view} />
      {groups === null && <h2 class="visually-hidden">{t.text('resultsHeading')}</h2>}
      {result.total === 0 && <NoResults t={t} view={view} />}
      {groups && (
        <div class="hit-groups" {...focusOn(view)}>
          {groups.map((group, i) => (
            <Group t={t} view={view} group={group} place={`group-${i}`} />
          ))}
        </div>
      )}
      {groups === null && result.hits.length > 0 && (
        <ol class="hits" start={result.offset + 1} aria-label={t.text('resultsHeading')} {...focusOn(view)}>
          <Hits t={t} view={view} hits={result.hits} />
        </ol>
      )}
      <Paging t={t} label="pages" view={view} range={pageRange(view)} attributes={turn} />
    </>
  )
}
