import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { TextTable, textTableSections } from '../../src/packed/text-table.ts'
import { packedTable } from '../../src/tables/packed-table.ts'

const folder = fileURLToPath(new URL('../../dist/tables/', import.meta.url))
const name = `test-${process.pid}`
const files = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(`${name}.bin`))
    .map((path) => join(folder, path))
afterAll(() => {
  for (const path of files()) rmSync(path)
})

const rows = [
  ['workshop', 'atelier'],
  ['', 'nothing'],
  ['é', 'ü 𝄞'],
] as const

/** A table as a new process asks for it. */
function asked() {
  let made = 0
  const table = packedTable(
    name,
    () => {
      made++
      return textTableSections('words', rows)
    },
    (sections) => new TextTable(sections, 'words'),
  )
  expect(rows.map(([key]) => table().get(key))).toEqual(rows.map(([, text]) => text))
  expect(table().get('work')).toBeUndefined()
  return made
}

it('is made once, for all processes, and again where its file is damaged', () => {
  expect(asked()).toBe(1)
  expect(asked()).toBe(0)
  const [path = ''] = files()
  const bytes = readFileSync(path)
  const damaged = bytes.map((byte, at) => (at > bytes.length / 2 ? byte ^ 255 : byte))
  writeFileSync(path, damaged)
  expect(asked()).toBe(1)
  expect(asked()).toBe(0)
  writeFileSync(path, '')
  expect(asked()).toBe(1)
})
