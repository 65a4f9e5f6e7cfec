import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { IndexSettings } from '../../src/config.ts'
import type { Corpus } from '../../src/corpus/corpus.ts'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { EngineUnavailableError, PasserelleError } from '../../src/errors.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { searchRequestSchema } from '../../src/model/search-request.ts'
import { temporaryFolder } from '../fixtures/documents.ts'
import { TestCluster } from './test-cluster.ts'

const words = ['patents', 'customs', 'seeds', 'music', 'brands', 'courts', 'labels', 'films']
/** A report of so many paragraphs; every one speaks of training. */
const report = (name: string, paragraphs: number) =>
  [
    `REPORT OF THE ${name.toUpperCase()} OFFICE`,
    ...Array.from(
      { length: paragraphs },
      (_, i) => `${i + 1}. The ${name} office held training number ${i + 1} on ${words[i % words.length]}.`,
    ),
  ].join('\n\n')

let cluster: TestCluster
const node = (at: 0 | 1 | 2) => cluster.nodes[at] as TestCluster['nodes'][number]
let sources: string
let settings: IndexSettings
let corpus: Corpus
const searchOnce = (q: string, own = corpus) => own.search(searchRequestSchema.parse({ q }))
/** Searches as a reader does who tries again when told to: a busy machine may take longer than a search may. */
async function search(q: string, own = corpus) {
  for (let tries = 20; ; tries--) {
    const result = await searchOnce(q, own).catch((error: unknown) => {
      if (tries > 0 && error instanceof EngineUnavailableError) return null
      throw error
    })
    if (result) return result
    await setTimeout(1000)
  }
}
/** The same until all shards have answered. */
async function searchWhole(q: string, own = corpus) {
  for (let tries = 20; ; tries--) {
    const result = await search(q, own)
    if (tries === 0 || result.remarks.length === 0) return result
    await setTimeout(1000)
  }
}
const allParagraphs = 8 * 30
beforeAll(async () => {
  cluster = await TestCluster.start()
  sources = await temporaryFolder()
  for (const word of words) await writeFile(join(sources, `${word}.txt`), report(word, 30))
  settings = {
    indexDir: await temporaryFolder(),
    engine: 'opensearch',
    cluster: { urls: cluster.urls, index: 'faults' },
  }
  await buildIndex([sources], settings)
  corpus = await openCorpus(settings)
})
afterAll(async () => {
  await corpus?.close()
  await cluster?.stop()
})
beforeEach(async () => {
  for (const node of cluster.nodes) if (node.process === null) cluster.startNode(node)
  await cluster.waitFor('wait_for_nodes=3&wait_for_status=green')
})

it('finds all that there is while a node is killed, and says that copies are missing', async () => {
  const totals = new Set<number>()
  const incomplete: boolean[] = []
  const killed = setTimeout(300).then(() => cluster.kill(node(1)))
  for (let i = 0; i < 20; i++) {
    const { total, remarks } = await search('training')
    if (remarks.length > 0) incomplete.push(true)
    else totals.add(total)
  }
  await killed
  // What was asked of the node as it died is told to be incomplete, never told as if it were all.
  expect([...totals]).toEqual([allParagraphs])
  await cluster.waitFor('wait_for_status=yellow')
  expect((await corpus.health()).status).toBe('degraded')
  const { total, remarks } = await searchWhole('training')
  expect([total, remarks]).toEqual([allParagraphs, []])
})

it('says that results are incomplete while shards are lost, answers nothing from a part, and mends by itself', async () => {
  // Without second copies two of three nodes hold shards that nobody else has.
  const name = Object.keys(await cluster.call('/faults/_settings'))[0] ?? ''
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
  const { total, remarks } = await search('training')
  expect(remarks.map(({ code }) => code)).toEqual(['incomplete-results'])
  expect(total).toBeLessThan(allParagraphs)
  expect((await corpus.health()).status).toBe('degraded')
  await expect(corpus.holders(['en:train'])).rejects.toThrow(EngineUnavailableError)
  cluster.startNode(holder)
  await cluster.waitFor('wait_for_nodes=3&wait_for_status=green')
  expect(await searchWhole('training')).toMatchObject({ total: allParagraphs, remarks: [] })
  await cluster.call(`/${name}/_settings`, 'PUT', { 'index.auto_expand_replicas': '0-1' })
})

it('loses nothing where a node is killed while indexing', async () => {
  const more = await temporaryFolder()
  for (let i = 0; i < 30; i++) await writeFile(join(more, `late-${i}.txt`), report(`late-${i}`, 40))
  const built = buildIndex([sources, more], settings)
  const outcome = Promise.allSettled([built])
  await Promise.race([outcome, setTimeout(2500)])
  await cluster.kill(node(2))
  const [result] = await outcome
  // It went on with the other nodes, or it failed and left the index as it was.
  if (result?.status === 'rejected') {
    expect(result.reason).toBeInstanceOf(PasserelleError)
    expect((await searchWhole('training')).total).toBe(allParagraphs)
    await buildIndex([sources, more], settings)
  }
  const opened = await openCorpus(settings)
  expect(await searchWhole('training', opened)).toMatchObject({
    total: allParagraphs + 30 * 40,
    remarks: [],
  })
  // The version before is still there for processes that have not taken the new one.
  expect(await searchWhole('training')).toMatchObject({ total: allParagraphs, remarks: [] })
  await opened.close()
  await buildIndex([sources], settings)
})

it('keeps the index in use where the disks are full, and says what to do', async () => {
  const other = await temporaryFolder()
  await writeFile(join(other, 'new.txt'), report('new', 3))
  await cluster.call('/_cluster/settings', 'PUT', { transient: { 'cluster.blocks.read_only': true } })
  await expect(buildIndex([sources, other], settings)).rejects.toThrow(
    /took no new index.*stays in use.*Free/,
  )
  await cluster.call('/_cluster/settings', 'PUT', { transient: { 'cluster.blocks.read_only': null } })
  const opened = await openCorpus(settings)
  expect(await search('training', opened)).toMatchObject({ total: allParagraphs })
  await opened.close()
})

it('waits for no node that hangs longer than a search may take', async () => {
  cluster.pause(node(1))
  try {
    const settled = await Promise.race([
      Promise.allSettled([searchOnce('training'), searchOnce('customs'), searchOnce('music')]),
      setTimeout(90_000, null),
    ])
    for (const each of settled ?? []) {
      if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(EngineUnavailableError)
      else if (each.value.remarks.length === 0) expect(each.value.total).toBeGreaterThan(0)
    }
    expect(settled).not.toBeNull()
  } finally {
    cluster.resume(node(1))
  }
})

it('starts without a cluster, says so, and answers when it is there', async () => {
  const own = { ...settings, cluster: { urls: ['http://127.0.0.1:9'], index: 'faults' } }
  const opened = await openCorpus(own)
  expect((await opened.health()).status).toBe('unavailable')
  await expect(searchOnce('training', opened)).rejects.toThrow(EngineUnavailableError)
  await opened.close()
  // The same index directory, once the cluster answers.
  expect(await search('training')).toMatchObject({ total: allParagraphs })
})

it('refuses an index that another version of the program has built', async () => {
  const name = Object.keys(await cluster.call('/faults/_settings'))[0] ?? ''
  const mapping = (await cluster.call(`/${name}/_mapping`)) as Record<string, { mappings: { _meta: object } }>
  const meta = mapping[name]?.mappings._meta
  await cluster.call(`/${name}/_mapping`, 'PUT', { _meta: { ...meta, fingerprint: 'another' } })
  const opened = await openCorpus(settings)
  expect((await opened.health()).status).toBe('unavailable')
  await expect(searchOnce('training', opened)).rejects.toThrow(/npx passerelle index/)
  await opened.close()
  // Built again, it is whole.
  await buildIndex([sources], settings)
  const mended = await openCorpus(settings)
  expect(await search('training', mended)).toMatchObject({ total: allParagraphs })
  await mended.close()
})

it('takes over what has not changed, and goes back to the version before', async () => {
  const before = Object.keys(await cluster.call('/faults/_settings'))[0]
  await writeFile(join(sources, 'zoo.txt'), report('zoo', 5))
  await buildIndex([sources], settings)
  const opened = await openCorpus(settings)
  expect(await search('training', opened)).toMatchObject({ total: allParagraphs + 5 })
  await opened.close()
  await rm(join(sources, 'zoo.txt'))
  await buildIndex([sources], settings)
  expect(Object.keys(await cluster.call('/faults/_settings'))[0]).toBe(before)
})
