import { type Context, Hono } from 'hono'
import { translatorFor } from '../../../views/messages/translator.ts'
import { searchTitle } from '../../../views/search/search-title.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { pageSearchSchema, searchAddress } from '../pages/search-address.ts'
import { parseQuery } from '../query-parameters.ts'
import { saveAs } from '../save-as.ts'
import { uiLanguageInAddress, uiLanguageOf } from '../ui-language.ts'
import { atomFeed, newestFirst } from './atom-feed.ts'
import { type Place, placeOf } from './place.ts'
import { placeFormatNames, placeFormats } from './place-files.ts'

/** So many places make a file; whoever wants more narrows the search. */
const maxPlaces = 1000
/** Feeds tell what is new: readers that look every day miss nothing of it. */
const feedEntries = 50

/** What pages alone know is no part of a file. */
const fileSchema = pageSearchSchema.omit({ limit: true, offset: true, group: true, version: true })

/** What a search finds, in its order. */
async function placesFound(c: Context<CorpusEnv>, limit: number): Promise<Place[]> {
  const asked = parseQuery(c, fileSchema)
  const language = uiLanguageOf(c)
  const { corpus } = c.var
  const { hits } = await corpus.retrieve({ ...asked, version: [], offset: 0, limit }, language)
  return hits.flatMap(({ passage }) => placeOf(corpus, passage.id, c.req.url, language) ?? [])
}

/** `/search.csv`, `/search.ris` …: what a search finds as a file, and `/search.atom`, which tells what is new of it. */
export const searchFiles = new Hono<CorpusEnv>()
for (const name of placeFormatNames) {
  const { type, write } = placeFormats[name]
  searchFiles.get(`/search.${name}`, async (c) =>
    c.body(write(await placesFound(c, maxPlaces)), 200, {
      'Content-Type': type,
      ...saveAs(`search.${name}`),
    }),
  )
}
searchFiles.get('/search.atom', async (c) => {
  const t = translatorFor(uiLanguageOf(c))
  const asked = {
    ...parseQuery(c, fileSchema),
    version: [],
    offset: 0,
    limit: 10,
    group: 'document' as const,
  }
  const facts = {
    title: `${searchTitle(t, asked.q)} · ${t.text('appName')}`,
    address: c.req.url,
    page: new URL(searchAddress({ ...asked, ui: uiLanguageInAddress(c) }), c.req.url).href,
    language: t.language,
  }
  const places = newestFirst(await placesFound(c, maxPlaces)).slice(0, feedEntries)
  return c.body(atomFeed(facts, places), 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
})
