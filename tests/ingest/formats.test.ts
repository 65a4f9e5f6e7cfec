import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/ingest/extract-text.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { makeDocx, paragraph } from '../fixtures/make-docx.ts'
import { makeEml, makeOdt, makeRtf, makeXlsx, pack } from '../fixtures/make-office.ts'

const codes = (warnings: { code: string }[] | undefined) => (warnings ?? []).map(({ code }) => code)
const failure = async (file: string, bytes: Uint8Array) =>
  extractText(file, bytes).then(
    () => 'read',
    (error) => error.message,
  )
const rtf = (inside: string) =>
  Buffer.from(`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 A;}{\\f1\\fcharset204 B;}}${inside}}`, 'latin1')
const read = async (file: string, bytes: Uint8Array) => {
  const extraction = await extractText(file, bytes)
  return { ...extraction, document: segmentDocument({ file, id: 'd', sha256: '', ...extraction }) }
}

describe('a file is read as what it is, whatever its name says', () => {
  const said = 'Twenty clerks of the office were trained.'
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a.txt', () => makeRtf([{ text: said }])],
    ['a.docx', () => makeRtf([{ text: said }])],
    ['a.doc', () => Buffer.from(`<!DOCTYPE html><html><body><p>${said}</p></body></html>`)],
    ['a.pdf', () => makeDocx([paragraph(said)])],
    ['a.rtf', () => makeOdt([{ text: said }])],
    ['a.odt', () => Buffer.from(said)],
    ['a.csv', () => makeXlsx([{ name: 'Sheet1', rows: [[said]] }])],
  ])('%s', async (file, make) => {
    const { text, warnings } = await extractText(file, await make())
    expect(text.trim()).toBe(said)
    expect(codes(warnings)).toContain('named-otherwise')
  })

  it('or refused with the remedy of its kind', async () => {
    expect(await failure('a.docx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toMatch(
      /picture; recognise its text/,
    )
    expect(await failure('a.msg', Buffer.from('x'))).toMatch(/save it as \.eml/)
    expect(await failure('a.xls', Buffer.from('x'))).toMatch(/save it as \.xlsx or \.csv/)
    expect(await failure('a.docx', pack({ 'one.txt': said, 'two.txt': said }))).toMatch(
      /it is an archive: unpack it/,
    )
  })

  it('or with a warning where there is no text in it', async () => {
    expect(codes((await extractText('a.rtf', rtf('\\par'))).warnings)).toContain('without-text')
  })
})

it('rich text: code pages of fonts, notes, hidden and deleted text, numbers of lists, merged cells', async () => {
  const { text, blocks, warnings } = await extractText(
    'a.rtf',
    rtf(
      "{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}\\pard\\s1 Overview\\par\\pard{\\listtext 4.\\tab}Caf\\'e9{\\f1  \\'cc\\'e8\\'ed\\'f1\\'ea}{\\footnote 1 Paid by the Fund.} ends{\\v secret}{\\deleted gone}.\\par" +
        "\\trowd\\clvmgf\\cellx1\\cellx2\\pard\\intbl Togo\\cell One\\cell\\row\\trowd\\clvmrg\\cellx1\\cellx2\\pard\\intbl\\cell Two\\cell\\row\\pard{\\*\\unknown nothing}{\\pict 89504e47}\\u8364\\'80 5\\par",
    ),
  )
  expect(text).toContain('4. Café Минск¹ ends.')
  expect(text).toContain('Togo\tOne\nTogo\tTwo')
  expect(text).toContain('€ 5')
  expect(text).not.toMatch(/secret|gone|nothing|89504e47/)
  expect(blocks?.filter(({ kind }) => kind === 'heading')).toMatchObject([{ level: 1 }])
  expect(blocks?.filter(({ kind }) => kind === 'note').map(({ lines }) => lines[0]?.text)).toEqual([
    '¹ Paid by the Fund.',
  ])
  expect(codes(warnings)).toEqual(['hidden-text', 'deleted-text'])
})

it('OpenDocument: numbers as printed, notes, hidden text, text boxes, merged cells', async () => {
  const list =
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>'
  const hidden = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
  const item = (text: string) => `<text:list-item><text:p>${text}</text:p></text:list-item>`
  const note =
    '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Paid by the Fund.</text:p></text:note-body></text:note>'
  const inside =
    `<text:list text:style-name="L">${item('First')}${item(`Second${note}`)}</text:list>` +
    '<text:p>Seen<text:span text:style-name="H">unseen</text:span><text:s text:c="1"/>here<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame></text:p>' +
    '<office:annotation><text:p>remark</text:p></office:annotation>'
  const { text, warnings } = await extractText('a.odt', makeOdt([], inside, '', list + hidden))
  expect(text.split(/\n+/)).toEqual(['1. First', '2. Second¹', 'Seen here', 'Boxed', '¹ Paid by the Fund.'])
  expect(codes(warnings)).toEqual(['hidden-text', 'comments'])
})

describe('tables of activities', () => {
  const head = ['Activity', 'Date', 'Country', 'Results']
  const rows = [
    ['Workshop on seeds', '2020-06-04', 'Peru', 'Forty officers trained; all passed'],
    ['Study visit, "greenhouse"', '2019-05-07', 'Kenya', ''],
  ]
  const found = async (file: string, bytes: Uint8Array) =>
    (await read(file, bytes)).document.passages
      .filter(({ kind }) => kind === 'record')
      .map(({ record }) => [
        record?.programme,
        record?.startDate,
        record?.countries.map(({ code }) => code).join(),
      ])
  const expected = [
    ['Workshop on seeds', '2020-06-04', 'PER'],
    ['Study visit, "greenhouse"', '2019-05-07', 'KEN'],
  ]
  const quoted = (cell: string) => (/[;,"\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

  it.each([',', ';', '\t'])('are read from text parted by %j', async (delimiter) => {
    const text = [head, ...rows].map((row) => row.map(quoted).join(delimiter)).join('\r\n')
    expect(await found('list.csv', Buffer.from(`\ufeff${text}`))).toEqual(expected)
  })

  it('are read from workbooks: dates and shares as shown, merged cells in every row, hidden sheets left out', async () => {
    const bytes = makeXlsx([
      {
        name: 'Activities 2020',
        rows: [
          ['Report of the office'],
          head,
          ['Workshop on seeds', [43986, 1], 'Peru', [0.25, 2]],
          ['Study visit, "greenhouse"', [43592, 1], 'Kenya', [43952, 3]],
        ],
      },
      {
        name: 'Costs',
        rows: [
          ['Region', 'Cost'],
          ['North', '10'],
          ['', '12'],
        ],
        merged: ['A2:A3'],
      },
      { name: 'Drafts', state: 'hidden', rows: [['private', 'words']] },
    ])
    expect(await found('list.xlsx', bytes)).toEqual(expected)
    const { text, warnings } = await extractText('list.xlsx', bytes)
    expect(text).toMatch(/^Report of the office\n+Activities 2020\n/)
    expect(text).toContain('25 %')
    expect(text).toContain('2020-05')
    expect(text).toContain('North\t10\nNorth\t12')
    expect(text).not.toContain('private')
    expect(codes(warnings)).toEqual(['hidden-text'])
  })
})

it('messages: subject, sender and date, and what is attached', async () => {
  const mail = makeEml(
    {
      Subject: '=?utf-8?q?R=C3=A9union_de_mars?=',
      From: 'Awa <awa@example.org>',
      Date: 'Tue, 03 Mar 2020 10:00:00 +0000',
    },
    'Bonjour.\n\nLa réunion aura lieu.',
    [
      { name: 'annex.docx', bytes: Buffer.from('x') },
      { name: 'list.xls', bytes: Buffer.from('x') },
    ],
  )
  const { text, warnings } = await extractText('a.eml', mail)
  expect(text.split(/\n+/)).toEqual([
    'Réunion de mars',
    'From: Awa <awa@example.org>',
    'Date: 2020-03-03',
    'Bonjour.',
    'La réunion aura lieu.',
  ])
  expect(warnings).toMatchObject([
    { code: 'attachments-apart', values: { names: ['annex.docx'] } },
    { code: 'attachments-left', values: { names: ['list.xls'] } },
  ])
})
