import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { searchRequestSchema } from '../../src/model/search-request.ts'
import { temporaryFolder } from '../fixtures/documents.ts'

const engine = 'frozen' as const
/** Takes far more than the budget of the test, and is far below the bound on the text of a file. */
const endless = Array.from(
  { length: 150_000 },
  (_, n) => `${n + 1}. The customs officers met ${n} times.`,
).join('\n\n')

it('gives up a file that takes too long, indexes the others, and tries it again only when it changes', async () => {
  const [folder, indexDir] = [await temporaryFolder(), await temporaryFolder()]
  await writeFile(join(folder, 'a.txt'), '1. The harbour was visited by examiners.\n')
  await writeFile(join(folder, 'endless.txt'), endless)
  await writeFile(join(folder, 'z.txt'), '1. The lighthouse was visited by examiners.\n')
  const build = () => buildIndex([folder], { indexDir, engine }, { fileMs: 6_000 })
  const first = await build()
  expect(first.errors).toEqual([
    {
      file: 'endless.txt',
      message: expect.stringMatching(/^endless\.txt: .*more than 6 seconds; split it$/),
    },
  ])
  expect(first.counts.documents).toBe(2)

  const corpus = await openCorpus({ indexDir, engine })
  const { total } = await corpus.search(searchRequestSchema.parse({ q: 'examiners' }))
  await corpus.close()
  expect(total).toBe(2)

  // Another file of the same part changes: with all the time of the world the endless one isn't read again …
  await writeFile(join(folder, 'z.txt'), '1. The lighthouse was visited by judges.\n')
  const second = await buildIndex([folder], { indexDir, engine })
  expect(second.errors).toEqual(first.errors)
  expect(second.counts.documents).toBe(2)

  // … until it changes itself.
  await writeFile(join(folder, 'endless.txt'), '1. The short version was read by examiners.\n')
  const third = await buildIndex([folder], { indexDir, engine })
  expect(third.errors).toEqual([])
  expect(third.counts.documents).toBe(3)
})
