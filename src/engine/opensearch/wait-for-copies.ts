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

/** How many copies there are beside the first of each shard, and what is told of those that show as much as it. */
async function readCopies(client: Client, name: string) {
  const { active_shards, active_primary_shards } = await ask(() => client.cluster.health({ index: name }))
  const path = `/_cat/segment_replication/${name}`
  const told = (await ask(() =>
    client.transport.request({ method: 'GET', path, querystring: { format: 'json' } }),
  )) as { shardId: string; checkpoints_behind: string; bytes_behind: string }[]
  return { copies: active_shards - active_primary_shards, told }
}

/**
 * Waits until each second copy shows what the first does: a search asks either, and must not find less in one.
 * @throws PasserelleError where one takes nothing more
 */
export async function waitForSameCopies(client: Client, name: string): Promise<void> {
  let [before, since] = ['', Date.now()]
  for (;;) {
    const { copies, told } = await readCopies(client, name)
    if (told.filter(({ checkpoints_behind }) => checkpoints_behind === '0').length >= copies) return
    const state = JSON.stringify(told.map(({ shardId, bytes_behind }) => [shardId, bytes_behind]))
    if (state !== before) [before, since] = [state, Date.now()]
    if (Date.now() - since > stuckMs) {
      throw new PasserelleError(
        `Second copies of shards of ${name} take nothing more. The index before stays in use. Run: npx passerelle index`,
      )
    }
    await setTimeout(pollMs)
  }
}
