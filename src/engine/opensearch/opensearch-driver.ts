import type { Client } from '@opensearch-project/opensearch'
import type { EngineDriver, EngineSite } from '../search-engine.ts'
import { clusterDocument } from './cluster-document.ts'
import { clusterFingerprint } from './cluster-mapping.ts'

function needed(site: EngineSite | undefined): EngineSite {
  if (!site) throw new Error('ENGINE=opensearch needs OPENSEARCH_URL and OPENSEARCH_INDEX')
  return site
}

/** Whoever uses another engine doesn't load the client of this one. */
const clientFor = async (site: EngineSite) => (await import('./cluster-client.ts')).openClient(site.cluster)

/** Closes the client when its work is done. */
async function withClient<T>(site: EngineSite, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await clientFor(site)
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}

/** The engine of corpora that outgrow a machine: an OpenSearch cluster. */
export const openSearchDriver: EngineDriver = {
  name: 'opensearch',
  fingerprint: clusterFingerprint,
  build: (documents) => JSON.stringify(documents.map(clusterDocument)),
  async open(parts, _, site) {
    const { OpenSearchEngine } = await import('./opensearch-engine.ts')
    return new OpenSearchEngine(await clientFor(needed(site)), needed(site), parts)
  },
  async publish(publication, site) {
    const { publishIndex } = await import('./publish-index.ts')
    await withClient(site, (client) => publishIndex(client, publication, site))
  },
  async isPublished(site) {
    const { readMeta, versionName } = await import('./versioned-index.ts')
    return withClient(site, async (client) => (await readMeta(client, versionName(site))) !== null)
  },
  async health(site) {
    const { readHealth } = await import('./cluster-health.ts')
    return withClient(site, (client) => readHealth(client, site))
  },
}
