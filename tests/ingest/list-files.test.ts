import { execFileSync } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { tablesDir } from '../../src/config.ts'
import { listFiles } from '../../src/ingest/list-files.ts'
import { readSidecar } from '../../src/ingest/sidecar.ts'
import { temporaryFolder } from '../fixtures/documents.ts'

async function listed(folder: string) {
  const { files, skipped } = await listFiles(folder)
  return {
    files: files.map((file) => relative(folder, file)).sort(),
    skipped: skipped.map(({ path, reason }) => [relative(folder, path), reason.code]).sort(),
  }
}

it('follows links to files and folders outside, and says which lead nowhere', async () => {
  const [folder, outside] = [await temporaryFolder(), await temporaryFolder()]
  await writeFile(join(outside, 'minutes.txt'), 'x')
  await writeFile(join(outside, 'alone.txt'), 'x')
  await mkdir(join(outside, 'more'))
  await writeFile(join(outside, 'more', 'annex.txt'), 'x')
  await symlink(join(outside, 'alone.txt'), join(folder, 'linked.txt'))
  await symlink(join(outside, 'more'), join(folder, 'archive'))
  await symlink(join(outside, 'gone.txt'), join(folder, 'gone.txt'))
  expect(await listed(folder)).toEqual({
    files: ['archive/annex.txt', 'linked.txt'],
    skipped: [['gone.txt', 'broken-link']],
  })
})

it('reads each file once where links run in circles or lead to what stands beside them', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'b', 'c'), { recursive: true })
  await writeFile(join(folder, 'b', 'c', 'report.txt'), 'x')
  await symlink(folder, join(folder, 'b', 'c', 'up'))
  await symlink(join(folder, 'b', 'c'), join(folder, 'a'))
  await symlink(join(folder, 'b', 'c', 'report.txt'), join(folder, 'again.txt'))
  expect(await listed(folder)).toEqual({
    files: ['b/c/report.txt'],
    skipped: [
      ['a', 'linked-again'],
      ['again.txt', 'linked-again'],
      ['b/c/up', 'linked-again'],
    ],
  })
})

it('names what is no file, linked or given by itself, and waits for none of it', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'minutes.txt'), 'x')
  execFileSync('mkfifo', [join(folder, 'pipe.txt'), join(folder, 'minutes.txt.meta.json')])
  await symlink('/dev/zero', join(folder, 'device.txt'))
  await symlink('pipe.txt', join(folder, 'to-pipe.txt'))
  expect(await listed(folder)).toEqual({
    files: ['minutes.txt'],
    skipped: [
      ['device.txt', 'special-file'],
      ['minutes.txt.meta.json', 'special-file'],
      ['pipe.txt', 'special-file'],
      ['to-pipe.txt', 'linked-again'],
    ],
  })
  expect(await readSidecar(join(folder, 'minutes.txt'))).toBeNull()
  expect((await listFiles('/dev/zero')).skipped.map(({ reason }) => reason.code)).toEqual(['special-file'])
})

it('takes none of the tables of Passerelle for documents, whose folder lies beside them', async () => {
  const folder = dirname(tablesDir.replace(/\/$/, ''))
  expect((await listed(folder)).files).toEqual(['README.md', 'omd-2019.txt'])
})
