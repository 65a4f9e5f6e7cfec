import type { Client } from '@opensearch-project/opensearch'
import { EngineUnavailableError, PasserelleError } from '../../errors.ts'
import type { EngineSite, Publication } from '../search-engine.ts'
import { ask, isBlocked, reasonOf } from './cluster-client.ts'
import { clusterFingerprint, copying, indexBody } from './cluster-mapping.ts'
import { type PlannedPart, planUpdate, readParts } from './plan-update.ts'
import { sendDocuments } from './send-documents.ts'
import { pruneFiles, sendFiles } from './shared-files.ts'
import { changedVersions, readVersions, versionGroups } from './version-groups.ts'
import {
  currentVersion,
  type IndexMeta,
  isBegun,
  keyOfVersion,
  readMeta,
  versionName,
  versionPattern,
} from './versioned-index.ts'
import { copyTimeout, waitForCopies, waitForSameCopies } from './wait-for-copies.ts'

/** A shard of more passages is slow to move to another node and to score; of fewer, it costs more than it holds. */
const passagesPerShard = 2_000_000
/** Nodes share the work of every search: a shard each, up to so many where there is little to share. */
const maxSmallShards = 3
/** The version before stays, for processes that still search it and to go back to. */
const keptVersions = 2
/** A version that is not complete after so long was left by a process that was killed. */
const givenUpMs = 24 * 3_600_000

/** How many shards hold all parts in a cluster as it is. */
async function shardsFor(client: Client, parts: Publication['parts']): Promise<number> {
  const passages = parts.reduce((sum, part) => sum + part.passages, 0)
  const { number_of_data_nodes: nodes } = await ask(() => client.cluster.health())
  return Math.max(Math.min(nodes, maxSmallShards), Math.ceil(passages / passagesPerShard))
}

async function remove(client: Client, name: string): Promise<void> {
  await ask(() => client.indices.delete({ index: name, ignore_unavailable: true }))
}

/** Begins a new version: from nothing, or as a copy of the one before, whose files it shares. */
async function begin(client: Client, name: string, shards: number, previous: string | null): Promise<void> {
  const meta = { fingerprint: clusterFingerprint, name, complete: false }
  if (previous === null) {
    await ask(() => client.indices.create({ index: name, body: indexBody(shards, meta) as never }))
  } else {
    // What isn't told is not taken over from the one before.
    const settings = {
      'index.blocks.write': null,
      'index.auto_expand_replicas': '0-1',
      'index.replication.type': copying,
    }
    await ask(() => client.indices.clone({ index: previous, target: name, body: { settings } as never }))
    await ask(() => client.indices.putMapping({ index: name, body: { _meta: meta } }))
  }
  await waitForCopies(client, name)
  await ask(() => client.cluster.health({ index: name, wait_for_status: 'yellow', timeout: copyTimeout }))
}

/** Counts what the new version holds. @throws PasserelleError where it isn't what it was given */
async function verify(client: Client, name: string, expected: number): Promise<IndexMeta> {
  await ask(() => client.indices.refresh({ index: name }))
  await waitForSameCopies(client, name)
  const body = { size: 0, track_total_hits: true, aggs: { length: { sum: { field: 'length' } } } }
  const { _shards, hits, aggregations } = (await ask(() =>
    client.search({ index: name, body }),
  )) as unknown as {
    _shards: { failed: number }
    hits: { total: { value: number } }
    aggregations: { length: { value: number } }
  }
  const passages = hits.total.value
  if (_shards.failed > 0 || passages !== expected) {
    throw new PasserelleError(
      `The cluster's index ${name} holds ${passages} of ${expected} passages (${_shards.failed} shards failed). The index before stays in use. Run: npx passerelle index`,
    )
  }
  const averageLength = aggregations.length.value / (passages || 1)
  return { fingerprint: clusterFingerprint, name, complete: true, passages, averageLength }
}

/** Seals the new version and sends searches by name to it, in one step. */
async function switchTo(client: Client, site: EngineSite, meta: IndexMeta): Promise<void> {
  const name = versionName(site)
  await ask(() => client.indices.putSettings({ index: name, body: { 'index.blocks.write': true } as never }))
  await ask(() => client.indices.putMapping({ index: name, body: { _meta: { ...meta } } }))
  await waitForCopies(client, name)
  await pointTo(client, site)
}

async function pointTo(client: Client, site: EngineSite): Promise<void> {
  const alias = site.cluster.index
  const actions = [
    { remove: { index: versionPattern(site.cluster), alias, must_exist: false } },
    { add: { index: versionName(site), alias } },
  ]
  await ask(() => client.indices.updateAliases({ body: { actions } }))
}

/** Removes versions that nothing needs: all complete ones but the newest and this one, and what was begun and given up. */
async function prune(client: Client, site: EngineSite): Promise<void> {
  const known = await ask(() => client.indices.getSettings({ index: versionPattern(site.cluster) }))
  const ages = new Map(
    Object.entries(known)
      .filter(([name]) => keyOfVersion(site.cluster, name) !== null)
      .map(([name, { settings }]) => [name, Number(settings?.index?.creation_date ?? 0)]),
  )
  const newest = [...ages].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  const complete: string[] = []
  for (const name of newest) {
    if (await readMeta(client, name)) complete.push(name)
    else if (Date.now() - (ages.get(name) ?? 0) > givenUpMs && (await isBegun(client, name)))
      await remove(client, name)
  }
  const own = versionName(site)
  const others = complete.filter((name) => name !== own)
  for (const name of others.slice(keptVersions - 1)) await remove(client, name)
}

async function removeParts(client: Client, name: string, gone: readonly string[]): Promise<void> {
  if (gone.length === 0) return
  const body = { query: { terms: { part: gone } } }
  const { failures = [] } = (await ask(() =>
    client.deleteByQuery({ index: name, body: body as never, refresh: true, conflicts: 'proceed' }),
  )) as { failures?: unknown[] }
  if (failures.length > 0) throw new PasserelleError(`The cluster could not remove parts from ${name}`)
}

/**
 * Builds a new version of the index beside the one that is searched, from what changed where most has stayed, checks it,
 * and switches. Whatever fails leaves the one before in use.
 * @throws PasserelleError saying what failed
 */
export async function publishIndex(
  client: Client,
  publication: Publication,
  site: EngineSite,
): Promise<void> {
  const name = versionName(site)
  try {
    await sendFiles(client, site.cluster, publication.folders)
    if (!(await readMeta(client, name))) {
      await buildVersion(client, publication, site).catch(async (error: unknown) => {
        // The disks may be full of it.
        await remove(client, name).catch(() => undefined)
        throw error
      })
    } else await pointTo(client, site)
  } catch (error) {
    const isAway = error instanceof EngineUnavailableError
    if (error instanceof PasserelleError && !isAway) throw error
    const cause = isAway ? (error.cause ?? error) : error
    const remedy = isBlocked(cause) ? 'Free disk space on its nodes, then run' : 'Run'
    throw new PasserelleError(
      `The cluster took no new index: ${reasonOf(cause)}. The one before stays in use. ${remedy}: npx passerelle index`,
      { cause: error },
    )
  }
  // The new version is in use: what can't be removed now is removed by the next build.
  await prune(client, site)
    .then(() => pruneFiles(client, site))
    .catch(() => undefined)
}

async function buildVersion(client: Client, publication: Publication, site: EngineSite): Promise<void> {
  const name = versionName(site)
  const shards = await shardsFor(client, publication.parts)
  await remove(client, name)
  const current = await currentVersion(client, site.cluster.index)
  const known = current ? await readParts(client, current, shards) : null
  const plan = planUpdate(publication.parts, known)
  const groups = await versionGroups(publication)
  await begin(client, name, shards, plan.isUpdate ? current : null)
  await removeParts(client, name, plan.gone)
  const added = await sendDocuments(client, name, plan.added, groups)
  if (plan.isUpdate && current) {
    const changed = changedVersions(await readVersions(client, current), groups)
    await sendVersions(client, name, changed, plan.kept)
  }
  const kept = plan.kept.reduce((sum, { passages }) => sum + passages, 0)
  await switchTo(client, site, await verify(client, name, kept + added))
}

/** Tells kept passages which others they are versions of, where that has changed. */
async function sendVersions(
  client: Client,
  name: string,
  changed: ReadonlyMap<string, { version: string; shared: boolean }>,
  kept: readonly PlannedPart[],
): Promise<void> {
  if (changed.size === 0 || kept.length === 0) return
  const body = [...changed].flatMap(([id, doc]) => [{ update: { _index: name, _id: id } }, { doc }])
  const { items } = await ask(() => client.bulk({ body: body as never, refresh: true }))
  // A passage of a part that went, or came anew, has nothing to be changed.
  const failed = items.find(({ update }) => update?.error && update.status !== 404)
  if (failed) throw new PasserelleError(`The cluster took no change: ${failed.update?.error?.reason}`)
}
