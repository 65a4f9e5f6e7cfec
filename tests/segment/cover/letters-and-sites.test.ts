import { describe, expect, it } from 'vitest'
import { readDocument } from '../../fixtures/read-content.ts'

const body =
  'The wardens walked along all hedges of the county. Nobody slept before the feast of the shearers.'
const page = (inner: string, title: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body>${inner}</body></html>`
const mail = (subject: string, text: string) =>
  `From: Jane Doe <j.doe@hok.example>\nTo: Technical cooperation report <all@lists.example>\nCc: Other <o@lists.example>\nSubject: ${subject}\nDate: Fri, 24 Sep 2021 16:05:11 +0200\nContent-Type: text/plain; charset="utf-8"\n\n${text}`

describe('a message', () => {
  it.each([
    'Two gardeners for the summer - one more week',
    'Atelier sur les haies – précisions sur l’organisation',
    'Taller sobre setos: preguntas a la oficina',
  ])('is called what its subject says, and not whom it is to: %s', async (subject) => {
    const { title, organization } = await readDocument(
      'a.eml',
      mail(subject, `Dear colleagues,\n\n${body}\n\nJane Doe\n`),
    )
    expect([title, organization]).toEqual([subject, null])
  })

  it('is given by the acronym that its address and a line of its signature have', async () => {
    const signed = (last: string) => mail('Hedges in autumn', `Hello,\n\n${body}\n\nJane Doe\n${last}\n`)
    const own = await readDocument('a.eml', signed('HOK - Altamira'))
    const other = await readDocument('b.eml', signed('RSVP - Altamira'))
    expect([own.organization, other.organization]).toEqual(['HOK', null])
  })
})

describe('a letter', () => {
  it('has its subject and day below an address that begins with a number', async () => {
    const { title, date, organization, kind } = await readDocument(
      'a.txt',
      `KAPPA HEDGE OFFICE\n18 Garden Road, Lome, Kappa\n\nRef: KHO/TC/2020/17\n\n9 November 2020\n\nThe Director\nDivision for Walls and Hedges\nWorld Hedge Organization\n\nDear Madam,\n\nRe: Request for two gardeners\n\n${body}\n\nYours sincerely,\n\nJane Doe\n`,
    )
    expect([title, date, organization, kind]).toEqual([
      'Request for two gardeners',
      '2020-11-09',
      'Kappa Hedge Office',
      'letter',
    ])
  })

  it('is given by an office whose name goes on in the next line', async () => {
    const { organization } = await readDocument(
      'a.txt',
      `MINISTÈRE DES JARDINS, DES HAIES,\nDE LA CHASSE ET DES CLÔTURES\n\nObjet : Demande de deux jardiniers\n\nMonsieur le Directeur,\n\nLes gardiens ont marché le long des haies du comté.\n`,
    )
    expect(nameOf(organization)).toBe('ministère des jardins, des haies, de la chasse et des clôtures')
  })
})
const nameOf = (name: string | null) => name?.toLowerCase()

describe('the name of an organization', () => {
  it.each([
    ["L'UNIVERSITÉ DE HAUTE-HAIE", 'université de haute-haie'],
    ['LA OFICINA DE SETOS', 'oficina de setos'],
    ['LOS ANDES FOUNDATION', 'los andes foundation'],
  ])('stands without its article: %s', async (line, name) => {
    const { organization } = await readDocument(
      'a.txt',
      `${line}\n\nREPORT ON HEDGES AND THEIR WARDENS\n\n${body}\n`,
    )
    expect(nameOf(organization)).toBe(name)
  })

  it('is no part of a headline in which every word has a capital', async () => {
    const { organization, title } = await readDocument(
      'a.html',
      page(
        `<h1>Kappa and Togo Launch Network of Hedge Support Centers</h1><p>${body}</p><p>${body}</p>`,
        'Kappa and Togo Launch Network of Hedge Support Centers',
      ),
    )
    expect([title, organization]).toEqual(['Kappa and Togo Launch Network of Hedge Support Centers', null])
  })

  it('may be that of a service, where its own letters make its acronym', async () => {
    const of = async (name: string) =>
      (await readDocument('a.csv', `${name} - Informe de 2021;;\n;;\nCurso;Inicio;Lugar\nPoda;2021;Lima\n`))
        .organization
    expect(await of('Servicio Nacional de Setos (SENASE)')).toBe('Servicio Nacional de Setos (SENASE)')
    expect(await of('Servicio en jardines (RTX)')).toBeNull()
  })
})

describe('a page', () => {
  it('is given by the organization that ends its title', async () => {
    const { title, organization } = await readDocument(
      'a.html',
      page(
        `<h1>Learning about hedges</h1><p>${body}</p><p>${body}</p>`,
        'Learning about hedges | Convention on Hedges | World Customs Organization',
      ),
    )
    expect([title, organization]).toEqual(['Learning about hedges', 'World Customs Organization'])
  })

  it.each([
    ['© 2021-2024 Office of Hedges and Walls. All rights reserved', 'Office of Hedges and Walls'],
    ['Aviso legal | © Oficina de Setos de Altamira, 2022', 'Oficina de Setos de Altamira'],
    ['© Daily Gardener 2023', null],
  ])(
    'is given by the organization that has the rights in it, where nothing else says whose it is: %s',
    async (line, name) => {
      const { organization } = await readDocument(
        'a.html',
        page(
          `<nav><a href="/">Home</a> <a href="/a">About us</a></nav><main><h1>Learning about hedges</h1><p>${body}</p><p>${body}</p></main><footer>${line}</footer>`,
          'Learning about hedges',
        ),
      )
      expect(organization).toBe(name)
    },
  )

  it('of news begins with the number of the release behind a menu; its day stands below the headline', async () => {
    const { title, date, kind, organization } = await readDocument(
      'a.html',
      page(
        `<ul><li>Información institucional</li><li>Normas y documentos</li><li>Campañas</li></ul>
<p>Nota de prensa N.° 118-2021</p><h1>El instituto enseña a podar setos en Puno</h1><p>Lima, 22 de abril de 2021</p>
<p>El Instituto de Setos y Jardines (ISJ), por medio de su oficina, enseñó a 60 jardineros a podar los setos de la comarca.</p>
<p>Los guardas recorrieron todos los setos de la comarca, y nadie durmió antes de la fiesta de los esquiladores.</p>`,
        'Noticias - Instituto de Setos y Jardines - Plataforma digital',
      ),
    )
    expect([title, date, kind, organization]).toEqual([
      'El instituto enseña a podar setos en Puno',
      '2021-04-22',
      'news',
      'Instituto de Setos y Jardines (ISJ)',
    ])
  })

  it.each([
    ['Last updated: 3 March 2023', '2023-03-03'],
    ['Dernière mise à jour : 3 mars 2023', '2023-03-03'],
    ['Última actualización: 03/03/2023', '2023-03-03'],
  ])('has the day when it was last changed: %s', async (line, day) => {
    const { date } = await readDocument(
      'a.html',
      page(`<h1>Learning about hedges</h1><p>${body}</p><p>${body}</p><p>${line}</p>`, 'Hedges'),
    )
    expect(date).toBe(day)
  })

  it('is news by a trail that names the year', async () => {
    const { kind } = await readDocument(
      'a.html',
      page(
        `<div class="breadcrumb"><a href="/">Home</a> &gt; <a href="/m">Media Center</a> &gt; <a href="/p">Press Releases 2021</a></div><main><h1>The hedges are open</h1><p>${body}</p><p>${body}</p></main>`,
        'The hedges are open',
      ),
    )
    expect(kind).toBe('news')
  })
})

describe('a resolution', () => {
  it.each([
    ['RESOLUTION 7/2022', 'decision'],
    ['RÉSOLUTION N° 4', 'decision'],
    ['RESOLUCIÓN 7/2022', 'decision'],
    ['RESOLUTION OF DISPUTES', null],
  ])('is told by its number: %s', async (line, kind) => {
    const read = await readDocument('a.txt', `${line}: HEDGES AND THEIR WARDENS\n\n${body}\n`)
    expect(read.kind).toBe(kind)
  })
})

describe('activities under numbered titles', () => {
  it.each([
    ['Lieu et dates', 'Participants', 'Langue(s)'],
    ['Place and dates', 'Participants', 'Language(s)'],
    ['Lugar y fechas', 'Participantes', 'Idioma(s)'],
  ])('are records where place and dates stand in one line: %s', async (place, people, language) => {
    const entry = (title: string, day: number) =>
      `${title}\n\n${place}: Lomé, ${day}/6/2021\n\n${people}: 24\n\n${language}: en\n\n`
    const { passages } = await readDocument(
      'a.txt',
      `REPORT ON HEDGES\n\n${entry('1. Course on the cutting of hedges', 8)}${entry('2. Workshop on walls', 9)}${entry('3. Mission of two gardeners', 10)}`,
    )
    const records = passages.flatMap(({ record }) => (record ? [record.startDate] : []))
    expect(records).toEqual(['2021-06-08', '2021-06-09', '2021-06-10'])
  })
})

describe('the day of a letter', () => {
  it('is no day of a letter that it answers', async () => {
    const { date, title, kind, organization } = await readDocument(
      'a.txt',
      `OFFICE FOR WALLS AND HEDGES\nDirectorate of Gates\n14 Garden Lane, 811 02 Altamira\n\nOur ref.: OWH-L/2208/2022\nYour ref.: letter of 9 September 2022\n\nAltamira, 3 October 2022\n\nTo the\nGuild of Gardeners\nattn. Mr. John Doe, President\n\nSubject: New rules on the height of hedges\n\nDear Mr. Doe,\n\n${body}\n`,
    )
    expect([date, title, kind, organization]).toEqual([
      '2022-10-03',
      'New rules on the height of hedges',
      'letter',
      'Office for Walls and Hedges',
    ])
  })
})

describe('what is no organization', () => {
  it.each([
    'Mission to the gardens of Altamira',
    'Misión técnica a los jardines de Altamira',
    'El instituto abre sus puertas',
  ])('%s', async (line) => {
    const { organization } = await readDocument('a.txt', `${line}\n\nREPORT ON HEDGES\n\n${body}\n`)
    expect(organization).toBeNull()
  })
})

it('reads a line whose words make an acronym in very many ways, or in none', async () => {
  const { organization } = await readDocument(
    'a.txt',
    `Service ${'a '.repeat(50)}(SAAAAAAAAB)\n\nREPORT ON HEDGES AND THEIR WARDENS\n\n${body}\n`,
  )
  expect(organization).toBeNull()
})

describe('the day of a document below what stands above it', () => {
  const dateOf = async (text: string) => (await readDocument('a.md', text)).date
  const menu = 'Skip to content\nWHO WE ARE\nWHAT WE DO\nGet involved\nSearch\nHOME\nBLOG\n'

  it.each([
    [
      'the only one alone on a line',
      `# Hedges for schools\n\n${menu}\n4 DE AGOSTO DE 2022\nAuthors\nJane Doe\n\n${body}`,
    ],
    [
      'labelled as its own',
      `# Hedges\n\n${menu}\n| Place | Lome |\n| Date of Report | 4 August 2022 |\n\n${body}`,
    ],
  ])('is %s', async (_, text) => expect(await dateOf(text)).toBe('2022-08-04'))
})

describe('of when a document is where it names no day', () => {
  const dateOf = async (text: string) => (await readDocument('a.txt', text)).date

  it.each([
    ['Cardiff and Cork, May 2022', '2022-05'],
    ['Note statistique n° 38 – juin 2024', '2024-06'],
    ['Boletín informativo n.º 83 — agosto de 2017', '2017-08'],
    ['Brief 2018/4 (September 2018)', '2018-09'],
    ['Adriatic Institute for Hedges, Podgorica, 2020', '2020'],
  ])('is the month or year of its cover: %s', async (line, date) =>
    expect(await dateOf(`${line}\n\nTHE STATE OF OUR HEDGES\n\n${body}\n\n${body}\n`)).toBe(date),
  )

  it.each(['The state of hedges, 2019-2022', 'Hedges trimmed in May 2021 and after'])(
    'is none that its title is about: %s',
    async (title) => expect(await dateOf(`${title}\n\n${body}\n\n${body}\n`)).toBeNull(),
  )

  it('is the day before the dash of what is given out', async () =>
    expect(
      await dateOf(
        `PRESS RELEASE\n\nHedges open to everybody\n\nMont-Sorel (Québec), 28 August 2023 – ${body}\n`,
      ),
    ).toBe('2023-08-28'))
})
