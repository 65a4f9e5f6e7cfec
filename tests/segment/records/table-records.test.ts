import { describe, expect, it } from 'vitest'
import { extractText } from '../../../src/ingest/extract-text.ts'
import { segmentDocument } from '../../../src/segment/segment-document.ts'
import { misplaced, untrue } from '../../fixtures/placement.ts'

async function read(text: string, file = 'notice.txt') {
  const source = { file, id: 'notice', sha256: '', ...(await extractText(file, Buffer.from(text))) }
  const document = segmentDocument(source)
  expect(untrue(source.text, document)).toEqual([])
  const records = document.passages.flatMap(({ record }) => record ?? [])
  const rows = records.map(({ programme, startDate, endDate, countries, providers }) =>
    [programme, startDate, endDate, countries.map(({ name }) => name).join('; '), providers.join('; ')].join(
      ' / ',
    ),
  )
  return { source, document, records, rows, texts: document.passages.map((passage) => passage.text) }
}
const page = (table: string) =>
  `<!doctype html><html><body><main><h1>Report</h1><p>One paragraph stands here.</p>${table}</main></body></html>`

describe('a table of activities', () => {
  it('has labels over two rows, and cells that count for every row that they cover', async () => {
    const { source, document, rows } = await read(
      page(`<table><tr><th rowspan="2">N.º</th><th rowspan="2">Denominación</th><th colspan="2">Calendario</th>
<th rowspan="2">A quién</th><th rowspan="2">Quién paga</th></tr><tr><th>Comienza</th><th>Termina</th></tr>
<tr><td>1</td><td>Estudios de diseño</td><td>1 de octubre de 2020</td><td>30 de junio de 2021</td><td>Ecuador y Cuba</td><td rowspan="2">OEPM</td></tr>
<tr><td>2</td><td>Jornadas de observancia</td><td>3 de noviembre de 2020</td><td>5 de noviembre de 2020</td><td>Bolivia</td></tr></table>`),
      'notice.html',
    )
    expect(rows).toEqual([
      'Estudios de diseño / 2020-10-01 / 2021-06-30 / Ecuador; Cuba / OEPM',
      'Jornadas de observancia / 2020-11-03 / 2020-11-05 / Bolivia / OEPM',
    ])
    expect(misplaced(source.text, document, source.blocks)).toEqual([])
  })

  it('has labels of which none is known over two rows', async () => {
    const { rows } = await read(
      page(`<table><tr><th rowspan="2">Clase</th><th rowspan="2">Nombre de la obra</th><th colspan="2">Realización</th></tr><tr><th>Lugar</th><th>Fecha</th></tr>
<tr><td rowspan="2">Dada</td><td>Taller de setos</td><td>Lima</td><td>6 de febrero de 2020</td></tr>
<tr><td>Curso de jardines</td><td>Cusco y Puno</td><td>8 de mayo de 2020</td></tr></table>`),
      'notice.html',
    )
    expect(rows.map((row) => row.split(' / ').slice(0, 2))).toEqual([
      ['Taller de setos', '2020-02-06'],
      ['Curso de jardines', '2020-05-08'],
    ])
  })

  it('has rows over several lines where a rule stands below each of them', async () => {
    const rule = '+--------------------+--------------+-------------+'
    const { rows } = await read(
      `Report\n\nOne paragraph stands here.\n\n${rule}
| Subject            | Place        | Period      |
${rule}
| Course on hedges   | Lomé, Togo   | 3 May 2021  |
| and on the tools   |              |             |
| of gardeners       |              |             |
${rule}
| Workshop on fences | Dar es       | 8 June 2021 |
| for wardens        | Salaam       |             |
${rule}\n`,
    )
    expect(rows.map((row) => row.replace(/\s+/g, ' ').split(' / ').slice(0, 2))).toEqual([
      ['Course on hedges and on the tools of gardeners', '2021-05-03'],
      ['Workshop on fences for wardens', '2021-06-08'],
    ])
  })

  it('goes on in a table without labels, and keeps the notes between', async () => {
    const { rows, texts } = await read(
      page(`<table><tr><td>Aide fournie</td><td>Jours</td><td>À qui</td></tr>
<tr><td>Appui aux archives</td><td>3 mars 2021</td><td>Togo</td></tr>
<tr><td>Stage de gravure</td><td>4-6 mai 2021</td><td>Bénin</td></tr></table><p>La liste continue à la page suivante.</p>
<table><tr><td>Visite de serres</td><td>7 juin 2021</td><td>Mali</td></tr></table>`),
      'notice.html',
    )
    expect(rows.map((row) => row.split(' / ').slice(0, 2).join(' '))).toEqual([
      'Appui aux archives 2021-03-03',
      'Stage de gravure 2021-05-04',
      'Visite de serres 2021-06-07',
    ])
    expect(texts).toContain('La liste continue à la page suivante.')
  })

  it('keeps unknown columns under their labels, and dates that are not those of the activity apart', async () => {
    const { records } = await read(`REPORT

ANNEX

Undertaking\tNotified on\tHeld on\tFor whom\tField of law
Bakers and marks\t1 January 2023\t3 March 2021\tPeru\tMarks
Reading of seeds\t1 January 2023\t4-6 May 2021\tKenya\tSeeds
`)
    expect(
      records.map(({ startDate, extra }) => [startDate, extra['Notified on'], extra['Field of law']]),
    ).toEqual([
      ['2021-03-03', '1 January 2023', 'Marks'],
      ['2021-05-04', '1 January 2023', 'Seeds'],
    ])
  })
})

describe('activities without labels', () => {
  it('stand on lines of their own: title, place and date, details', async () => {
    const { source, document, rows, texts } = await read(`REPORT

ANNEX

Training of seed inspectors
Nakuru, Kenya, 4-6 May 2021
Eighteen inspectors learned to take samples.

Advice on the draft statutes
Lomé (Togo), from 3 to 14 October 2022
An expert worked with the ministry.
`)
    expect(rows).toEqual([
      'Training of seed inspectors / 2021-05-04 / 2021-05-06 / Kenya / ',
      'Advice on the draft statutes / 2022-10-03 / 2022-10-14 / Togo / ',
    ])
    expect(texts[1]).toBe(
      'Advice on the draft statutes\nLomé (Togo), from 3 to 14 October 2022\nAn expert worked with the ministry.',
    )
    expect(misplaced(source.text, document)).toEqual([])
  })

  it('are no sentences, however many commas these have', async () => {
    const sentence = (town: string, day: number) =>
      `The office, with the help of the ministry, held on ${day} May 2021, in ${town}, Kenya, a workshop on marks.`
    const { rows } = await read(`REPORT\n\nNews\n\n${sentence('Nakuru', 4)}\n\n${sentence('Kisumu', 6)}\n`)
    expect(rows).toEqual([])
  })

  it('stay paragraphs where they are numbered in the narrative', async () => {
    const { rows } = await read(`RAPPORT

1. Voici ce qui a été fait au cours de l'année.

2. Atelier sur les semences, Lomé, Togo, 3-5 mars 2021

3. Stage de gravure, Cotonou, Bénin, 4-6 mai 2021

4. Le bureau remercie ses partenaires de leur aide.
`)
    expect(rows).toEqual([])
  })
})

describe('what is no annex of activities', () => {
  it.each([
    ['figures', 'Country\tFilings 2019\tFilings 2020\nKenya\t120\t140\nPeru\t90\t80\nTotal\t210\t220'],
    [
      'laws',
      'Law\tMember\tEntry into force\nMarks Act\tKenya\t4 June 2019\nSeeds Decree\tPeru\t12 March 2018',
    ],
    [
      'meetings',
      '| Meeting | Day |\n| First regular session | 3-4 March 2021 |\n| Second regular session | 8-9 June 2021 |',
    ],
    [
      'offices',
      'Country\tAuthority\tE-mail\nKenya\tOffice of Marks\ta@b.example\nPeru\tOffice of Seeds\tc@d.example',
    ],
    ['rates', 'Currency\tDate\tRate\nEUR\t4 June 2019\t1.12\nCHF\t4 June 2019\t0.99'],
  ])('gives no record, and loses no word: %s', async (_, table) => {
    const { rows, texts } = await read(
      `REPORT\n\n1. The office shows a table.\n\n${table}\n\n2. It says no more.\n`,
    )
    expect(rows).toEqual([])
    const kept = texts.join(' ')
    expect((table.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !kept.includes(word))).toEqual([])
  })
})
