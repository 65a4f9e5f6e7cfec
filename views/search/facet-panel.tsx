import type { FacetName } from '../../src/model/search-result.ts'
import { HiddenFields } from '../form-fields.tsx'
import type { TextKey, Translator } from '../messages/translator.ts'
import { FacetOptions } from './facet-options.tsx'
import type { FacetGroup, SearchView } from './search-view.ts'

/** What a facet is called, and what its field asks for. */
export const facetTexts: Record<FacetName, { heading: TextKey; find: TextKey }> = {
  topic: { heading: 'facetTopic', find: 'findTopic' },
  country: { heading: 'facetCountry', find: 'findCountry' },
  organization: { heading: 'facetOrganization', find: 'findOrganization' },
  year: { heading: 'facetYear', find: 'findYear' },
  language: { heading: 'facetLanguage', find: 'findLanguage' },
  kind: { heading: 'facetKind', find: 'findKind' },
  programme: { heading: 'facetProgramme', find: 'findProgramme' },
  document: { heading: 'facetDocument', find: 'findDocument' },
}

/** A field that finds values of a long list as one types; without scripts, on a page of their own. */
function FindValues({ t, group: { name, total, allAddress } }: { t: Translator; group: FacetGroup }) {
  const { pathname, searchParams } = new URL(allAddress, 'http://localhost')
  return (
    <form
      class="find-values"
      action={pathname}
      hx-get={pathname}
      hx-trigger="submit, input delay:150ms"
      hx-target={`#values-${name}`}
      hx-swap="outerHTML"
    >
      <HiddenFields fields={[...searchParams]} />
      <input
        id={`find-${name}`}
        type="search"
        name="find"
        aria-label={t.text(facetTexts[name].find)}
        placeholder={t.text(facetTexts[name].find)}
        autocomplete="off"
        maxlength={100}
      />
      <a href={allAddress}>{t.text('allValues', { count: t.number(total) })}</a>
    </form>
  )
}

/** Days from and to which the search keeps: they are sent when the reader says so, not while a date is typed. */
function DateRange({ t, view: { from, to } }: { t: Translator; view: SearchView }) {
  return (
    <details id="more-dates" class="dates" open={from !== undefined || to !== undefined}>
      <summary>{t.text('otherDates')}</summary>
      <label>
        {t.text('dateFrom')} <input id="from" form="search" type="date" name="from" value={from} />
      </label>
      <label>
        {t.text('dateTo')} <input id="to" form="search" type="date" name="to" value={to} />
      </label>
      <button id="show-dates" type="submit" form="search">
        {t.text('show')}
      </button>
    </details>
  )
}

/** The filters that the present results can be narrowed by. */
export function FacetPanel({ t, view }: { t: Translator; view: SearchView }) {
  return (
    <>
      <HiddenFields form="search" fields={view.hiddenFields} />
      {view.facets.map((group) => (
        <fieldset class="facet">
          <legend>{t.text(facetTexts[group.name].heading)}</legend>
          {group.total > group.options.length && <FindValues t={t} group={group} />}
          <FacetOptions t={t} name={group.name} options={group.options} />
          {group.name === 'year' && <DateRange t={t} view={view} />}
        </fieldset>
      ))}
    </>
  )
}
