import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LostSourcesError } from '../../src/errors.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { readManifest } from '../../src/indexing/index-store.ts'
import { temporaryFolder } from '../fixtures/documents.ts'

const engine = 'frozen' as const

async function indexed(documents: number) {
  const [folder, indexDir] = [await temporaryFolder(), await temporaryFolder()]
  const names = Array.from({ length: documents }, (_, n) => `report-${n}.txt`)
  for (const name of names) await writeFile(join(folder, name), `1. The ${name} of the customs.\n`)
  const build = (options: Parameters<typeof buildIndex>[2] = {}) =>
    buildIndex([folder], { indexDir, engine }, { threads: 0, ...options })
  await build()
  const lose = (count: number) => Promise.all(names.slice(0, count).map((name) => rm(join(folder, name))))
  return { names, build, lose, count: async () => (await readManifest(indexDir)).counts.documents }
}

it('keeps the index where all documents are gone, unless that is asked for', async () => {
  const { build, lose, count } = await indexed(1)
  await lose(1)
  const building = build()
  await expect(building).rejects.toThrow(LostSourcesError)
  await expect(building).rejects.toThrow(/no readable document is left of the 1 .*--allow-empty/)
  expect(await count()).toBe(1)
  await build({ allowEmpty: true })
  expect(await count()).toBe(0)
})

it('keeps the index where most of many documents are gone', async () => {
  const { build, lose, count } = await indexed(12)
  await lose(7)
  await expect(build()).rejects.toThrow(/only 5 can be read left of the 12/)
  expect(await count()).toBe(12)
})

it('lets some documents go, and those that were taken away on purpose', async () => {
  const { build, lose, count } = await indexed(3)
  await lose(2)
  await build()
  expect(await count()).toBe(1)
  const last = await indexed(1)
  await last.lose(1)
  await last.build({ removed: last.names })
  expect(await last.count()).toBe(0)
})
