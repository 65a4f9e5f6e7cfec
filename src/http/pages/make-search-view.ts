import type { Translator } from '../../../views/messages/translator.ts'
import type {
  FacetGroup,
  SearchView,
  TranslationChip,
  VersionLink,
} from '../../../views/search/search-view.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { type SearchResult, searchResultSchema } from '../../model/search-result.ts'
import { activeFilters, facetGroups } from './facet-groups.ts'
import {
  type AddressedSearch,
  exportAddress,
  searchAddress,
  searchParameters,
  withoutFilters,
} from './search-address.ts'

/** The last offset that a request may ask for. */
const maxOffset = 10_000
/** Less likely translations help to rank, but would only clutter the page. */
const minShownWeight = 0.3
/** What the box and the sort control send, and what a new search starts over. */
const fieldsOfForm = ['q', 'sort', 'offset']

/** What the form has to send in hidden fields: filters without check boxes, and what no reader sets by hand. */
function hiddenFields(search: AddressedSearch, facets: FacetGroup[]): { name: string; value: string }[] {
  const shown = new Set<string>([...fieldsOfForm, ...facets.map(({ name }) => name)])
  return searchParameters(search)
    .filter(([name]) => !shown.has(name))
    .map(([name, value]) => ({ name, value }))
}

/** What each word was taken for in other languages, and what was switched off. */
function translationChips(search: AddressedSearch, { query }: SearchResult): TranslationChip[] {
  const on = query.terms.flatMap(({ text: word, translations }) =>
    translations
      .filter(({ weight }) => weight >= minShownWeight)
      .map(({ text, language }) => ({
        word,
        text,
        language,
        address: searchAddress(search, { without: [...search.without, text] }),
      })),
  )
  const off = search.without.map((text) => ({
    word: null,
    text,
    language: null,
    address: searchAddress(search, { without: search.without.filter((other) => other !== text) }),
  }))
  return [...on, ...off]
}

/** The same page of results with a hit shown in another of its languages, by the hit's identifier. */
function versionLinks(search: AddressedSearch, { hits }: SearchResult): Map<string, VersionLink[]> {
  return new Map(
    hits.map(({ id, language, versions }) => {
      const own = [id, ...versions.map((version) => version.id)]
      const others = search.version.filter((chosen) => !own.includes(chosen))
      return [
        id,
        versions.map((version) => ({
          language: version.language,
          copy: version.language === language ? version.id.replace(/:[^:]*$/, '') : null,
          address: searchAddress(search, { version: [...others, version.id], offset: search.offset }),
        })),
      ]
    }),
  )
}

/** Searches, and makes what was found ready to be shown. */
export async function searchView(
  corpus: Corpus,
  search: AddressedSearch,
  t: Translator,
  turnedPage: boolean,
): Promise<SearchView> {
  const result = searchResultSchema.parse(await corpus.search(search, t.language))
  const { offset, limit, total } = result
  const facets = await facetGroups(corpus, search, result.facets, t)
  const next = offset + limit
  return {
    text: search.q,
    sort: search.sort,
    result,
    facets,
    activeFilters: activeFilters(corpus, search, t),
    translations: translationChips(search, result),
    versionLinks: versionLinks(search, result),
    clearedAddress: searchAddress(withoutFilters(search)),
    exportAddress: result.facets.kind.record === undefined ? null : exportAddress(search),
    suggestionAddress:
      result.suggestion === null ? null : searchAddress(search, { q: result.suggestion, offset: 0 }),
    previousAddress: offset > 0 ? searchAddress(search, { offset: Math.max(0, offset - limit) }) : null,
    nextAddress: next < total && next <= maxOffset ? searchAddress(search, { offset: next }) : null,
    hiddenFields: hiddenFields(search, facets),
    turnedPage,
  }
}
