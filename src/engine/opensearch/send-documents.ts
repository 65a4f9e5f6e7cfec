import type { Client } from '@opensearch-project/opensearch'
import { PasserelleError } from '../../errors.ts'
import { type ClusterDocument, readClusterDocuments } from './cluster-document.ts'
import type { UpdatePlan } from './plan-update.ts'
import type { VersionGroups } from './version-groups.ts'

/** So many requests are under way at a time; more documents are only read when one is answered. */
const concurrency = 3
/** A request of some megabytes is what a node takes in a second or two. */
const flushBytes = 2_000_000
/** What a node refuses for want of room is sent again, so often and after so long. */
const retries = 8
const waitMs = 1000

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
  const refused: string[] = []
  await client.helpers.bulk<SentDocument>({
    datasource: documents(),
    concurrency,
    flushBytes,
    retries,
    wait: waitMs,
    onDocument: ({ id }) => ({ index: { _index: index, _id: id } }),
    onDrop({ document, error }) {
      refused.push(`${(document as SentDocument).id}: ${error?.reason ?? 'no reason given'}`)
    },
  })
  if (refused.length > 0) {
    throw new PasserelleError(
      `The cluster refused ${refused.length} passages, the first ${refused[0]}. The index before stays in use. Run: npx passerelle index`,
    )
  }
  return sent
}
