import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { checkIndex } from '../../src/indexing/fresh-index.ts'
import { readManifest } from '../../src/indexing/index-store.ts'
import { searchRequestSchema } from '../../src/model/search-request.ts'
import { temporaryFolder } from '../fixtures/documents.ts'

const engine = 'frozen' as const
const topics = ['customs officers', 'patent examiners', 'trade mark agents', 'judges']

const textOf = (n: number, topic = topics[n % topics.length]) =>
  `**REPORT ${n}**\n\n1. In ${1990 + (n % 30)} the ${topic} of the region met.\n\n2. The ${topic} met again.\n`

async function found(indexDir: string) {
  const corpus = await openCorpus({ indexDir, engine })
  const queries = ['customs', 'trademark examiners', '"of the region"', 'seminar judges', '-customs 1994', '']
  const results = await Promise.all(
    queries.map((q) => corpus.search(searchRequestSchema.parse({ q, limit: 20 }))),
  )
  const { fingerprint } = corpus
  await corpus.close()
  return { fingerprint, results: results.map(({ total, hits, facets }) => ({ total, hits, facets })) }
}

it('freezes what came beside the rest, and finds what an index built from nothing finds', async () => {
  const [folder, indexDir] = [await temporaryFolder(), await temporaryFolder()]
  const fileOf = (n: number) => join(folder, `report-${String(n).padStart(3, '0')}.txt`)
  const build = (to = indexDir) => buildIndex([folder], { indexDir: to, engine }, { threads: 0 })
  const expectAsFromNothing = async () => {
    const fresh = await temporaryFolder()
    await build(fresh)
    expect(await found(indexDir)).toEqual(await found(fresh))
  }
  for (let n = 0; n < 220; n++) await writeFile(fileOf(n), textOf(n))
  await build()
  const [main] = (await readManifest(indexDir)).snapshots
  expect((await readManifest(indexDir)).snapshots).toHaveLength(1)

  await writeFile(fileOf(80), textOf(80, 'seminar judges'))
  await build()
  const changed = (await readManifest(indexDir)).snapshots
  expect(changed.map(({ folder: name }) => name)).toEqual([main?.folder, expect.any(String)])
  // Documents that share a part with the changed one stay where they are.
  expect(changed[1]?.documents).toHaveLength(1)
  await expectAsFromNothing()

  // What is asked again stays as it is, and what goes leaves nothing behind.
  await build()
  expect((await readManifest(indexDir)).snapshots).toEqual(changed)
  for (let n = 120; n < 220; n++) await rm(fileOf(n))
  await build()
  const [anew, ...others] = (await readManifest(indexDir)).snapshots
  expect(others).toEqual([])
  expect(anew?.folder).not.toBe(main?.folder)
  await expectAsFromNothing()
})

it('names a snapshot that is damaged, with the command to run', async () => {
  const [folder, indexDir] = [await temporaryFolder(), await temporaryFolder()]
  await writeFile(join(folder, 'a.txt'), textOf(1))
  await buildIndex([folder], { indexDir, engine }, { threads: 0 })
  const [snapshot] = (await readManifest(indexDir)).snapshots
  const path = join(indexDir, snapshot?.folder ?? '', 'snapshot.bin')
  const whole = await readFile(path)
  const settings = { indexDir, engine, dataDir: folder }
  for (const at of [2, 5, 20, Math.floor(whole.length / 2)]) {
    const damaged = Buffer.from(whole)
    damaged[at] = (damaged[at] ?? 0) ^ 0x55
    await writeFile(path, damaged)
    await expect(openCorpus(settings)).rejects.toThrow(/snapshot\.bin is .*\. Run: npx passerelle index/)
  }
  await expect(checkIndex(settings)).rejects.toThrow(/damaged/)
  await buildIndex([folder], { indexDir, engine }, { threads: 0 })
  expect(await readFile(path)).toEqual(whole)
})
