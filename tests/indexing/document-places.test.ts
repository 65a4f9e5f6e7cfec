import { expect, it } from 'vitest'
import { checkCoverage } from '../../src/indexing/check-coverage.ts'
import { storeDocument } from '../../src/indexing/store-document.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { corpusOf, sourceFile } from '../fixtures/documents.ts'

const files = {
  'addendum.txt':
    'IP/C/W/881/Add.2\n\nREPORT OF THE SEED OFFICE OF LOWLANDIA\n\n1. The examiners were trained in spring.\n\n2. A library was opened.\n\nFUTURE ORCHARDS\n',
  'minutes.txt':
    'IP/C/M/71\n\nMINUTES OF THE MEETING\n\n1. The Council took note of IP/C/W/881/Add.2.\n\n2. It then closed.\n',
}

it('finds a document by its symbol, however it is written, before the passages that cite it', async () => {
  const { search } = await corpusOf(files)
  for (const q of [
    'IP/C/W/881/Add.2',
    'ip/c/w/881/add.2',
    'IP-C-W-881-Add-2',
    'ip c w 881 add 2',
    'IP/C/W/881',
  ]) {
    const { hits } = await search({ q })
    expect(hits.map(({ id }) => id).sort(), q).toEqual(['addendum:document', 'minutes:p1'])
    if (!q.endsWith('881')) expect(hits[0]?.id, q).toBe('addendum:document')
  }
  expect((await search({ q: 'IP/C/W/882' })).total).toBe(0)
})

it('finds a document by a word of its title, and a heading with nothing below it', async () => {
  const { search } = await corpusOf(files)
  expect((await search({ q: 'Lowlandia' })).hits).toMatchObject([
    { id: 'addendum:document', kind: 'document' },
  ])
  const [heading] = (await search({ q: 'orchards' })).hits
  expect(heading).toMatchObject({ kind: 'heading', title: 'FUTURE ORCHARDS', documentId: 'addendum' })
})

it('tells a document once, though its cover says in capitals what its facts are', async () => {
  const { search } = await corpusOf(files)
  const [{ snippet } = { snippet: { text: '' } }] = (await search({ q: 'Lowlandia' })).hits
  expect(snippet.text.match(/lowlandia/gi)).toHaveLength(1)
})

it('puts what says a word before what leads to it, and lists passages only where nothing is asked', async () => {
  const { search } = await corpusOf({
    ...files,
    'visit.txt':
      'IP/C/W/900\n\nREPORT OF A VISIT\n\n1. A delegation from Lowlandia visited the seed bank in 2020.\n',
  })
  expect((await search({ q: 'Lowlandia seed' })).hits.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'document',
  ])
  expect((await search({ q: '' })).hits.every(({ kind }) => kind === 'paragraph')).toBe(true)
})

it('names the words of a source that no search finds, with their line', () => {
  const source = sourceFile(
    'IP/C/W/1\n\nREPORT OF THE OFFICE\n\n1. The mill was visited.\n\n2. It was closed.\n',
  )
  const stored = storeDocument(segmentDocument(source))
  expect(checkCoverage(source.text, stored)).toEqual([])
  const [warning] = checkCoverage(`${source.text}\n3. The weir was lost.\n`, stored)
  expect(warning).toMatchObject({
    code: 'not-found',
    line: 9,
    values: { count: 5, words: ['the', 'was', '3', 'weir', 'lost'] },
  })
})
