import { describe, expect, it } from 'vitest'
import { makePdf } from '../fixtures/make-pdf.ts'
import { readContent } from '../fixtures/read-content.ts'
import { grid, para, run, wordFile } from '../fixtures/word-parts.ts'

const placed = async (name: string, content: string | Uint8Array) =>
  (await readContent(name, content)).content.map(
    ({ section, text }) => `${section.join(' > ')}: ${text.replace(/\s+/g, ' ')}`,
  )

describe('headings by their form', () => {
  it('are set in bold in a PDF, though they are no larger', async () => {
    const pdf = await makePdf((page) => {
      const write = (font: string, text: string) => page.font(font).text(text, { width: 450 }).moveDown(1)
      page.fontSize(16)
      write('Helvetica', 'Evaluation of the hedges')
      page.fontSize(11)
      write('Helvetica-Bold', '1. Purpose')
      write(
        'Helvetica',
        'The evaluation was asked for by the council, and covered six years of work in eleven parishes of the coast.',
      )
      write('Helvetica-Bold', '2. What comes next?')
      write(
        'Helvetica',
        'The council will speak of what was found in spring, when the wardens have come back from the hills of the north.',
      )
    })
    expect(await placed('a.pdf', pdf)).toEqual([
      '1. Purpose: The evaluation was asked for by the council, and covered six years of work in eleven parishes of the coast.',
      '2. What comes next?: The council will speak of what was found in spring, when the wardens have come back from the hills of the north.',
    ])
  })

  it('are underlined in plain text', async () => {
    const text =
      'Bulletin of the parish\n======================\n\nFilings\n-------\nThey rose by a tenth.\n\nAppeals\n-------\nEleven were heard.\n'
    const { title } = await readContent('a.txt', text)
    expect(title).toBe('Bulletin of the parish')
    expect(await placed('a.txt', text)).toEqual([
      'Filings: They rose by a tenth.',
      'Appeals: Eleven were heard.',
    ])
  })

  it('are lettered below those that are lettered with capitals', async () => {
    const text =
      'RAPPORT ANNUEL\n\nA.      HAIES\n\n1.      Les haies ont été taillées.\n\nB.      MURS\n\n(a)     Murs bas\n\n2.      Les murs bas ont été peints.\n\n(b)     Murs hauts\n\n3.      Les murs hauts sont tombés.\n'
    expect(await placed('a.txt', text)).toEqual([
      'A. HAIES: Les haies ont été taillées.',
      'B. MURS > (a) Murs bas: Les murs bas ont été peints.',
      'B. MURS > (b) Murs hauts: Les murs hauts sont tombés.',
    ])
  })
})

describe('texts side by side in several languages', () => {
  it('are paragraphs, each in its own', async () => {
    const cell = (text: string) => para(run(text))
    const table = grid(
      [
        [
          'The Parties shall exchange their hedges free of charge.',
          'Les Parties échangent gratuitement leurs haies.',
        ],
        [
          'This agreement enters into force upon signature.',
          'Le présent accord entre en vigueur à sa signature.',
        ],
      ].map((cells) => cells.map(cell)),
    )
    const { content } = await readContent('a.docx', wordFile(para(run('Agreement on hedges')) + table))
    expect(content.map(({ text, kind }) => `${kind} ${text}`)).toEqual([
      'paragraph The Parties shall exchange their hedges free of charge.',
      'paragraph Les Parties échangent gratuitement leurs haies.',
      'paragraph This agreement enters into force upon signature.',
      'paragraph Le présent accord entre en vigueur à sa signature.',
    ])
  })
})

describe('notes of a page', () => {
  it('are told by the links between them and their marks', async () => {
    const page =
      '<main><h1>Hedges</h1><p>Seven parishes have hedges.<sup><a href="#x1" id="r1">1</a></sup></p><p>Three have walls.<sup><a href="#x2" id="r2">2</a></sup></p><hr><ol><li id="x1">See the survey of 2016. <a href="#r1">↩</a></li><li id="x2">By the sea. <a href="#r2">↩</a></li></ol></main>'
    const { content } = await readContent('a.html', page)
    expect(content.map(({ kind, number, text }) => `${kind} ${number} ${text}`)).toEqual([
      'paragraph null Seven parishes have hedges.',
      'paragraph null Three have walls.',
      'footnote 1 See the survey of 2016.',
      'footnote 2 By the sea.',
    ])
  })
})
