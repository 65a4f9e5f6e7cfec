import { describe, expect, it } from 'vitest'
import { readContent } from '../fixtures/read-content.ts'
import { grid, para, run, wordFile } from '../fixtures/word-parts.ts'

/** The records of a source: title, first and last day, countries, what is told. */
async function records(name: string, content: string | Uint8Array) {
  const { content: passages } = await readContent(name, content)
  return passages.flatMap(({ record }) => {
    if (!record) return []
    const codes = record.countries.map(({ code }) => code).join(' ')
    return [[record.programme, record.startDate, record.endDate, codes, record.description]]
  })
}
const numbered = async (name: string, content: string) =>
  (await readContent(name, content)).content.map(
    ({ number, text }) => `${number} ${text.replace(/\s+/g, ' ')}`,
  )

describe('items of a numbered list', () => {
  const long = 'The wardens walked along all hedges of the parish before the feast.'
  it('are paragraphs where the text before them introduces no list', async () => {
    const page = `<main><p>The parish wrote to us in May.</p><ol><li>${long}</li><li>Nobody slept.</li></ol></main>`
    expect(await numbered('a.html', page)).toEqual([
      'null The parish wrote to us in May.',
      `1 ${long}`,
      '2 Nobody slept.',
    ])
  })
  it('go on with the paragraph that introduces them', async () => {
    const page = `<main><p>The parish asked for two things:</p><ol><li>${long}</li><li>${long}</li></ol></main>`
    expect(await numbered('a.html', page)).toEqual([
      `null The parish asked for two things: 1. ${long} 2. ${long}`,
    ])
  })
  it('stand apart from a paragraph that is stated to be in another language', async () => {
    const { content } = await readContent(
      'a.html',
      '<main lang="fr"><p>Danses, concerts, radio.</p><ul><li lang="es">Taller, radio</li></ul></main>',
    )
    expect(content.map(({ language }) => language)).toEqual(['fr', 'es'])
  })
  it('are no headings where those before them are none', async () => {
    const { content, headings } = await readContent(
      'a.txt',
      'FEES\n\n1. Filing\n\n2. Hearing\n\nThey are paid at the desk of the court.\n',
    )
    expect(content.map(({ text }) => text)).toEqual([
      'Filing',
      'Hearing',
      'They are paid at the desk of the court.',
    ])
    expect(headings).toEqual([])
  })
})

describe('records', () => {
  it('have their dates month first where the document can only be read so', async () => {
    const rows = [
      'Programme\tDates\tCountry',
      'Course on kilns\t4/8/2019-4/12/2019\tPeru',
      'Seminar on glazes\t6/3/2019\tKenya',
      'Visit to a pottery\t7/22/2019\tChile',
    ]
    expect((await records('a.txt', `POTTERY\n\n${rows.join('\n')}\n`)).map((row) => row.slice(1, 3))).toEqual(
      [
        ['2019-04-08', '2019-04-12'],
        ['2019-06-03', null],
        ['2019-07-22', null],
      ],
    )
    const european = rows.with(3, 'Visit to a pottery\t22/7/2019\tChile')
    expect((await records('a.txt', `POTTERY\n\n${european.join('\n')}\n`))[0]?.slice(1, 3)).toEqual([
      '2019-08-04',
      '2019-12-04',
    ])
  })
  it('have the year that stands above their table, where their dates say none', async () => {
    const table = (...rows: string[]) => ['Seminar\tDate\tCountry', ...rows].join('\n')
    const text = `POTTERY IN THE PARISH\n\nThe guild held these events.\n\n2018\n\n${table('Course on kilns\t5-9 March\tEgypt', 'Day of clay\t14 May\tPeru')}\n\nYear 2019\n\n${table('Course on glazes\t11 February\tKenya', 'Visit\tin 12 sessions\tMali', 'Market\tMay\tTogo')}\n`
    expect((await records('a.txt', text)).map((row) => row.slice(1, 3))).toEqual([
      ['2018-03-05', '2018-03-09'],
      ['2018-05-14', null],
      ['2019-02-11', null],
      [null, null],
      ['2019-05-01', '2019-05-31'],
    ])
  })
  it('have dates year first, and participants that are countries', async () => {
    const rows = [
      'Category\tCourse\tParticipants\tDate',
      'Training\tCourse on kilns\tLaos, Peru\t2020.09.14 – 2020.09.18',
      'Training\tCourse on glazes\tthree potters\t2020/10/5',
    ]
    expect((await records('a.txt', `POTTERY\n\n${rows.join('\n')}\n`)).map((row) => row.slice(1, 4))).toEqual(
      [
        ['2020-09-14', '2020-09-18', 'LAO PER'],
        ['2020-10-05', null, ''],
      ],
    )
  })
  it('begin anew with what the one before begins with, in whatever words', async () => {
    const text = `POTTERY\n\nANNEX\n\n1. Kilns of the delta\nBeneficiary: Viet Nam\nPeriod: 2014-2018\nDescription: Kilns were built.\n\n2. Clay of the south\nBeneficiaries: Botswana, Namibia\nPeriod: 2017-2021\nDescription: Clay was dug.\n`
    expect((await records('a.txt', text)).map(([title, , , codes]) => [title, codes])).toEqual([
      ['Kilns of the delta', 'VNM'],
      ['Clay of the south', 'BWA NAM'],
    ])
  })
  it('stand in the cells of a table, label by label', async () => {
    const cell = (...lines: string[]) => lines.map((line) => para(run(line))).join('')
    const body = grid([
      [
        cell('1'),
        cell(
          'Title: Stoves for the steppe',
          'Date: May 2018',
          'Country: Mongolia',
          'Contents: A stove that burns dung.',
        ),
      ],
      [
        cell('2'),
        cell('Title: Berries', 'Date: 3 June 2018', 'Country: Chile', 'Contents: A brand for growers.'),
      ],
    ])
    expect(await records('a.docx', wordFile(para(run('What the office did in the year.')) + body))).toEqual([
      ['Stoves for the steppe', '2018-05-01', '2018-05-31', 'MNG', 'A stove that burns dung.'],
      ['Berries', '2018-06-03', null, 'CHL', 'A brand for growers.'],
    ])
  })
  it('are paragraphs of a line each below a numbered title, with labels that no table has', async () => {
    const card = (title: string, country: string, year: string) => [
      title,
      `Beneficiary: ${country}`,
      `Period: ${year}`,
      'Partner institution: Clay Board',
      'Content: Lessons in firing.',
    ]
    const lines = [
      'CLAY',
      ...card('1. Kiln school', 'Viet Nam', '2019'),
      ...card('2. Pottery of the coast', 'Colombia', 'May 2020'),
    ]
    const body = lines.map((line) => para(run(line))).join('')
    expect(
      (await records('a.docx', wordFile(body))).map(([, from, , code, told]) => [from, code, told]),
    ).toEqual([
      ['2019-01-01', 'VNM', 'Lessons in firing.'],
      ['2020-05-01', 'COL', 'Lessons in firing.'],
    ])
  })
  it('are told of behind a semicolon, in a lettered list', async () => {
    const text = `WHAT WE DID

(i) National seminar on kilns, Lusaka, Zambia, April 12 and 13, 2016; 48 potters; held with the guild.

(ii) Study visit to the museum of clay (MOC), Maseru, Lesotho, June 6, 2016; two officials.
`
    expect((await records('a.txt', text)).map((row) => row.slice(0, 4))).toEqual([
      ['National seminar on kilns', '2016-04-12', '2016-04-13', 'ZMB'],
      ['Study visit to the museum of clay (MOC)', '2016-06-06', null, 'LSO'],
    ])
  })
})

describe('a document', () => {
  it('has the symbol and the Member that the head of its page labels', async () => {
    const page = `<main><h1>Notice of the parish</h1><dl><dt>Document symbol</dt><dd>IP/C/W/660/Add.5</dd><dt>Member</dt><dd>Czech Republic</dd><dt>Date of circulation</dt><dd>11/10/2019</dd></dl><p>The office received six examiners in the autumn.</p></main>`
    const { symbol, member, date, content } = await readContent('a.html', page)
    expect([symbol, member, date]).toEqual(['IP/C/W/660/Add.5', 'Czech Republic', '2019-10-11'])
    expect(content.map(({ text }) => text)).toEqual(['The office received six examiners in the autumn.'])
  })
  it('has sections that capital letters with a bracket open', async () => {
    const { content } = await readContent(
      'a.txt',
      'REPORT\n\nI. TRAINING\n\nA) Abroad\n\nTwo clerks went to Rabat for a month.\n\nB) At home\n\nA course was given each Tuesday.\n',
    )
    expect(content.map(({ section }) => section)).toEqual([
      ['I. TRAINING', 'A) Abroad'],
      ['I. TRAINING', 'B) At home'],
    ])
  })
  it('has the captions of its pictures, and sections that a line in bold opens', async () => {
    const page = `<nav><a href="/">Home</a></nav><article><h1>The library</h1><p>The library of the court opened on Monday after years of work.</p><figure><img src="a.png"><figcaption>The mayor cuts the ribbon.</figcaption></figure><p>Readers came from all parishes of the coast, and stayed.</p><p><b>Loans</b></p><p>Books may be kept for a month.</p></article>`
    const { content } = await readContent('a.html', page)
    expect(content.map(({ text }) => text)).toContain('The mayor cuts the ribbon.')
    expect(content.at(-1)?.section).toEqual(['Loans'])
  })
  it('of Word has sections that a line in bold opens', async () => {
    const bold = (text: string) => para(run(text, '<w:b/>'))
    const body = [
      bold('Before you file'),
      para(run('Search the ledger.')),
      bold('2. Fees of the clerk'),
      para(run('They are low.')),
    ]
    const { content } = await readContent('a.docx', wordFile(para(run('GUIDE FOR CLERKS')) + body.join('')))
    expect(content.map(({ section, text }) => `${section}: ${text}`)).toEqual([
      'Before you file: Search the ledger.',
      'Before you file,2. Fees of the clerk: They are low.',
    ])
  })
  it('ends its cover where its first article begins', async () => {
    const { title, content } = await readContent(
      'a.txt',
      'STATUTES OF THE GUILD\n\nArticle 1 – Purpose\n\nThe guild keeps a register of marks.\n\nArticle 2 – Members\n\nAny printer may join.\n',
    )
    expect([title, content[0]?.section]).toEqual(['Statutes of the guild', ['Article 1 – Purpose']])
  })
  it('of Word is in the language that its runs state, where its words don’t say another', async () => {
    const stated = (text: string, tag: string) => para(run(text, `<w:lang w:val="${tag}"/>`))
    const body = [
      stated('Podcast, radio, interview.', 'fr-FR'),
      stated('Radio, podcast, animation.', 'en-US'),
      stated('The clerks were taught to read all ledgers of the court.', 'fr-FR'),
    ]
    const { content } = await readContent('a.docx', wordFile(body.join('')))
    expect(content.map(({ language }) => language)).toEqual(['fr', 'en', 'en'])
  })
})
