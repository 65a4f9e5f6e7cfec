import type { FacetName } from '../../src/model/search-result.ts'
import { Select } from '../form-fields.tsx'
import { Layout } from '../layout.tsx'
import type { TextKey } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'
import { facetTexts } from './facet-panel.tsx'
import type { FacetOption } from './search-view.ts'

const textFields: [string, TextKey][] = [
  ['all', 'advancedAll'],
  ['phrase', 'advancedPhrase'],
  ['any', 'advancedAny'],
  ['none', 'advancedNone'],
  ['title', 'advancedTitleField'],
  ['symbol', 'advancedSymbol'],
]

interface AdvancedPageProps {
  context: PageContext
  /** What is chosen from, each list in the order of its names. */
  lists: { name: FacetName; options: FacetOption[] }[]
}

/** `/search/advanced`: a search for whoever knows no operators, also without scripts. */
export function AdvancedPage({ context, lists }: AdvancedPageProps) {
  const { t } = context
  const byName = (a: FacetOption, b: FacetOption) => a.label.localeCompare(b.label, t.language)
  return (
    <Layout context={context} title={t.text('advancedTitle')} current="search">
      <h1>{t.text('advancedTitle')}</h1>
      <search>
        <form class="advanced" action="/search/advanced">
          <div class="field-grid">
            {textFields.map(([name, key]) => (
              <label>
                {t.text(key)}
                <input name={name} maxlength={200} autocomplete="off" />
              </label>
            ))}
            {lists
              .filter(({ options }) => options.length > 0)
              .map(({ name, options }) => (
                <label>
                  {t.text(facetTexts[name].heading)}
                  <Select
                    name={name}
                    options={[
                      ['', t.text('advancedAnyValue')],
                      ...options.sort(byName).map(({ value, label }) => [value, label] as const),
                    ]}
                  />
                </label>
              ))}
            <label>
              {t.text('dateFrom')}
              <input name="from" type="date" />
            </label>
            <label>
              {t.text('dateTo')}
              <input name="to" type="date" />
            </label>
          </div>
          <p class="page-links">
            <button type="submit">{t.text('searchButton')}</button>
            <a href="/help">{t.text('operatorsAll')}</a>
          </p>
        </form>
      </search>
    </Layout>
  )
}
