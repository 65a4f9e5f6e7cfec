import { describe, expect, it } from 'vitest'
import { extractText } from '../../../src/ingest/extract-text.ts'
import { segmentDocument } from '../../../src/segment/segment-document.ts'
import { misplaced, untrue } from '../../fixtures/placement.ts'
import { para, run, wordFile } from '../../fixtures/word-parts.ts'

/** The records of a source: title, first and last day, countries, providers, audience, what it led to. */
async function records(name: string, content: string | Uint8Array) {
  const extraction = await extractText(name, typeof content === 'string' ? Buffer.from(content) : content)
  const document = segmentDocument({ file: name, id: 'a', sha256: '', ...extraction })
  expect(misplaced(extraction.text, document, extraction.blocks)).toEqual([])
  expect(untrue(extraction.text, document)).toEqual([])
  return document.passages.flatMap(({ record }) => {
    if (!record) return []
    const { programme, startDate, endDate, countries, providers, audience, outputs } = record
    const codes = countries.map(({ code }) => code).join(' ')
    return [[programme, startDate, endDate, codes, providers.join(), audience, outputs]]
  })
}
const words = (texts: string[]) => wordFile(texts.map((text) => para(run(text))).join(''))

describe('numbered lines', () => {
  const list = [
    '1. Seminario sobre setos, Lima (Perú), 14 a 16 de marzo de 2018',
    '2. Visita al vivero, San José (Costa Rica), 9 a 13 de abril de 2018',
    '3. Curso de poda, La Habana (Cuba), 21 de mayo a 1 de junio de 2018',
  ]
  const title = 'ACTIVIDADES REALIZADAS EN 2018'

  it('are activities where all that is numbered is one', async () => {
    expect(await records('a.txt', [title, ...list].join('\n\n'))).toEqual([
      ['Seminario sobre setos', '2018-03-14', '2018-03-16', 'PER', '', null, null],
      ['Visita al vivero', '2018-04-09', '2018-04-13', 'CRI', '', null, null],
      ['Curso de poda', '2018-05-21', '2018-06-01', 'CUB', '', null, null],
    ])
  })

  it('are paragraphs, which are cited by their numbers, where one of them is', async () => {
    const paragraph =
      '4. La oficina dará otros cursos el año próximo, y pide a los Miembros que los anuncien.'
    expect(await records('a.txt', [title, ...list, paragraph].join('\n\n'))).toEqual([])
  })
})

describe('labels in other words', () => {
  it('are read by what they say and what stands under them', async () => {
    const sheet = (title: string, when: string, where: string, who: string, effect: string) =>
      `Titre de l'activité (ou du projet) : ${title}\nPériode (début – fin) : ${when}\nPays bénéficiaire(s) : ${where}\nInstitution bénéficiaire ou public : ${who}\nEffets (attendus ou observés) : ${effect}\n`
    const text = `ANNEXE\n\n${sheet('Colloque sur les haies', '7 – 9 février 2017', 'Togo', 'Jardiniers', 'Un plan.')}\n${sheet('Stage de taille', '1er – 30 septembre 2017', 'Bénin', 'Deux élèves', 'Deux mémoires.')}`
    expect(await records('a.txt', text)).toEqual([
      ['Colloque sur les haies', '2017-02-07', '2017-02-09', 'TGO', '', 'Jardiniers', 'Un plan.'],
      ['Stage de taille', '2017-09-01', '2017-09-30', 'BEN', '', 'Deux élèves', 'Deux mémoires.'],
    ])
  })

  it('are weighed against what stands under them throughout', async () => {
    const sheet = (title: string, where: string, when: string, who: string) =>
      `Denominación: ${title}\nDestinatarios: ${where}\nPlazo de ejecución: ${when}\nEjecutor: ${who}\nResumen: Se plantaron setos.\n`
    const text = `ANEXO\n\n${sheet('Registro de setos', 'Panamá', 'enero de 2020 a diciembre de 2021', 'Sociedad de Setos')}\n${sheet('Red de viveros', 'Uruguay y Paraguay', 'abril de 2021 a marzo de 2022', 'Agencia de Poda')}`
    expect((await records('a.txt', text)).map((record) => record.slice(0, 5))).toEqual([
      ['Registro de setos', '2020-01-01', '2021-12-31', 'PAN', 'Sociedad de Setos'],
      ['Red de viveros', '2021-04-01', '2022-03-31', 'URY PRY', 'Agencia de Poda'],
    ])
  })

  it.each([
    ['a colon', ': ', ': '],
    ['a tab', '\t', '\t'],
    ['nothing', ' ', ' '],
    ['a line', '\n', '\n'],
  ])('go on beyond the words that are known, set apart from their values by %s', async (_, sign) => {
    const text = [
      ['Título de la actividad y de su fase', 'Taller sobre setos'],
      ['Fecha de inicio de la actividad', '3 de marzo de 2021'],
      ['País beneficiario de la asistencia', 'Perú'],
      ['Descripción breve de la actividad y de sus resultados', 'Se plantaron diez setos.'],
    ]
    const [record] = await records('a.txt', `ANEXO\n\n${text.map((pair) => pair.join(sign)).join('\n')}\n`)
    expect(record?.slice(0, 4)).toEqual(['Taller sobre setos', '2021-03-03', null, 'PER'])
  })

  it('stand on lines of their own, again and again', async () => {
    const sheet = (...values: string[]) =>
      ['Project title', 'Partner country', 'Period of support', 'Agreement partner'].flatMap((label, i) => [
        label,
        values[i] ?? '',
      ])
    const texts = [
      'Annex: assistance given',
      ...sheet('Hedge laws for smallholders', 'Malawi', '2012-2015', 'Development Fund'),
      ...sheet('Genetic resources of hedges', 'Viet Nam', '2013-2016', 'FAO'),
    ]
    expect(await records('a.docx', words(texts))).toEqual([
      ['Hedge laws for smallholders', '2012-01-01', '2015-12-31', 'MWI', 'Development Fund', null, null],
      ['Genetic resources of hedges', '2013-01-01', '2016-12-31', 'VNM', 'FAO', null, null],
    ])
  })

  it('head the rows of a table whose columns are activities', async () => {
    const page =
      '<main><h1>Projets</h1><table><tr><th>Projet</th><td>Guichet des haies</td><td>Archives des haies</td></tr><tr><th>Pays</th><td>Gabon</td><td>Tchad</td></tr><tr><th>Début</th><td>1er février 2020</td><td>15 mars 2021</td></tr><tr><th>Fin</th><td>31 janvier 2022</td><td>14 mars 2022</td></tr></table></main>'
    expect(await records('a.html', page)).toEqual([
      ['Guichet des haies', '2020-02-01', '2022-01-31', 'GAB', '', null, null],
      ['Archives des haies', '2021-03-15', '2022-03-14', 'TCD', '', null, null],
    ])
  })
})

describe('activities over several blocks', () => {
  it('have their place and date below the title, or in brackets behind it', async () => {
    const below =
      '<main><h1>Meetings</h1><h3>Regional seminar on hedges</h3><p>April 12 to April 14, 2016 (Muscat, Oman)</p><p>Judges spoke of them.</p><h3>Workshop on walls</h3><p>June 7 and 8, 2016 (Castries, Saint Lucia)</p><p>Masons spoke of them.</p></main>'
    expect((await records('a.html', below)).map((row) => row.slice(0, 4))).toEqual([
      ['Regional seminar on hedges', '2016-04-12', '2016-04-14', 'OMN'],
      ['Workshop on walls', '2016-06-07', '2016-06-08', 'LCA'],
    ])
    const behind =
      '<main><h1>Activités</h1><p><b>Atelier sur les haies (Antananarivo, Madagascar, 2-4 mai 2017)</b></p><p>Vingt jardiniers ont appris.</p><p><b>Séminaire sur les murs (Port-Louis, Maurice, 19 septembre 2017)</b></p><p>Les maçons ont parlé.</p></main>'
    expect((await records('a.html', behind)).map((row) => row.slice(0, 4))).toEqual([
      ['Atelier sur les haies', '2017-05-02', '2017-05-04', 'MDG'],
      ['Séminaire sur les murs', '2017-09-19', null, 'MUS'],
    ])
  })

  it('are of the countries that their title or description says they took place in', async () => {
    const table =
      '<table><tr><th>Programme</th><th>Date</th><th>Description</th></tr><tr><td>Cutting of hedges</td><td>2008-2010</td><td>Two projects were carried out in Serbia, Montenegro and Albania with experts from Norway.</td></tr><tr><td>Course on walls in Peru</td><td>2011</td><td>It was given twice.</td></tr></table>'
    expect((await records('a.html', table)).map((row) => row[3])).toEqual(['SRB MNE ALB', 'PER'])
  })
})

it('activities say first when and where they were, or have their year in a column or a title of its own', async () => {
  const heads = async (name: string, text: string) =>
    (await records(name, text)).map((record) => record.slice(0, 4))
  const lines = [
    '3-5 March 2020, Accra (Ghana): Workshop on timber',
    '21 May 2020, Abuja (Nigeria): Seminar on logs',
  ]
  expect(await heads('a.txt', `REPORT\n\nANNEX\n\n${lines.map((line) => `• ${line}`).join('\n')}\n`)).toEqual(
    [
      ['Workshop on timber', '2020-03-03', '2020-03-05', 'GHA'],
      ['Seminar on logs', '2020-05-21', null, 'NGA'],
    ],
  )
  const rows =
    '2015;avril;Cours de dorure;Tunisie;Guilde des doreurs\n2016;janvier;Stage de vernis;Maroc;Guilde des doreurs\n'
  expect(await heads('a.csv', `Année;Mois;Activité;Pays;Partenaire\n${rows}`)).toEqual([
    ['Cours de dorure', '2015-04-01', '2015-04-30', 'TUN'],
    ['Stage de vernis', '2016-01-01', '2016-01-31', 'MAR'],
  ])
  const table =
    'Event\tDate\tHost country\nCourse on dyes\t8-12 February\tNepal\nFair of weavers\t30 June\tBhutan\n'
  expect(await heads('a.txt', `ASSISTANCE OF THE GUILD\n\nActivities in 2016\n\n${table}`)).toEqual([
    ['Course on dyes', '2016-02-08', '2016-02-12', 'NPL'],
    ['Fair of weavers', '2016-06-30', null, 'BTN'],
  ])
})

describe('labels that no sign sets apart', () => {
  const kiln = ['Kiln school', '2020-02-03', '2020-02-07', 'LSO', 'Clay Board', null, null]
  const maps = ['Mapping of clay', '2020-09-14', null, 'SWZ', 'Clay Board', null, null]
  const values = [
    ['Kiln school', '3-7 February 2020', 'Maseru', 'Lesotho'],
    ['Mapping of clay', '14 September 2020', 'Mbabane', 'Eswatini'],
  ]
  const labels = ['When', 'Where', 'Country', 'Organised by']
  const pairs = (own: string[]) => labels.map((label, i) => [label, own[i] ?? 'Clay Board'] as const)
  const page = (card: (label: string, value: string) => string, around = ['', '']) =>
    `<main><h1>What we did</h1>${values
      .map(
        ([title = '', ...own]) =>
          `<div><h3>${title}</h3>${[around[0], around[1]].join(
            pairs(own)
              .map((pair) => card(...pair))
              .join(''),
          )}</div>`,
      )
      .join('')}</main>`

  it.each([
    ['words', page((label, value) => `<p>${label} ${value}</p>`)],
    ['items of a list', page((label, value) => `<li><b>${label}</b> ${value}</li>`, ['<ul>', '</ul>'])],
    ['elements', page((label, value) => `<div><span>${label}</span> <span>${value}</span></div>`)],
    [
      'parts of a form',
      page((label, value) => `<div class="f"><div class="l">${label}</div><div>${value}</div></div>`),
    ],
    ['one line', page((label, value) => `<b>${label}:</b> ${value} `, ['<p>', '</p>'])],
  ])('are %s of a page', async (_, html) => {
    expect(await records('a.html', html)).toEqual([kiln, maps])
  })

  it('are lines of a text, whose title names the activity', async () => {
    const text = `Kiln school\n\nWhen 3-7 February 2020\n\nWhere Maseru\n\nCountry Lesotho\n\nOrganised by Clay Board\n\nPotters built two kilns there, and fired them.\n`
    expect(await records('a.txt', text)).toEqual([kiln])
  })

  it('are no labels where lines only begin with such words', async () => {
    const text = 'Country houses have hedges\n\nDates ripen in October\n\nProject leaders met\n'
    expect(await records('a.txt', `# Notes\n\n${text}`)).toEqual([])
  })
})

describe('activities without labels', () => {
  it('have place, date and what is told of them in one paragraph below their title', async () => {
    const event = (title: string, where: string) => `<p><b>${title}</b></p><p>${where}<br>All went well.</p>`
    const html = `<h1>Events</h1>${event('Day of the hedge', 'Angers, France, 12 March 2018')}${event('School of shears', 'Liège, Belgium, 2-6 July 2018')}`
    expect(await records('a.html', html)).toEqual([
      ['Day of the hedge', '2018-03-12', null, 'FRA', '', null, null],
      ['School of shears', '2018-07-02', '2018-07-06', 'BEL', '', null, null],
    ])
  })

  it('are numbered items of a list that a colon opens, and one alone where others are set like it', async () => {
    const list =
      '# Year of hedges\n\nOur activities were:\n\n1. Workshop on names, Apia (Samoa), 14-16 February 2022\n\n2. Stay of an examiner, Suva (Fiji), 1 March 2022\n\n'
    expect((await records('a.md', list)).map(([title]) => title)).toEqual([
      'Workshop on names',
      'Stay of an examiner',
    ])
    const headed =
      '# Year\n\n## Kenya\n\n- Course on shears, Kisumu, 3 March 2020\n- Mission on maps, Mombasa, 5 May 2020\n\n## Peru\n\n- Course on photographs, Trujillo, 19 October 2020\n'
    expect((await records('a.md', headed)).map(([, , , code]) => code)).toEqual(['KEN', 'KEN', 'PER'])
  })
})
