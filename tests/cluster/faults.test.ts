import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { EngineUnavailableError, PasserelleError } from '../../src/errors.ts'
import { temporaryFolder } from '../fixtures/documents.ts'
import {
  type ClusterSite,
  openClusterSite,
  paragraphsAtFirst,
  report,
  search,
  searchOnce,
  searchWhole,
} from './cluster-site.ts'
import { TestCluster } from './test-cluster.ts'

let cluster: TestCluster
let site: ClusterSite
const node = (at: 0 | 1 | 2) => cluster.nodes[at] as TestCluster['nodes'][number]
beforeAll(async () => {
  cluster = await TestCluster.start()
})
afterAll(() => cluster?.stop())
/** Whatever a test did, the next one has a whole cluster and documents of its own. */
beforeEach(async () => {
  site = await openClusterSite(cluster.urls)
  await cluster.waitFor('wait_for_nodes=3&wait_for_status=green')
})
afterEach(async () => {
  for (const node of cluster.nodes) if (node.process === null) cluster.startNode(node)
  await cluster.waitFor('wait_for_nodes=3')
  await site?.close()
})

it('finds all that there is while a node is killed, and says that copies are missing', async () => {
  const totals = new Set<number>()
  let killed: Promise<void> | undefined
  for (let i = 0; i < 20; i++) {
    if (i === 5) killed = cluster.kill(node(1))
    const { total, remarks } = await search(site.corpus, 'training')
    // What was asked of the node as it died is told to be incomplete, never told as if it were all.
    if (remarks.length === 0) totals.add(total)
  }
  await killed
  expect([...totals]).toEqual([paragraphsAtFirst])
  await cluster.waitFor('wait_for_nodes=2&wait_for_status=yellow')
  expect((await site.corpus.health()).status).toBe('degraded')
  const { total, remarks } = await searchWhole(site.corpus, 'training')
  expect([total, remarks]).toEqual([paragraphsAtFirst, []])
})

it('says that results are incomplete while shards are lost, answers nothing from a part, and mends by itself', async () => {
  // Without second copies two of three nodes hold shards that nobody else has.
  const name = await site.version()
  await cluster.call(`/${name}/_settings`, 'PUT', {
    'index.auto_expand_replicas': false,
    'index.number_of_replicas': 0,
  })
  await cluster.waitFor('wait_for_status=green')
  const shards = (await cluster.call(`/_cat/shards/${name}?format=json`)) as unknown as { node: string }[]
  const holder = cluster.nodes.find(({ name }) => name !== 'n1' && shards.some(({ node }) => node === name))
  if (!holder) throw new Error('no node but the first has a shard')
  await cluster.kill(holder)
  await cluster.waitFor('wait_for_nodes=2')
  const { total, remarks } = await search(site.corpus, 'training')
  expect(remarks.map(({ code }) => code)).toEqual(['incomplete-results'])
  expect(total).toBeLessThan(paragraphsAtFirst)
  expect((await site.corpus.health()).status).toBe('degraded')
  await expect(site.corpus.holders(['en:train'])).rejects.toThrow(EngineUnavailableError)
  cluster.startNode(holder)
  await cluster.waitFor('wait_for_nodes=3&wait_for_status=green')
  expect(await searchWhole(site.corpus, 'training')).toMatchObject({ total: paragraphsAtFirst, remarks: [] })
})

it('loses nothing where a node is killed while indexing', async () => {
  const more = await temporaryFolder()
  const [reports, paragraphs] = [30, 60]
  for (let i = 0; i < reports; i++)
    await writeFile(join(more, `late-${i}.txt`), report(`late-${i}`, paragraphs))
  const before = await site.version()
  const built = site.build(more).then(
    () => null,
    (error: unknown) => error,
  )
  // The new version has its first passages.
  const pattern = before.replace(/-[^-]+$/, '-*')
  for (let sent = 0; sent === 0; await setTimeout(20)) {
    const { indices } = (await cluster.call(`/${pattern}/_stats/indexing?level=indices`)) as {
      indices: Record<string, { total: { indexing: { index_total: number } } }>
    }
    for (const [name, { total }] of Object.entries(indices))
      if (name !== before) sent += total.indexing.index_total
  }
  await cluster.kill(node(2))
  const failure = await built
  // It went on with the other nodes, or it failed and left the index as it was.
  if (failure !== null) {
    expect(failure).toBeInstanceOf(PasserelleError)
    expect(await site.version()).toBe(before)
    await site.build(more)
  }
  const whole = { total: paragraphsAtFirst + reports * paragraphs, remarks: [] }
  expect(await site.withCorpus((corpus) => searchWhole(corpus, 'training'))).toMatchObject(whole)
  // The version before is still there for processes that have not taken the new one.
  expect(await searchWhole(site.corpus, 'training')).toMatchObject({ total: paragraphsAtFirst, remarks: [] })
})

/** Sets how much room nodes have to have, and waits until the cluster has looked at its disks. */
async function wantRoom(bytes: string, blocked: boolean): Promise<void> {
  const disk = 'cluster.routing.allocation.disk'
  const marks = ['low', 'high', 'flood_stage'].map((mark) => [`${disk}.watermark.${mark}`, bytes])
  const transient = {
    [`${disk}.threshold_enabled`]: true,
    'cluster.info.update.interval': '10s',
    ...Object.fromEntries(marks),
  }
  await cluster.call('/_cluster/settings', 'PUT', { transient })
  for (;;) {
    const { blocks } = (await cluster.call('/_cluster/state/blocks')) as {
      blocks: { global?: object; indices?: Record<string, Record<string, { description: string }>> }
    }
    const told = JSON.stringify(blocks)
    if (/flood stage|read-only-allow-delete|create-index/.test(told) === blocked) return
    await setTimeout(500)
  }
}

it('keeps the index in use where the disks are full, and says what to do', async () => {
  await wantRoom('1000tb', true)
  try {
    await site.write('new.txt', report('new', 3))
    await expect(site.build()).rejects.toThrow(/took no new index.*stays in use.*Free disk space/)
    expect(await site.withCorpus((corpus) => search(corpus, 'training'))).toMatchObject({
      total: paragraphsAtFirst,
    })
  } finally {
    await wantRoom('1b', false)
  }
  // With room again it goes on by itself.
  await site.build()
  expect(await site.withCorpus((corpus) => search(corpus, 'training'))).toMatchObject({
    total: paragraphsAtFirst + 3,
  })
})

it('waits for no node that hangs longer than a search may take', async () => {
  cluster.pause(node(1))
  try {
    const searches = ['training', 'customs', 'music'].map((q) => searchOnce(site.corpus, q))
    // Well below the time after which the cluster itself gives the node up and requests end by that.
    const settled = await Promise.race([
      Promise.all([Promise.allSettled(searches), site.corpus.health()]),
      setTimeout(80_000, null),
    ])
    expect(settled).not.toBeNull()
    for (const each of settled?.[0] ?? []) {
      if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(EngineUnavailableError)
      else if (each.value.remarks.length === 0) expect(each.value.total).toBeGreaterThan(0)
    }
  } finally {
    cluster.resume(node(1))
  }
})

it('starts without a cluster, says so, and answers when it is there', async () => {
  // All that it knows of the cluster is a node that isn't there.
  await cluster.kill(node(1))
  const later = await openCorpus({
    ...site.settings,
    cluster: { urls: [node(1).url], index: site.settings.cluster?.index ?? '' },
  })
  expect((await later.health()).status).toBe('unavailable')
  await expect(searchOnce(later, 'training')).rejects.toThrow(EngineUnavailableError)
  cluster.startNode(node(1))
  await cluster.waitFor('wait_for_nodes=3')
  expect(await searchWhole(later, 'training')).toMatchObject({ total: paragraphsAtFirst })
  await later.close()
})

it('refuses an index that another version of the program has built, until it is built again', async () => {
  const name = await site.version()
  const mapping = (await cluster.call(`/${name}/_mapping`)) as Record<string, { mappings: { _meta: object } }>
  const meta = mapping[name]?.mappings._meta
  await cluster.call(`/${name}/_mapping`, 'PUT', { _meta: { ...meta, fingerprint: 'another' } })
  await site.withCorpus(async (corpus) => {
    expect((await corpus.health()).status).toBe('unavailable')
    await expect(searchOnce(corpus, 'training')).rejects.toThrow(/npx passerelle index/)
  })
  await site.build()
  expect(await site.withCorpus((corpus) => search(corpus, 'training'))).toMatchObject({
    total: paragraphsAtFirst,
  })
})

it('takes over what has not changed, and goes back to the version before', async () => {
  const before = await site.version()
  await site.write('zoo.txt', report('zoo', 5))
  await site.build()
  expect(await site.version()).not.toBe(before)
  expect(await site.withCorpus((corpus) => search(corpus, 'training'))).toMatchObject({
    total: paragraphsAtFirst + 5,
  })
  await site.remove('zoo.txt')
  await site.build()
  expect(await site.version()).toBe(before)
  expect(await site.withCorpus((corpus) => search(corpus, 'training'))).toMatchObject({
    total: paragraphsAtFirst,
  })
})
