import { expect, it } from 'vitest'
import { storeDocument } from '../../src/indexing/store-document.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { sourceFile } from '../fixtures/documents.ts'
import { misplaced } from '../fixtures/placement.ts'

const long = 300_000

// Each of these hangs a reader whose patterns try every place of a run for every other.
it.each([
  ['dots', '.'.repeat(long)],
  ['white space', `The report${' '.repeat(long)}ends here.`],
  ['one word', 'a'.repeat(long)],
  ['numbers', '1. '.repeat(long / 10)],
  ['bars', 'a | '.repeat(long / 10)],
  ['lines like menus', `contact  ${'ab  '.repeat(60)}${'b'.repeat(40)}\n`.repeat(long / 1000)],
])('reads a file of %s without end, and loses nothing of it', (_, text) => {
  const document = segmentDocument(sourceFile(text))
  expect(misplaced(text, document)).toEqual([])
  expect(storeDocument(document).passages).toBeGreaterThan(0)
})
