import { Hono } from 'hono'
import { z } from 'zod'
import { maxQueryChars, searchRequestSchema } from '../../model/search-request.ts'
import { type ResultFacets, searchResultSchema } from '../../model/search-result.ts'
import { suggestionSchema } from '../../model/suggestion.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { keepIfWhole } from '../not-modified.ts'
import { tellSearch } from '../outcome.ts'
import { pagingLinks } from '../paging-links.ts'
import { parseQuery } from '../query-parameters.ts'
import { statedLanguageOf, uiLanguageOf } from '../ui-language.ts'

export const suggestionsSchema = z.object({
  suggestions: z.array(z.string()),
  items: z.array(suggestionSchema).describe('The same, each with what it is'),
})
export const suggestRequestSchema = z.object({
  q: z.string().max(maxQueryChars, `Shorten the query to ${maxQueryChars} characters`).default(''),
})

/** What is told of a search, and nothing else of the index. Counts are told all, and too many to look at each. */
const toldSchema = searchResultSchema.extend({ facets: z.custom<ResultFacets>() })

/** `/api/search` and `/api/suggest`. */
export const searchApi = new Hono<CorpusEnv>()
  .get('/api/search', async (c) => {
    const request = parseQuery(c, searchRequestSchema)
    const stated = statedLanguageOf(c) ?? undefined
    const result = await c.var.corpus.search(request, stated)
    pagingLinks(c, result)
    tellSearch(c.var.tell, request.q, result.total)
    keepIfWhole(c, result)
    return c.json(toldSchema.parse(result))
  })
  .get('/api/suggest', async (c) => {
    const { q } = parseQuery(c, suggestRequestSchema)
    const items = await c.var.corpus.suggest(q, uiLanguageOf(c))
    return c.json(suggestionsSchema.parse({ suggestions: items.map(({ text }) => text), items }))
  })
