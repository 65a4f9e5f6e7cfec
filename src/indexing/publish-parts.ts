import { z } from 'zod'
import type { IndexSettings } from '../config.ts'
import { fieldTermsName } from '../engine/field-terms.ts'
import { engineDriver } from '../engine/open-engine.ts'
import type { SharedFolder } from '../engine/search-engine.ts'
import { contentKey, type IndexManifest, manifestSchema, type StoredFiles } from './index-manifest.ts'
import { manifestName, readPacked, readPairs, readStoredBytes } from './index-store.ts'
import type { Part } from './old-index.ts'
import { documentsName, passagesName } from './stored-part.ts'

/** Where an engine outside of this process keeps what a manifest names; undefined where the engine is within it. */
export const siteOf = ({ cluster }: IndexSettings, manifest: IndexManifest) =>
  cluster && { cluster, key: contentKey(manifest) }

/** A manifest as it is handed over. */
export const sharedManifestSchema = manifestSchema.extend({ builtAt: z.iso.datetime() })
export type SharedManifest = z.infer<typeof sharedManifestSchema>

const withParts = ({ shared, words, parts }: IndexManifest, ofPart: readonly string[]): StoredFiles[] => [
  shared,
  words,
  ...parts.map((part) => ({ ...part, files: part.files.filter(({ name }) => ofPart.includes(name)) })),
]

/** The files that an index in a cluster is opened from, by the folders that they are in. */
export const filesToOpen = (manifest: IndexManifest) => withParts(manifest, [documentsName])

/** The same with those that are read piece by piece. What else a part has is for the next build, or the engine's own. */
const filesToRead = (manifest: IndexManifest) =>
  withParts(manifest, [documentsName, passagesName, fieldTermsName])

/** The same as they are handed over, the manifest last: it needs the others. */
function sharedFolders(indexDir: string, manifest: IndexManifest, key: string): SharedFolder[] {
  const folders = filesToRead(manifest).map(
    (stored): SharedFolder => ({
      folder: stored.folder,
      files: stored.files.map(({ name }) => ({
        name,
        read: () => readStoredBytes(indexDir, stored, name),
      })),
    }),
  )
  const told: SharedManifest = { ...manifest, builtAt: new Date().toISOString() }
  const files = [{ name: manifestName, read: async () => Buffer.from(JSON.stringify(told)) }]
  return [...folders, { folder: key, files, uses: folders.map(({ folder }) => folder) }]
}

/**
 * Hands an index over to an engine outside of this process, before the manifest that names it takes the place of the old
 * one: whatever fails leaves both as they are. @throws PasserelleError as the engine does
 */
export async function publishParts(
  settings: IndexSettings,
  manifest: IndexManifest,
  parts: readonly Part[],
): Promise<void> {
  const site = siteOf(settings, manifest)
  const { publish, file } = engineDriver(settings.engine)
  if (!site || !publish) return
  const { indexDir } = settings
  await publish(
    {
      parts: parts.map(({ stored, outcomes }) => ({
        key: stored.folder,
        documents: outcomes.map(({ id }) => id),
        passages: outcomes.reduce((sum, { document }) => sum + (document?.passages ?? 0), 0),
        read: () => readPacked(indexDir, stored, file),
      })),
      folders: sharedFolders(indexDir, manifest, site.key),
      ...(await readPairs(indexDir, manifest)),
    },
    site,
  )
}
