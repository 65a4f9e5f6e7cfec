import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/ingest/extract-text.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { bullet, heading, makeDocx, numbered, paragraph, table, withNote } from '../fixtures/make-docx.ts'
import { packArchive } from '../fixtures/pack-archive.ts'
import { misplaced, untrue } from '../fixtures/placement.ts'

const record = [
  ['Name of programme or project', 'Seminar on marks'],
  ['Date and end date', '3 May 2021 - 5 May 2021'],
  ['Beneficiary country or countries', 'Ghana; Togo'],
  ['Brief description', 'A first paragraph.\nA second one.'],
]
const activities = [
  ['No.', 'Activity', 'Date', 'Country', 'Results'],
  ['1', 'Workshop', '4 June 2020', 'Peru', 'Forty officers trained'],
  ['2', 'Study visit', '7-10 May 2019', 'Kenya', ''],
]

async function read() {
  const bytes = await makeDocx(
    [
      heading('Technical cooperation of the Office'),
      heading('Overview', 2),
      numbered('The Office helped eleven members during the year.'),
      numbered('It did so in three ways:'),
      numbered('by training', 1),
      numbered('by advice', 1),
      withNote('Members paid nothing.', 1),
      bullet('first point'),
      paragraph('ANNEX'),
      table(record),
      table(activities),
    ],
    ['In English only.'],
  )
  const extraction = await extractText('report.docx', bytes)
  const source = { file: 'report.docx', id: 'report', sha256: '', ...extraction }
  return { source, document: segmentDocument(source) }
}

describe('a Word document', () => {
  it('keeps headings, the numbers that Word prints, lists, tables and footnotes', async () => {
    const { document } = await read()
    expect(document.title).toBe('Technical cooperation of the Office')
    expect(document.headings.map(({ text, level }) => [text, level])).toEqual([
      ['Overview', 1],
      ['ANNEX', 0],
    ])
    const parts = document.passages.map(({ id }) => id.split(':')[1])
    expect(parts).toEqual(['p1', 'p2', 'u1', 'r1', 'r2', 'r3', 'n1'])
    const text = (part: string) => document.passages.find(({ id }) => id === `report:${part}`)?.text
    expect(text('p2')).toBe('It did so in three ways:\n\n(a) by training\n\n(b) by advice')
    expect(text('u1')).toBe('Members paid nothing.\n\n- first point')
    expect(text('n1')).toBe('In English only.')
  })

  it('reads a record per label table, and one per row of a table of activities', async () => {
    const { document } = await read()
    const records = document.passages.flatMap((passage) => passage.record ?? [])
    expect(records[0]).toMatchObject({
      programme: 'Seminar on marks',
      startDate: '2021-05-03',
      description: 'A first paragraph.\nA second one.',
    })
    expect(records[1]).toMatchObject({
      programme: 'Workshop',
      startDate: '2020-06-04',
      outputs: 'Forty officers trained',
    })
    expect(records[2]).toMatchObject({ programme: 'Study visit', endDate: '2019-05-10', outputs: null })
  })

  it('has every character in one place', async () => {
    const { source, document } = await read()
    expect(misplaced(source.text, document)).toEqual([])
    expect(untrue(source.text, document)).toEqual([])
    expect(document.warnings).toEqual([])
  })
})

describe('a Word file that cannot be read', () => {
  const failure = (bytes: Uint8Array) => extractText('a.docx', bytes).catch((error) => error.message)

  it('is refused with the reason and the remedy', async () => {
    expect(await failure(Buffer.from('PK nothing'))).toBe(
      'a.docx: it is broken or no archive; open it in its program and save it again',
    )
    const good = await makeDocx([paragraph('text')])
    expect(await failure(good.subarray(0, good.length - 200))).toMatch(/a\.docx: it is broken/)
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)])
    expect(await failure(old)).toMatch(/encrypted or an old \.doc; save it as \.docx/)
    expect(await failure(packArchive(new Map([['x.xml', Buffer.from('<a/>')]])))).toMatch(/no Word document/)
  })

  it('is refused when it explodes while unpacking, whatever its directory says', async () => {
    const packed = deflateRawSync(Buffer.alloc(60_000_000))
    const bomb = packArchive(new Map([['word/document.xml', packed]]))
    // The archive says that the entry is deflated and small.
    for (const at of [bomb.indexOf('PK\u0003\u0004') + 8, bomb.indexOf('PK\u0001\u0002') + 10])
      bomb.writeUInt16LE(8, at)
    expect(await failure(bomb)).toMatch(
      /"word\/document\.xml" in it unpacks to more than \d+ MB; save it again without/,
    )
  })
})
