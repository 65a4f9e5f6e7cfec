import { describe, expect, it } from 'vitest'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { sourceFile } from '../fixtures/documents.ts'
import { misplaced, untrue } from '../fixtures/placement.ts'
import { narrative, records, variations } from '../fixtures/variations.ts'

const oneLine = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim()
const withoutNumber = (text: string) => text.replace(/^\d\. /, '')

describe.each(Object.entries(variations))('a report %s', (_, text) => {
  const document = segmentDocument(sourceFile(text))
  const passages = (kind: string) => document.passages.filter((passage) => passage.kind === kind)

  it('has every character in one place', () => {
    expect(misplaced(text, document)).toEqual([])
    expect(untrue(text, document)).toEqual([])
  })

  it('states its title, symbol, date and organization', () => {
    expect(document.title).toBe(
      'TECHNICAL COOPERATION ACTIVITIES: INFORMATION FROM OTHER INTERGOVERNMENTAL ORGANIZATIONS',
    )
    const { symbol, date, organization } = document
    expect({ symbol, date, organization }).toEqual({
      symbol: 'IP/C/W/977/Add.3',
      date: '2019-10-14',
      organization: 'WORLD MUSEUM ORGANIZATION (WMO)',
    })
  })

  it('has its paragraphs, with their numbers and headings', () => {
    expect(passages('paragraph').map(({ id }) => id.split(':')[1])).toEqual(['u1', 'p1', 'p2', 'p3', 'p4'])
    const printed = narrative.filter((line) => /^(?:\d\.\s|This)/.test(line)).map(withoutNumber)
    expect(passages('paragraph').map((passage) => oneLine(passage.text))).toEqual(printed)
    expect(passages('paragraph').map(({ section }) => section.join(' > '))).toEqual([
      '',
      '1 OVERVIEW',
      '1 OVERVIEW > 1.1 Training',
      '1 OVERVIEW > 1.1 Training',
      '1 OVERVIEW > 1.2 Advice',
    ])
  })

  it('has its records, field by field', () => {
    const found = passages('record').map(({ record }) => [
      record?.programme,
      record?.dateText,
      record?.countries.map(({ name }) => name).join('; '),
      record?.description,
      record?.audience,
      record?.providers.join('; '),
      record?.outputs,
      record?.urls[0],
      record?.contacts[0]?.text,
    ])
    expect(found.map((fields) => fields.map(oneLine))).toEqual(
      records.map((rows) => rows.map(([, value]) => value)),
    )
    expect(passages('record').map(({ section }) => section)).toEqual([['ANNEX'], ['ANNEX']])
    const doubts = document.warnings.map(({ message }) => message)
    expect(doubts.filter((message) => !message.includes('kept in the value of'))).toEqual([])
  })
})
