import type { Translator } from '../../../views/messages/translator.ts'
import { kindKeys } from '../../../views/passage-number.tsx'
import type { ActiveFilter, FacetGroup, FacetOption } from '../../../views/search/search-view.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { firstOf } from '../../model/first-of.ts'
import { foldDiacritics } from '../../model/fold.ts'
import type { UiLanguage } from '../../model/language.ts'
import { passageLanguageSchema } from '../../model/language.ts'
import { passageKindSchema } from '../../model/passage.ts'
import { type FacetName, facetNames, type ResultFacets } from '../../model/search-result.ts'
import { countryName } from '../../names/country-names.ts'
import { topicNames } from '../../names/topic-names.ts'
import { authorNames, countOrganizations } from '../../search/document-authors.ts'
import { type AddressedSearch, filterNames, searchAddress, valuesAddress } from './search-address.ts'

/** Longer lists are searched, so that the panel can be taken in at a glance and a page stays light. */
const maxOptionsShown = 6

/** What values of a facet are called in the interface. */
export function facetLabel(corpus: Corpus, t: Translator, name: FacetName): (value: string) => string {
  switch (name) {
    case 'language':
      return (value) => t.languageName(passageLanguageSchema.catch('und').parse(value))
    case 'kind':
      return (value) => t.text(kindKeys[passageKindSchema.catch('paragraph').parse(value)])
    case 'country':
      return (value) => countryName(value, t.language)
    case 'topic': {
      const names = topicNames(t.language)
      return (value) => names.get(value) ?? value
    }
    case 'document':
      return (value) => corpus.listed(value)?.label ?? value
    case 'organization': {
      const names = authorNames(corpus.documents(), t.language)
      return (value) => names.get(value) ?? value
    }
    default:
      return (value) => value
  }
}

/** Counts of a facet as though it didn't filter: its other values, which OR adds, keep what they stand for. */
async function openCounts(
  corpus: Corpus,
  search: AddressedSearch,
  facets: ResultFacets,
  name: FacetName,
  t: Translator,
) {
  if (search[name].length === 0) return facets[name]
  const open = { ...search, [name]: [], limit: 1, offset: 0 }
  const counted = await corpus.retrieve(open, t.language)
  return name === 'organization'
    ? countOrganizations(counted.facets, corpus.documents())
    : counted.facets[name]
}

/** What a search can be narrowed to by one facet, what is chosen first: so many of all, by default all of them. */
export async function facetOptions(
  corpus: Corpus,
  search: AddressedSearch,
  facets: ResultFacets,
  name: FacetName,
  t: Translator,
  mostOf = (total: number) => total,
): Promise<{ options: FacetOption[]; total: number }> {
  const counts = await openCounts(corpus, search, facets, name, t)
  const selected: readonly string[] = search[name]
  const label = facetLabel(corpus, t, name)
  const values = new Set([...Object.keys(counts), ...selected])
  const options = [...values].map((value) => ({
    value,
    label: label(value),
    count: counts[value] ?? 0,
    selected: selected.includes(value),
  }))
  const compare = name === 'year' ? latestFirst : mostFirst(t.language)
  const first = firstOf(
    options.keys(),
    mostOf(options.length),
    (a, b) => compare(options[a] as FacetOption, options[b] as FacetOption) || a - b,
  )
  return { options: first.map((place) => options[place] as FacetOption), total: options.length }
}

const chosenFirst = (a: FacetOption, b: FacetOption) => Number(b.selected) - Number(a.selected)
const latestFirst = (a: FacetOption, b: FacetOption) => chosenFirst(a, b) || b.value.localeCompare(a.value)
const mostFirst = (language: UiLanguage) => (a: FacetOption, b: FacetOption) =>
  chosenFirst(a, b) || b.count - a.count || a.label.localeCompare(b.label, language)

/** The options whose names have a word that begins with each of the words typed; what is chosen stays. */
export function findOptions(options: FacetOption[], find: string): FacetOption[] {
  const words = (text: string) => foldDiacritics(text).split(/[^\p{L}\p{N}]+/u)
  const typed = words(find).filter((word) => word !== '')
  return options.filter(({ label, selected }) => {
    if (selected) return true
    const own = words(label)
    return typed.every((word) => own.some((one) => one.startsWith(word)))
  })
}

/** The facets that can narrow a search, each with what is chosen of it and its most frequent values. */
export async function facetGroups(
  corpus: Corpus,
  search: AddressedSearch,
  facets: ResultFacets,
  t: Translator,
): Promise<FacetGroup[]> {
  const several = corpus.documents().length > 1
  const shown = facetNames.filter(
    (name) => !['document', 'organization'].includes(name) || several || search[name].length > 0,
  )
  const groups = await Promise.all(
    shown.map(async (name) => {
      const chosen = new Set<string>(search[name]).size
      const mostOf = (total: number) =>
        total <= maxOptionsShown + 1 ? total : Math.max(maxOptionsShown, chosen)
      const shown = await facetOptions(corpus, search, facets, name, t, mostOf)
      return { name, ...shown, allAddress: valuesAddress(search, name) }
    }),
  )
  const isDated = search.from !== undefined || search.to !== undefined
  return groups.filter(({ name, options }) => options.length > 0 || (name === 'year' && isDated))
}

/** The filters in force, each with the address that takes it away. */
export function activeFilters(corpus: Corpus, search: AddressedSearch, t: Translator): ActiveFilter[] {
  const filters = filterNames.flatMap((name) =>
    search[name].map((value) => ({
      label: facetLabel(corpus, t, name)(value),
      address: searchAddress(search, {
        [name]: (search[name] as string[]).filter((other) => other !== value),
      }),
    })),
  )
  const { from, to, ...undated } = search
  if (from === undefined && to === undefined) return filters
  return [...filters, { label: periodLabel(t, from, to), address: searchAddress(undated) }]
}

/** The days that a search keeps to, in words. */
export function periodLabel(t: Translator, from: string | undefined, to: string | undefined): string {
  const told = t.openSpan(from, to)
  return from && to ? told : `${t.text('period')} ${told}`
}
