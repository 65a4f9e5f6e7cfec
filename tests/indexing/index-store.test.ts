import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { checkIndex } from '../../src/indexing/fresh-index.ts'
import { omd2019, temporaryFolder } from '../fixtures/documents.ts'
import { snapshot } from '../fixtures/folders.ts'

const engine = 'frozen' as const

async function twoDocuments(): Promise<string> {
  const dataDir = await temporaryFolder()
  await writeFile(join(dataDir, 'a.txt'), 'TITRE\n\n1. Les douanes du pays.\n')
  await writeFile(join(dataDir, 'b.txt'), 'TITLE\n\n1. The customs of the country.\n')
  return dataDir
}

it('gives the same bytes when it is built twice, here or elsewhere', async () => {
  const [first, second] = [await temporaryFolder(), await temporaryFolder()]
  await buildIndex([omd2019], { indexDir: first, engine })
  await buildIndex([omd2019], { indexDir: second, engine })
  const before = await snapshot(first)
  await buildIndex([omd2019], { indexDir: first, engine })
  expect(await snapshot(first)).toEqual(before)
  expect(await snapshot(second)).toEqual(before)
})

it('refuses an index that is missing, stale or damaged, with the command to run', async () => {
  const [dataDir, indexDir] = [await twoDocuments(), await temporaryFolder()]
  const settings = { dataDir, indexDir, engine }
  await expect(checkIndex(settings)).rejects.toThrow(/there is no index\. Run: npx passerelle index/)
  await buildIndex([dataDir], settings)
  await expect(checkIndex(settings)).resolves.toBeUndefined()

  await writeFile(join(dataDir, 'b.txt'), 'TITLE\n\n1. Something else.\n')
  await expect(checkIndex(settings)).rejects.toThrow(/b\.txt is changed since it was built\. Run:/)
  await writeFile(join(dataDir, 'c.txt'), 'A third one.')
  await buildIndex([dataDir], settings)
  await expect(checkIndex(settings)).resolves.toBeUndefined()

  const manifest = JSON.parse(await readFile(join(indexDir, 'manifest.json'), 'utf8'))
  await writeFile(join(indexDir, manifest.words.folder, 'lexicon.bin'), '{}')
  await expect(openCorpus(settings)).rejects.toThrow(/lexicon\.bin is damaged\. Run:/)
  await buildIndex([dataDir], settings)
  await expect(checkIndex(settings)).resolves.toBeUndefined()
})

it('refuses an index of another analyser or format', async () => {
  const indexDir = await temporaryFolder()
  await buildIndex([omd2019], { indexDir, engine })
  const path = join(indexDir, 'manifest.json')
  const manifest = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, JSON.stringify({ ...manifest, analyserVersion: 'older' }))
  await expect(openCorpus({ indexDir, engine })).rejects.toThrow(/built by another analyser\. Run:/)
  await writeFile(path, JSON.stringify({ ...manifest, formatVersion: 0 }))
  await expect(openCorpus({ indexDir, engine })).rejects.toThrow(/its format is version 0/)
  await writeFile(path, '{"half')
  await expect(openCorpus({ indexDir, engine })).rejects.toThrow(/manifest\.json is broken/)
})

it('leaves the old index whole when a build is cut off before its last step', async () => {
  const [dataDir, indexDir] = [await twoDocuments(), await temporaryFolder()]
  const settings = { dataDir, indexDir, engine }
  await buildIndex([dataDir], settings)
  // What a killed build leaves behind: a half-written folder and a draft of the manifest.
  await writeFile(join(indexDir, '.tmp-manifest.json'), '{"half')
  const corpus = await openCorpus(settings)
  expect(corpus.documents().map(({ id }) => id)).toEqual(['a', 'b'])
  await buildIndex([dataDir], settings)
  const left = await readdir(indexDir)
  expect(left.filter((name) => name !== '.seen.json')).toHaveLength(5)
})

it('reports a file that cannot be read and indexes the others', async () => {
  const [dataDir, indexDir] = [await twoDocuments(), await temporaryFolder()]
  await writeFile(join(dataDir, 'bad.txt'), 'null\0characters')
  const report = await buildIndex([dataDir], { indexDir, engine })
  expect(report.errors.map(({ file }) => file)).toEqual(['bad.txt'])
  expect(report.counts.documents).toBe(2)
})
