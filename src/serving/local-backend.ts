import type { CorpusSource } from '../corpus/corpus.ts'
import { Admission } from './admission.ts'
import type { Backend } from './backend.ts'
import { requestOf } from './plain-messages.ts'

/** What one thread may have under way at once: work that waits for files or another server lets others through. */
const underWayAtOnce = 16

/** Answers in the thread that it is asked in: for tests, and where `WORKERS=0` saves memory. */
export function localBackend(
  corpora: CorpusSource & { reload?(): Promise<boolean> },
  fetch: (request: Request) => Response | Promise<Response>,
  queueLength: number,
): Backend {
  const admission = new Admission<object>(queueLength)
  for (let place = 0; place < underWayAtOnce; place++) admission.open({})
  return {
    async handle(request, signal) {
      const place = await admission.enter(signal)
      try {
        return await fetch(requestOf(request))
      } finally {
        admission.leave(place)
      }
    },
    documents: () => corpora.use(async (corpus) => corpus.documents()),
    reload: async () => (await corpora.reload?.()) ?? true,
    state: () => ({
      ready: 1,
      total: 1,
      queued: admission.queued,
      underWay: admission.underWay,
      index: null,
      refused: null,
    }),
    close: () => corpora.close(),
  }
}
