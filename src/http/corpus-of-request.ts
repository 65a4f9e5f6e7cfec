import { createMiddleware } from 'hono/factory'
import type { Corpus, CorpusSource } from '../corpus/corpus.ts'

/** What routes find in `c.var`. */
export interface CorpusEnv {
  Variables: { corpus: Corpus }
}

/** Gives a request the index that answers it from beginning to end: a newer one serves those that come after. */
export const corpusOfRequest = (corpora: CorpusSource) =>
  createMiddleware<CorpusEnv>((c, next) =>
    corpora.use(async (corpus) => {
      c.set('corpus', corpus)
      await next()
    }),
  )
