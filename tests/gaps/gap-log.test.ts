import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { GapLog, readGaps } from '../../src/gaps/gap-log.ts'
import { stateFiles } from '../../src/state-files.ts'
import { temporaryFolder } from '../fixtures/documents.ts'

const noted = async (texts: string[], stateDir: string, found = 0) => {
  const errors: object[] = []
  const log = new GapLog(stateDir, { error: (fields) => errors.push(fields) })
  for (const text of texts) log.note({ kind: 'search', text, found })
  await log.flush()
  return errors
}

it('counts one text however it is written, and keeps it over restarts', async () => {
  const stateDir = await temporaryFolder()
  await noted(['Blanchiment d’argent', 'blanchiment   D’ARGENT !', 'zebras'], stateDir)
  await noted(['blanchiment d’argent'], stateDir)
  const gaps = await readGaps(stateDir)
  expect(gaps.map(({ text, count }) => [text, count])).toEqual([
    ['blanchiment argent', 3],
    ['zebras', 1],
  ])
})

it('keeps nothing of what was found, of who asked, or when in the day', async () => {
  const stateDir = await temporaryFolder()
  await noted(['customs'], stateDir, 3)
  await noted(['jane.doe@example.org +41 22 739 51 11 passport 123456789 fees of 2019'], stateDir)
  const kept = await readFile(join(stateDir, stateFiles.gaps), 'utf8')
  expect(kept).not.toMatch(/customs|jane|example|123456789/)
  expect(Object.keys(JSON.parse(kept))).toEqual(['kind', 'text', 'count', 'first', 'last'])
  expect(JSON.parse(kept)).toMatchObject({
    text: expect.stringMatching(/passport.*fees.*2019/),
    first: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  })
})

/** A word of its own for each number. */
const nameOf = (n: number) => [...String(n)].map((digit) => String.fromCharCode(97 + Number(digit))).join('')

it('keeps the texts that are asked for most, in a file of bounded size', async () => {
  const stateDir = await temporaryFolder()
  for (let round = 0; round < 20; round++) {
    const texts = Array.from({ length: 180 }, (_, n) => `${nameOf(round * 180 + n)} ${'long '.repeat(30)}`)
    await noted(['asked often', ...texts], stateDir)
  }
  const gaps = await readGaps(stateDir)
  expect(gaps.length).toBeLessThanOrEqual(1000)
  expect(gaps[0]).toMatchObject({ text: 'asked often', count: 20 })
  expect((await readFile(join(stateDir, stateFiles.gaps))).length).toBeLessThan(1024 * 1024)
})

it('reads over lines that a crash cut off, and fails no request where nothing can be written', async () => {
  const stateDir = await temporaryFolder()
  await noted(['zebras'], stateDir)
  await writeFile(
    join(stateDir, stateFiles.gaps),
    `{"kind":"sear\n${await readFile(join(stateDir, stateFiles.gaps), 'utf8')}`,
  )
  expect((await readGaps(stateDir)).map(({ text }) => text)).toEqual(['zebras'])
  expect(await noted(['lions', 'tigers'], join(stateDir, stateFiles.gaps))).toHaveLength(1)
})
