import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { extractText } from '../../src/ingest/extract-text.ts'
import { readDocuments } from '../../src/ingest/read-documents.ts'
import { temporaryFolder } from '../fixtures/documents.ts'
import { makeEml, pack } from '../fixtures/make-office.ts'
import { packArchive } from '../fixtures/pack-archive.ts'

it('reads the documents in archives and those attached to messages, each under its own name', async () => {
  const folder = await temporaryFolder()
  const mail = makeEml({ Subject: 'Report', From: 'a@example.org' }, 'See the annex.', [
    { name: 'annex.txt', bytes: Buffer.from('annex words') },
  ])
  const inner = Buffer.from(pack({ 'deep.txt': 'deep words' }))
  const files = {
    'b/one.txt': 'one words',
    'mail.eml': mail,
    'more.zip': inner,
    'picture.png': 'x',
    '__MACOSX/one.txt': 'y',
    '../out.txt': 'z',
  }
  const archive = packArchive(
    new Map(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)])),
  )
  await writeFile(join(folder, 'all.zip'), archive)
  const { documents, skipped, errors } = await readDocuments([folder])
  expect(documents.map(({ file, id, text }) => [file, id, text.split('\n')[0]])).toEqual([
    ['all.zip/b/one.txt', 'one', 'one words'],
    ['all.zip/mail.eml', 'mail', 'Report'],
    ['all.zip/mail.eml/annex.txt', 'annex', 'annex words'],
    ['all.zip/more.zip/deep.txt', 'deep', 'deep words'],
  ])
  expect(skipped.map(({ file }) => file)).toEqual(['all.zip/picture.png'])
  expect(errors).toEqual([])
})

it('names an archive that is broken or packed too deep, and reads the others', async () => {
  const folder = await temporaryFolder()
  let nested: Buffer = Buffer.from(pack({ 'a.txt': 'words' }))
  for (let level = 0; level < 5; level++) nested = packArchive(new Map([['inner.zip', nested]]))
  await writeFile(join(folder, 'deep.zip'), nested)
  await writeFile(join(folder, 'broken.zip'), 'PK nothing')
  await writeFile(join(folder, 'good.txt'), 'fine')
  const { documents, errors } = await readDocuments([folder])
  expect(documents.map(({ id }) => id)).toEqual(['good'])
  expect(errors.map(({ message }) => message)).toEqual([
    'broken.zip: it is broken or no archive; open it in its program and save it again',
    'deep.zip: archives are packed into each other more than 3 deep; unpack it',
  ])
})

it('names a message beyond the bounds of its parser, with the remedy', async () => {
  const nested = Array.from(
    { length: 60 },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  )
  const message = `From: a@example.org\r\nMIME-Version: 1.0\r\nMessage-ID: <1@x>\r\n${nested.join('')}\r\nthe text`
  await expect(extractText('a.eml', Buffer.from(message))).rejects.toThrow(
    /^a\.eml: it could not be read \(.*\); save it again, or as text$/,
  )
})
