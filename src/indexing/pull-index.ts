import type { IndexSettings } from '../config.ts'
import { engineDriver } from '../engine/open-engine.ts'
import type { SharedFiles } from '../engine/search-engine.ts'
import { EngineUnavailableError, IndexError, PasserelleError } from '../errors.ts'
import { makeFolder } from '../make-folder.ts'
import { withIndexLock } from './index-lock.ts'
import { contentKey, type IndexManifest, versionMismatch } from './index-manifest.ts'
import { areIntact, manifestName, placeFiles, readManifest, writeManifest } from './index-store.ts'
import { filesToOpen, type SharedManifest, sharedManifestSchema } from './publish-parts.ts'

/** How often the cluster is asked for a newer index: two small requests. */
const pollMs = 1000

/** The manifest that is here; null where there is none that can be read. */
const ownManifest = (indexDir: string): Promise<IndexManifest | null> =>
  readManifest(indexDir).catch((error: unknown) => {
    if (error instanceof IndexError) return null
    throw error
  })

async function isHere(indexDir: string, key: string): Promise<boolean> {
  const manifest = await ownManifest(indexDir)
  if (!manifest || contentKey(manifest) !== key) return false
  for (const stored of filesToOpen(manifest)) if (!(await areIntact(indexDir, stored))) return false
  return true
}

async function readSharedManifest(
  { indexDir, engine }: IndexSettings,
  files: SharedFiles,
  key: string,
): Promise<SharedManifest> {
  const text = Buffer.from(await files.read(key, manifestName)).toString('utf8')
  const parsed = sharedManifestSchema.safeParse(JSON.parse(text))
  const mismatch = parsed.success ? versionMismatch(parsed.data, engine) : 'it is of another version'
  if (parsed.success && mismatch === null) return parsed.data
  throw new IndexError(indexDir, `the cluster's index can't be read here: ${mismatch}`)
}

/** Brings the files that an index is opened from, then the manifest that names them. What is here already stays. */
async function pull(settings: IndexSettings, files: SharedFiles, key: string): Promise<void> {
  const { indexDir } = settings
  const { builtAt, ...manifest } = await readSharedManifest(settings, files, key)
  await withIndexLock(indexDir, async (lock) => {
    for (const stored of filesToOpen(manifest)) {
      if (await areIntact(indexDir, stored)) continue
      const contents: Record<string, Uint8Array> = {}
      for (const { name } of stored.files) contents[name] = await files.read(stored.folder, name)
      await placeFiles(indexDir, stored.folder, contents)
      if (!(await areIntact(indexDir, stored)))
        throw new IndexError(indexDir, `the cluster's copy of ${stored.folder} is damaged`)
    }
    await lock.assertHeld()
    await writeManifest(indexDir, manifest, new Date(builtAt))
  })
}

/** An index folder that holds nothing but a copy of what is in a cluster. */
export interface PulledIndex {
  /**
   * Takes newer indices as they come.
   * @param onError what went wrong, once for as long as it lasts; the index that is here stays in use
   */
  follow(onError: (error: Error) => void): void
  close(): Promise<void>
}

/**
 * Fills an index folder from the cluster that holds its passages: a process needs no other file than its program.
 * @throws PasserelleError where the engine is no cluster; IndexError where it has no index, or one of another version; EngineUnavailableError where it can't be
 * asked
 */
export async function pullIndex(settings: IndexSettings): Promise<PulledIndex> {
  const { indexDir, cluster, engine } = settings
  const files = cluster && (await engineDriver(engine).openFiles?.(cluster))
  if (!files)
    throw new PasserelleError(
      'Only a cluster keeps an index outside of INDEX_DIR. Set ENGINE=opensearch and OPENSEARCH_URL',
    )
  await makeFolder(indexDir)
  let taken: string | null = null
  const look = async () => {
    const key = await files.newest()
    if (key === null) throw new IndexError(indexDir, `the cluster has no index ${cluster.index}`)
    if (key === taken) return
    if (!(await isHere(indexDir, key))) await pull(settings, files, key)
    taken = key
  }
  try {
    await look()
  } catch (error) {
    // The copy that is here is served until the cluster answers.
    const canWait = error instanceof EngineUnavailableError && (await ownManifest(indexDir)) !== null
    if (!canWait) {
      await files.close()
      throw error
    }
  }
  let timer: NodeJS.Timeout | undefined
  let looking = Promise.resolve()
  let isClosed = false
  let told = ''
  const follow = (onError: (error: Error) => void) => {
    if (isClosed) return
    timer = setTimeout(() => {
      looking = look().then(
        () => {
          told = ''
        },
        (error: Error) => {
          if (error.message !== told) onError(error)
          told = error.message
        },
      )
      looking.then(() => follow(onError))
    }, pollMs).unref()
  }
  return {
    follow,
    async close() {
      isClosed = true
      clearTimeout(timer)
      await looking
      await files.close()
    },
  }
}
