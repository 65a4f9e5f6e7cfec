import { expect, it } from 'vitest'
import { documentLabels, documentMarks } from '../../src/corpus/document-labels.ts'
import type { DocumentSummary } from '../../src/model/source-document.ts'
import { documentName } from '../../views/documents/document-name.ts'
import { translatorFor } from '../../views/messages/translator.ts'

const summary = (id: string, facts: Partial<DocumentSummary>): DocumentSummary => ({
  id,
  title: 'Technical cooperation activities',
  subtitle: null,
  symbol: null,
  date: null,
  organization: null,
  member: null,
  kind: null,
  council: null,
  parentSymbol: null,
  corrected: [],
  file: `${id}.txt`,
  passages: 1,
  kinds: { paragraph: 1 },
  languages: { en: 1 },
  language: 'en',
  ...facts,
})

const wco = { organization: 'World Customs Organization (WCO)' }
const documents = [
  summary('a', { ...wco, date: '2019-09-25', symbol: 'IP/C/W/653' }),
  summary('b', { organization: 'Organisation mondiale des douanes (OMD)', date: '2019-02-01' }),
  summary('c', { ...wco, date: '2020-02-01', symbol: 'IP/C/W/660' }),
  summary('d', { title: 'Notes', symbol: 'IP/N/1' }),
  summary('e', { title: 'Notes', symbol: 'IP/N/1' }),
]

it('tells documents of one author and year apart by symbol or identifier, in whichever language they name him', () => {
  expect([...documentMarks(documents)]).toEqual([
    ['a', 'IP/C/W/653'],
    ['b', 'b'],
    ['d', 'd'],
    ['e', 'e'],
  ])
})

it('names no two documents alike', () => {
  const marks = documentMarks(documents)
  const names = documents.map(
    (document) =>
      documentName(translatorFor('en'), { ...document, mark: marks.get(document.id) ?? null }).text,
  )
  expect(new Set(names).size).toBe(documents.length)
  expect(names[2]).toBe('World Customs Organization, 2020')
  expect(new Set(documentLabels(documents).values()).size).toBe(documents.length)
})

it('adds no year to a title that ends with one', () => {
  const period = summary('f', { title: 'Evaluation of the programme, 2018-2023', date: '2024-03-01' })
  expect(documentName(translatorFor('en'), { ...period, mark: null }).text).toBe(period.title)
})
