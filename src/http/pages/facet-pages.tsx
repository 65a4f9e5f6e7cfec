import { Hono } from 'hono'
import { z } from 'zod'
import {
  FacetValues,
  FacetValuesPage,
  type FacetValuesView,
} from '../../../views/search/facet-values-page.tsx'
import { facetNames } from '../../model/search-result.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { parseQuery } from '../query-parameters.ts'
import { uiLanguageInAddress } from '../ui-language.ts'
import { facetOptions, findOptions } from './facet-groups.ts'
import { pageContext, partHeaders, wantsFragment } from './page-frame.tsx'
import { type AddressedSearch, pageSearchSchema, searchAddress, searchParameters } from './search-address.ts'

const valuesSchema = pageSearchSchema.extend({
  facet: z.enum(facetNames),
  find: z.string().max(100, 'Shorten it to 100 characters').default(''),
})
/** What is found while one types is a glance; whoever opens the page wants to see all. */
const maxOptions = 40

/** `/search/values`: the values of a facet that a search can be narrowed to, by the beginnings of their words. */
export const facetPages = new Hono<CorpusEnv>().get('/search/values', async (c) => {
  const { facet, find, ...asked } = parseQuery(c, valuesSchema)
  const search: AddressedSearch = { ...asked, ui: uiLanguageInAddress(c), offset: 0, allProgrammes: true }
  const context = pageContext(c)
  const { corpus } = c.var
  const { facets } = await corpus.search({ ...search, limit: 1 }, context.t.language)
  const all = await facetOptions(corpus, search, facets, facet, context.t)
  const found = findOptions(all.options, find)
  const isPart = wantsFragment(c)
  const options = isPart ? found.slice(0, maxOptions) : found
  const view: FacetValuesView = {
    name: facet,
    options,
    more: found.length - options.length,
    find,
    fields: searchParameters({ ...search, [facet]: [] }),
    findFields: [['facet', facet], ...searchParameters(search)],
    backAddress: searchAddress(search),
  }
  if (isPart) return c.html(<FacetValues t={context.t} view={view} />, 200, partHeaders)
  return c.html(<FacetValuesPage context={context} view={view} />)
})
