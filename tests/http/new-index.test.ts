import { appendFile, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { serveDocuments } from './serve-documents.ts'

let program: Awaited<ReturnType<typeof serveDocuments>>['program'] | undefined
afterEach(() => program?.child.kill('SIGKILL'))

async function serve(documents: Record<string, string>) {
  const served = await serveDocuments(documents)
  program = served.program
  const { dataDir, indexDir } = served
  return {
    ...served,
    rebuild: () => buildIndex([dataDir], { indexDir, engine: 'frozen' }, { threads: 0 }),
  }
}

it('takes a new index while it answers, without a lost request', async () => {
  const { dataDir, total, rebuild, program } = await serve({ 'a.txt': 'The customs of the country.' })
  expect(await total('customs')).toBe(1)
  const answers: number[] = []
  let isAsking = true
  const asking = (async () => {
    while (isAsking) answers.push(await total('customs'))
  })()
  for (let n = 2; n <= 4; n++) {
    await writeFile(join(dataDir, `b-${n}.txt`), `The customs of country ${n}.`)
    await rebuild()
    program.child.kill('SIGHUP')
    await program.saying(/a new index is in use/)
  }
  await rm(join(dataDir, 'a.txt'))
  await rebuild()
  // Without a signal: the server follows the manifest.
  await program.saying(/a new index is in use/)
  isAsking = false
  await asking
  expect(await total('customs')).toBe(3)
  expect([...new Set(answers)].sort()).toEqual([1, 2, 3, 4])
})

it('keeps the old index when the new one is bad, says so, and takes the next good one', async () => {
  const { dataDir, indexDir, total, rebuild, program } = await serve({
    'a.txt': 'The customs of the country.',
  })
  const path = join(indexDir, 'manifest.json')
  const manifest = await readFile(path, 'utf8')
  await writeFile(join(indexDir, 'draft'), manifest.replaceAll(/"sha256": "../g, '"sha256": "00'))
  await rename(join(indexDir, 'draft'), path)
  program.child.kill('SIGHUP')
  await program.saying(/is damaged.*the new index is refused, the old one stays in use/)
  await appendFile(path, 'half')
  program.child.kill('SIGHUP')
  await program.saying(/manifest\.json is broken.*the new index is refused/)
  expect(await total('customs')).toBe(1)
  await writeFile(join(dataDir, 'b.txt'), 'More customs.')
  await rebuild()
  await program.saying(/a new index is in use/)
  expect(await total('customs')).toBe(2)
})
