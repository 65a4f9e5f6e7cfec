import type { Config, IndexSettings } from '../config.ts'
import { engineDriver } from '../engine/open-engine.ts'
import type { EngineSite } from '../engine/search-engine.ts'
import { EngineUnavailableError, IndexError } from '../errors.ts'
import { hasVectors } from './add-vectors.ts'
import { findSources, indexedSource } from './find-sources.ts'
import { type IndexManifest, isOfThisCode, sourceMismatch, versionMismatch } from './index-manifest.ts'
import { allFiles, areIntact, readManifest } from './index-store.ts'
import { siteOf } from './publish-parts.ts'

/** A cluster that can't be asked now is no reason to build: whoever searches it is told. */
async function isPublished(engine: Config['engine'], site: EngineSite): Promise<boolean> {
  try {
    return (await engineDriver(engine).isPublished?.(site)) ?? true
  } catch (error) {
    if (error instanceof EngineUnavailableError) return true
    throw error
  }
}

type Settings = Pick<Config, 'indexDir' | 'dataDir' | 'engine' | 'cluster'>

async function checkFiles(indexDir: string, manifest: IndexManifest): Promise<void> {
  for (const stored of allFiles(manifest)) {
    if (!(await areIntact(indexDir, stored))) throw new IndexError(indexDir, 'a file of it is damaged')
  }
}

/**
 * Checks that the index is there, whole, and fits the running code and the documents below the data folder.
 * @throws IndexError saying what doesn't fit and which command mends it.
 */
export async function checkIndex(settings: Settings): Promise<void> {
  const { indexDir, dataDir, engine } = settings
  const manifest = await readManifest(indexDir)
  const { sources } = await findSources([dataDir])
  const mismatch = versionMismatch(manifest, engine) ?? sourceMismatch(manifest, sources.map(indexedSource))
  if (mismatch) throw new IndexError(indexDir, mismatch)
  if (!isOfThisCode(manifest, engine)) throw new IndexError(indexDir, 'it was built by another version')
  await checkFiles(indexDir, manifest)
  const site = siteOf(settings, manifest)
  if (site && !(await isPublished(engine, site))) {
    throw new IndexError(indexDir, `the cluster has no index ${site.cluster.index} of it`)
  }
}

/** Whether passages of the index have no vectors yet, though a model is set. @throws IndexError where there is no index */
export async function lacksVectors({ indexDir, embeddings }: IndexSettings): Promise<boolean> {
  return embeddings !== undefined && !hasVectors(await readManifest(indexDir), embeddings)
}

/** Checks that the index can be searched, whether or not it is up to date. @throws IndexError or StorageError */
export async function checkSearchable({ indexDir, engine }: Omit<Settings, 'dataDir'>): Promise<void> {
  const manifest = await readManifest(indexDir)
  const mismatch = versionMismatch(manifest, engine)
  if (mismatch) throw new IndexError(indexDir, mismatch)
  await checkFiles(indexDir, manifest)
}
