import { describe, expect, it } from 'vitest'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { sourceFile } from '../fixtures/documents.ts'
import { misplaced, untrue } from '../fixtures/placement.ts'

function read(text: string) {
  const document = segmentDocument(sourceFile(text))
  expect(misplaced(text, document)).toEqual([])
  expect(untrue(text, document)).toEqual([])
  const rows = document.passages.flatMap(({ record }) => record ?? [])
  return {
    document,
    rows: rows.map(({ programme, startDate, endDate, countries, outputs }) => [
      programme?.replace(/\s+/g, ' ') ?? null,
      startDate,
      endDate,
      countries.map(({ code }) => code).join(' '),
      outputs?.replace(/\s+/g, ' ') ?? null,
    ]),
  }
}

describe('tables of one activity per row', () => {
  it('have columns of spaces, their cells over several lines', () => {
    const { rows } = read(`ANNEX I

Activity               Date               Country        Results
Workshop on marks      4 June 2020        Peru           Officers trained
and designs                                              in two weeks
Study visit            7-10 May 2019      Kenya; Togo    Plan agreed
Seminar                                   Mali
`)
    expect(rows).toEqual([
      ['Workshop on marks and designs', '2020-06-04', null, 'PER', 'Officers trained in two weeks'],
      ['Study visit', '2019-05-07', '2019-05-10', 'KEN TGO', 'Plan agreed'],
      ['Seminar', null, null, 'MLI', null],
    ])
  })

  it('have pipes, with Spanish labels', () => {
    const { rows } = read(`ANEXO

| Programa | Fecha | Países beneficiarios | Resultados |
|---|---|---|---|
| Taller nacional | 22 diciembre 2020 | Perú y Chile | Se formaron 20 |
| Visita | en curso | Cuba | |
`)
    expect(rows).toEqual([
      ['Taller nacional', '2020-12-22', null, 'PER CHL', 'Se formaron 20'],
      ['Visita', null, null, 'CUB', null],
    ])
  })

  it('have tabs and numbers, with French labels', () => {
    const { rows } = read(`ANNEXE

N°\tNom du programme ou projet\tPériode\tPays bénéficiaires
1\tSéminaire national\t15octobre1996\tBénin
2\tAtelier (4-7 mai 2018)\tFY2017\tTogo
`)
    expect(rows).toEqual([
      ['Séminaire national', '1996-10-15', null, 'BEN', null],
      ['Atelier (4-7 mai 2018)', '2017-01-01', '2017-12-31', 'TGO', null],
    ])
  })
})

describe('tables of notifications under Article 67', () => {
  it.each([
    ['Title of programme or activity', 'Beneficiary Members or observers', 'Start date'],
    ["Intitulé du programme ou de l'activité", 'Membres ou observateurs bénéficiaires', 'Date de début'],
    ['Título del programa o de la actividad', 'Miembros u observadores beneficiarios', 'Fecha de inicio'],
  ])('have a record a row: %s', (...columns) => {
    const cells = [
      ['Marks for examiners', 'Kenya, Uzbekistan', '4 June 2021'],
      ['Seeds', 'Peru', '2021-03-09'],
    ]
    const expected = [
      ['Marks for examiners', '2021-06-04', null, 'KEN UZB', null],
      ['Seeds', '2021-03-09', null, 'PER', null],
    ]
    const lines = (separator: string) => [columns, ...cells].map((row) => row.join(separator)).join('\n')
    expect(read(`ANNEX\n\n${lines('\t')}\n`).rows, 'tabs').toEqual(expected)
    expect(read(`ANNEX\n\n${lines(' | ')}\n`).rows, 'bars').toEqual(expected)
  })
})

describe('annexes without activities', () => {
  it.each([
    ['There are currently no items in the database.'],
    ['There are currently no items in the database'],
    ['Activity\tDate\tCountry\nThere are currently no items in the database'],
    ['| Activity | Date | Country |\n|---|---|---|\n| There are currently no items in the database | | |'],
    ['Name of programme or project:\nBeneficiary country or countries:\nBrief description:'],
    ['In 2018 the office gave free advice to two members. This annex is free text.'],
  ])('give no record, and keep their text: %j', (text) => {
    const { document, rows } = read(
      `REPORT\n\n1. A paragraph.\n\nANNEX I\n\n${text}\n\nANNEX II\n\n2. Another one.\n`,
    )
    expect(rows).toEqual([])
    const words = text.replace(/\|[-|]+\|/, '').match(/\p{L}{4,}/gu) ?? []
    const kept = document.passages.map((passage) => passage.text).join(' ')
    expect(words.filter((word) => !kept.includes(word))).toEqual([])
  })
})

describe('annexes of other layouts', () => {
  it('have a title with their number, and headers that say their labels otherwise', () => {
    const { document, rows } = read(`ANNEX I: LIST OF COURSES

No.\tCourse title\tPeriod\tParticipating countries\tVenue
1\tCourse on designs\t5 June – 23 June 2017\tBrazil, India\tTokyo
2\tFollow-up\t\tTogo\tLomé
`)
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['Course on designs', '2017-06-05', '2017-06-23', 'BRA IND'],
      ['Follow-up', null, null, 'TGO'],
    ])
    expect(document.passages[0]?.section).toEqual(['ANNEX I: LIST OF COURSES'])
  })

  it('glue labels to values, acronyms and addresses', () => {
    const { rows } = read(
      'ANNEX Name of programme or projectSeminar on MarksDate and end date12 March 2018Beneficiary country or countriesLao PDRBrief descriptionA seminar.Technical cooperation provider(s)WMOOutputs or impactOfficers were trained.Website for further informationhttps://museum.example/1 Name of programme or projectStudy visitDate and end date2 May 2018Beneficiary country or countriesTogo',
    )
    expect(rows).toEqual([
      ['Seminar on Marks', '2018-03-12', null, 'LAO', 'Officers were trained.'],
      ['Study visit', '2018-05-02', null, 'TGO', null],
    ])
  })

  it('change the language of their labels from record to record', () => {
    const { rows } = read(`Titre du projet: Appui
Pays: Sénégal
Period: 2018-2020

Project title: Support
Country: Gambia
Period: 2019
`)
    expect(rows.map(([title, start]) => [title, start])).toEqual([
      ['Appui', '2018-01-01'],
      ['Support', '2019-01-01'],
    ])
  })

  it('name more below the dates than the dates', () => {
    const { document } = read(`Title: Support
Beneficiary: Peru
Duration: 2017-2021
Share of the office: CHF 2,000,000
Objective: To help.
`)
    expect(document.passages[0]?.record).toMatchObject({
      dateText: '2017-2021',
      extra: { 'Share of the office': 'CHF 2,000,000' },
    })
  })

  it('stand right below the title of a page, and name more below the countries', () => {
    const { document } = read(`Database of activities: details
Title: Seminar on copyright
Dates: May 14 - 16, 2013
Country/Region: Benin, Togo
Location: Lomé, Togo
Collaborating organization(s): ARIPO

Title: Course
Country: Africa: Ghana, Togo
Africa: Mali
Dates: 2014
`)
    expect(document.title).toBe('Database of activities: details')
    const records = document.passages.map(({ record }) => record)
    expect(records[0]).toMatchObject({
      countries: [{ code: 'BEN' }, { code: 'TGO' }],
      providers: ['ARIPO'],
      extra: { Location: 'Lomé, Togo' },
    })
    expect(records[1]?.countries.map(({ code }) => code)).toEqual([null, 'GHA', 'TGO', null, 'MLI'])
  })

  it('number what they list, where nothing introduces the list', () => {
    const { document } = read(`ANNEXE I

LISTE DES ACTIVITÉS

1) Séminaire sur les marques, Lomé, 12 mars 2018. Trente personnes y ont pris part.

2) Atelier sur les dessins, Douala, 5 juin 2018.
`)
    expect(document.passages.map(({ number }) => number)).toEqual(['1', '2'])
  })

  it('that lost the columns of their table give no record', () => {
    const { rows } = read(
      'ANNEX\n\nName of programme or project Date and end date Beneficiary country or countries Brief description Course on designs 1 June 2015 Brazil Lectures of experts',
    )
    expect(rows).toEqual([])
  })
})

describe('dates', () => {
  it('stand under labels of their own, or in the title alone', () => {
    const { rows } = read(`ANNEX

Title: Study visit
Start date: Mar 16, 2015
End date: Mar 20, 2015
Country: Togo

Title: Seminar on designs (second half of 2018)
Country: Peru
Description: A seminar
`)
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['Study visit', '2015-03-16', '2015-03-20'],
      ['Seminar on designs (second half of 2018)', '2018-07-01', '2018-12-31'],
    ])
  })
})

describe('labels and values', () => {
  it('keep the paragraphs of one value together', () => {
    const { document } = read(`ANEXO

Nombre del programa o proyecto: Curso nacional
Fecha de inicio y de finalización: del 3 al 7 de junio de 2019
Breve descripción: Curso sobre marcas.

Contó con 20 participantes
de varias regiones.

Proveedor(es) de cooperación técnica: Oficina
`)
    expect(document.passages[0]?.record).toMatchObject({
      description: 'Curso sobre marcas.\n\nContó con 20 participantes\nde varias regiones.',
      providers: ['Oficina'],
    })
    expect(document.warnings.map(({ line, message }) => [line, message])).toEqual([
      [7, 'a line without a label was kept in the value of "Breve descripción"'],
    ])
  })

  it('are known without their accents, and with the letters that bore them lost', () => {
    const { document } = read(`ANNEXE

Nom du programme ou projet: Atelier
Date de debut et de fin: 4 dcembre 2018
Pays bnficiaire(s): Bnin
Breve description: Coopration technique
`)
    expect(document.passages[0]?.record).toMatchObject({
      programme: 'Atelier',
      startDate: '2018-12-04',
      countries: [{ code: 'BEN', name: 'Bnin' }],
      description: 'Coopration technique',
    })
  })
})
