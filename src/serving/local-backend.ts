import { createReadingApp, type ReadingDependencies } from '../http/app.ts'
import type { TellOutcome } from '../http/outcome.ts'
import { Admission } from './admission.ts'
import type { Backend } from './backend.ts'
import { requestOf } from './plain-messages.ts'

/** What one thread may have under way at once: work that waits for files or another server lets others through. */
const underWayAtOnce = 16

interface LocalDependencies extends ReadingDependencies {
  /** Takes the index on disk if it is new; left out where there is none. */
  reload?: () => Promise<boolean>
}

/** Answers in the thread that it is asked in: for tests, and where `WORKERS=0` saves memory. */
export function localBackend(
  { reload = async () => true, ...dependencies }: LocalDependencies,
  queueLength: number,
): Backend {
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
    async handle(request, signal) {
      const place = await admission.enter(signal)
      try {
        return await app.fetch(requestOf(request))
      } finally {
        admission.leave(place)
      }
    },
    documents: () => corpora.use(async (corpus) => corpus.documents()),
    reload,
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
