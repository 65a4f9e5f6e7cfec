import type { Client } from '@opensearch-project/opensearch'
import { EngineUnavailableError } from '../../errors.ts'
import { ask, searchLimits, searchTimeout } from './cluster-client.ts'

/** A hit as the cluster tells it. */
export interface ClusterHit<Fields = Record<string, unknown[]>, Source = unknown> {
  _id: string
  _score: number | null
  _source?: Source
  fields: Fields
  sort?: (string | number | null)[]
  matched_queries?: string[]
}

/** What a search gave. */
export interface ClusterAnswer<Fields, Source> {
  hits: ClusterHit<Fields, Source>[]
  aggregations: unknown
  /** Whether shards failed, or ran out of time. */
  incomplete: boolean
}

interface RawAnswer<Fields, Source> {
  error?: { reason?: string; root_cause?: { reason?: string }[] }
  status?: number
  timed_out: boolean
  /** Shards without any copy that answers are neither successful nor told as failed. */
  _shards: { total: number; successful: number }
  hits: { hits: ClusterHit<Fields, Source>[] }
  aggregations?: unknown
}

/**
 * Runs searches together. Shards that fail or take too long leave an answer incomplete.
 * @throws EngineUnavailableError where a search has no answer at all
 */
export async function multiSearch<Fields = Record<string, unknown[]>, Source = unknown>(
  client: Client,
  index: string,
  searches: object[],
): Promise<ClusterAnswer<Fields, Source>[]> {
  if (searches.length === 0) return []
  const body = searches.flatMap((search) => [{}, { timeout: searchTimeout, ...search }])
  const { responses } = (await ask(() =>
    client.msearch({ index, body: body as never }, searchLimits),
  )) as unknown as {
    responses: RawAnswer<Fields, Source>[]
  }
  return responses.map(({ error, status, timed_out, _shards, hits, aggregations }) => {
    if (error) {
      const reason = error.root_cause?.[0]?.reason ?? error.reason ?? `status ${status}`
      if (status === 400) throw new Error(`the cluster refuses a search: ${reason}`)
      throw new EngineUnavailableError(reason)
    }
    return { hits: hits.hits, aggregations, incomplete: timed_out || _shards.successful < _shards.total }
  })
}
