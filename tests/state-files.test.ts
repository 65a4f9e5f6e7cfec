import { appendFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { LineFile } from '../src/state-files.ts'
import { temporaryFolder } from './fixtures/documents.ts'

it('keeps what others add while it is shortened, and makes the folder that is missing', async () => {
  const folder = join(await temporaryFolder(), 'state')
  const path = join(folder, 'numbers.jsonl')
  let late = 0
  const file = new LineFile<number>(folder, 'numbers.jsonl', {
    schema: z.number(),
    maxBytes: 100,
    shorten(numbers) {
      late += 1
      appendFileSync(path, '4711\n')
      return numbers.slice(numbers.length >> 1)
    },
  })
  for (let n = 0; n < 60; n++) await file.add([n])
  expect((await stat(path)).size).toBeLessThanOrEqual(100)
  expect(late).toBeGreaterThan(0)
  expect((await file.entries()).at(-1)).toBe(59)
  expect(await readFile(path, 'utf8')).toContain('4711')
})
