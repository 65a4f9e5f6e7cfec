import type { FacetName } from '../../src/model/search-result.ts'
import { HiddenFields } from '../form-fields.tsx'
import { Layout } from '../layout.tsx'
import type { Translator } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'
import { FacetOptions } from './facet-options.tsx'
import { facetTexts } from './facet-panel.tsx'
import type { FacetOption } from './search-view.ts'

/** What a list of a facet's values is made from. */
export interface FacetValuesView {
  name: FacetName
  /** What is chosen, and what was found. */
  options: FacetOption[]
  /** How many more there are. */
  more: number
  find: string
  /** The search without this facet, to be sent along. */
  fields: [string, string][]
  /** The whole search, to find other values. */
  findFields: [string, string][]
  backAddress: string
}

interface ValuesProps {
  t: Translator
  view: FacetValuesView
  form?: string
}

/** The values that were found, in place of those that a facet shows. */
export function FacetValues({ t, view: { name, options, more, find }, form }: ValuesProps) {
  if (options.length === 0) {
    return (
      <p id={`values-${name}`} role="status">
        {t.text('valuesNone', { find })}
      </p>
    )
  }
  if (more === 0) return <FacetOptions t={t} name={name} options={options} form={form} />
  return (
    <div id={`values-${name}`}>
      <FacetOptions t={t} name={name} options={options} form={form} />
      <p class="count">{t.count('valuesMore', more)}</p>
    </div>
  )
}

/** `/search/values`: all values of a facet, for whoever has no scripts or wants to see all of them. */
export function FacetValuesPage({ context, view }: { context: PageContext; view: FacetValuesView }) {
  const { t } = context
  const { heading, find } = facetTexts[view.name]
  return (
    <Layout context={context} title={t.text(heading)} current="search">
      <h1>{t.text(heading)}</h1>
      <search>
        <form class="find-values" action="/search/values">
          <HiddenFields fields={view.findFields} />
          <label for="find">{t.text(find)}</label>
          <div class="search-field">
            <input id="find" type="search" name="find" value={view.find} maxlength={100} autocomplete="off" />
            <button type="submit">{t.text('show')}</button>
          </div>
        </form>
      </search>
      <form id="chosen" class="all-values" action="/search">
        <HiddenFields fields={view.fields} />
        <FacetValues t={t} view={view} form="chosen" />
        <p class="page-links">
          <button type="submit">{t.text('applyFilters')}</button>
          <a href={view.backAddress}>{t.text('facetBack')}</a>
        </p>
      </form>
    </Layout>
  )
}
