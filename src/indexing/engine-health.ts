import type { IndexSettings } from '../config.ts'
import { engineDriver } from '../engine/open-engine.ts'
import type { EngineHealth } from '../engine/search-engine.ts'
import { IndexError } from '../errors.ts'
import { readManifest } from './index-store.ts'
import { siteOf } from './publish-parts.ts'

/** How the engine is that searches the index in its folder; one within this process is always ready. */
export async function engineHealth(settings: IndexSettings): Promise<EngineHealth> {
  const { health } = engineDriver(settings.engine)
  if (!health) return { status: 'ready', detail: null }
  try {
    const site = siteOf(settings, await readManifest(settings.indexDir))
    return site ? await health(site) : { status: 'unavailable', detail: 'OPENSEARCH_URL is not set' }
  } catch (error) {
    if (error instanceof IndexError) return { status: 'unavailable', detail: error.message }
    throw error
  }
}
