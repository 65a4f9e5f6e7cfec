import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ProgressBar, progressLine } from '../../src/cli/progress-bar.ts'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { omd2019, temporaryFolder } from '../fixtures/documents.ts'
import { snapshot } from '../fixtures/folders.ts'
import { run, start } from './run-program.ts'

const doubtful = `**REPORT**

1. The Union held two workshops for the officers of the customs in the course of the year.

ANNEX

Name of programme or project\tSeminar
Date and end date\tsome day
Brief description\tThe officers of the customs were trained in the law of the country
`

it('reports passages by kind and language, warnings by line, and skipped files with the reason', async () => {
  const [folder, INDEX_DIR] = [await temporaryFolder(), await temporaryFolder()]
  await writeFile(join(folder, 'doubtful.txt'), doubtful)
  await writeFile(join(folder, 'picture.png'), '')
  const plain = await run(['index', folder], { INDEX_DIR })
  expect(plain.code).toBe(0)
  expect(plain.stdout).toMatch(/^warning: doubtful\.txt:\d+: /m)
  expect(plain.stdout).toContain('skipped: picture.png: it is a picture')
  expect(plain.stdout).toContain('By kind: paragraph 1, record 1. By language: en 2.')
  expect(plain.stdout).toContain('Files: 1 new, 0 changed, 0 removed, 0 unchanged.')
  const strict = await run(['index', folder, '--strict', '--json'], { INDEX_DIR })
  expect(strict.code).toBe(1)
  expect(JSON.parse(strict.stdout)).toMatchObject({
    counts: { documents: 1, passages: 2, records: 1 },
    changes: { unchanged: 1 },
    warnings: [{ file: 'doubtful.txt', line: 8 }],
    skipped: [{ file: 'picture.png' }],
  })
  expect((await run(['index', omd2019, '--strict'], { INDEX_DIR })).code).toBe(0)
})

it('watches, and indexes again what changes', async () => {
  const [folder, INDEX_DIR] = [await temporaryFolder(), await temporaryFolder()]
  await writeFile(join(folder, 'a.txt'), 'The customs of the country.')
  const watching = start(['index', folder, '--watch'], { INDEX_DIR })
  await watching.saying(/Watching/)
  await writeFile(join(folder, 'b.txt'), 'The examiners of the office.')
  await watching.saying(/Indexed 2 documents/)
  await rm(join(folder, 'a.txt'))
  await watching.saying(/Files: 0 new, 0 changed, 1 removed/)
  watching.child.kill('SIGINT')
  expect(await watching.ended).toBe(0)
  const corpus = await openCorpus({ indexDir: INDEX_DIR, engine: 'frozen' })
  expect(corpus.documents().map(({ id }) => id)).toEqual(['b'])
})

it('leaves the old index whole when it is killed, and the next run mends what was left', async () => {
  const [folder, INDEX_DIR] = [await temporaryFolder(), await temporaryFolder()]
  const settings = { indexDir: INDEX_DIR, engine: 'frozen' as const }
  await writeFile(join(folder, 'a.txt'), 'The customs of the country.')
  await buildIndex([folder], settings)
  const before = await snapshot(INDEX_DIR)
  for (let n = 0; n < 150; n++) await writeFile(join(folder, `new-${n}.txt`), `${doubtful}\n${n} more lines.`)
  const building = start(['index', folder], { INDEX_DIR })
  await building.saying(/\d+ of 150 files read/)
  building.child.kill('SIGKILL')
  await building.ended
  expect(await snapshot(INDEX_DIR)).toMatchObject(before)
  expect((await openCorpus(settings)).documents()).toHaveLength(1)
  await buildIndex([folder], settings)
  const fresh = { ...settings, indexDir: await temporaryFolder() }
  await buildIndex([folder], fresh)
  expect(await snapshot(INDEX_DIR)).toEqual(await snapshot(fresh.indexDir))
})

it('draws a bar on a terminal and says little elsewhere', () => {
  const line = progressLine({ files: 50, totalFiles: 200, passages: 2500 }, 5)
  expect(line).toBe('██████░░░░░░░░░░░░░░░░░░ 50/200 files · 2500 passages · 500/s · 0:15 left')
  const written: string[] = []
  const plain = new ProgressBar({ write: (text) => written.push(text) })
  for (let files = 1; files <= 40; files++) plain.show({ files, totalFiles: 40, passages: files })
  plain.end()
  expect(written).toHaveLength(10)
  expect(written.join('')).not.toContain('\r')
  const drawn: string[] = []
  const bar = new ProgressBar({ isTTY: true, columns: 20, write: (text) => drawn.push(text) })
  bar.show({ files: 1, totalFiles: 1, passages: 1 })
  bar.end()
  expect(drawn[0]?.length).toBeLessThanOrEqual(24)
  expect(drawn.at(-1)).toBe('\r\u001b[K')
})
