import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { restoreBackup } from '../../src/backup/restore-backup.ts'
import { writeBackup } from '../../src/backup/write-backup.ts'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import type { EmbeddingSettings } from '../../src/embedding-settings.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { checkIndex } from '../../src/indexing/fresh-index.ts'
import { temporaryFolder } from '../fixtures/documents.ts'
import { openEndpoint } from '../fixtures/embedding-endpoint.ts'
import { snapshot } from '../fixtures/folders.ts'

const engine = 'frozen' as const
const report = (paragraph: string) =>
  `IP/C/W/901\n\nREPORT OF THE OFFICE\n\n1. The examiners met in Accra.\n\n2. ${paragraph}\n`

async function siteWith(embeddings: EmbeddingSettings) {
  const dataDir = await temporaryFolder()
  const write = (name: string, paragraph: string) => writeFile(join(dataDir, name), report(paragraph))
  await write('a.txt', 'Trademarks were filed.')
  await write('b.txt', 'Patents were granted.')
  const site = { dataDir, indexDir: await temporaryFolder(), engine, embeddings }
  const build = (settings: Partial<typeof site> = {}) =>
    buildIndex([dataDir], { ...site, ...settings }, { threads: 0 })
  return { site, write, build }
}

it('asks for each text once, with what the model wants before it, and for new ones alone later', async () => {
  const { embeddings, requests, asked } = await openEndpoint()
  const { site, write, build } = await siteWith({
    ...embeddings,
    key: 'a-secret-key',
    passagePrefix: 'passage: ',
  })
  const first = await build()
  expect(first.vectors).toMatchObject({ fault: null, asked: asked().length })
  // Both reports say that the examiners met.
  expect(asked().filter((text) => text === 'passage: The examiners met in Accra.').length).toBe(1)
  expect(new Set(asked()).size).toBe(asked().length)
  expect(requests[0]).toMatchObject({ model: 'letters', authorization: 'Bearer a-secret-key' })

  requests.length = 0
  await write('b.txt', 'Designs were registered.')
  expect((await build()).vectors).toEqual({ asked: 1, fault: null })
  expect(asked()).toEqual(['passage: Designs were registered.'])
  const fresh = await temporaryFolder()
  await build({ indexDir: fresh })
  expect(await snapshot(site.indexDir)).toEqual(await snapshot(fresh))

  requests.length = 0
  expect((await build()).vectors).toEqual({ asked: 0, fault: null })
  expect(requests).toEqual([])
})

it('asks for all anew from another model, and calls nobody where no endpoint is set', async () => {
  const { embeddings, requests, asked } = await openEndpoint()
  const { site, build } = await siteWith(embeddings)
  await build()
  const before = asked().length
  requests.length = 0
  const { embeddings: _, ...without } = site
  expect((await buildIndex([site.dataDir], without, { threads: 0 })).vectors).toBeNull()
  expect(requests).toEqual([])
  // What was had before is there when the endpoint is set again.
  expect((await build()).vectors).toEqual({ asked: 0, fault: null })
  expect((await build({ embeddings: { ...embeddings, model: 'other' } })).vectors).toMatchObject({
    asked: before,
  })
})

it('leaves an index that is searched by words alone where the endpoint fails, and completes it later', async () => {
  const { embeddings, state } = await openEndpoint()
  const { site, write, build } = await siteWith(embeddings)
  await build()
  await write('b.txt', 'Designs were registered.')
  for (const [broken, reason] of [
    [{ status: 400 }, /EMBEDDINGS_URL http:.* status 400 out of memory/],
    [{ dimensions: 64 }, /gives 64 numbers for a text, it gave 256/],
    [{ body: '{"data": []}' }, /no list of embeddings/],
    [{ body: 'not JSON' }, /no list of embeddings/],
  ] as const) {
    const usual = { ...state }
    Object.assign(state, broken)
    expect((await build()).vectors).toMatchObject({ asked: 0, fault: expect.stringMatching(reason) })
    Object.assign(state, usual)
    await checkIndex(site)
    const corpus = await openCorpus(site)
    expect(await corpus.health()).toMatchObject({
      status: 'degraded',
      detail: expect.stringContaining('run: npx passerelle index'),
    })
    await corpus.close()
  }
  expect((await build()).vectors).toEqual({ asked: 1, fault: null })
  const corpus = await openCorpus(site)
  expect(await corpus.health()).toEqual({ status: 'ready', detail: null })
  await corpus.close()
})

it('tries again what may be passing', async () => {
  const { embeddings, state, requests } = await openEndpoint()
  const { build } = await siteWith(embeddings)
  state.status = 503
  const building = build()
  await expect.poll(() => requests.length, { timeout: 60_000 }).toBeGreaterThan(0)
  state.status = 200
  expect((await building).vectors).toMatchObject({ fault: null })
})

it('is saved and restored with the index', async () => {
  const { embeddings, requests } = await openEndpoint()
  const { site, build } = await siteWith(embeddings)
  await build()
  const folder = join(await temporaryFolder(), 'backup')
  await writeBackup(folder, { ...site, stateDir: site.indexDir })
  const other = { ...site, dataDir: await temporaryFolder(), indexDir: await temporaryFolder() }
  await restoreBackup(folder, { ...other, stateDir: other.indexDir }, { replace: false })
  requests.length = 0
  const corpus = await openCorpus(other)
  expect(await corpus.health()).toEqual({ status: 'ready', detail: null })
  await corpus.close()
  expect((await buildIndex([other.dataDir], other, { threads: 0 })).vectors).toEqual({
    asked: 0,
    fault: null,
  })
})
