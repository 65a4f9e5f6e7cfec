import { readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from '../src/make-folder.ts'
import { temporaryFolder } from './fixtures/documents.ts'

it('makes a folder with those that it lies in, and leaves one that is there', async () => {
  const root = await temporaryFolder()
  await Promise.all([makeFolder(join(root, 'a/b/c')), makeFolder(join(root, 'a/b/d'))])
  await makeFolder(join(root, 'a/b'))
  expect((await readdir(join(root, 'a/b'))).sort()).toEqual(['c', 'd'])
})

it('makes folders that lie in the same ones at once, none in the way of another', async () => {
  const root = await temporaryFolder()
  for (let round = 0; round < 100; round += 1) {
    const names = Array.from({ length: 8 }, (_, at) => `${round}/a/b/${at % 2 ? 'c/' : ''}${at}`)
    await Promise.all(names.map((name) => makeFolder(join(root, name))))
    expect(await readdir(join(root, `${round}/a/b`))).toHaveLength(5)
  }
})

it('says what to do where a file or a link that leads nowhere is in the way', async () => {
  const root = await temporaryFolder()
  await writeFile(join(root, 'file'), '')
  await symlink(join(root, 'nowhere'), join(root, 'link'))
  for (const name of ['file', 'file/inner', 'link'])
    await expect(makeFolder(join(root, name)), name).rejects.toThrow(/Move it away/)
})

it.runIf(process.platform === 'linux')('ends where the system lets nobody make a folder', async () => {
  await expect(makeFolder('/proc/passerelle/index')).rejects.toThrow(
    /no folder can be made in \/proc\. Set the folder to one on a disk/,
  )
})
