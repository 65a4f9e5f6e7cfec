import { expect, it } from 'vitest'
import { checkCoverage } from '../../src/indexing/check-coverage.ts'
import { storeDocument } from '../../src/indexing/stored-documents.ts'
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
