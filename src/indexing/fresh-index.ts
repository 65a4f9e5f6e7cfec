import type { Config } from '../config.ts'
import { IndexError } from '../errors.ts'
import { readDocuments } from '../ingest/read-documents.ts'
import { describeSources, sourceMismatch, versionMismatch } from './index-manifest.ts'
import { readIndexFiles, readManifest } from './index-store.ts'

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
  const { documents } = await readDocuments([dataDir])
  const mismatch = versionMismatch(manifest, engine) ?? sourceMismatch(manifest, describeSources(documents))
  if (mismatch) throw new IndexError(indexDir, mismatch)
  await readIndexFiles(indexDir, manifest)
}
