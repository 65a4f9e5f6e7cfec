import { Hono } from 'hono'
import { z } from 'zod'
import { AdvancedPage } from '../../../views/search/advanced-page.tsx'
import { HelpPage } from '../../../views/search/help-page.tsx'
import { narrowingSchema, searchRequestSchema } from '../../model/search-request.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { parseQuery } from '../query-parameters.ts'
import { uiLanguageInAddress } from '../ui-language.ts'
import { composeQuery } from './compose-query.ts'
import { facetOptions } from './facet-groups.ts'
import { helpExamples } from './help-examples.ts'
import { pageContext } from './page-frame.tsx'
import { pageSearchSchema, searchAddress } from './search-address.ts'

/** Of one field; all of them together still make a query. */
const field = z.string().max(200, 'Shorten it to 200 characters').default('')
const advancedSchema = narrowingSchema.extend({
  all: field,
  phrase: field,
  any: field,
  none: field,
  title: field,
  symbol: field,
})
/** What is chosen from lists. */
const lists = ['topic', 'country', 'organization', 'language', 'kind'] as const

/** `/help`, and `/search/advanced`, which makes a search of what is filled into fields. */
export const helpPages = new Hono<CorpusEnv>()
  .get('/help', async (c) => {
    const context = pageContext(c)
    return c.html(
      <HelpPage context={context} examples={await helpExamples(c.var.corpus, context.t.language)} />,
    )
  })
  .get('/search/advanced', async (c) => {
    const { all, phrase, any, none, title, symbol, ...filters } = parseQuery(c, advancedSchema)
    const ui = uiLanguageInAddress(c)
    const asked = Object.keys(c.req.query()).some((name) => name !== 'ui')
    if (asked) {
      const q = composeQuery({ all, phrase, any, none, title, symbol })
      const search = { ...pageSearchSchema.parse({ q }), ...filters, ui }
      return c.redirect(searchAddress(search))
    }
    const context = pageContext(c)
    const { corpus } = c.var
    const everything = { ...pageSearchSchema.parse({}), ui }
    const { facets } = await corpus.search(searchRequestSchema.parse({ limit: 1 }), context.t.language)
    const options = await Promise.all(
      lists.map(async (name) => ({
        name,
        options: (await facetOptions(corpus, everything, facets, name, context.t)).options,
      })),
    )
    return c.html(<AdvancedPage context={context} lists={options} />)
  })
