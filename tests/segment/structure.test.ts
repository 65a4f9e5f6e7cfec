import { describe, expect, it } from 'vitest'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { sourceFile } from '../fixtures/documents.ts'
import { misplaced, untrue } from '../fixtures/placement.ts'

function read(text: string) {
  const document = segmentDocument(sourceFile(text))
  expect(misplaced(text, document)).toEqual([])
  expect(untrue(text, document)).toEqual([])
  return {
    document,
    parts: document.passages.map(
      ({ id, text }) => `${id.split(':')[1]} ${text.replace(/\s+/g, ' ').slice(0, 20).trim()}`,
    ),
    headings: document.headings.map(({ text, level }) => `${level} ${text}`),
    records: document.passages.flatMap((passage) => passage.record ?? []),
  }
}

describe('numbers of paragraphs', () => {
  it('are read with stops, without, in outline form, in minutes, alone on a line and anew in each section', () => {
    const { parts } = read(`Some Report

1.1. The first paragraph of the overview.

1.2. The second one.

1 The office has no stop after its numbers, and it goes on.

2 The second one is longer than the first one, by far.

193. The Chairman said that the Council had before it a report.

195.

The number stands alone above this paragraph.

1. Restarting here with a first paragraph.
`)
    expect(parts.map((part) => part.split(' ')[0])).toEqual([
      'p1.1',
      'p1.2',
      'p1',
      'p2',
      'p193',
      'p195',
      'p1-2',
    ])
  })

  it('are told from dates, amounts, years and counts', () => {
    const { parts, document } = read(`Some Report

1.1. On 12 May 2019 the office met.
It cost CHF 5.13 million.

29 October 2014. 1.2. TRIPS matters were discussed by everyone.

2019 was a good year for the office.

12 countries took part in this, 40 USD Were paid.

7 June 2019 was the day of the meeting of all its members.
`)
    expect(parts).toEqual([
      'p1.1 On 12 May 2019 the o',
      'u1 29 October 2014.',
      'p1.2 TRIPS matters were d',
      'u2 2019 was a good year',
      'u3 12 countries took pa',
      'u4 7 June 2019 was the',
    ])
    expect(document.passages[0]?.text).toContain('CHF 5.13 million')
  })

  it('go on in a line that begins with any number, with some left out', () => {
    const { parts } = read(`Ambassador Ana Bell (Utopia)

J.i Annual Updates
92. The Chairman recalled that the review had been taken up at the meeting of 2003, and that it was about an annex. 93. He thanked both delegations (see the document of 2. May). 95. The representative said that it had cost EUR 4.5 million in 2002. 2003 had seen as much. 12 countries had taken part, as stated in paragraph 96. The next speaker agreed.

The Council took note.
44.   The Chair recalled that in June the Council had agreed to hold the annual review at its next meeting. 45.   It would be held in May.
`)
    expect(parts.map((part) => part.split(' ')[0])).toEqual(['p92', 'p93', 'p95', 'u1', 'p44', 'p45'])
  })

  it('stand alone, the first one too, and are told from numbers of pages', () => {
    const { parts } = read(`Some Report

284

193.

The Chairman said that the Council had before it a report.

194.

Nobody took the floor on it.
`)
    expect(parts.map((part) => part.split(' ')[0]).slice(-2)).toEqual(['p193', 'p194'])
  })

  it('are found wherever lines were broken', () => {
    const { parts, headings } = read(`Ambassador Ana Bell (Utopia)
12 TECHNICAL COOPERATION

193. Our report describes what the office does for technical cooperation. It
is a partner to 12 projects in different regions of the world. 194. Let me recall
that our programme supports developing countries in building their systems. 195.
One project began in South Africa in 2020. Among the activities there have been
workshops for examiners. 196. The other one is in Tunisia.
IP/C/M/106
`)
    expect(headings).toEqual(['1 12 TECHNICAL COOPERATION'])
    expect(parts.map((part) => part.split(' ')[0])).toEqual(['p193', 'p194', 'p195', 'p196'])
  })

  it('begin anywhere in a document on one line', () => {
    const { parts } = read(
      'Minutes of the Council Ambassador Ana Bell (Utopia) J.i Annual updates 92. The Chairman recalled the review. 93. He thanked all. 95. The representative said that paragraph 96. It was late, was wrong.',
    )
    expect(parts.map((part) => part.split(' ')[0])).toEqual(['p92', 'p93', 'p95'])
  })

  it('are glued to their words, or have no stop and begin anywhere', () => {
    const { parts, headings } = read(`Some Report
1.As of May 2017, the Union had 74 members, and it will have more.
Sessions of the Council
2.The Council met in April 2017, and it will meet again in October.
POINT 1 DE L'ORDRE DU JOUR
288 La Secretaría dijo que la recomendación se divide en dos partes.
289 La delegación agradeció a la Secretaría su exposición sobre los seminarios.
290 El Presidente propuso pasar al punto siguiente del orden del día.
`)
    expect(parts.map((part) => part.split(' ')[0])).toEqual(['p1', 'p2', 'p288', 'p289', 'p290'])
    expect(headings).toContain('0 Sessions of the Council')
    const excerpt = read(`Some Report

2.4 The office repaired its scales in the spring of the year.

2.5 Its clerks were shown how they are to be used and cleaned.

3.5 million were spent on them.
`)
    expect(excerpt.parts.map((part) => part.split(' ')[0])).toEqual(['p2.4', 'p2.5', 'u1'])
  })

  it('follow headings in one line', () => {
    const { parts, headings } = read(
      'Some Report\n\nRESULTS 1. The first paragraph is about the results of the year. TRAINING AND ADVICE 2. The second one is about training, and it is short. Adoption of the agenda 3. The third one is about the agenda. NOTE PREPARED BY THE OFFICE 18 SEPTEMBER 2013 4. The last one is about a note.',
    )
    expect(parts.map((part) => part.split(' ')[0])).toEqual(['p1', 'p2', 'p3', 'p4'])
    expect(headings).toEqual([
      '0 RESULTS',
      '0 TRAINING AND ADVICE',
      '0 Adoption of the agenda',
      '0 NOTE PREPARED BY THE OFFICE 18 SEPTEMBER 2013',
    ])
  })

  it('are no counts, dates or pages', () => {
    const { parts, headings } = read(`Some Report

The office made this report.

247 views

14 December 2020

31 января 2022

2 page 2 of the document goes on here, after its first page.
`)
    expect(headings).toEqual([])
    // Dates below each other stay together.
    expect(parts.map((part) => part.split(' ')[0])).toEqual(['u1', 'u2', 'u3', 'u4'])
  })

  it('leave lists in the paragraph that they belong to', () => {
    const { document } = read(`Some Report

1. The office did this:

a. one thing;
b. another thing;

(i) a third;

(ii) a fourth;

- a dash
• a bullet

– another dash
`)
    expect(document.passages.map(({ number }) => number)).toEqual(['1'])
    expect(document.passages[0]?.text).toMatch(
      /^The office[\s\S]*a\. one[\s\S]*\(ii\) a fourth[\s\S]*another dash$/,
    )
  })
})

describe('lines that are whole sentences', () => {
  it('stand apart, as those of bilingual pages do; wrapped ones go on', () => {
    const { parts } = read(`Some Report

The workshops were paid for by three donors.
Les ateliers ont été financés par trois donateurs.

The museum held a workshop. It was
attended by forty people.
`)
    expect(parts.map((part) => part.split(' ')[0])).toEqual(['u1', 'u2', 'u3'])
  })
})

describe('headings', () => {
  it('are numbered, glued, in capitals, lettered or plain', () => {
    const { headings } = read(`Some Report

Introduction1  Overview

A paragraph that stands below the overview.

2  Results

2.1 In Africa

2.1.1 Western Africa

A paragraph about the west.

3. OVERVIEW OF THE ACTIVITIES The office carried out many activities during this year and the next one.

7. IP Key is a programme of the office, which has many other programmes of that kind.

H Technical cooperation

A paragraph about it.

K.i Other matters

A paragraph about those.

Plain words

A paragraph below the plain words.

IV. LAST PART

B. A subsection

A last paragraph.
`)
    expect(headings).toEqual([
      '0 Introduction',
      '1 1 Overview',
      '1 2 Results',
      '2 2.1 In Africa',
      '3 2.1.1 Western Africa',
      '1 3. OVERVIEW OF THE ACTIVITIES',
      '1 H Technical cooperation',
      '2 K.i Other matters',
      '0 Plain words',
      '1 IV. LAST PART',
      '2 B. A subsection',
    ])
  })

  it('are lettered in brackets above numbered paragraphs, and no sentence with the digits of a note', () => {
    const { headings, parts } = read(`Some Report

I. REGIONS

(a) Western Africa

1. In 2008 the office adopted a strategy.1

2. These topics were covered:

(a) marks;

(b) Designs

(b) Asia and the Pacific

3. Two seminars were held there.

1 Resolution 12.
`)
    expect(headings).toEqual(['1 I. REGIONS', '2 (a) Western Africa', '2 (b) Asia and the Pacific'])
    expect(parts.map((part) => part.split(' ')[0])).toEqual(['p1', 'p2', 'p3', 'u1'])
  })

  it('are marked in Markdown', () => {
    const { headings, document } = read(
      '# The report\n\n## Results\n\nAll **went** well.\n\n### In Asia\n\nToo.',
    )
    expect(document.title).toBe('The report')
    expect(headings).toEqual(['1 Results', '2 In Asia'])
    expect(document.passages[0]?.text).toBe('All went well.')
  })
})

describe('covers', () => {
  it('in three languages give one title, symbol and date', () => {
    const { document } = read(`CONSEJO DE LOS ADPIC
IP/C/W/640/Add.2
22 de septiembre de 2020
(20-0001) Página: 1/3
Original: español

WORLD TRADE ORGANIZATION
ORGANISATION MONDIALE DU COMMERCE
ORGANIZACIÓN MUNDIAL DEL COMERCIO

ACTIVIDADES DE COOPERACIÓN TÉCNICA

La siguiente comunicación se distribuye a petición de la delegación.
`)
    const { title, symbol, date, organization } = document
    expect([title, symbol, date, organization]).toEqual([
      'Actividades de cooperación técnica',
      'IP/C/W/640/Add.2',
      '2020-09-22',
      null,
    ])
  })

  it('below paths, addresses and rules are found all the same; those are kept as markup', () => {
    const { document, parts } = read(`C:\\Users\\x\\report.docx
----------------
docs.example.org/pages/directdoc.aspx?file=W633A8.pdf

IP/C/W/633/Add.8

- 2 -

ANNUAL REPORT ON TECHNICAL COOPERATION

The report has a sentence that is cut by the

CDIP/16/3 Annexe, page 29

header of the next page.
================
`)
    expect(document).toMatchObject({
      title: 'Annual report on technical cooperation',
      symbol: 'IP/C/W/633/Add.8',
    })
    expect(parts).toHaveLength(1)
    expect(document.passages[0]?.text).toBe(
      'The report has a sentence that is cut by the\nheader of the next page.',
    )
  })

  it('that state nothing give nothing', () => {
    const { document } = read('The office held two courses in 2019, and will hold more.')
    expect(document).toMatchObject({ title: 'doc', symbol: null, date: null, organization: null })
  })
})
