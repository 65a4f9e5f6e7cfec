import type { Translator } from '../../../views/messages/translator.ts'
import type {
  FacetGroup,
  HitGroup,
  SearchView,
  TranslationChip,
  VersionLink,
} from '../../../views/search/search-view.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { readableHits } from '../../corpus/readable-hits.ts'
import { foldDiacritics } from '../../model/fold.ts'
import { maxOffset, maxQueryChars } from '../../model/search-request.ts'
import type { SearchResult } from '../../model/search-result.ts'
import { activeFilters, facetGroups } from './facet-groups.ts'
import { type GroupedSearch, groupedSearch } from './group-hits.ts'
import {
  type AddressedSearch,
  fileAddress,
  pinAddress,
  recordsAddress,
  searchAddress,
  searchParameters,
  withoutFilters,
} from './search-address.ts'
import { waysOut } from './ways-out.ts'

/** Less likely translations help to rank, but would only clutter the page. */
const minShownWeight = 0.3
/** What the controls above the hits send. */
const controls = ['sort', 'group', 'limit']

/** What the form has to send in hidden fields: filters without check boxes, and what no reader sets by hand. */
function hiddenFields(search: AddressedSearch, facets: FacetGroup[], hasControls: boolean) {
  const shown = new Set<string>(['q', 'offset', ...facets.map(({ name }) => name)])
  if (shown.has('year')) for (const name of ['from', 'to']) shown.add(name)
  if (hasControls) for (const name of controls) shown.add(name)
  return searchParameters(search).filter(([name]) => !shown.has(name))
}

/** What each word was taken for in other languages, and what was switched off. */
function translationChips(search: AddressedSearch, { query }: SearchResult): TranslationChip[] {
  const told = new Set<string>()
  const on = query.terms.flatMap(({ text: word, translations }) =>
    translations
      .filter(({ weight }) => weight >= minShownWeight)
      // Two words may mean the same: it is switched off for both.
      .filter(({ text, language }) => told.size < told.add(`${language} ${foldDiacritics(text)}`).size)
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

/** What was found as files for programs, each with what its format is called. */
function resultFiles(search: AddressedSearch, { total, facets }: SearchResult, t: Translator) {
  if (total === 0) return []
  const files = [
    { label: 'CSV', address: fileAddress(search, 'csv') },
    { label: 'RIS', address: fileAddress(search, 'ris') },
    { label: 'Markdown', address: fileAddress(search, 'md') },
    { label: t.text('feed'), address: fileAddress(search, 'atom') },
  ]
  const records = { label: t.text('recordsFile'), address: recordsAddress(search) }
  return facets.kind.record === undefined ? files : [...files, records]
}

/** What is found: by document where there are several, unless the reader wants one list. */
async function found(
  corpus: Corpus,
  search: AddressedSearch,
  canGroup: boolean,
  t: Translator,
): Promise<GroupedSearch | Pick<GroupedSearch, 'result' | 'documents'>> {
  if (canGroup && search.group === 'document') {
    const grouped = await groupedSearch(corpus, search, t.language)
    if (grouped.documents > 1) return grouped
  }
  const result = await corpus.search(search, t.language)
  return { result, documents: Object.keys(result.facets.document).length }
}

const readableGroups = (corpus: Corpus, groups: HitGroup[]) =>
  Promise.all(groups.map(async (group) => ({ ...group, hits: await readableHits(corpus, group.hits) })))

/** Searches, and makes what was found ready to be shown. */
export async function searchView(
  corpus: Corpus,
  search: AddressedSearch,
  t: Translator,
  turnedPage: boolean,
): Promise<SearchView> {
  const canGroup = corpus.documents().length > 1 && search.document.length !== 1
  const answer = await found(corpus, search, canGroup, t)
  const result = { ...answer.result, hits: await readableHits(corpus, answer.result.hits) }
  const groups = 'groups' in answer ? await readableGroups(corpus, answer.groups) : null
  const { offset, limit, total } = result
  const facets = await facetGroups(corpus, search, result.facets, t)
  const next = offset + limit
  const text = search.q.trim()
  return {
    text: search.q,
    sort: search.sort,
    group: search.group,
    canGroup,
    result,
    groups,
    documents: answer.documents,
    facets,
    from: search.from,
    to: search.to,
    activeFilters: activeFilters(corpus, search, t),
    translations: translationChips(search, result),
    versionLinks: versionLinks(search, result),
    clearedAddress: searchAddress(withoutFilters(search)),
    askAddress: text === '' || text.length > maxQueryChars ? null : `/?${new URLSearchParams({ q: text })}`,
    waysOut: total === 0 ? await waysOut(corpus, search, t) : null,
    pinAddress: pinAddress(search),
    feedAddress: fileAddress(search, 'atom'),
    files: resultFiles(search, result, t),
    suggestionAddress:
      result.suggestion === null ? null : searchAddress(search, { q: result.suggestion, offset: 0 }),
    previousAddress: offset > 0 ? searchAddress(search, { offset: Math.max(0, offset - limit) }) : null,
    nextAddress:
      next < (groups === null ? total : answer.documents) && next <= maxOffset
        ? searchAddress(search, { offset: next })
        : null,
    hiddenFields: hiddenFields(search, facets, total > 1),
    turnedPage,
  }
}
