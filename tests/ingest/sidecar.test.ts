import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findSources } from '../../src/indexing/find-sources.ts'
import { listSources, readSource } from '../../src/ingest/read-documents.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'

async function folder(files: Record<string, string>) {
  const path = await mkdtemp(join(tmpdir(), 'passerelle-sidecar-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content)
  return path
}
const text = 'REPORT ON BIRDS\n\n1. The birds were counted in the spring by three people.\n'

async function read(sidecar: string) {
  const path = await folder({ 'birds.txt': text, 'birds.txt.meta.json': sidecar })
  const [source] = (await listSources([path])).sources
  if (!source) throw new Error('no source')
  return segmentDocument(await readSource(source))
}

it('puts what editors say in place of what was read', async () => {
  const document = await read('{ "title": "Birds of 2020", "organization": "Bird Office", "date": null }')
  expect(document).toMatchObject({ title: 'Birds of 2020', organization: 'Bird Office', date: null })
  expect(document.corrected).toEqual(['date', 'organization', 'title'])
  expect(document.passages).toHaveLength(1)
})

it('warns of what it can’t use, with the place and what to give', async () => {
  const document = await read(
    '{ "title": "", "kind": "poem", "date": "spring", "size": 3, "member": "Norland" }',
  )
  expect(document).toMatchObject({ title: 'Report on birds', member: 'Norland' })
  const messages = document.warnings.map(({ message }) => message)
  expect(messages).toHaveLength(4)
  expect(messages[0]).toMatch(/"title" in birds\.txt\.meta\.json is not used: give a text/)
  expect(messages[1]).toMatch(/give one of communication, report/)
  expect(messages[2]).toMatch(/give a day as 2020-03-31/)
  expect(messages[3]).toMatch(/no such fact; known: title, subtitle/)
})

it.each(['[]', 'null', '{ "title": ', '"title"'])(
  'reads the document all the same beside %s',
  async (sidecar) => {
    const document = await read(sidecar)
    expect(document.title).toBe('Report on birds')
    expect(document.warnings.map(({ code }) => code)).toEqual(['corrections-broken'])
  },
)

it('counts as a change of the document, and is none itself', async () => {
  const path = await folder({ 'birds.txt': text })
  const before = await findSources([path])
  await writeFile(join(path, 'birds.txt.meta.json'), '{ "title": "Birds" }')
  const after = await findSources([path])
  expect(after.sources.map(({ file }) => file)).toEqual(['birds.txt'])
  expect(after.skipped).toEqual([])
  expect(after.sources[0]?.sha256).not.toBe(before.sources[0]?.sha256)
})

it('is told where its document is not beside it', async () => {
  const path = await folder({ 'gone.pdf.meta.json': '{}' })
  expect((await listSources([path])).skipped[0]?.reason).toMatch(/it corrects gone\.pdf/)
})
