import { describe, expect, it } from 'vitest'
import { readPdf } from '../../src/ingest/read-pdf.ts'
import { makePdf, writeLines } from '../fixtures/make-pdf.ts'
import { activities, header, proseLayouts, sentences, tableLayouts } from '../fixtures/pdf-layouts.ts'

/** Columns of fixed height hold fewer than the forty sentences; a few are cut by hyphens, boxes and notes. */
const least: Record<string, number> = {
  'two justified columns': 22,
  'three ragged columns below a title': 24,
}
const usualLeast = 30

describe('prose in a PDF', () => {
  it.each(Object.entries(proseLayouts))('is read in order: %s', async (name, draw) => {
    const { blocks = [] } = await readPdf(await makePdf(draw))
    const texts = blocks.map((block) => block.lines.map((line) => line.text).join(' '))
    const whole = sentences.slice(0, 40).filter((sentence) => texts.some((text) => text.includes(sentence)))
    expect(whole.length).toBeGreaterThanOrEqual(least[name] ?? usualLeast)
  })
})

describe('a table in a PDF', () => {
  const tables = Object.entries(tableLayouts).filter(([name]) => name !== 'one activity a page')
  it.each(tables)('is read row by row: %s', async (_, draw) => {
    const { text, blocks = [] } = await readPdf(await makePdf(draw))
    const rows = blocks.map((block) =>
      block.cells?.map((cell) => cell.map(({ start, end }) => text.slice(start, end)).join(' ')),
    )
    for (const activity of activities) expect(rows).toContainEqual(activity)
  })
})

it('words that narrow cells cut without a hyphen are whole, and words that end a line stay apart', async () => {
  const rows = [
    ['Activité', 'Pays', 'Nature'],
    ['Atelier|sur la|notifica|tion des|marques', 'Madagasc|ar', 'Réunion|de travail|sur l’ensei|gnement'],
    ['Seminar|on the|work of|offices', 'Kyrgyz|stan', 'NOTIFICATI|ON AND WORK'],
  ]
  const bytes = await makePdf((pdf) => {
    pdf.font('Courier').fontSize(9)
    for (const [at, row] of rows.entries()) {
      for (const [column, cell] of row.entries()) {
        const [x, y] = [60 + column * 80, 60 + at * 70]
        pdf.rect(x, y, 80, 70).stroke()
        writeLines(pdf, cell.split('|'), x + 4, y + 4, 11)
      }
    }
  })
  const { text, blocks = [] } = await readPdf(bytes)
  const read = blocks.map((block) =>
    block.cells?.map((cell) => cell.map(({ start, end }) => text.slice(start, end)).join(' ')),
  )
  expect(read.slice(1)).toEqual([
    ['Atelier sur la notification des marques', 'Madagascar', 'Réunion de travail sur l’enseignement'],
    ['Seminar on the work of offices', 'Kyrgyzstan', 'NOTIFICATION AND WORK'],
  ])
})

it('a cell of a PDF that covers several rows is one of each of them', async () => {
  const bytes = await makePdf((pdf) => {
    const xs = [60, 160, 360, 500]
    const ys = [60, 90, 120, 150]
    const line = (x1: number, y1: number, x2: number, y2: number) =>
      pdf.moveTo(x1, y1).lineTo(x2, y2).stroke()
    for (const x of xs) line(x, 60, x, 150)
    // No line parts the two rows in the first column.
    for (const y of ys) line(y === 120 ? 160 : 60, y, 500, y)
    const rows = [
      ['Country', 'Activity', 'Date'],
      ['Lesotho', 'Kiln school', '3 March 2020'],
      ['', 'Mapping course', '4 May 2020'],
    ]
    pdf.fontSize(10)
    for (const [r, row] of rows.entries())
      for (const [c, cell] of row.entries()) pdf.text(cell, (xs[c] ?? 0) + 4, (ys[r] ?? 0) + 8)
  })
  const { text, blocks = [] } = await readPdf(bytes)
  const cells = blocks.map((block) => block.cells?.map(([at]) => at && text.slice(at.start, at.end)))
  expect(cells.slice(1)).toEqual([
    ['Lesotho', 'Kiln school', '3 March 2020'],
    ['Lesotho', 'Mapping course', '4 May 2020'],
  ])
})

it('a table of a PDF whose cells are shaded row by row is a table', async () => {
  const bytes = await makePdf((pdf) => {
    pdf.fontSize(9).text('The table lists what was done in the year.', 60, 60)
    const widths = [180, 80, 90, 150]
    let y = 90
    for (const [i, row] of [header, ...activities].entries()) {
      const cells = row.slice(0, 4)
      const height =
        Math.max(...cells.map((cell, c) => pdf.heightOfString(cell, { width: (widths[c] ?? 0) - 8 }))) + 6
      let x = 60
      for (const [c, cell] of cells.entries()) {
        const width = widths[c] ?? 0
        if (i % 2 === 1) pdf.rect(x, y, width, height).fill('#eeeeee').fillColor('black')
        pdf.text(cell, x + 4, y + 3, { width: width - 8 })
        x += width
      }
      y += height
    }
  })
  const { text, blocks = [] } = await readPdf(bytes)
  const rows = blocks.map((block) =>
    block.cells?.map((cell) => cell.map(({ start, end }) => text.slice(start, end)).join(' ')),
  )
  for (const activity of activities) expect(rows).toContainEqual(activity.slice(0, 4))
})

it('a page of a PDF that is a picture is named', async () => {
  const bytes = await makePdf((pdf) => {
    pdf.text('The first page has a text that can be read.')
    pdf.addPage().rect(50, 50, 400, 600).fill('grey')
  })
  const { warnings } = await readPdf(bytes)
  expect(warnings?.map(({ code, values }) => [code, values.pages])).toEqual([['picture-pages', '2']])
})

it('what differs at the head of pages of a PDF is text', async () => {
  const bytes = await makePdf((pdf) => {
    for (const [page, amount] of [340, 520].entries()) {
      if (page > 0) pdf.addPage()
      pdf
        .text(`Year ${2018 + page}`)
        .text(`Clerks trained: ${amount}`)
        .text('The treasurer signed.')
    }
  })
  const { text } = await readPdf(bytes)
  for (const words of ['Year 2018', 'Year 2019', '340', '520']) expect(text).toContain(words)
})

it('the raised ends of ordinals stand at their number', async () => {
  const bytes = await makePdf((pdf) => {
    pdf.font('Helvetica').fontSize(12)
    const pieces = [
      [12, 'Minutes of the 3', 72, 80],
      [7, 'rd', 157.3, 77],
      [12, ' meeting on hedges', 163.5, 80],
      [12, 'Réunion du 1', 72, 140],
      [7, 'er', 143.4, 137],
      [12, ' mars sur les haies', 149.6, 140],
    ] as const
    for (const [size, piece, x, y] of pieces) pdf.fontSize(size).text(piece, x, y, { lineBreak: false })
  })
  const { text } = await readPdf(bytes)
  expect(text).toContain('Minutes of the 3rd meeting on hedges')
  expect(text).toContain('Réunion du 1er mars sur les haies')
})

it('how large a text is printed is told beside what most letters are', async () => {
  const bytes = await makePdf((pdf) => {
    pdf.font('Helvetica').fontSize(20).text('A history of hedges', 72, 72)
    pdf.fontSize(10).text(`${sentences.slice(0, 12).join(' ')}`, 72, 120, { width: 400 })
  })
  const { blocks = [] } = await readPdf(bytes)
  expect(blocks.map(({ print }) => print)).toEqual([2, undefined])
})
