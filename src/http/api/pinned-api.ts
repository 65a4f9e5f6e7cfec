import { Hono } from 'hono'
import { compareSearch, pinSearch } from '../../corpus/pin-search.ts'
import { comparisonSchema, pinnedSchema, pinSchema } from '../../model/pinned-search.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { pinnedAddress, readPinned, requestOfPin } from '../pinned-address.ts'
import { parseBody } from '../query-parameters.ts'
import { statedLanguageOf } from '../ui-language.ts'

/** `/api/search/pin` keeps what a search finds; `/api/search/compare` says what became of it since. */
export const pinnedApi = new Hono<CorpusEnv>()
  .get('/api/search/pin', async (c) => {
    const { request, query } = readPinned(c)
    const pin = await pinSearch(request, query, c.var.corpus, statedLanguageOf(c) ?? undefined)
    return c.json(pinnedSchema.parse({ ...pin, address: pinnedAddress(pin) }))
  })
  .post('/api/search/compare', async (c) => {
    const pin = parseBody(await c.req.json().catch(() => null), pinSchema)
    const compared = await compareSearch(
      requestOfPin(pin),
      pin,
      c.var.corpus,
      statedLanguageOf(c) ?? undefined,
    )
    return c.json(comparisonSchema.parse(compared))
  })
