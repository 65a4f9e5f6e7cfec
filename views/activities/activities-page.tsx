import { LanguageLinks } from '../language-links.tsx'
import { Layout, pageTitle } from '../layout.tsx'
import type { PluralKey, Translator } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'
import { failureTexts } from '../request-failure.tsx'
import type { ActivitiesView } from './activities-view.ts'
import { ActivityFilters } from './activity-filters.tsx'
import { ActivityTable } from './activity-table.tsx'
import { CountBars } from './count-bars.tsx'
import { activitiesId } from './htmx-filter.ts'
import { PivotTable } from './pivot-table.tsx'
import { Timeline } from './timeline.tsx'
import { MapKey, WorldMap } from './world-map.tsx'

interface ActivitiesProps {
  context: PageContext
  view: ActivitiesView
}

/** "24 activities in 39 countries": the heading, and what is announced when filters change. */
function titleOf(t: Translator, { total, counts }: ActivitiesView): string {
  if (total === 0) return t.text('noActivities')
  const countries = counts.country.marks.length
  const told = t.count('activityCount', total)
  return countries === 0 ? told : `${told} ${t.count('inCountries', countries)}`
}

/** What a picture doesn't show: activities that don't say what it is about. */
function LeftOut({ t, parts }: { t: Translator; parts: [PluralKey, number][] }) {
  const told = parts.filter(([, count]) => count > 0).map(([key, count]) => t.count(key, count))
  return told.length > 0 ? <p class="small muted">{told.join(' · ')}</p> : null
}

function Where({ t, view }: { t: Translator; view: ActivitiesView }) {
  const { map, counts } = view
  return (
    <div class="thirds">
      <section aria-labelledby="where">
        <h2 id="where">{t.text('where')}</h2>
        <WorldMap t={t} map={map} interactive />
        <p class="mark-name" aria-hidden="true" data-name-of="map"></p>
        <div class="bar-line small">
          <MapKey t={t} map={map} />
          <span class="muted">{t.text('mapNote')}</span>
        </div>
        <LeftOut
          t={t}
          parts={[
            ['withoutCountries', counts.country.without],
            ['offMap', map.offMap],
          ]}
        />
      </section>
      <CountBars t={t} by="country" list={counts.country} />
    </div>
  )
}

function When({ t, view: { timeline, counts } }: { t: Translator; view: ActivitiesView }) {
  return (
    <section aria-labelledby="when">
      <h2 id="when">{t.text('when')}</h2>
      {timeline && (
        <>
          <p class="small muted">{t.text(timeline.dense ? 'timelineDense' : 'timelineNote')}</p>
          <Timeline t={t} timeline={timeline} interactive />
          <p class="mark-name" aria-hidden="true" data-name-of="timeline"></p>
        </>
      )}
      <LeftOut t={t} parts={[['withoutDates', counts.year.without]]} />
    </section>
  )
}

function Pictures({ t, view }: { t: Translator; view: ActivitiesView }) {
  const { counts } = view
  return (
    <>
      <Where t={t} view={view} />
      <When t={t} view={view} />
      <div class="thirds">
        <PivotTable t={t} view={view} />
        <div>
          <CountBars t={t} by="provider" list={counts.provider} />
          <CountBars t={t} by="year" list={counts.year} />
          <CountBars t={t} by="kind" list={counts.kind} />
          <LeftOut
            t={t}
            parts={[
              ['withoutProvider', counts.provider.without],
              ['withoutKind', counts.kind.without],
            ]}
          />
        </div>
      </div>
      <ActivityTable t={t} view={view} />
    </>
  )
}

/** All that filters change. */
function Activities({ t, view }: { t: Translator; view: ActivitiesView }) {
  const span = view.span && t.months(view.span.from, view.span.to)
  return (
    <>
      <h1>{titleOf(t, view)}</h1>
      {view.total > 0 && (
        <p class="lead">
          {span && `${span}. `}
          {t.text('marksFilter')}
        </p>
      )}
      <ActivityFilters t={t} view={view} />
      {view.total > 0 ? (
        <Pictures t={t} view={view} />
      ) : (
        <p>{t.text(view.filtered ? 'noActivitiesHint' : 'noActivitiesYet')}</p>
      )}
    </>
  )
}

/** `/activities`: a set of activities seen as a whole. */
export function ActivitiesPage({ context, view }: ActivitiesProps) {
  const { t, assets } = context
  return (
    <Layout context={context} title={titleOf(t, view)} current="activities">
      <p id="status" class="visually-hidden" role="status" {...failureTexts(t)}></p>
      <div id={activitiesId} class="activities">
        <Activities t={t} view={view} />
      </div>
      {/* A module is run once, also where htmx puts the page back from its history. */}
      <script src={assets['pictures.js']} type="module"></script>
    </Layout>
  )
}

/** What htmx swaps in when a filter changes. */
export function ActivitiesFragment({ context, view }: ActivitiesProps) {
  const { t } = context
  return (
    <>
      <title>{pageTitle(t, titleOf(t, view))}</title>
      <Activities t={t} view={view} />
      <hx-partial hx-target="#status">{titleOf(t, view)}</hx-partial>
      <hx-partial hx-target="#languages">
        <LanguageLinks context={context} />
      </hx-partial>
    </>
  )
}
