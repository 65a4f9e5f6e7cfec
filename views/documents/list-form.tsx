import { type DocumentOrder, documentOrders } from '../../src/model/document-list.ts'
import { maxQueryChars } from '../../src/model/search-request.ts'
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
  if (choices.length < 2 && chosen === '') return null
  return (
    <label for={name}>
      {t.text(filterKeys[name])}
      <select id={name} name={name}>
        <option value="">{t.text('documentsAny')}</option>
        {choices.map(({ value, label, count }) => (
          <option value={value} selected={value === chosen}>
            {`${label} (${t.number(count)})`}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A choice and an order of the documents; a plain form, since nobody changes them twice a minute. */
export function ListForm({ t, view }: { t: Translator; view: DocumentListView }) {
  return (
    <search>
      <form class="list-form" action="/documents" method="get">
        {view.ui !== null && <input type="hidden" name="ui" value={view.ui} />}
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
          <select id="sort" name="sort">
            {documentOrders.map((order) => (
              <option value={order} selected={order === view.sort}>
                {t.text(orderKeys[order])}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{t.text('documentsShow')}</button>
      </form>
    </search>
  )
}
