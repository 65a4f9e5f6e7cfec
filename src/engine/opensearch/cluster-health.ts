import type { Client } from '@opensearch-project/opensearch'
import type { EngineHealth } from '../search-engine.ts'
import { type RequestLimits, reasonOf, statusOf } from './cluster-client.ts'
import { readMeta } from './versioned-index.ts'

/** Whoever asks how the cluster is wants to know soon. */
const healthLimits: RequestLimits = { requestTimeout: 2000, maxRetries: 1 }

/** How one version of the index is. Never throws: what can't be asked is not available. */
export async function readHealth(client: Client, index: string): Promise<EngineHealth> {
  try {
    if (!(await readMeta(client, index, healthLimits)))
      return { status: 'unavailable', detail: `the cluster has no complete index ${index}` }
    const { body } = await client.cluster.health({ index, timeout: '1s' }, healthLimits)
    if (body.status === 'green') return { status: 'ready', detail: null }
    const { active_primary_shards: active, unassigned_shards: missing } = body
    return body.status === 'red'
      ? { status: 'degraded', detail: `only ${active} shards answer: searches find less than there is` }
      : {
          status: 'degraded',
          detail: `${missing} copies of shards are missing: one more failure may lose some`,
        }
  } catch (error) {
    // A request to an index of which no copy is left times out.
    if (statusOf(error) === 408) return { status: 'degraded', detail: 'shards of the index are missing' }
    return { status: 'unavailable', detail: `the search cluster can't be reached: ${reasonOf(error)}` }
  }
}
