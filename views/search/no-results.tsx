import type { Translator } from '../messages/translator.ts'
import type { SearchView, WayOut } from './search-view.ts'

/** Something else to look for, with how much it finds. */
function Way({ t, label, way }: { t: Translator; label: string; way: WayOut }) {
  if (way.count === 0) {
    return (
      <li>
        {label}
        {t.text('colon')}
        {t.text('wayNone')}
      </li>
    )
  }
  return (
    <li>
      {label}
      {t.text('colon')}
      <a href={way.address}>{t.count('resultsFound', way.count)}</a>
    </li>
  )
}

/** Why nothing was found, and what would find something. */
export function NoResults({ t, view }: { t: Translator; view: SearchView }) {
  const query = view.text.trim()
  // Quotation marks of its own would stand in those of the sentence.
  const quoted = query.replace(/^"([^"]*)"$/, '$1')
  const { plain, without, words, topics } = view.waysOut ?? {
    plain: null,
    without: [],
    words: [],
    topics: [],
  }
  const ways = [...(plain ? [plain] : []), ...without, ...words]
  return (
    <div class="no-results">
      <h3>{query === '' ? t.text('nothingFiltered') : t.text('nothingFor', { query: quoted })}</h3>
      {ways.length > 0 && (
        <ul>
          {plain && <Way t={t} way={plain} label={t.text('withoutOperators')} />}
          {without.map((way) => (
            <Way
              t={t}
              way={way}
              label={
                way.label === '' ? t.text('withoutAnyFilter') : t.text('withoutFilter', { label: way.label })
              }
            />
          ))}
          {words.map((way) => (
            <Way t={t} way={way} label={t.text('wordAlone', { word: way.label })} />
          ))}
        </ul>
      )}
      {query !== '' && !ways.some(({ count }) => count > 0) && <p>{t.text('tryFewerWords')}</p>}
      {topics.length > 0 && !ways.some(({ count }) => count > 0) && (
        <>
          <p>{t.text('readAbout')}</p>
          <ul>
            {topics.map(({ label, count, address }) => (
              <li>
                <a href={address}>{label}</a> <span class="count">{t.number(count)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href="/search">{t.text('browseAll')}</a>
      </p>
    </div>
  )
}
