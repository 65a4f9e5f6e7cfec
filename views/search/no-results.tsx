import type { Translator } from '../messages/translator.ts'
import type { SearchView } from './search-view.ts'

/** What to do when nothing was found. */
export function NoResults({ t, view }: { t: Translator; view: SearchView }) {
  const query = view.text.trim()
  const filtered = view.activeFilters.length > 0
  return (
    <div class="no-results">
      <h3>{t.text('noResultsHeading')}</h3>
      <p>{query === '' ? t.text('noResultsFiltered') : t.text('noResultsFor', { query })}</p>
      <ul>
        {filtered && (
          <li>
            <a href={view.clearedAddress}>{t.text('tryWithoutFilters')}</a>
          </li>
        )}
        {query !== '' && <li>{t.text('tryFewerWords')}</li>}
        {/(^|\s)-\S|"/.test(query) && <li>{t.text('tryWithoutExclusion')}</li>}
        <li>
          <a href="/search">{t.text('browseAll')}</a>
        </li>
      </ul>
    </div>
  )
}
