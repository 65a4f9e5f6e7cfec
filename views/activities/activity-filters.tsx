import { maxTypedChars } from '../../src/model/search-request.ts'
import { FileLinks } from '../file-links.tsx'
import { HiddenFields, Select } from '../form-fields.tsx'
import type { Translator } from '../messages/translator.ts'
import { ActiveFilters } from '../search/active-filters.tsx'
import { type ActivitiesView, type FilterSelect, selectKeys } from './activities-view.ts'
import { activitiesId, htmxFilter } from './htmx-filter.ts'

function Filter({ t, select: { name, options, value, others } }: { t: Translator; select: FilterSelect }) {
  return (
    <>
      <label>
        {t.text(selectKeys[name])}{' '}
        <Select
          id={`filter-${name}`}
          name={name}
          options={[['', t.text('filterAny')], ...options]}
          value={value}
        />
      </label>
      <HiddenFields fields={others.map((other) => [name, other])} />
    </>
  )
}

/** What the pictures are restricted to, and the ways to take the set along. */
export function ActivityFilters({ t, view }: { t: Translator; view: ActivitiesView }) {
  return (
    <>
      <form
        id="activity-filters"
        class="filter-row"
        action="/activities"
        method="get"
        hx-get="/activities"
        hx-trigger="submit, change"
        hx-target={`#${activitiesId}`}
      >
        <label>
          {t.text('filterWords')}{' '}
          <input
            id="q"
            name="q"
            type="search"
            value={view.text}
            maxlength={maxTypedChars}
            autocomplete="off"
          />
        </label>
        {view.selects.map((select) => (
          <Filter t={t} select={select} />
        ))}
        <HiddenFields fields={view.hidden} />
        <noscript>
          <button type="submit">{t.text('filterShow')}</button>
        </noscript>
      </form>
      <ActiveFilters
        t={t}
        filters={view.activeFilters}
        clearedAddress={view.clearedAddress}
        htmxTo={htmxFilter}
      />
      {view.total > 0 && (
        <p class="take">
          {t.count('take', view.total)}{' '}
          <FileLinks
            files={view.exports.map(({ format, address }) => ({
              label: format,
              address,
              download: `activities.${format.toLowerCase()}`,
            }))}
          />
        </p>
      )}
    </>
  )
}
