import { mkdir, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { checkBackup, contentsName } from '../../src/backup/backup-contents.ts'
import { restoreBackup } from '../../src/backup/restore-backup.ts'
import { writeBackup } from '../../src/backup/write-backup.ts'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { checkIndex } from '../../src/indexing/fresh-index.ts'
import { builtAt } from '../../src/indexing/index-store.ts'
import { searchRequestSchema } from '../../src/model/search-request.ts'
import { stateFiles } from '../../src/state-files.ts'
import { temporaryFolder } from '../fixtures/documents.ts'
import { snapshot } from '../fixtures/folders.ts'

async function folders() {
  const indexDir = await temporaryFolder()
  return { dataDir: await temporaryFolder(), indexDir, stateDir: indexDir, engine: 'minisearch' as const }
}

let site: Awaited<ReturnType<typeof folders>>
beforeAll(async () => {
  site = await folders()
  await mkdir(join(site.dataDir, 'uploads'))
  await writeFile(join(site.dataDir, 'zoo.txt'), 'THE ZOO\n\n1. The zebras of the park.\n')
  await writeFile(join(site.dataDir, 'zoo.txt.meta.json'), '{"title": "Zebras"}')
  await writeFile(join(site.dataDir, 'uploads', 'a.txt'), 'THE PARK\n\n1. The giraffes of the park.\n')
  await writeFile(join(site.dataDir, '.hidden'), 'not a document')
  for (const name of Object.values(stateFiles)) await writeFile(join(site.indexDir, name), '{"kept": true}\n')
  await buildIndex([site.dataDir], site, { threads: 0 })
})

const backUp = async () => {
  const folder = join(await temporaryFolder(), 'backup')
  return { folder, report: await writeBackup(folder, site) }
}

it('gives back what it was made of, in folders of its own', async () => {
  const { folder, report } = await backUp()
  expect(report).toMatchObject({ sources: 3, index: { documents: 2 } })
  const other = await folders()
  expect(await restoreBackup(folder, other, { replace: false })).toMatchObject({
    sources: 3,
    moved: null,
    indexLeftOut: null,
  })
  const { '/.hidden': _, ...documents } = await snapshot(site.dataDir)
  expect(await snapshot(other.dataDir)).toEqual(documents)
  expect(await snapshot(other.indexDir)).toEqual(await snapshot(site.indexDir))
  await expect(checkIndex(other)).resolves.toBeUndefined()
  const corpus = await openCorpus(other)
  expect((await corpus.search(searchRequestSchema.parse({ q: 'zebras' }))).total).toBeGreaterThan(0)
  expect(corpus.listed('zoo')?.title).toBe('Zebras')
  await corpus.close()
})

it('keeps when the index was built', async () => {
  const built = new Date('2020-03-01T12:00:00Z')
  await utimes(join(site.indexDir, 'manifest.json'), built, built)
  const { folder } = await backUp()
  const other = await folders()
  await restoreBackup(folder, other, { replace: false })
  expect(await builtAt(other.indexDir)).toEqual(built)
})

it('replaces nothing without being told to, and then loses nothing', async () => {
  const { folder } = await backUp()
  const other = await folders()
  await writeFile(join(other.dataDir, 'mine.txt'), 'Lions.')
  await expect(restoreBackup(folder, other, { replace: false })).rejects.toThrow(
    /holds documents already.*--replace/,
  )
  expect(await readdir(other.dataDir)).toEqual(['mine.txt'])
  const { moved } = await restoreBackup(folder, other, { replace: true })
  expect(moved?.files).toBe(1)
  expect(await readFile(join(moved?.to ?? '', 'mine.txt'), 'utf8')).toBe('Lions.')
  await expect(checkIndex(other)).resolves.toBeUndefined()
})

it('checks every file before it replaces one', async () => {
  const { folder } = await backUp()
  const { files } = await checkBackup(folder)
  for (const [path, harm] of [
    [files[0]?.path, (path: string) => truncate(path, 3)],
    [files.at(-2)?.path, (path: string) => rm(path)],
    [contentsName, (path: string) => truncate(path, 100)],
  ] as const) {
    const broken = join(folder, path ?? '')
    const whole = await readFile(broken)
    await harm(broken)
    const other = await folders()
    await expect(restoreBackup(folder, other, { replace: true })).rejects.toThrow(/is damaged|is missing/)
    expect([await readdir(other.dataDir), await readdir(other.indexDir)]).toEqual([[], []])
    await writeFile(broken, whole)
  }
})

it('leads out of no folder, whatever a backup says of itself', async () => {
  const { folder } = await backUp()
  const contents = await checkBackup(folder)
  const path = 'sources/../../outside.txt'
  await writeFile(
    join(folder, contentsName),
    JSON.stringify({ ...contents, files: [{ ...contents.files[0], path }] }),
  )
  await expect(restoreBackup(folder, await folders(), { replace: true })).rejects.toThrow(/is damaged/)
})

it('says that an index of another version has to be built anew', async () => {
  const other = await folders()
  await writeFile(join(other.dataDir, 'a.txt'), 'Lions.')
  await buildIndex([other.dataDir], other, { threads: 0 })
  const path = join(other.indexDir, 'manifest.json')
  const manifest = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, JSON.stringify({ ...manifest, formatVersion: 0 }))
  const folder = join(await temporaryFolder(), 'backup')
  await writeBackup(folder, other)
  const target = await folders()
  const report = await restoreBackup(folder, target, { replace: false })
  expect(report.indexLeftOut).toMatch(/its format is version 0/)
  expect(await readdir(target.dataDir)).toEqual(['a.txt'])
})

it('writes into no folder that holds something, and leaves nothing half done', async () => {
  const parent = await temporaryFolder()
  await writeFile(join(parent, 'mine.txt'), 'Lions.')
  await expect(writeBackup(parent, site)).rejects.toThrow(/isn't empty/)
  await expect(writeBackup(join(parent, 'mine.txt', 'backup'), site)).rejects.toThrow(/not what it should be/)
  expect(await readdir(parent)).toEqual(['mine.txt'])
})
