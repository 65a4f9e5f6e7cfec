import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readDocuments, slug } from '../../src/ingest/read-documents.ts'
import { splitLines } from '../../src/ingest/split-blocks.ts'
import { temporaryFolder } from '../fixtures/documents.ts'

it('names a document by the slug of its file name', () => {
  expect(slug('OMD 2019 – Été.txt')).toBe('omd-2019-ete')
  expect(slug('folder/IP_C_W_653.txt')).toBe('ip-c-w-653')
  expect(slug('文書.txt')).toBe('document')
})

it('reads a folder in the order of paths and tells files of one name apart', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'b'))
  await writeFile(join(folder, 'b', 'report.txt'), 'two')
  await writeFile(join(folder, 'a-report.txt'), '\ufeffone')
  await writeFile(join(folder, 'report.txt'), 'three')
  await writeFile(join(folder, 'README.txt'), 'not a document')
  await writeFile(join(folder, 'table.json'), '{}')
  await writeFile(join(folder, 'later.pages'), 'x')
  const { documents, errors, skipped } = await readDocuments([folder])
  expect(documents.map(({ id, text }) => [id, text])).toEqual([
    ['a-report', 'one'],
    ['report', 'two'],
    ['report-2', 'three'],
  ])
  expect(errors).toEqual([])
  expect(skipped.map(({ file }) => file)).toEqual(['README.txt', 'later.pages', 'table.json'])
})

it('names a file that it cannot decode, with the reason, and reads the others', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'binary.txt'), 'a\0b')
  await writeFile(join(folder, 'good.txt'), 'fine')
  const { documents, errors } = await readDocuments([folder])
  expect(documents.map(({ id }) => id)).toEqual(['good'])
  expect(errors.map(({ message }) => message)).toEqual([
    'binary.txt: it holds null characters: not a text file; save it as text in UTF-8',
  ])
})

it('says of a name that is not in UTF-8 what is wrong with it', async () => {
  const folder = await temporaryFolder()
  await writeFile(Buffer.concat([Buffer.from(`${folder}/b`), Buffer.of(0xfe), Buffer.from('.txt')]), 'text')
  const { errors } = await readDocuments([folder])
  expect(errors).toHaveLength(1)
  expect(errors[0]?.message).toMatch(/its name is not in UTF-8; rename it/)
})

it('says which path it could not list', async () => {
  await expect(readDocuments(['/no/such/folder'])).rejects.toThrow(
    /\/no\/such\/folder: there is no such file/,
  )
})

it('numbers lines whatever ends them', () => {
  expect(splitLines('a\r\nb\rc\n').map(({ text, start, number }) => [text, start, number])).toEqual([
    ['a', 0, 1],
    ['b', 3, 2],
    ['c', 5, 3],
    ['', 7, 4],
  ])
})
