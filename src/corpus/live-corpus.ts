import { unwatchFile, watchFile } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { manifestName } from '../indexing/index-store.ts'
import type { Corpus } from './corpus.ts'
import { type OpenedIndex, openIndex } from './open-corpus.ts'

/** How often the manifest is looked at. Polling sees changes on every file system, shared ones included. */
const pollMs = 1000
/** An index that is replaced while it is being opened is opened again. */
const maxAttempts = 3

export interface ReloadLogger {
  info(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface LiveCorpus {
  /** Always the newest index that could be opened. */
  corpus: Corpus
  /** Takes the index on disk if it is new; false where it is refused and the present one stays. */
  reload(): Promise<boolean>
  /** Follows the index on disk until the corpus is closed. */
  follow(): void
}

/** An opened index with the searches under way in it: it is closed after the last one. */
class Lease {
  readonly index: OpenedIndex
  private searches = 0
  private retired: (() => void) | undefined
  constructor(index: OpenedIndex) {
    this.index = index
  }

  async use<T>(work: (corpus: Corpus) => Promise<T>): Promise<T> {
    this.searches += 1
    try {
      return await work(this.index.corpus)
    } finally {
      this.searches -= 1
      if (this.searches === 0) this.retired?.()
    }
  }

  async retire(): Promise<void> {
    if (this.searches > 0) {
      await new Promise<void>((resolve) => {
        this.retired = resolve
      })
    }
    await this.index.corpus.close()
  }
}

const fingerprint = ({ manifest }: OpenedIndex) => JSON.stringify([manifest.shared, manifest.parts])

/**
 * Opens the index and replaces it by newer ones in one step: a search is answered by one index from
 * beginning to end.
 * @throws IndexError where there is no index to begin with.
 */
export async function openLiveCorpus(
  settings: Pick<Config, 'indexDir' | 'engine'>,
  logger: ReloadLogger,
): Promise<LiveCorpus> {
  let current = new Lease(await openIndex(settings))
  let reloading: Promise<boolean> = Promise.resolve(true)
  const manifestPath = join(settings.indexDir, manifestName)

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
  const corpus: Corpus = {
    search: (...parameters) => current.use((open) => open.search(...parameters)),
    retrieve: (...parameters) => current.use((open) => open.retrieve(...parameters)),
    present: (request, retrieved) => current.index.corpus.present(request, retrieved),
    suggest: (q) => current.use((open) => open.suggest(q)),
    documents: () => current.index.corpus.documents(),
    document: (id) => current.index.corpus.document(id),
    segmentation: (id) => current.index.corpus.segmentation(id),
    quality: () => current.index.corpus.quality(),
    passage: (id) => current.index.corpus.passage(id),
    versions: (id) => current.index.corpus.versions(id),
    records: (filter) => current.index.corpus.records(filter),
    contents: () => current.index.corpus.contents(),
    holders: (term) => current.index.corpus.holders(term),
    lexicon: () => current.index.corpus.lexicon(),
    plan: (q, uiLanguage) => current.index.corpus.plan(q, uiLanguage),
    async close() {
      unwatchFile(manifestPath)
      await reloading
      await current.retire()
    },
  }
  const follow = () => {
    watchFile(manifestPath, { interval: pollMs, persistent: false }, (now) => {
      // The manifest is replaced in one step; a missing one is no index to take.
      if (now.mtimeMs > 0) reload()
    })
  }
  return { corpus, reload, follow }
}
