import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { BasketPage } from '../../../views/selection/basket-page.tsx'
import { addressOf } from '../address-of.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { pageContext } from '../pages/page-frame.tsx'
import { parseQuery } from '../query-parameters.ts'
import { saveAs } from '../save-as.ts'
import { uiLanguageOf } from '../ui-language.ts'
import { placeOf } from './place.ts'
import { type PlaceFormatName, placeFormatNames, placeFormats } from './place-files.ts'

/** As many as an address carries through every proxy. */
const maxSelected = 100

const basketSchema = z.object({
  id: z
    .array(z.string().min(1).max(300))
    .max(maxSelected, `Select at most ${maxSelected} places`)
    .default([])
    .describe('Passages and documents by their identifiers'),
})

/** What is selected, each place once, as far as it is still there. */
function selected(c: Context<CorpusEnv>) {
  const ids = [...new Set(parseQuery(c, basketSchema).id)]
  const places = ids.flatMap((id) => {
    const place = placeOf(c.var.corpus, id, c.req.url, uiLanguageOf(c))
    return place ? [{ ...place, id }] : []
  })
  return { places, gone: ids.length - places.length }
}

const basketAddress = (ids: string[], format: PlaceFormatName | null = null): string =>
  addressOf(
    format === null ? '/basket' : `/basket.${format}`,
    ids.map((id) => ['id', id]),
  )

/** What the formats are called. */
const formatLabels: Record<PlaceFormatName, string> = {
  csv: 'CSV',
  ris: 'RIS',
  bib: 'BibTeX',
  json: 'CSL-JSON',
  md: 'Markdown',
}

/** `/basket`: what a reader has selected, with its sources, and as files. The address is the selection. */
export const basketPages = new Hono<CorpusEnv>().get('/basket', (c) => {
  const { places, gone } = selected(c)
  const ids = places.map(({ id }) => id)
  const view = {
    gone,
    places: places.map((place) => ({
      ...place,
      withoutAddress: basketAddress(ids.filter((id) => id !== place.id)),
    })),
    files: placeFormatNames.map((name) => ({
      label: formatLabels[name],
      address: basketAddress(ids, name),
    })),
  }
  return c.html(<BasketPage context={pageContext(c)} view={view} />)
})
for (const name of placeFormatNames) {
  const { type, write } = placeFormats[name]
  basketPages.get(`/basket.${name}`, (c) =>
    c.body(write(selected(c).places), 200, {
      'Content-Type': type,
      ...saveAs(`selection.${name}`),
    }),
  )
}
