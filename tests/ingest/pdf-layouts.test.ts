import { describe, expect, it } from 'vitest'
import { readPdf } from '../../src/ingest/read-pdf.ts'
import { makePdf } from '../fixtures/make-pdf.ts'
import { activities, proseLayouts, sentences, tableLayouts } from '../fixtures/pdf-layouts.ts'

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
