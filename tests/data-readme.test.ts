import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const data = fileURLToPath(new URL('../data', import.meta.url))

/** The files that the rows of the table name; in a row, a name without a folder is in the folder of the one before. */
function namesIn(table: string): RegExp[] {
  return table.split('\n').flatMap((row) => {
    const cell = /^\| ([^|]*) \|/.exec(row)?.[1] ?? ''
    let folder = ''
    return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => {
      const path = name.includes('/') ? name : folder + name
      folder = path.slice(0, path.lastIndexOf('/') + 1)
      return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`)
    })
  })
}

it('every table has its row of source and licence, and every row a file', async () => {
  const named = namesIn(await readFile(join(data, 'README.md'), 'utf8'))
  const entries = await readdir(data, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map(({ parentPath, name }) => relative(data, join(parentPath, name)))
  expect(files.filter((file) => !named.some((name) => name.test(file)))).toEqual([])
  expect(named.filter((name) => !files.some((file) => name.test(file))).map(String)).toEqual([])
})
