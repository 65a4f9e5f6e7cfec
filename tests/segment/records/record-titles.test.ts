import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/ingest/read-html.ts'
import { readMarkdown } from '../../../src/ingest/read-markdown.ts'
import type { Extraction } from '../../../src/ingest/source-file.ts'
import { segmentDocument } from '../../../src/segment/segment-document.ts'
import { misplaced, untrue } from '../../fixtures/placement.ts'

/** The records of a source: title, first day, countries, providers, what is told. */
function read(source: Extraction) {
  const document = segmentDocument({ file: 'a.txt', id: 'a', sha256: '', ...source })
  expect(misplaced(source.text, document, source.blocks)).toEqual([])
  expect(untrue(source.text, document)).toEqual([])
  return document.passages.flatMap(({ record, section }) => {
    if (!record) return []
    const { programme, startDate, countries, providers, description } = record
    const codes = countries.map(({ code }) => code).join(' ')
    return [{ row: [programme, startDate, codes, providers.join(), description], section, record }]
  })
}
const rowsOf = (source: Extraction) => read(source).map(({ row }) => row)
const text = (...lines: string[]): Extraction => ({ text: lines.join('\n') })

const kiln = ['Kiln school', '2020-02-03', 'LSO', 'Clay Board', null]
const maps = ['Mapping of clay', '2020-09-14', 'SWZ', 'Clay Board', null]

describe('what stands above labelled values names the activity', () => {
  it('on cards of a page, whose section it is no more', () => {
    const card = (title: string, date: string, country: string) =>
      `<div><h3>${title}</h3><dl><dt>Date</dt><dd>${date}</dd><dt>Country</dt><dd>${country}</dd><dt>Body that gave it</dt><dd>Clay Board</dd></dl></div>`
    const page = `<main><h1>What we did</h1><p>The board gave this assistance in the year.</p>${card('Kiln school', '3-7 February 2020', 'Lesotho')}${card('Mapping of clay', '14 September 2020', 'Eswatini')}</main>`
    const found = read(readHtml(Buffer.from(page)))
    expect(found.map(({ row }) => row)).toEqual([kiln, maps])
    expect(found.map(({ section }) => section)).toEqual([[], []])
  })

  it('in lists of Markdown under labels that no table has', () => {
    const item = (title: string, when: string, where: string) =>
      `### ${title}\n\n- **When:** ${when}\n- **Where:** ${where}\n- **Trainers:** Clay Board\n`
    const source = `# Report\n\n1. The board reports on its year.\n\n## Training\n\n${item('Kiln school', '3-7 February 2020', 'Maseru, Lesotho')}\n${item('Mapping of clay', '14 September 2020', 'Mbabane, Eswatini')}`
    expect(rowsOf(readMarkdown(Buffer.from(source)))).toEqual([kiln, maps])
  })

  it('with a colon of its own, in the items of one list', () => {
    const item = (title: string, when: string, where: string) =>
      `- **${title}**\n  - Country: ${where}\n  - Dates: ${when}\n  - Provider: Clay Board\n`
    const source = `# What we did\n\n${item('Kiln school', '3-7 February 2020', 'Lesotho')}${item('Mapping of clay', '14 September 2020', 'Eswatini')}`
    expect(rowsOf(readMarkdown(Buffer.from(source)))).toEqual([kiln, maps])
    const card = (title: string, where: string) =>
      `<div><h3>${title}</h3><p><b>Where:</b> ${where}</p><p><b>When:</b> 14 September 2020</p><p><b>Provider:</b> Clay Board</p></div>`
    const page = `<main><h1>What we did</h1>${card('Mapping of clay', 'Eswatini')}${card('Clay: a game', 'Lesotho')}</main>`
    expect(rowsOf(readHtml(Buffer.from(page)))[1]?.slice(0, 2)).toEqual(['Clay: a game', '2020-09-14'])
  })

  it('in numbered lines of a text', () => {
    const item = (title: string, dates: string, country: string) => [
      title,
      `\tDates: ${dates}`,
      `\tCountry: ${country}`,
      '\tProvider: Clay Board',
      '',
    ]
    const lines = [
      ...item('1.\tKiln school', '3-7 February 2020', 'Lesotho'),
      ...item('2.\tMapping of clay', '14 September 2020', 'Eswatini'),
    ]
    const rows = rowsOf(text('REPORT OF THE BOARD', '', 'ANNEX', '', ...lines))
    expect(rows.map(([title, ...others]) => [String(title).replace(/^\d\.\s+/, ''), ...others])).toEqual([
      kiln,
      maps,
    ])
  })

  it('where two labels stand in paragraphs of their own', () => {
    const card = (title: string, country: string, dates: string) =>
      `<h2>${title}</h2><p><strong>Country:</strong> ${country}</p><p><strong>Dates:</strong> ${dates}</p>`
    const page = `<main><h1>Cards</h1><p>Each card tells of one activity.</p>${card('Kiln school', 'Lesotho', '3-7 February 2020')}${card('Mapping of clay', 'Eswatini', '14 September 2020')}</main>`
    expect(rowsOf(readHtml(Buffer.from(page))).map((row) => row.slice(0, 3))).toEqual([
      ['Kiln school', '2020-02-03', 'LSO'],
      ['Mapping of clay', '2020-09-14', 'SWZ'],
    ])
  })

  it('but not a heading over one list of labels', () => {
    const page =
      '<main><h1>Office</h1><p>The office is open to all of its members.</p><h2>How to reach us</h2><dl><dt>Country</dt><dd>Lesotho</dd><dt>Date</dt><dd>3 February 2020</dd></dl></main>'
    expect(rowsOf(readHtml(Buffer.from(page))).map(([title]) => title)).toEqual([null])
  })
})

describe('a value that says where and when', () => {
  const annex = (...lines: string[]) => text('REPORT OF THE BOARD', '', 'ANNEX', '', ...lines)

  it('is read as date, country and place under labels that no table has', () => {
    const item = (title: string, where: string) => [
      `Denominación: ${title}`,
      `Lugar y fecha: ${where}`,
      'Organismo ejecutor: Casa del Barro',
      '',
    ]
    const rows = rowsOf(
      annex(
        ...item('Taller de hornos', 'Managua (Nicaragua), 2 a 4 de febrero de 2021'),
        ...item('Curso de esmaltes', 'Tegucigalpa (Honduras), 17 de mayo de 2021'),
      ),
    )
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['Taller de hornos', '2021-02-02', 'NIC'],
      ['Curso de esmaltes', '2021-05-17', 'HND'],
    ])
  })

  it('names the country of a record only where no other is named', () => {
    const table = (countries: string, cells: string[]) =>
      annex(
        `| Activity | Venue and dates |${countries}`,
        `| Kiln school | Geneva, Switzerland, 3-7 February 2020 |${cells[0]}`,
        `| Mapping course | Vienna, Austria, 14 September 2020 |${cells[1]}`,
      )
    const own = rowsOf(table(' Beneficiary |', [' Lesotho |', ' Eswatini |']))
    expect(own.map((row) => row[2])).toEqual(['LSO', 'SWZ'])
    const venue = rowsOf(table(' Trainers |', [' Clay Board |', ' Clay Board |']))
    expect(venue.map((row) => row.slice(1, 3))).toEqual([
      ['2020-02-03', 'CHE'],
      ['2020-09-14', 'AUT'],
    ])
  })
})

describe('activities on lines of their own', () => {
  it('go on with what is told of them', () => {
    const rows = rowsOf(
      text(
        'REPORT OF THE BOARD',
        '',
        'ANNEX',
        '',
        '• Kiln school (Maseru, Lesotho, 3-7 February 2020): forty potters learned to fire at low heat.',
        '• Mapping of clay, Mbabane, Eswatini, 14 September 2020: twelve pits were drawn.',
      ),
    )
    expect(rows).toEqual([
      ['Kiln school', '2020-02-03', 'LSO', '', 'forty potters learned to fire at low heat.'],
      ['Mapping of clay', '2020-09-14', 'SWZ', '', 'twelve pits were drawn.'],
    ])
  })

  it('that begin with a single day keep that day', () => {
    const rows = rowsOf(
      text(
        'RAPPORT DU BUREAU',
        '',
        'ANNEXE',
        '',
        '6-8 mai 2019 – Séminaire sur le sel, Nouakchott, Mauritanie',
        '',
        '17 juin 2019 – Mission de sauniers, Dakar, Sénégal',
      ),
    )
    expect(rows.map((row) => row[1])).toEqual(['2019-05-06', '2019-06-17'])
  })
})

it('a record on one line is read by its labels', () => {
  const line = (title: string, date: string, country: string) =>
    `Activity: ${title}; Date: ${date}; Country: ${country}; Provider: Clay Board`
  const rows = rowsOf(
    text(
      'REPORT OF THE BOARD',
      '',
      'ANNEX',
      '',
      line('Kiln school', '3-7 February 2020', 'Lesotho'),
      '',
      line('Mapping of clay', '14 September 2020', 'Eswatini'),
    ),
  )
  expect(rows).toEqual([kiln, maps])
})

describe('a table of activities', () => {
  const annex = (...lines: string[]) => text('REPORT OF THE BOARD', '', 'ANNEX', '', ...lines)

  it('may have them side by side, under labels in its first column', () => {
    const rows = rowsOf(
      annex(
        '| Activity | Kiln school | Mapping of clay |',
        '| Date | 3-7 February 2020 | 14 September 2020 |',
        '| Country | Lesotho | Eswatini |',
        '| Provider | Clay Board | Clay Board |',
      ),
    )
    expect(rows).toEqual([kiln, maps])
  })

  it('has the country of the heading that it stands under, unless it names its own', () => {
    const source = (label: string, cell: string) =>
      `# Annex\n\n## 1. Lesotho\n\n| Activity | Dates | Provider |${label}\n|---|---|---|\n| Kiln school | 3-7 February 2020 | Clay Board |${cell}\n| Mapping of clay | 14 September 2020 | Clay Board |${cell}\n`
    const rows = (label: string, cell: string) => rowsOf(readMarkdown(Buffer.from(source(label, cell))))
    expect(rows('', '').map((row) => row[2])).toEqual(['LSO', 'LSO'])
    expect(rows(' Beneficiary |', ' Eswatini |').map((row) => row[2])).toEqual(['SWZ', 'SWZ'])
  })

  it('of two columns has the country of the row above', () => {
    const band = (country: string) => `<tr><td colspan="2">${country}</td></tr>`
    const row = (title: string, date: string) => `<tr><td>${title}</td><td>${date}</td></tr>`
    const page = `<table><tr><th>Activity</th><th>Date</th></tr>${band('Lesotho')}${row('Kiln school', '3-7 February 2020')}${band('Eswatini')}${row('Mapping of clay', '14 September 2020')}</table>`
    expect(rowsOf(readHtml(Buffer.from(page))).map((row) => row.slice(0, 3))).toEqual([
      ['Kiln school', '2020-02-03', 'LSO'],
      ['Mapping of clay', '2020-09-14', 'SWZ'],
    ])
  })

  it('may describe them in a few words in place of a title', () => {
    const rows = rowsOf(
      annex(
        '| Ref | Description of activity | Period | Member | Implemented by |',
        '| 1 | Kiln school | 3-7 February 2020 | Lesotho | Clay Board |',
        '| 2 | Mapping of clay | 14 September 2020 | Eswatini | Clay Board |',
      ),
    )
    expect(rows).toEqual([kiln, maps])
  })
})
