import { createMiddleware } from 'hono/factory'
import type { Catalogue, Corpus } from '../corpus/corpus.ts'
import type { TellOutcome } from './outcome.ts'

/** What routes find in `c.var`. */
export interface CorpusEnv {
  Variables: { corpus: Corpus; tell: TellOutcome }
}

/** What routes that change documents find in `c.var`. */
export interface CatalogueEnv {
  Variables: { corpus: Catalogue }
}

/** Gives a request the index that answers it from beginning to end: a newer one serves those that come after. */
export const corpusOfRequest = <Held>(source: { use<T>(work: (corpus: Held) => Promise<T>): Promise<T> }) =>
  createMiddleware<{ Variables: { corpus: Held } }>((c, next) =>
    source.use(async (corpus) => {
      c.set('corpus', corpus)
      await next()
    }),
  )
