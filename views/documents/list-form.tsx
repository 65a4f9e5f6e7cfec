import { type DocumentOrder, documentOrders } from '../../src/model/document-list.ts'
import { maxQueryChars } from '../../src/model/search-request.ts'
import { HiddenFields, Select } from '../form-fields.tsx'
import type { TextKey, Translator } from '../messages/translator.ts'
import { type DocumentListView, type ListFilter, listFilters } from './document-list-view.ts'

const orderKeys: Record<DocumentOrder, TextKey> = {
  '-date': 'sortNewest',
  date: 'sortDate',
  organization: 'orderOrganization',
  title: 'orderTitle',
  symbol: 'orderSymbol',
  '-passages': 'orderPassages',
}

const filterKeys: Record<ListFilter, TextKey> = {
  organization: 'factOrganization',
  year: 'facetYear',
  language: 'factLanguage',
  kind: 'factKind',
}

function Filter({ t, view, name }: { t: Translator; view: DocumentListView; name: ListFilter }) {
  const choices = view.choices[name]
  const chosen = view[name] ?? ''
  const options = choices.map(({ value, label, count }) => [value, `${label} (${t.number(count)})`] as const)
  if (choices.length < 2 && chosen === '') return null
  return (
    <label for={name}>
      {t.text(filterKeys[name])}
      <Select id={name} name={name} options={[['', t.text('documentsAny')], ...options]} value={chosen} />
    </label>
  )
}

/** A choice and an order of the documents; a plain form, since nobody changes them twice a minute. */
export function ListForm({ t, view }: { t: Translator; view: DocumentListView }) {
  return (
    <search>
      <form class="list-form" action="/documents" method="get">
        <HiddenFields fields={view.ui === null ? [] : [['ui', view.ui]]} />
        <label for="q">
          {t.text('documentsFilter')}
          <input
            id="q"
            name="q"
            type="search"
            value={view.q}
            maxlength={maxQueryChars}
            placeholder={t.text('documentsFilterPlaceholder')}
            autocomplete="off"
            aria-keyshortcuts="/"
          />
        </label>
        {listFilters.map((name) => (
          <Filter t={t} view={view} name={name} />
        ))}
        <label for="sort">
          {t.text('sortLabel')}
          <Select
            id="sort"
            name="sort"
            options={documentOrders.map((order) => [order, t.text(orderKeys[order])])}
            value={view.sort}
          />
        </label>
        <button type="submit">{t.text('documentsShow')}</button>
      </form>
    </search>
  )
}
