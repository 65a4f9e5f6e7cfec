import { expect, it } from 'vitest'
import { checkCoverage } from '../../src/indexing/check-coverage.ts'
import { storeDocument } from '../../src/indexing/store-document.ts'
import { extractText } from '../../src/ingest/extract-text.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { sourceFile } from '../fixtures/documents.ts'
import { reportFiles } from '../fixtures/report-files.ts'
import { variations } from '../fixtures/variations.ts'

it.each(Object.entries(reportFiles))('every word of %s is found', async (file, make) => {
  const source = { file, id: 'doc', sha256: '', ...(await extractText(file, await make())) }
  expect(checkCoverage(source.text, storeDocument(segmentDocument(source)))).toEqual([])
})

it.each(Object.entries(variations))('every word of a text is found: %s', (_, text) => {
  const source = sourceFile(text)
  expect(checkCoverage(source.text, storeDocument(segmentDocument(source)))).toEqual([])
})

it('a word that is lost where it stands for the second time is told, with its line', () => {
  const source = sourceFile(
    'REPORT\n\n1. The clerks of the registry were trained in Lomé.\n\n2. The clerks of the registry went home.\n',
  )
  const document = storeDocument(segmentDocument(source))
  const content = document.content.filter(({ number }) => number !== '2')
  const [warning] = checkCoverage(source.text, { ...document, content })
  const line = source.text.split('\n').findIndex((text) => text.includes('went home')) + 1
  expect(warning).toMatchObject({ line, code: 'not-found' })
  expect(warning?.message).toMatch(/clerks/)
})
