import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/ingest/extract-text.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { misplaced, untrue } from '../fixtures/placement.ts'
import { reportFiles } from '../fixtures/report-files.ts'
import { narrative, records } from '../fixtures/variations.ts'

const oneLine = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim()

describe.each(Object.entries(reportFiles))('%s', async (file, make) => {
  const extraction = await extractText(file, await make())
  const document = segmentDocument({ file, id: 'doc', sha256: '', ...extraction })
  const passages = (kind: string) => document.passages.filter((passage) => passage.kind === kind)

  it('has every character in one place', () => {
    expect(misplaced(extraction.text, document)).toEqual([])
    expect(untrue(extraction.text, document)).toEqual([])
  })

  it('states the same cover, paragraphs and headings as every other format', () => {
    const { title, symbol, date, organization } = document
    expect({ title, symbol, date, organization }).toEqual({
      title: 'Technical cooperation activities: information from other intergovernmental organizations',
      symbol: 'IP/C/W/977/Add.3',
      date: '2019-10-14',
      organization: 'World Museum Organization (WMO)',
    })
    const printed = narrative.filter((line) => /^(?:\d\.\s|This)/.test(line))
    expect(passages('paragraph').map((passage) => oneLine(passage.text))).toEqual(
      printed.map((line) => line.replace(/^\d\. /, '')),
    )
    expect(document.headings.map(({ text }) => text)).toEqual([
      '1 OVERVIEW',
      '1.1 Training',
      '1.2 Advice',
      'ANNEX',
    ])
  })

  it('holds the same records', () => {
    const found = passages('record').map(({ record }) => [
      record?.programme,
      record?.dateText,
      record?.countries.map(({ code }) => code).join(' '),
      record?.description,
      record?.urls[0],
      record?.contacts[0]?.email,
    ])
    expect(found.map((fields) => fields.map(oneLine))).toEqual(
      records.map((rows, i) => [
        rows[0]?.[1],
        rows[1]?.[1],
        i === 0 ? 'GHA TGO' : 'PER',
        rows[3]?.[1],
        rows[7]?.[1],
        'ana.bell@museum.example',
      ]),
    )
  })
})

it.each([
  ['a page', 'a.html', (rows: string[][]) => Buffer.from(`<p>Sender: Office of Crafts</p>${tableOf(rows)}`)],
  ['a message', 'a.eml', (rows: string[][]) => mailOf(tableOf(rows), 'text/html')],
  [
    'plain mail',
    'a.eml',
    (rows: string[][]) => mailOf(rows.map((row) => row.join('\t')).join('\n'), 'text/plain'),
  ],
])('a table below who sends it lists activities, and is no part of the cover: %s', async (_, file, make) => {
  const rows = [
    ['Title of the activity', 'Date', 'Country', 'Results'],
    ['Seminar on the deposit of designs', '4-6 May 2021', 'Peru', 'Forty weavers know how to file a design'],
    ['Workshop on engraving', '12 June 2021', 'Bolivia', 'A register of engravers was begun'],
    ['Course for clerks', '9 September 2021', 'Kenya', 'Clerks answer by letter'],
  ]
  const extraction = await extractText(file, make(rows))
  const { passages } = segmentDocument({ file, id: 'doc', sha256: '', ...extraction })
  const countries = passages.flatMap(({ record }) => record?.countries.map(({ code }) => code) ?? [])
  expect(countries).toEqual(['PER', 'BOL', 'KEN'])
})

function tableOf(rows: string[][]): string {
  const cells = (row: string[]) => row.map((cell) => `<td>${cell}</td>`).join('')
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`
}

function mailOf(text: string, type: string): Buffer {
  return Buffer.from(
    `From: a@example.org\r\nSubject: Activities 2021\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`,
  )
}
