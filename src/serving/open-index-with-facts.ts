import { prepareAnswers } from '../answer/prepare-answers.ts'
import type { IndexSettings } from '../config.ts'
import { type LiveCorpus, openLiveCorpus, type ReloadLogger } from '../corpus/live-corpus.ts'
import { warmFirstPages } from '../http/pages/warm-first-pages.ts'
import { builtAt, readManifest } from '../indexing/index-store.ts'
import type { BackendState } from './backend.ts'
import type { IndexFacts, Reloaded } from './thread-messages.ts'

export interface IndexWithFacts {
  live: LiveCorpus
  state(): { index: IndexFacts; refused: BackendState['refused'] }
  /** Takes the index on disk if it is new, and says what came of it. */
  reload(): Promise<Reloaded>
}

/**
 * Opens an index, ready to answer, and keeps what is told of it to those who look after the server.
 * @throws IndexError where there is none, or none that this program can read.
 */
export async function openIndexWithFacts(
  settings: IndexSettings,
  logger: ReloadLogger,
): Promise<IndexWithFacts> {
  let refusal: Error | null = null
  let refused: BackendState['refused'] = null
  const live = await openLiveCorpus(
    settings,
    {
      info: (fields, message) => logger.info(fields, message),
      error(fields, message) {
        refusal = 'err' in fields && fields.err instanceof Error ? fields.err : new Error(message)
        logger.error(fields, message)
      },
    },
    prepareAnswers,
  )
  const factsOf = async (): Promise<IndexFacts> => {
    const { counts } = await readManifest(settings.indexDir)
    const built = await builtAt(settings.indexDir)
    const fingerprint = await live.use(async (corpus) => corpus.fingerprint)
    return { fingerprint, documents: counts.documents, passages: counts.passages, builtAt: built.getTime() }
  }
  // Whoever asks while it is under way waits for the same work; what fails is tried again when it is asked for.
  const warm = () => void warmFirstPages(live).catch(() => {})
  let index = await factsOf()
  warm()
  return {
    live,
    state: () => ({ index, refused }),
    async reload() {
      if (!(await live.reload())) {
        refused = { since: Date.now(), reason: refusal?.message ?? '' }
        return { index, refusal, isNew: false }
      }
      // What else was told, such as that the old index could not be closed, refuses nothing.
      refused = null
      const before = index
      index = await factsOf()
      const isNew = index.fingerprint !== before.fingerprint
      if (isNew) warm()
      return { index, refusal: null, isNew }
    },
  }
}
