import type { Client } from '@opensearch-project/opensearch'
import { z } from 'zod'
import type { ClusterSettings } from '../../config.ts'
import type { EngineSite } from '../search-engine.ts'
import { ask, type RequestLimits, statusOf } from './cluster-client.ts'
import { clusterFingerprint } from './cluster-mapping.ts'

/** What an index in the cluster says of itself; it is written when it is complete. */
const metaSchema = z.object({
  fingerprint: z.string(),
  /** Its own: one that was just cloned says what the other is. */
  name: z.string(),
  complete: z.literal(true),
  passages: z.int(),
  averageLength: z.number(),
})
export type IndexMeta = z.infer<typeof metaSchema>

/** The name of the index that holds a corpus as it is now. It never changes once it is complete. */
export const versionName = ({ cluster, key }: EngineSite) => `${cluster.index}-${key}`

/** All versions of the index, and perhaps those of others whose names begin like its own. */
export const versionPattern = ({ index }: ClusterSettings) => `${index}-*`

/** The key of what a version holds; null where it is one of another index: "passerelle-fr-0123" is none of "passerelle". */
export function keyOfVersion({ index }: ClusterSettings, name: string): string | null {
  const key = name.slice(index.length + 1)
  return name === `${index}-${key}` && !key.includes('-') ? key : null
}

/** What a complete index of this program says of itself; null where there is none of that name. */
export async function readMeta(
  client: Client,
  name: string,
  limits: Partial<RequestLimits> = {},
): Promise<IndexMeta | null> {
  try {
    const { body } = await client.indices.getMapping({ index: name }, limits)
    const told = metaSchema.safeParse(body[name]?.mappings?._meta)
    const isOwn = told.data?.fingerprint === clusterFingerprint && told.data.name === name
    return told.success && isOwn ? told.data : null
  } catch (error) {
    if (statusOf(error) === 404) return null
    return ask(() => Promise.reject(error))
  }
}

/** Whether an index is a version that is not complete. One of another program is none: that may be using it. */
export async function isBegun(client: Client, name: string): Promise<boolean> {
  const body = await ask(() => client.indices.getMapping({ index: name }))
  return body[name]?.mappings?._meta?.complete === false
}

/** The complete version that the alias names; null where there is none. */
export async function currentVersion(client: Client, alias: string): Promise<string | null> {
  try {
    const { body } = await client.indices.getAlias({ name: alias })
    const [name] = Object.keys(body)
    return name !== undefined && (await readMeta(client, name)) ? name : null
  } catch (error) {
    if (statusOf(error) === 404) return null
    return ask(() => Promise.reject(error))
  }
}
