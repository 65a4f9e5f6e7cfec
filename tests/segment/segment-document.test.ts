import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import type { SegmentedDocument } from '../../src/segment/segmented-document.ts'
import { omd2019, sourceFile } from '../fixtures/documents.ts'
import { misplaced } from '../fixtures/placement.ts'

const parts = (document: SegmentedDocument) => document.passages.map(({ id }) => id.split(':')[1])
const passage = (document: SegmentedDocument, part: string) => {
  const found = document.passages.find(({ id }) => id.endsWith(`:${part}`))
  if (!found) throw new Error(`no passage ${part}`)
  return found
}
const reference = async () => segmentDocument(sourceFile(await readFile(omd2019, 'utf8'), 'omd-2019'))

describe('the reference document', () => {
  it('gives its cover, paragraphs, records and footnote in the order of the source', async () => {
    expect(parts(await reference())).toEqual(
      'u1 u2 p1 p2 p3 p4 p5 p6 p7 r1 r2 n1 r3 r4 r5 r6 r7 r8 r9 r10 r11'.split(' '),
    )
  })

  it('places every character that is not markup in exactly one part', async () => {
    const source = await readFile(omd2019, 'utf8')
    const document = segmentDocument(sourceFile(source))
    expect(misplaced(source, document)).toEqual([])
    for (const { text, spans } of document.passages) {
      expect(spans.map(({ start, end }) => source.slice(start, end)).join('')).toBe(text)
    }
    const markup = document.markup.map(({ start, end }) => source.slice(start, end).trim())
    expect(markup.sort()).toEqual(['**', '**', '1.', '2.', '3.', '4.', '5.', '6.', '7.', '¹', '¹'].sort())
  })

  it('reads the title block with its bold run over two lines', async () => {
    const { title, subtitle } = await reference()
    expect(title).toBe(
      "Activités de coopération technique: renseignements communiqués par d'autres organisations intergouvernementales",
    )
    expect(subtitle).toBe('Organisation mondiale des douanes (OMD) · Addendum')
  })

  it('knows the four subsections and the annex, without its footnote mark', async () => {
    const { headings } = await reference()
    expect(headings.filter(({ level }) => level === 2).map(({ text, before }) => [text, before])).toEqual([
      ['1.1 Opérations', 'omd-2019:p2'],
      ['1.2 Séminaires régionaux/nationaux', 'omd-2019:p5'],
      ['1.3 Réunion du Groupe sur la contrefaçon et le piratage (CAP)', 'omd-2019:p6'],
      ["1.4 Module d'apprentissage en ligne (CLiCK)", 'omd-2019:p7'],
    ])
    expect(headings.at(-1)).toMatchObject({ text: 'ANNEXE', before: 'omd-2019:r1' })
  })

  it('gives each passage its number and its headings from the outermost in', async () => {
    const document = await reference()
    expect(passage(document, 'p3').number).toBe('3')
    expect(passage(document, 'p3').section.map((heading) => heading.slice(0, 14))).toEqual([
      'INTRODUCTION',
      '1 APERÇU DES A',
      '1.1 Opérations',
    ])
    expect(passage(document, 'r6')).toMatchObject({ number: '6', section: ['ANNEXE'] })
    expect(passage(document, 'n1')).toMatchObject({ number: '1', text: 'En anglais seulement.' })
    expect(passage(document, 'u1')).toMatchObject({ number: null, section: [] })
  })

  it('keeps the near-duplicate records apart', async () => {
    const document = await reference()
    expect(passage(document, 'r7').record?.dateText).toBe('7 May 2019 - 10 May 2019')
    expect(passage(document, 'r8').record?.dateText).toBe('13 May 2019 - 16 May 2019')
    expect(passage(document, 'r8').record?.providers).toEqual(['The World Customs Administration'])
  })

  it('says where each value of a record stands', async () => {
    const { text, fields } = passage(await reference(), 'r4')
    const dates = fields?.find(({ field }) => field === 'dates')
    expect(text.slice(dates?.start, dates?.end)).toBe('28 January 2019 - 1 February 2019')
  })

  it('is free of warnings', async () => {
    expect((await reference()).warnings).toEqual([])
  })
})

describe('other documents of the family', () => {
  const english = `**TECHNICAL COOPERATION ACTIVITIES**

UPOV

Addendum

At its meeting the Council invited observers to report.

1 OVERVIEW

1. The Union held two workshops.¹ They were well attended.

(a) one in Quito;

(b) one in Lomé.

1.1 Training

2. Training went on all year
and over two lines of text.

ANNEX I

Name of programme or project\tSeminar on plant breeding
Date and end date\t28 December 2020 - 3 January 2021
Beneficiary country or countries\tCôte d'Ivoire; Hong Kong, China
Number of participants\t25
Website for further information\t

¹ Reports are online.

Name of programme or project\tSeminar on plant breeding
Date and end date\tto be confirmed
Brief description\tA first line,
and a second one

ANNEX II

1. A paragraph of the second annex.
`
  const document = segmentDocument(sourceFile(english))

  it('loses and repeats nothing', () => {
    expect(misplaced(english, document)).toEqual([])
  })

  it('gives a repeated number a suffix and keeps lists in their paragraph', () => {
    expect(parts(document)).toEqual(['u1', 'p1', 'p2', 'r1', 'n1', 'r2', 'p1-2'])
    expect(passage(document, 'p1').text).toBe(
      'The Union held two workshops. They were well attended.\n\n(a) one in Quito;\n\n(b) one in Lomé.',
    )
    expect(passage(document, 'p2').text).toBe('Training went on all year\nand over two lines of text.')
    expect(passage(document, 'p1-2').section).toEqual(['ANNEX II'])
  })

  it('keeps unknown labels as extra and empty values as nothing', () => {
    expect(passage(document, 'r1').record).toMatchObject({
      startDate: '2020-12-28',
      endDate: '2021-01-03',
      countries: [
        { code: 'CIV', name: "Côte d'Ivoire" },
        { code: 'HKG', name: 'Hong Kong, China' },
      ],
      description: null,
      urls: [],
      contacts: [],
      extra: { 'Number of participants': '25' },
    })
    expect(passage(document, 'r2').record).toMatchObject({
      startDate: null,
      endDate: null,
      dateText: 'to be confirmed',
      description: 'A first line,\nand a second one',
    })
  })

  it('warns of what it did not know, by file and line', () => {
    expect(
      document.warnings.map(({ file, line, message }) => `${file}:${line} ${message.slice(0, 40)}`),
    ).toEqual([
      'doc.txt:27 the label "Number of participants" is no',
      'doc.txt:35 a line without a label was kept in the v',
      'doc.txt:33 no date could be read from "to be confir',
    ])
  })

  it('reads French labels and a document without a cover', () => {
    const french = segmentDocument(
      sourceFile(`RAPPORT

1. Le Bureau a organisé un séminaire.

ANNEXE

Nom du programme ou projet\tSéminaire national
Date de début et de fin\t1er avril 2021 - 3 avril 2021
Pays bénéficiaire(s)\tBirmanie; Côte d’Ivoire
Point de contact pour complément d'information\tMme Awa DIOP, Office des brevets (a.diop@brevets.example)
`),
    )
    expect(french.title).toBe('Rapport')
    expect(parts(french)).toEqual(['p1', 'r1'])
    expect(passage(french, 'r1').record).toMatchObject({
      programme: 'Séminaire national',
      startDate: '2021-04-01',
      endDate: '2021-04-03',
      countries: [
        { code: 'MMR', name: 'Birmanie' },
        { code: 'CIV', name: 'Côte d’Ivoire' },
      ],
      contacts: [{ name: 'Awa DIOP', organization: 'Office des brevets', email: 'a.diop@brevets.example' }],
    })
  })

  it('makes a passage of anything, and none of an empty file', () => {
    expect(parts(segmentDocument(sourceFile('just a few words, without any structure at all.')))).toEqual([
      'u1',
    ])
    expect(segmentDocument(sourceFile('')).passages).toEqual([])
  })
})
