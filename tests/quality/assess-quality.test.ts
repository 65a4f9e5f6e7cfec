import { expect, it } from 'vitest'
import type { QualityKind } from '../../src/model/quality.ts'
import { searchRequestSchema } from '../../src/model/search-request.ts'
import { corpusOf, omd2019, openIndexOf } from '../fixtures/documents.ts'
import { twinReports } from '../fixtures/twin-reports.ts'

const record = (fields: Record<string, string>) =>
  Object.entries({
    'Name of programme or project': 'National Workshop',
    'Date and end date': '1 April 2019 - 5 April 2019',
    'Beneficiary country or countries': 'Ghana',
    'Brief description': 'A workshop for the officers of the customs.',
    'Technical cooperation provider(s)': 'The World Health Organization',
    ...fields,
  })
    .map(([label, value]) => `${label}\t${value}`)
    .join('\n')

const documentOf = (...parts: string[]) =>
  ['**REPORT**', '1. The year in short.', 'ANNEX', ...parts].join('\n\n')

async function findingsOf(text: string, kind: QualityKind) {
  const { corpus } = await corpusOf({ 'report.txt': text })
  const { findings } = corpus.quality()
  return findings
    .filter((finding) => finding.kind === kind)
    .map(({ passageId, message }) => [passageId, message])
}

it('names the provider of the reference document that is a slip, and its near-duplicate', async () => {
  const { corpus } = await openIndexOf([omd2019])
  const { findings, counts } = corpus.quality()
  const odd = findings.filter(({ kind }) => kind === 'odd-provider')
  expect(odd).toEqual([
    {
      kind: 'odd-provider',
      documentId: 'omd-2019',
      passageId: 'omd-2019:r8',
      file: 'omd-2019.txt',
      line: 114,
      code: 'provider-slip',
      values: { name: 'The World Customs Administration', usual: 'The World Customs Organization', count: 9 },
      message:
        '"The World Customs Administration" may be "The World Customs Organization", which 9 records have',
    },
  ])
  expect(findings.filter(({ kind }) => kind === 'near-duplicate').map(({ passageId }) => passageId)).toEqual([
    'omd-2019:r8',
  ])
  expect(counts['contradictory-dates']).toBe(0)
})

it('takes no twin documents for near-duplicates of each other', async () => {
  const { corpus } = await corpusOf(twinReports)
  expect(corpus.quality().counts['near-duplicate']).toBe(0)
})

it('finds empty fields, printed or missing', async () => {
  const text = documentOf(record({ 'Brief description': '', 'Website for further information': '' }))
  expect(await findingsOf(text, 'empty-field')).toEqual([['report:r1', 'nothing under: description, urls']])
})

it('takes a provider for odd only where nothing says that it is an organization', async () => {
  const providers = ['World Intellectual Property Organization', 'Ministry of Trade', 'Some Friends']
  const text = documentOf(
    ...providers.map((name, i) =>
      record({ 'Technical cooperation provider(s)': name, 'Date and end date': `${i + 1} May 2019` }),
    ),
  )
  expect(await findingsOf(text, 'odd-provider')).toEqual([
    ['report:r3', '"Some Friends" is known as no organization'],
  ])
})

it('finds dates that contradict the title', async () => {
  const text = documentOf(
    record({ 'Name of programme or project': 'Seminar 2014' }),
    record({ 'Name of programme or project': 'Seminar 2018-2019' }),
  )
  expect(await findingsOf(text, 'contradictory-dates')).toEqual([
    ['report:r1', 'its title says 2014, its date 1 April 2019 - 5 April 2019'],
  ])
})

it('finds headings and annexes with nothing below them', async () => {
  const text =
    '**REPORT**\n\n1 OVERVIEW\n\n1. The year in short.\n\n2 OUTLOOK\n\n3 END\n\n2. The end.\n\nANNEX I\n'
  expect((await findingsOf(text, 'dead-structure')).map(([, message]) => message)).toEqual([
    'nothing stands under the heading "2 OUTLOOK"',
    'the annex "ANNEX I" is empty',
  ])
})

it('tells of a period that no activity has, which counts under no year', async () => {
  const text = documentOf(record({ 'Date and end date': '1 April 1219 - 5 April 2019' }), record({}))
  const dates = await findingsOf(text, 'contradictory-dates')
  expect(dates).toEqual([['report:r1', expect.stringContaining('from 1219-04-01 to 2019-04-05')]])
  const { corpus } = await corpusOf({ 'report.txt': text })
  const { facets } = await corpus.search(searchRequestSchema.parse({ kind: ['record'] }))
  expect(facets.year).toEqual({ 2019: 1 })
})
