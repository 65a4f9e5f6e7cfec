import fc from 'fast-check'
import { expect, it } from 'vitest'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { sourceFile } from '../fixtures/documents.ts'
import { misplaced, untrue } from '../fixtures/placement.ts'

/** Pieces that rules look for, in any order: what they make together is hardly ever a document. */
const pieces = [
  '1.', '2. ', '1.1 ', '1.1. Overview', '(a) ', '- 2 -', 'Page 2/3', 'IP/C/W/1/Add.2', 'ANNEX', 'ANEXO II', '**', '#', '## ',
  '|', '| --- | --- |', '\t', '\n', '\n\n', '\r\n', '   ', '¹', '^{1}', '* ', '---', 'Name of programme or project', 'Pays bénéficiaire(s)',
  'Date and end date: ', 'Fecha', 'Ghana; Togo', '7-10 May 2019', '29 October 2014. ', 'CHF 5.13', 'Introduction', 'INTRODUCTION', 'Le Conseil a tenu une réunion.',
  'ORIGINAL: English DATE: May 28, 2019 ', 'S CDIP/16/3ORIGINAL', 'IP/C/M/1, IP/C/M/2', '1.As ', '33. The ', '_______', 'C/48/2 page 4 ', 'PROV.', 'ANNEX I: LIST OF ITEMS', '1) One', 'GENEVA', 'Sixth Session ', 'Embed Size (px)', 'Home > A > B', 'RÉSUMÉ3', 'TABLE DES MATIÈRES', 'REPORT ON MANY THINGS ', 'prepared by the Bureau ', 'Q2 2019', 'Start date: ', 'Beneficiary country or countries', 'A long line of running text that reaches as far as a line of a page does',
  'the Council met', 'Activity 3', 'No.', 'a@b.example', 'https://a.example/b', 'Description', 'Original: English', 'C:\\a\\b.docx', '\u00a0', '\u2028', '\f',
] // biome-ignore format: a list

const damaged = fc.array(
  fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12, unit: 'grapheme' })),
  {
    maxLength: 60,
    size: 'max',
  },
)

it('never fails on any text, and loses and repeats nothing of it', () => {
  fc.assert(
    fc.property(damaged, (parts) => {
      const text = parts.join('')
      const document = segmentDocument(sourceFile(text))
      expect(misplaced(text, document)).toEqual([])
      expect(untrue(text, document)).toEqual([])
      expect(new Set(document.passages.map(({ id }) => id)).size).toBe(document.passages.length)
    }),
    { numRuns: 1500 },
  )
})

it('reads long runs of one character in time', () => {
  const runs = ['a', ' ', '.', '_', '|', 'A ', '1 ', 'A/', '(', ': '].map((run) => `a${run.repeat(4000)}b`)
  const begin = performance.now()
  for (const text of runs) segmentDocument(sourceFile(text))
  expect(performance.now() - begin).toBeLessThan(10_000)
})

it('gives the same for the same text', () => {
  fc.assert(
    fc.property(damaged, (parts) => {
      const text = parts.join('')
      expect(segmentDocument(sourceFile(text))).toEqual(segmentDocument(sourceFile(text)))
    }),
    { numRuns: 100 },
  )
})
