import { describe, expect, it } from 'vitest'
import { readHtml } from '../../src/ingest/read-html.ts'
import type { Extraction } from '../../src/ingest/source-file.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { sourceFile } from '../fixtures/documents.ts'
import { misplaced, untrue } from '../fixtures/placement.ts'

function read(text: string) {
  const document = segmentDocument(sourceFile(text))
  expect(misplaced(text, document)).toEqual([])
  expect(untrue(text, document)).toEqual([])
  const { title, symbol, date, organization } = document
  return {
    cover: [title, symbol, date, organization],
    parts: document.passages.map(({ id, section }) => `${id.split(':')[1]} ${section.join(' > ')}`.trim()),
    headings: document.headings.map(({ text }) => text),
    texts: document.passages.map(({ text }) => text.replace(/\s+/g, ' ')),
  }
}

describe('covers of committees', () => {
  it('stand on lines of their own, with the letter of the language and the session', () => {
    const { cover, parts, headings } = read(`OMPI

S

WIPO/MUSEO/IC/5/15

ORIGINAL: Inglés

FECHA: 4 de agosto de 2003

ORGANIZACIÓN MUNDIAL DE LA PROPIEDAD INTELECTUAL

GINEBRA

comité de los museos
y de sus dibujos

Quinta sesión

Ginebra, 7 a 15 de julio de 2003

INFORME

preparado por la Secretaría

1 El comité celebró su quinta sesión en Ginebra, y en ella habló de muchas cosas.

2 Estuvieron representados los siguientes Estados: Alemania y Argentina.
`)
    expect(cover).toEqual([
      'Informe',
      'WIPO/MUSEO/IC/5/15',
      '2003-08-04',
      'Organización Mundial de la Propiedad Intelectual',
    ])
    expect(parts).toEqual(['p1', 'p2'])
    expect(headings).toEqual([])
  })

  it('run into each other and into the first paragraph, and come again below what a viewer shows', () => {
    const { cover, parts, headings } = read(`57
F CDIP/96/3 ORIGINAL : ANGLAIS DATE : 10 AOÛT 2015 Comité du développement et de la propriété intellectuelle (CDIP) Seizième session Genève, 9 – 13 novembre 2015 RAPPORT SUR LES MUSÉES ET LEURS DESSINS établi par M. Paul Kern, consultant à Berne 1. L’annexe du présent document contient un rapport. 2. Le comité est invité à en prendre note.

CDIP/96/3 · Web viewCDIP/96/3 ANNEXE

Embed Size (px)

Page 1: CDIP/96/3

F

CDIP/96/3ORIGINAL : ANGLAIS

DATE : 10 AOÛT 2015

Seizième sessionGenève, 9 – 13 novembre 2015

RAPPORT SUR LES MUSÉES ET LEURS DESSINS

établi par M. Paul Kern, consultant à Berne

1. L’annexe du présent document contient un rapport.

TABLE DES MATIÈRES

RÉSUMÉ3

1. INTRODUCTION6

RÉSUMÉ

Le projet a duré deux ans, et il a été mené dans quatre pays d'Afrique et d'Asie par des experts qui venaient de musées, d'offices et d'universités.
`)
    expect(cover).toEqual(['Rapport sur les musées et leurs dessins', 'CDIP/96/3', '2015-08-10', null])
    expect(parts.filter((part) => part.startsWith('p'))).toEqual([
      'p1',
      'p2',
      'p1-2 RAPPORT SUR LES MUSÉES ET LEURS DESSINS',
    ])
    expect(parts.at(-1)).toMatch(/RÉSUMÉ$/)
    expect(headings).toEqual(['RAPPORT SUR LES MUSÉES ET LEURS DESSINS', 'TABLE DES MATIÈRES', 'RÉSUMÉ'])
  })

  it('have their letter glued to the symbol, an acronym of another language, and stops after facts', () => {
    expect(
      read(
        'EPCT/WG/92/22ORIGINAL: English DATE: May 28, 2019 Working Group Twelfth Session Geneva, June 11 to 14, 2019 WORK OF THE MUSEUMS IN THE REGION prepared by the Bureau 1. The museums worked.',
      ).cover.slice(0, 3),
    ).toEqual(['Work of the museums in the region', 'PCT/WG/92/22', '2019-05-28'])
    const oneLine = read(
      'IP/C/W/977/Add.8 29 January 2018 (18-0650) Page: 1/11 Council for Trade-Related Aspects of Original: English Intellectual Property Rights TECHNICAL COOPERATION ACTIVITIES: INFORMATION FROM MUSEUMS INTERNATIONAL UNION FOR PAINTED OLD VASES (UPOV) Addendum At its meeting the Council agreed to invite observers. _______________ The Union helps museums. IP/C/W/977/Add.8 - 2 - ANNEX I HELP WITH LAWS AND WITH VASES OF MUSEUMS In the period covered, the Office gave comments on laws, and it held a seminar for forty people who came from several countries.',
    )
    expect(oneLine.cover).toEqual([
      'Technical cooperation activities: information from museums',
      'IP/C/W/977/Add.8',
      '2018-01-29',
      'International Union for Painted Old Vases (UPOV)',
    ])
    expect(oneLine.parts).toEqual(['u1', 'u2', 'u3 ANNEX I > HELP WITH LAWS AND WITH VASES OF MUSEUMS'])
  })

  it('are damaged', () => {
    expect(
      read(
        'Organizacin Mundial del ComercioIP/C/W/968/Rev.1/Corr.1 9 de marzo de 2006 (06-1045)Consejo de los ADPIC LA RELACIN ENTRE LOS MUSEOS Y LOS DIBUJOS Nota de la Secretara Corrigendum  El anexo del documento debe ser sustituido por el presente.',
      ),
    ).toMatchObject({
      cover: ['La relacin entre los museos y los dibujos', 'IP/C/W/968/Rev.1/Corr.1', '2006-03-09', null],
      texts: ['El anexo del documento debe ser sustituido por el presente.'],
    })
  })
})

describe('titles of covers', () => {
  const below = '1. The office trained twenty clerks in the keeping of registers during the year.'
  const coverOf = (...lines: string[]) => read([...lines, below].join('\n\n')).cover

  it('go on in a second paragraph', () => {
    expect(
      coverOf(
        'XY/C/W/702',
        '17 February 2022',
        'Original: English',
        'COOPERATION ACTIVITIES:',
        'NEWS FROM MEMBERS',
      ),
    ).toEqual(['Cooperation activities: news from Members', 'XY/C/W/702', '2022-02-17', null])
    expect(
      coverOf('REPORT ON THE IMPLEMENTATION OF CAPACITY BUILDING', 'PROGRAMMES FOR KEEPERS OF MUSEUMS')[0],
    ).toBe('Report on the implementation of capacity building programmes for keepers of museums')
  })

  it('may be headlines that name an office, which are no organization', () => {
    const headline = 'La Oficina Nacional de Setos forma a examinadores de ocho países'
    expect(coverOf('Comunicado de prensa', '14 de abril de 2021', headline)[3]).not.toBe(headline)
    const english = 'New training academy opens its doors to examiners from ten countries'
    expect(coverOf('Office of Hedges', 'Press release', '9 July 2021', english)).toEqual([
      english,
      null,
      '2021-07-09',
      'Office of Hedges',
    ])
  })

  it('are no items of an agenda', () => {
    expect(coverOf('EB148/9', '16 December 2020', 'Agenda item 14.1', 'Keeping of hedges in cities')).toEqual(
      ['Keeping of hedges in cities', 'EB148/9', '2020-12-16', null],
    )
  })
})

describe('what a cover does not state', () => {
  it('is not taken from sessions, attributions, countries or sentences', () => {
    const { cover } = read(`JAPAN

Sixth Session Geneva, 20 to 24 May 2013

Document prepared by the International Bureau

The European Union's programme for offices

1. The group met.
`)
    expect(cover).toEqual(["The European Union's programme for offices", null, null, null])
    const place =
      'MINUTES OF THE MEETING\n\nHELD IN THE CENTRE OF MUSEUMS ON 6 MAY 2020\n\n1. The group met.\n'
    const title = 'Minutes of the meeting held in the centre of museums on 6 May 2020'
    expect(read(place).cover).toEqual([title, null, '2020-05-06', null])
  })

  it('may stand at the end: the symbol of minutes', () => {
    const { cover, parts } = read(`Ambassador Ana Bell (Utopia)

12. The Chair thanked the delegations.

IP/C/M/970, IP/C/M/970/Add.1
`)
    expect(cover).toEqual(['Ambassador Ana Bell (Utopia)', 'IP/C/M/970', null, null])
    expect(parts).toEqual(['p12'])
  })
})

const factsOf = (source: Extraction) => {
  const { title, date, organization, member, kind, council } = segmentDocument({
    ...sourceFile(source.text),
    ...source,
  })
  return { title, date, organization, member, kind, council }
}
const factsIn = (...lines: string[]) => factsOf({ text: `${lines.join('\n\n')}\n` })

describe('who a document is for and by', () => {
  it('tells a committee of an organization from the organization, whatever its language', () => {
    for (const [name, title] of [
      ['Comité Asesor en materia de Observancia', 'MEDIDAS CONTRA LA COPIA DE SETOS'],
      ["Comité consultatif sur l'application des droits", 'MESURES CONTRE LA COPIE DE HAIES'],
      ['Advisory Committee on Enforcement', 'MEASURES AGAINST THE COPYING OF HEDGES'],
    ] as const) {
      const facts = factsIn('WIPO/ACE/91/3', name, title, '1. The hedge was copied in three gardens.')
      expect(facts).toMatchObject({ council: name, organization: null })
    }
  })

  it('reads the council that takes a decision from its first line, and the decision apart from its title', () => {
    const facts = factsIn(
      'WT/L/2094\n30 June 2021\n(21-5201)',
      'EXTENSION OF THE TRANSITION PERIOD FOR KEEPERS OF HEDGES',
      'DECISION OF 29 JUNE 2021',
      'The General Council,',
      'Decides as follows:',
      '1. The period shall be extended.',
    )
    expect(facts).toMatchObject({
      title: 'Extension of the transition period for keepers of hedges',
      kind: 'decision',
      council: 'General Council',
    })
  })

  it('takes no mission of a Member for an organization, and the day at the foot of its letter', () => {
    const facts = factsIn(
      'MISSION PERMANENTE DU CAP-VERT\nGENÈVE',
      'NOTE VERBALE',
      "La Mission permanente du Cap-Vert présente ses compliments au Secrétariat de l'Organisation mondiale du commerce et a l'honneur de lui transmettre la liste de ses besoins.",
      'Genève, le 17 juin 2019',
    )
    expect(facts).toMatchObject({
      date: '2019-06-17',
      organization: null,
      member: 'Cap-Vert',
      kind: 'letter',
    })
  })

  it('tells minutes that a secretariat wrote down from its notes', () => {
    const head = ['G/HDG/M/80\n11 May 2020', 'MINUTES OF THE MEETING OF 4 AND 5 MARCH 2020']
    expect(factsIn(...head, 'Note by the Secretariat', '1. The agenda was adopted.').kind).toBe('minutes')
  })

  it('names a file that is nothing but an annex by the title of the annex', () => {
    const facts = factsIn(
      'Annex: plantings by beneficiary',
      'The plantings were done in spring, and they all took.',
    )
    expect(facts.title).toBe('Annex: plantings by beneficiary')
  })
})

describe('pages of sites', () => {
  it('begin with the heading that their head states, below menus and trails that tell what they are', () => {
    const title = 'Officers learn how to plant hedges'
    const page = (between: string) =>
      `<html><head><title>${title} | Hedge Office of Norland</title></head><body><div><p>Hedge Office of Norland</p><ul><li>Plants</li><li>Fees</li></ul></div><div>HOME &gt; News &gt; 2021</div><div><h1>${title}</h1>${between}<p>Forty officers of three towns learned last week how to plant hedges, and how to keep them.</p><p>The next course will be given in May.</p></div></body></html>`
    for (const day of ['<p>March 19, 2021</p>', '<div>March 19, 2021</div>'])
      expect(factsOf(readHtml(Buffer.from(page(day))))).toMatchObject({
        title,
        date: '2021-03-19',
        organization: 'Hedge Office of Norland',
        kind: 'news',
      })
  })

  it('have a title below what the site shows, and no headings of it', () => {
    const { cover, headings, texts } = read(`Home > Media > Newsroom > 2020 > December
Share this
Print

Launch of the new course for museums

14 December 2020

On 7 and 8 December 2020, the museum held a course for its officers, and it was a success.

La suite après cette publicité

• Upload
  others

The next course will be held in May, and officers from other museums will come to it.
`)
    expect(cover.slice(0, 3)).toEqual(['Launch of the new course for museums', null, '2020-12-14'])
    expect(headings).toEqual([])
    expect(texts).toHaveLength(3)
  })
})

describe('sentences cut by the header of a page', () => {
  it('go on, whatever letter the next line begins with', () => {
    const { texts } = read(`REPORT OF THE MUSEUM

1. The museum met in May. It adopted its programme for the next years, and it thanked the
C/98/2 page 4
Office for its work in that year.

2. The museum then heard a long statement of its president about all those who had helped C/98/2 page 5 it in those two years (see document C/97/1 page 2). It thanked them.
`)
    expect(texts).toEqual([
      'The museum met in May. It adopted its programme for the next years, and it thanked the Office for its work in that year.',
      'The museum then heard a long statement of its president about all those who had helped it in those two years (see document C/97/1 page 2). It thanked them.',
    ])
  })
})
