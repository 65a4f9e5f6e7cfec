import type { IndexSettings } from '../config.ts'
import type { Corpus, CorpusSource } from './corpus.ts'
import { type OpenedIndex, openIndex } from './open-corpus.ts'

/** An index that is replaced while it is being opened is opened again. */
const maxAttempts = 3

export interface ReloadLogger {
  info(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Gives the newest index that could be opened. */
export interface LiveCorpus extends CorpusSource {
  /** Takes the index on disk if it is new; false where it is refused and the present one stays. */
  reload(): Promise<boolean>
}

/** An opened index with the work under way in it: it is closed after the last piece. */
class Lease {
  readonly index: OpenedIndex
  private users = 0
  private retired: (() => void) | undefined
  constructor(index: OpenedIndex) {
    this.index = index
  }

  async use<T>(work: (corpus: Corpus) => Promise<T>): Promise<T> {
    this.users += 1
    try {
      return await work(this.index.corpus)
    } finally {
      this.users -= 1
      if (this.users === 0) this.retired?.()
    }
  }

  async retire(): Promise<void> {
    if (this.users > 0) {
      await new Promise<void>((resolve) => {
        this.retired = resolve
      })
    }
    await this.index.corpus.close()
  }
}

const fingerprint = ({ manifest, vectors }: OpenedIndex) =>
  JSON.stringify([manifest.shared, manifest.parts, vectors && manifest.vectors])

/**
 * Opens the index and replaces it by newer ones in one step: work that has begun goes on with
 * the index that it began with. `prepare` reads what requests will need before an index is taken into use.
 * @throws IndexError where there is no index to begin with.
 */
export async function openLiveCorpus(
  settings: IndexSettings,
  logger: ReloadLogger,
  prepare: (corpus: Corpus) => Promise<void> = async () => {},
): Promise<LiveCorpus> {
  const first = await openIndex(settings)
  await prepare(first.corpus)
  let current = new Lease(first)
  let reloading: Promise<boolean> = Promise.resolve(true)

  const openNewest = async (): Promise<OpenedIndex> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await openIndex(settings, current.index)
      } catch (error) {
        if (attempt === maxAttempts) throw error
      }
    }
  }
  const replace = async (): Promise<boolean> => {
    try {
      const opened = await openNewest()
      if (fingerprint(opened) === fingerprint(current.index)) return true
      await prepare(opened.corpus)
      const old = current
      current = new Lease(opened)
      logger.info({ ...opened.manifest.counts }, 'a new index is in use')
      old.retire().catch((err: Error) => logger.error({ err }, 'closing the old index failed'))
      return true
    } catch (err) {
      logger.error({ err }, 'the new index is refused, the old one stays in use')
      return false
    }
  }
  const reload = () => {
    reloading = reloading.then(replace)
    return reloading
  }
  return {
    use: (work) => current.use(work),
    reload,
    async close() {
      await reloading
      await current.retire()
    },
  }
}
