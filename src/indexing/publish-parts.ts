import type { IndexSettings } from '../config.ts'
import { engineDriver } from '../engine/open-engine.ts'
import { contentKey, type IndexManifest } from './index-manifest.ts'
import { readPairs, readStoredBytes } from './index-store.ts'
import type { Part } from './old-index.ts'

/** Where an engine outside of this process keeps what a manifest names; undefined where the engine is within it. */
export const siteOf = ({ cluster }: IndexSettings, manifest: IndexManifest) =>
  cluster && { cluster, key: contentKey(manifest) }

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
        read: () => readStoredBytes(indexDir, stored, file),
      })),
      ...(await readPairs(indexDir, manifest)),
    },
    site,
  )
}
