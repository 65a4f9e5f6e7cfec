import type { Translator } from '../messages/translator.ts'
import { Paging } from '../paging.tsx'
import { passageAddress } from '../passage-number.tsx'
import { langOf } from '../search/hit-card.tsx'
import { StackingTable } from '../stacking-table.tsx'
import type { ActivitiesView } from './activities-view.ts'
import { htmxFilter } from './htmx-filter.ts'

/** The activities one by one, each with the place where it is recorded. */
export function ActivityTable({ t, view }: { t: Translator; view: ActivitiesView }) {
  const { lines, firstLine, total, orderAddress } = view
  const range = { first: firstLine, last: firstLine + lines.length - 1, total }
  return (
    <section id="list" aria-labelledby="list-title">
      <div class="bar-line">
        <h2 id="list-title">{t.text('allActivities')}</h2>
        <a id="order" href={orderAddress} {...htmxFilter(orderAddress)}>
          {t.text(view.latestFirst ? 'sortDate' : 'sortNewest')}
        </a>
      </div>
      <StackingTable
        columns={(['dates', 'activity', 'countries', 'source'] as const).map((key) => ({
          label: t.text(key),
        }))}
        rows={lines.map(({ start, dates, name, language, countries, passage, source }) => [
          { content: dates, value: start },
          { content: name, lang: langOf(language) },
          { content: countries },
          { content: <a href={passageAddress(passage)}>{source}</a> },
        ])}
      />
      <Paging t={t} label="pages" view={view} range={range} />
    </section>
  )
}
