import type { Translator } from '../../../views/messages/translator.ts'
import { kindKeys } from '../../../views/passage-number.tsx'
import type { ActiveFilter, FacetGroup, FacetOption } from '../../../views/search/search-view.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { UiLanguage } from '../../model/language.ts'
import { passageLanguageSchema } from '../../model/language.ts'
import { passageKindSchema } from '../../model/passage.ts'
import { type FacetName, type Facets, facetNames } from '../../model/search-result.ts'
import { countryName } from '../../names/country-names.ts'
import { type AddressedSearch, filterNames, searchAddress } from './search-address.ts'

/** What a value of a facet is called in the interface. */
function facetLabel(corpus: Corpus, t: Translator, name: FacetName, value: string): string {
  if (name === 'language') return t.languageName(passageLanguageSchema.catch('und').parse(value))
  if (name === 'kind') return t.text(kindKeys[passageKindSchema.catch('paragraph').parse(value)])
  if (name === 'country') return countryName(value, t.language as UiLanguage)
  if (name === 'document') return corpus.documents().find(({ id }) => id === value)?.label ?? value
  return value
}

const yearSpan = (year: string) => ({ from: `${year}-01-01`, to: `${year}-12-31` })
const isYear = (search: AddressedSearch, year: string) =>
  search.from === yearSpan(year).from && search.to === yearSpan(year).to

function selectedValues(search: AddressedSearch, name: FacetName): string[] {
  if (name !== 'year') return search[name]
  const year = search.from?.slice(0, 4) ?? ''
  return isYear(search, year) ? [year] : []
}

/** The search with the filter of one facet taken away. */
function without(search: AddressedSearch, name: FacetName): AddressedSearch {
  if (name !== 'year') return { ...search, [name]: [] }
  const { from: _, to: __, ...rest } = search
  return rest
}

const isFiltered = (search: AddressedSearch, name: FacetName) =>
  name === 'year' ? search.from !== undefined || search.to !== undefined : search[name].length > 0

/**
 * Facets as check boxes and links. A facet that filters is counted as though it didn't, so that its other values,
 * which OR adds, keep the number of passages that they stand for.
 */
export async function facetGroups(
  corpus: Corpus,
  search: AddressedSearch,
  facets: Facets,
  t: Translator,
): Promise<FacetGroup[]> {
  const several = corpus.documents().length > 1
  const shown = facetNames.filter((name) => name !== 'document' || several || search.document.length > 0)
  const groups = await Promise.all(
    shown.map(async (name) => {
      const open = { ...without(search, name), limit: 1, offset: 0 }
      const counts = isFiltered(search, name)
        ? (await corpus.search(open, t.language)).facets[name]
        : facets[name]
      const selected = selectedValues(search, name)
      const values = new Set([...Object.keys(counts), ...selected])
      const options = [...values].map((value): FacetOption => {
        const isSelected = selected.includes(value)
        const toggled = isSelected ? without(search, 'year') : { ...search, ...yearSpan(value) }
        return {
          value,
          label: facetLabel(corpus, t, name, value),
          count: counts[value] ?? 0,
          selected: isSelected,
          address: name === 'year' ? searchAddress(toggled) : null,
        }
      })
      return { name, options: options.sort(name === 'year' ? byValue : byCount(t.language)) }
    }),
  )
  return groups.filter(({ options }) => options.length > 0)
}

const byValue = (a: FacetOption, b: FacetOption) => a.value.localeCompare(b.value)
/** What is chosen comes first, then what counts most. */
const byCount = (language: UiLanguage) => (a: FacetOption, b: FacetOption) =>
  Number(b.selected) - Number(a.selected) || b.count - a.count || a.label.localeCompare(b.label, language)

/** The filters in force, each with the address that takes it away. */
export function activeFilters(corpus: Corpus, search: AddressedSearch, t: Translator): ActiveFilter[] {
  const filters = filterNames.flatMap((name) =>
    search[name].map((value) => ({
      label: facetLabel(corpus, t, name, value),
      address: searchAddress(search, {
        [name]: (search[name] as string[]).filter((other) => other !== value),
      }),
    })),
  )
  const { from, to } = search
  if (from === undefined && to === undefined) return filters
  const address = searchAddress(without(search, 'year'))
  if (from !== undefined && to !== undefined) {
    const label = isYear(search, from.slice(0, 4)) ? from.slice(0, 4) : t.period(from, to)
    return [...filters, { label, address }]
  }
  const label =
    from === undefined
      ? t.text('periodTo', { to: t.date(to ?? '') })
      : t.text('periodFrom', { from: t.date(from) })
  return [...filters, { label: `${t.text('period')} ${label}`, address }]
}
