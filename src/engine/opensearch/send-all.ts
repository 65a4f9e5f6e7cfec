import type { Client } from '@opensearch-project/opensearch'
import { PasserelleError } from '../../errors.ts'

/** So many requests are under way at a time; more documents are only read when one is answered. */
const concurrency = 3
/** A request of some megabytes is what a node takes in a second or two. */
const flushBytes = 2_000_000
/** What a node refuses for want of room is sent again, so often and after so long. */
const retries = 8
const waitMs = 1000
/**
 * The client would also send what it has when nothing came for a while; where that is because all requests under way take
 * as long, it then waits for ever. Here documents never make it wait.
 */
const neverMs = 2 ** 31 - 1

/**
 * Sends documents to an index by bulk requests, each under its own identifier: what is sent twice is there once.
 * @throws PasserelleError for one that the cluster refuses
 */
export async function sendAll<T extends object>(
  client: Client,
  index: string,
  documents: AsyncIterable<T>,
  idOf: (document: T) => string,
): Promise<void> {
  const refused: string[] = []
  await client.helpers.bulk<T>({
    datasource: documents as AsyncGenerator<T>,
    concurrency,
    flushBytes,
    flushInterval: neverMs,
    retries,
    wait: waitMs,
    onDocument: (document) => ({ index: { _index: index, _id: idOf(document) } }),
    onDrop({ document, error }) {
      refused.push(`${idOf(document as T)}: ${error?.reason ?? 'no reason given'}`)
    },
  })
  if (refused.length > 0) {
    throw new PasserelleError(
      `The cluster refused ${refused.length} documents, the first ${refused[0]}. The index before stays in use. Run: npx passerelle index`,
    )
  }
}
