import { setTimeout } from 'node:timers/promises'
import type { Client } from '@opensearch-project/opensearch'
import { PasserelleError } from '../../errors.ts'
import { ask } from './cluster-client.ts'

/** Copies of shards may take so long to come up before searches are sent to a new version. */
export const copyTimeout = '60s'
/** A copy that has taken nothing for so long is stuck. */
const stuckMs = 300_000
const pollMs = 250

/**
 * Waits until shards have their second copies, from which a node that dies is replaced. Fewer are told by /readyz; they
 * are no reason to stop.
 */
export async function waitForCopies(client: Client, name: string): Promise<void> {
  await client.cluster
    .health({ index: name, wait_for_status: 'green', timeout: copyTimeout })
    .catch(() => undefined)
}

/** How many bytes second copies still have to take, as the first ones tell; null where one of these doesn't answer. */
async function bytesBehind(client: Client, name: string): Promise<number | null> {
  const { _shards, _all } = (await ask(() =>
    client.indices.stats({ index: name, metric: 'segments' as never }),
  )) as unknown as {
    _shards: { failed: number }
    _all: { primaries: { segments: { segment_replication: { total_bytes_behind: number } } } }
  }
  return _shards.failed > 0 ? null : _all.primaries.segments.segment_replication.total_bytes_behind
}

/**
 * Waits until each second copy shows what the first does: a search asks either, and must not find less in one.
 * @throws PasserelleError where one takes nothing more
 */
export async function waitForSameCopies(client: Client, name: string): Promise<void> {
  let [before, since]: [number | null, number] = [null, Date.now()]
  for (;;) {
    const behind = await bytesBehind(client, name)
    if (behind === 0) return
    if (behind !== before) [before, since] = [behind, Date.now()]
    if (Date.now() - since > stuckMs) {
      throw new PasserelleError(
        `Second copies of shards of ${name} take nothing more. The index before stays in use. Run: npx passerelle index`,
      )
    }
    await setTimeout(pollMs)
  }
}
