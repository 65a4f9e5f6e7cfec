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
    parts: document.passages.map(({ number, text }) => [number, text.replace(/\s+/g, ' ')]),
    remarks: document.warnings.map(({ code, line }) => `${code} ${line}`),
  }
}

describe('a paragraph', () => {
  it('that a blank line cuts in mid-sentence stays one, with its number', () => {
    const { parts } = read(`RAPPORT DU BUREAU

1. Le bureau a envoyé deux experts dans la capitale, où ils ont rédigé un rapport et

remis les archives au ministère.

2. The office closed its year in December and paid its debts under the

Council decision of that year.

3. La oficina cerró el año en diciembre y pagó sus deudas a la

Autoridad del puerto.
`)
    expect(parts.map(([number]) => number)).toEqual(['1', '2', '3'])
  })

  it('on one long line is no line of wrapped text, though it begins with a date', () => {
    const long = (start: string) =>
      `${start}, the office held a course for examiners, in which officers of twelve states took part, and which dealt with searches of the prior art, with the drafting of reports and with the classification of patents, with exercises each afternoon, a visit to the archives on the last day of the week, and two talks by guests.`
    const starts = [
      'From 4 to 8 October 2021',
      'In the spring',
      'In the autumn of that year',
      'Late in December',
    ]
    const { document } = read(`${starts.map(long).join('\n')}\n`)
    expect(document.passages).toHaveLength(4)
    expect(document.passages[0]?.text).toContain('4 to 8 October 2021')
  })

  it('has its number in mid-line, without a stop, behind a heading', () => {
    const { parts, document } = read(`REPORT OF THE LEAGUE

1 The League is a body of forty states that meet each year.

2 Its seat is in Port Louis, where it has an office.

Members of the League 3 As of March 2016, the League had ninety members.

4 The League adopted 5 Recommendations in that year.
`)
    expect(parts.map(([number]) => number)).toEqual(['1', '2', '3', '4'])
    expect(document.headings.map(({ text }) => text)).toEqual(['Members of the League'])
  })
})

describe('numbers', () => {
  it('that are missing are told, with their place', () => {
    const { remarks, document } = read(`REPORT OF THE LEAGUE

7. The League met in May, and it met again in June.

8. It adopted its budget, and it closed the meeting.

11. It thanked its host for the hall and for the lamps.

1. A second list begins anew here, and it goes on below.

2. It has a second paragraph, which is no gap at all.
`)
    expect(remarks).toEqual(['number-gap 7'])
    expect(document.warnings[0]?.message).toContain('paragraph 11 follows paragraph 8')
  })

  it('of sections fill gaps between paragraphs', () => {
    const { remarks } = read(`Some Report

1. The office met in May, and it met again in June.

2. Training activities

3. It held four courses, of which two were in the islands.
`)
    expect(remarks).toEqual([])
  })
})

describe('scraps', () => {
  it('stand beside the text and are named; values, lists and short sentences are text', () => {
    const { parts, remarks, document } = read(`Some Report

The office held two seminars in the islands.

N/A

0

Download

These states took part:

Ghana

Togo

Benin

Nobody left.

Stop!

+41 22 700 00 00
`)
    const texts = parts.map(([, text]) => text)
    for (const kept of ['Ghana', 'Togo', 'Benin', 'Nobody left.', 'Stop!', '+41 22 700 00 00'])
      expect(texts.join('\n')).toContain(kept)
    for (const scrap of ['N/A', '0', 'Download']) expect(texts).not.toContain(scrap)
    expect(remarks).toEqual(['scraps 5'])
    expect(document.warnings[0]?.values.texts).toEqual(['N/A', '0', 'Download'])
  })

  it('are the text of a document that has nothing else', () => {
    expect(read('0\n\nN/A\n').document.passages.length).toBeGreaterThan(0)
  })
})

it('a cover that is repeated is no passage', () => {
  const cover = `IP/C/W/970

14 October 2019

REPORT OF THE PORT OFFICE ON ITS SEMINARS
`
  const { parts } = read(`${cover}
The office sends this report to the Council.

${cover}
1. The office held three seminars in the islands.
`)
  expect(parts.map(([, text]) => text)).toEqual([
    'The office sends this report to the Council.',
    'The office held three seminars in the islands.',
  ])
})
