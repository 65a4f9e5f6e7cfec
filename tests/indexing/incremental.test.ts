import { rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { type BuildProgress, buildIndex } from '../../src/indexing/build-index.ts'
import { planShards } from '../../src/indexing/plan-shards.ts'
import { temporaryFolder } from '../fixtures/documents.ts'
import { snapshot } from '../fixtures/folders.ts'

const engine = 'frozen' as const
const nameOf = (n: number) => `report-${n}.txt`

function textOf(n: number, words = 'customs officers'): string {
  const paragraphs = [1, 2, 3, 4].map((p) => `${p}. In ${1990 + n} the ${words} met ${n * p} times.`)
  return `**REPORT ${n}**\n\n${paragraphs.join('\n\n')}\n`
}

/** The same in French, figure for figure: a twin. */
function twinOf(n: number): string {
  const paragraphs = [1, 2, 3, 4].map(
    (p) => `${p}. En ${1990 + n} les agents des douanes se sont réunis ${n * p} fois.`,
  )
  return `**RAPPORT ${n}**\n\n${paragraphs.join('\n\n')}\n`
}

async function folderOf(documents: number): Promise<string> {
  const folder = await temporaryFolder()
  for (let n = 0; n < documents; n++) await writeFile(join(folder, nameOf(n)), textOf(n))
  for (let n = 1; n < documents; n += 9) await writeFile(join(folder, `rapport-${n}.txt`), twinOf(n))
  return folder
}

/** The files of an index but those that the engine opens: which of them holds what depends on the builds before. */
async function builtFiles(indexDir: string) {
  const { '/manifest.json': manifest = '{}', ...files } = await snapshot(indexDir)
  const built = Object.entries(files).filter(([name]) => !name.endsWith('snapshot.bin'))
  return { ...Object.fromEntries(built), manifest: { ...JSON.parse(manifest), snapshots: [] } }
}

/** Expects that the index is what a build from nothing gives, byte for byte. */
async function expectAsFromNothing(folder: string, indexDir: string): Promise<void> {
  const fresh = await temporaryFolder()
  await buildIndex([folder], { indexDir: fresh, engine }, { threads: 0 })
  expect(await builtFiles(indexDir)).toEqual(await builtFiles(fresh))
}

it('reads only new and changed files, lets removed ones go, and gives what a build from nothing gives', async () => {
  const [folder, indexDir] = [await folderOf(50), await temporaryFolder()]
  const read: BuildProgress[] = []
  const update = async () => {
    read.length = 0
    return buildIndex([folder], { indexDir, engine }, { onProgress: (progress) => read.push(progress) })
  }
  const first = await update()
  expect(first.changes).toEqual({ added: 56, changed: 0, removed: 0, unchanged: 0 })
  expect(read.at(-1)).toEqual({ files: 56, totalFiles: 56, passages: first.counts.passages })

  await writeFile(join(folder, nameOf(20)), textOf(20, 'examiners'))
  expect((await update()).changes).toEqual({ added: 0, changed: 1, removed: 0, unchanged: 55 })
  expect(read).toEqual([{ files: 1, totalFiles: 1, passages: 4 }])
  await expectAsFromNothing(folder, indexDir)

  await writeFile(join(folder, 'a-new-one.txt'), textOf(99))
  await rm(join(folder, nameOf(30)))
  await rename(join(folder, nameOf(31)), join(folder, 'zzz.txt'))
  expect((await update()).changes).toEqual({ added: 2, changed: 0, removed: 2, unchanged: 54 })
  expect(read.length).toBe(2)
  await expectAsFromNothing(folder, indexDir)

  const corpus = await openCorpus({ indexDir, engine })
  expect(corpus.document('report-30')).toBeNull()
  expect(corpus.document('a-new-one')?.passages).toBe(4)
  expect((await update()).changes.unchanged).toBe(56)
  expect(read).toEqual([])
})

it('tells a file that changed in the moment of a build, of the same size and time', async () => {
  const [folder, indexDir] = [await folderOf(3), await temporaryFolder()]
  const path = join(folder, nameOf(2))
  const old = new Date(Date.now() - 60_000)
  for (const words of ['customs officers', 'customs examiner', 'patent examiners']) {
    await writeFile(path, textOf(2, words))
    await utimes(path, old, old)
    await buildIndex([folder], { indexDir, engine })
    const corpus = await openCorpus({ indexDir, engine })
    expect(corpus.passage('report-2:p1')?.text).toContain(words)
    await corpus.close()
  }
})

it('learns from twins again when one of them changes', async () => {
  const [folder, indexDir] = [await folderOf(20), await temporaryFolder()]
  const learned = async () =>
    Object.entries(await snapshot(indexDir)).find(([name]) => name.endsWith('translations.tsv'))?.[1]
  await buildIndex([folder], { indexDir, engine })
  expect(await learned()).toContain('dou')
  await writeFile(join(folder, 'rapport-1.txt'), twinOf(1).replaceAll('douanes', 'tribunaux'))
  const report = await buildIndex([folder], { indexDir, engine })
  expect(report.changes.changed).toBe(1)
  await expectAsFromNothing(folder, indexDir)
})

it('gives the same in threads as in one', async () => {
  const [folder, inThreads, inOne] = [await folderOf(30), await temporaryFolder(), await temporaryFolder()]
  await writeFile(join(folder, 'broken.txt'), 'null\0characters')
  const [report, other] = [
    await buildIndex([folder], { indexDir: inThreads, engine }, { threads: 2 }),
    await buildIndex([folder], { indexDir: inOne, engine }, { threads: 0 }),
  ]
  expect(await snapshot(inThreads)).toEqual(await snapshot(inOne))
  expect({ ...report, tookMs: 0 }).toEqual({ ...other, tookMs: 0 })
  expect(report.errors).toEqual([{ file: 'broken.txt', message: expect.stringContaining('null characters') }])
})

it('mends a damaged part, and reads files again that it has lost', async () => {
  const [folder, indexDir] = [await folderOf(20), await temporaryFolder()]
  await buildIndex([folder], { indexDir, engine })
  const whole = await snapshot(indexDir)
  for (const name of Object.keys(whole).filter((file) => /(?:documents|engine|snapshot)\.bin$/.test(file))) {
    await writeFile(join(indexDir, name), '[]')
    await buildIndex([folder], { indexDir, engine })
    expect(await snapshot(indexDir)).toEqual(whole)
  }
})

it('moves only the cuts near a file that comes or goes', () => {
  const files = Array.from({ length: 500 }, (_, n) => ({ file: `f-${String(n).padStart(4, '0')}` }))
  const cut = (list: { file: string }[]) => new Set(planShards(list).map((part) => JSON.stringify(part)))
  const before = cut(files)
  expect([...before].flatMap((part) => JSON.parse(part))).toEqual(files)
  for (const at of [0, 123, 250, 499]) {
    const after = cut(files.filter((_, i) => i !== at))
    expect([...after].filter((part) => !before.has(part)).length).toBeLessThanOrEqual(6)
  }
})
