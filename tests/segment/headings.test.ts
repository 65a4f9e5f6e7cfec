import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/ingest/source-file.ts'
import { splitLines } from '../../src/ingest/split-blocks.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { sourceFile } from '../fixtures/documents.ts'
import { misplaced, untrue } from '../fixtures/placement.ts'

function read(text: string, blocks?: Block[]) {
  const document = segmentDocument({ ...sourceFile(text), ...(blocks ? { blocks } : {}) })
  expect(misplaced(text, document)).toEqual([])
  expect(untrue(text, document)).toEqual([])
  return {
    document,
    numbers: document.passages.map(({ number }) => number),
    texts: document.passages.map(({ text }) => text.replace(/\s+/g, ' ')),
    headings: document.headings.map(({ text }) => text),
  }
}

/** Blocks of a format that states what each line is. */
function stated(lines: [Block['kind'], string][]) {
  const text = lines.map(([, line]) => line).join('\n\n')
  const all = splitLines(text).filter((line) => line.text !== '')
  const blocks = lines.map(
    ([kind], i): Block => ({
      ...(kind ? { kind } : {}),
      ...(kind === 'heading' ? { level: 2 } : {}),
      lines: [all[i] as (typeof all)[number]],
    }),
  )
  return read(text, blocks)
}

const ends = ['', '!', ' ?', '…', '. *', '.¹', '.¹ ²', '.^{3}', '. [1]', '.(1)', '.1', '.†', '.»²']
const sentences = [
  'The harbour office trained forty clerks in the spring',
  'La caisse a formé quarante greffiers au printemps',
  'La oficina portuaria formó a cuarenta secretarios en primavera',
]

describe('sentences', () => {
  it.each(ends)('that end in "%s" are paragraphs, numbered or not', (end) => {
    for (const number of ['4. ', '4.1 ', '4 ', '']) {
      const lines = sentences.map((sentence, i) => `${number.replace('4', String(i + 1))}${sentence}${end}`)
      const { headings, texts } = read(
        `IP/C/W/977\n\nREPORT OF THE OFFICE\n\n${lines.join('\n\n')}\n\nThis text below them is a full sentence.\n`,
      )
      expect(headings).toEqual([])
      for (const sentence of sentences) expect(texts.join('\n')).toContain(sentence)
    }
  })

  it('of which only the first line is wrapped keep their number', () => {
    const { numbers } = read(`REPORT OF THE OFFICE

1. The office met in the spring of that year.

2. Under decision AB12.3, the
Council of the port asked the office for two more reports.
`)
    expect(numbers).toEqual(['1', '2'])
  })
})

describe('what looks like a heading', () => {
  it('and is an activity of a numbered list is a paragraph', () => {
    const { numbers, headings } = read(`RAPPORT DU BUREAU

1. Les activités suivantes ont été organisées.

2. Séminaire sur les semences, Ségou, 3-5 mars 2021

3. Visit to the archives, Suva, 7 April 2021

4. Reunión sobre archivos, Quito

5. Le bureau remercie ses partenaires.
`)
    expect(numbers).toEqual(['1', '2', '3', '4', '5'])
    expect(headings).toEqual([])
  })

  it.each([
    ['numbered with stops', ['1. Open registers', '2. Seeds of the valley', '3. Harbour fees']],
    ['numbered without', ['1 Open registers', '2 Seeds of the valley', '3 Harbour fees']],
    ['in outline form', ['1.1 Open registers', '1.2 Seeds of the valley', '1.3 Harbour fees']],
    ['not numbered', ['Some report', 'Open registers', 'Seeds of the valley', 'Harbour fees']],
  ])('with nothing below is text: lines %s', (_, lines) => {
    const { document, texts } = read(lines.join('\n\n'))
    expect(document.passages.length).toBeGreaterThan(0)
    const all = [...texts, ...document.paratext].join('\n')
    for (const words of ['registers', 'valley', 'fees']) expect(all).toContain(words)
  })

  it('is one above text, whatever its number, in three languages', () => {
    const text = 'The office held two seminars in the capital, each of them for a week.'
    const heads = [
      '1. Training activities',
      'Assistance technique',
      'II. Creación de capacidad',
      '2.1 Partners',
      'HARBOURS',
    ]
    const { headings } = read(`Some Report\n\n${heads.map((head) => `${head}\n\n${text}`).join('\n\n')}\n`)
    expect(headings).toEqual(heads)
  })

  it('has its number alone on the line above', () => {
    const { headings, texts } = read(`Some Report

I.

Regional work

The office held two seminars in the islands.

II

National work

It held another in the capital.
`)
    expect(headings).toEqual(['I. Regional work', 'II National work'])
    expect(texts).toHaveLength(2)
  })
})

describe('what the format states', () => {
  it('goes first: paragraphs are none, headings are', () => {
    const { headings, texts } = stated([
      ['heading', 'Report of the office'],
      ['paragraph', 'The office held two seminars.'],
      ['paragraph', 'Ministry of Trade'],
      ['paragraph', 'Tel. +41 22 700 00 00'],
      ['heading', 'The office trained forty clerks'],
      ['paragraph', '12. Seeds of the valley'],
      ['paragraph', 'They came from the islands.'],
    ])
    expect(headings).toEqual(['The office trained forty clerks'])
    expect(texts).toContain('Ministry of Trade')
    expect(texts).toContain('Tel. +41 22 700 00 00')
    expect(texts).toContain('Seeds of the valley')
  })

  it('leaves a document of headings alone with its text', () => {
    const { texts } = stated([
      ['heading', 'Report of the office'],
      ['heading', 'Training'],
      ['heading', 'Seeds'],
    ])
    expect(texts.join(' ')).toContain('Seeds')
  })
})
