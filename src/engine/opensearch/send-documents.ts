import type { Client } from '@opensearch-project/opensearch'
import { type ClusterDocument, readClusterDocuments } from './cluster-document.ts'
import type { UpdatePlan } from './plan-update.ts'
import { sendAll } from './send-all.ts'
import type { VersionGroups } from './version-groups.ts'

type SentDocument = ClusterDocument & {
  part: string
  place: number
  at: number
  version: string
  shared: boolean
}

/**
 * Sends the passages of new parts to an index. Each has its own identifier: what is sent twice is there once.
 * @returns how many there are
 * @throws PasserelleError for a passage that the cluster refuses
 */
export async function sendDocuments(
  client: Client,
  index: string,
  parts: UpdatePlan['added'],
  groups: VersionGroups,
): Promise<number> {
  let sent = 0
  async function* documents(): AsyncGenerator<SentDocument> {
    for (const { key, place, read } of parts) {
      for (const [at, document] of readClusterDocuments(await read()).entries()) {
        sent += 1
        const version = groups.get(document.id)
        yield {
          ...document,
          part: key,
          place,
          at,
          version: version ?? document.id,
          shared: version !== undefined,
        }
      }
    }
  }
  await sendAll(client, index, documents(), ({ id }) => id)
  return sent
}
