import { createMiddleware } from 'hono/factory'
import type { Corpus, CorpusSource } from '../corpus/corpus.ts'
import type { ListedDocument } from '../model/source-document.ts'
import type { TellOutcome } from './outcome.ts'

/** What routes find in `c.var`. */
export interface CorpusEnv {
  Variables: { corpus: Corpus; tell: TellOutcome }
}

/** What routes that change documents find in `c.var`. */
export interface CatalogueEnv {
  Variables: { corpus: { listed(id: string): ListedDocument | null | Promise<ListedDocument | null> } }
}

/** Gives a request the index that answers it from beginning to end: a newer one serves those that come after. */
export const corpusOfRequest = (source: Pick<CorpusSource, 'use'>) =>
  createMiddleware<Pick<CorpusEnv, 'Variables'>>((c, next) =>
    source.use(async (corpus) => {
      c.set('corpus', corpus)
      await next()
    }),
  )
