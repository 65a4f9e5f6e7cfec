import { findDocument } from '../corpus/corpus.ts'
import { createReadingApp, type ReadingDependencies } from '../http/app.ts'
import type { TellOutcome } from '../http/outcome.ts'
import { Admission } from './admission.ts'
import type { Backend } from './backend.ts'
import { answersOf } from './known-methods.ts'
import { requestOf } from './plain-messages.ts'

/** What one thread may have under way at once: work that waits for files or another server lets others through. */
const underWayAtOnce = 16

/** Answers from an index that stays, in the thread that it is asked in. */
export function localBackend(dependencies: ReadingDependencies, queueLength: number): Backend {
  const { corpora } = dependencies
  const listeners: TellOutcome[] = []
  const app = createReadingApp({
    ...dependencies,
    onOutcome(outcome) {
      for (const listener of listeners) listener(outcome)
    },
  })
  const admission = new Admission<object>(queueLength)
  for (let place = 0; place < underWayAtOnce; place++) admission.open({})
  return {
    async handle(request, signal, client) {
      const place = await admission.enter(signal, client)
      try {
        return await app.fetch(requestOf(request))
      } finally {
        admission.leave(place)
      }
    },
    routes: () => answersOf(app),
    health: () => corpora.use((corpus) => corpus.health()),
    find: (wanted) => corpora.use(async (corpus) => findDocument(corpus, wanted)),
    reload: async () => true,
    state: () => ({
      ready: 1,
      total: 1,
      queued: admission.queued,
      underWay: admission.underWay,
      index: null,
      refused: null,
    }),
    onOutcome: (listener) => listeners.push(listener),
    close: () => corpora.close(),
  }
}
