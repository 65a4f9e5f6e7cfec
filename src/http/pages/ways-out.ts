import { type Translator, translatorFor } from '../../../views/messages/translator.ts'
import type { WayOut, WaysOut } from '../../../views/search/search-view.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { oncePerCorpus } from '../../corpus/once-per-corpus.ts'
import type { UiLanguage } from '../../model/language.ts'
import { searchRequestSchema } from '../../model/search-request.ts'
import { activeFilters, facetLabel } from './facet-groups.ts'
import { type AddressedSearch, filterNames, searchAddress, withoutFilters } from './search-address.ts'

/** So many words are tried one by one. */
const maxWords = 6
const maxTopics = 8

/** The search without each of its filters, one filter at a time, with what is left out as readers call it. */
function relaxed(corpus: Corpus, search: AddressedSearch, t: Translator): [string, AddressedSearch][] {
  const { from, to, ...undated } = search
  const changed = filterNames
    .filter((name) => search[name].length > 0)
    .map((name): AddressedSearch => ({ ...search, [name]: [] }))
  if (from !== undefined || to !== undefined) changed.push(undated)
  const all = activeFilters(corpus, search, t)
  return changed.map((one) => {
    const kept = new Set(activeFilters(corpus, one, t).map(({ label }) => label))
    return [
      all
        .map(({ label }) => label)
        .filter((label) => !kept.has(label))
        .join(', '),
      one,
    ]
  })
}

/** What passages are about, the most frequent first: for a reader whose words nothing holds. */
const topicsOf = oncePerCorpus(async (corpus: Corpus, language: UiLanguage): Promise<WayOut[]> => {
  const t = translatorFor(language)
  const { facets } = await corpus.retrieve(searchRequestSchema.parse({ limit: 1 }), language)
  const label = facetLabel(corpus, t, 'topic')
  return Object.entries(facets.topic)
    .slice(0, maxTopics)
    .map(([topic, count]) => ({
      label: label(topic),
      count,
      address: `/search?${new URLSearchParams({ topic })}`,
    }))
})

/** What else may be searched for, with what each finds: for a reader who found nothing. */
export async function waysOut(corpus: Corpus, search: AddressedSearch, t: Translator): Promise<WaysOut> {
  const way = async (label: string, other: AddressedSearch): Promise<WayOut> => ({
    label,
    count: (await corpus.retrieve({ ...other, offset: 0, limit: 1 }, t.language)).total,
    address: searchAddress(other),
  })
  const { wording, ...asked } = corpus.plan(search.q, t.language)
  const plain = wording.trim()
  const isPlain = plain === search.q.trim() || plain === ''
  const { terms } = isPlain ? asked : corpus.plan(plain, t.language)
  const without = relaxed(corpus, search, t).map(([label, other]) => way(label, other))
  if (without.length > 1) without.push(way('', withoutFilters(search)))
  const words = [...new Set(terms.filter(({ within }) => !within).map(({ text }) => text))]
  const single = words.length > 1 ? words.slice(0, maxWords) : []
  return {
    plain: isPlain ? null : await way(plain, { ...search, q: plain }),
    without: (await Promise.all(without)).filter(({ count }) => count > 0),
    words: await Promise.all(single.map((q) => way(q, { ...search, q }))),
    topics: await topicsOf(corpus, t.language),
  }
}
