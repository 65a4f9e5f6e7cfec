import type { EngineDriver, EngineSite } from '../search-engine.ts'
import { clusterDocument } from './cluster-document.ts'
import { clusterFingerprint } from './cluster-mapping.ts'

function siteOf(site: EngineSite | undefined): EngineSite {
  if (!site) throw new Error('ENGINE=opensearch needs OPENSEARCH_URL and OPENSEARCH_INDEX')
  return site
}

/** The client of a cluster takes as long to load as all else of this program: only those load it who have a cluster. */
const load = () => import('./opensearch-engine.ts')

/** The engine of corpora that outgrow a machine. */
export const openSearchDriver: EngineDriver = {
  name: 'opensearch',
  fingerprint: clusterFingerprint,
  file: 'engine.json',
  build: (documents) => JSON.stringify(Array.from(documents, clusterDocument)),
  open: async (parts, _, site) => (await load()).openInCluster(parts, siteOf(site)),
  publish: async (publication, site) => (await load()).publishInCluster(publication, site),
  openFiles: async (cluster) => (await load()).openFilesInCluster(cluster),
  openBytes: async (cluster) => (await import('./shared-bytes.ts')).sharedBytesOf(cluster),
  isPublished: async (site) => (await load()).isInCluster(site),
}
