import { Client, errors } from '@opensearch-project/opensearch'
import type { ClusterSettings } from '../../config.ts'
import { EngineUnavailableError } from '../../errors.ts'

/** A search that takes longer is given up; the page says so. */
export const searchTimeout = '5s'
/** How long an answer is waited for, in milliseconds, and how often it is asked for again, of another node where there is one. */
export interface RequestLimits {
  requestTimeout: number
  maxRetries: number
}
/** Indexing waits until a node that has died is missed, and its shards are moved. */
export const indexingLimits: RequestLimits = { requestTimeout: 90_000, maxRetries: 3 }
/** Whoever reads passes over a node that hangs after little more than a search may take. */
export const searchLimits: RequestLimits = { requestTimeout: 7000, maxRetries: 1 }

export const openClient = ({ urls }: ClusterSettings, limits: RequestLimits): Client =>
  new Client({ nodes: urls, ...limits })

/** The status of an answer that is an error, or null where none came. */
export const statusOf = (error: unknown): number | null =>
  error instanceof errors.ResponseError ? (error.statusCode ?? null) : null

/** What went wrong in the cluster, in its words. */
export function reasonOf(error: unknown): string {
  if (error instanceof errors.ResponseError) {
    const cause = (error.body as { error?: { reason?: string; root_cause?: { reason?: string }[] } })?.error
    return cause?.root_cause?.[0]?.reason ?? cause?.reason ?? error.message
  }
  return (error as Error).message
}

/** Whether the cluster lets nobody write: it does so by itself where disks are nearly full. */
export const isBlocked = (error: unknown) =>
  error instanceof errors.ResponseError &&
  (error.body as { error?: { type?: string } })?.error?.type === 'cluster_block_exception'

/** Overloaded, not there, or without the shards that are asked: nothing that is wrong with the question. */
const isUnavailable = (error: unknown) =>
  error instanceof errors.ConnectionError ||
  error instanceof errors.TimeoutError ||
  error instanceof errors.NoLivingConnectionsError ||
  [404, 429, 502, 503, 504].includes(statusOf(error) ?? 0)

/** Asks the cluster. @throws EngineUnavailableError where it can't answer now */
export async function ask<T>(request: () => PromiseLike<{ body: T }>): Promise<T> {
  try {
    return (await request()).body
  } catch (error) {
    if (isUnavailable(error)) throw new EngineUnavailableError(reasonOf(error), { cause: error })
    throw error
  }
}
