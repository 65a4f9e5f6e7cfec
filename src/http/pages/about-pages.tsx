import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { AboutPage, type AboutView, OfflinePage } from '../../../views/about-page.tsx'
import type { Corpus } from '../../corpus/corpus.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { pageContext } from './page-frame.tsx'

/** Who runs a site, as far as its settings say. */
export interface SiteFacts {
  operator: string | null
  contact: string | null
}

/** The day when the index was written last; null where there is none on disk. */
async function indexedOn(indexDir: string | undefined): Promise<string | null> {
  if (indexDir === undefined) return null
  const found = await stat(join(indexDir, 'manifest.json')).catch(() => null)
  return found?.mtime.toISOString().slice(0, 10) ?? null
}

function yearsOf(corpus: Corpus): AboutView['years'] {
  const years = corpus
    .documents()
    .flatMap(({ date }) => date?.slice(0, 4) ?? [])
    .sort()
  const [first, last] = [years[0], years.at(-1)]
  return first && last ? { first, last } : null
}

/** `/about`, and the page that browsers keep for where there is no connection. */
export function aboutPages(facts: SiteFacts, indexDir: string | undefined): Hono<CorpusEnv> {
  return new Hono<CorpusEnv>()
    .get('/about', async (c) => {
      const { corpus } = c.var
      const documents = corpus.documents()
      const view: AboutView = {
        ...facts,
        documents: documents.length,
        activities: documents.reduce((sum, { kinds }) => sum + (kinds.record ?? 0), 0),
        years: yearsOf(corpus),
        indexedOn: await indexedOn(indexDir),
      }
      return c.html(<AboutPage context={pageContext(c)} view={view} />)
    })
    .get('/offline', (c) => c.html(<OfflinePage context={pageContext(c)} />))
}
