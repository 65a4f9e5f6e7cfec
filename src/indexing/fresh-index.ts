import type { Config } from '../config.ts'
import { IndexError } from '../errors.ts'
import { findSources, indexedSource } from './find-sources.ts'
import { isOfThisCode, sourceMismatch, versionMismatch } from './index-manifest.ts'
import { allFiles, areIntact, readManifest } from './index-store.ts'

/**
 * Checks that the index is there, whole, and fits the running code and the documents below the data folder.
 * @throws IndexError saying what doesn't fit and which command mends it.
 */
export async function checkIndex({
  indexDir,
  dataDir,
  engine,
}: Pick<Config, 'indexDir' | 'dataDir' | 'engine'>) {
  const manifest = await readManifest(indexDir)
  const { sources } = await findSources([dataDir])
  const mismatch = versionMismatch(manifest, engine) ?? sourceMismatch(manifest, sources.map(indexedSource))
  if (mismatch) throw new IndexError(indexDir, mismatch)
  if (!isOfThisCode(manifest, engine)) throw new IndexError(indexDir, 'it was built by another version')
  for (const stored of allFiles(manifest)) {
    if (!(await areIntact(indexDir, stored))) throw new IndexError(indexDir, 'a file of it is damaged')
  }
}
