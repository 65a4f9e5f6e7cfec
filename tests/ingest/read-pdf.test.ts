import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/ingest/extract-text.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { makePdf, type Pdf, writeLines } from '../fixtures/make-pdf.ts'
import { misplaced } from '../fixtures/placement.ts'

async function read(draw: (pdf: Pdf) => void) {
  const extraction = await extractText('report.pdf', await makePdf(draw))
  const source = { file: 'report.pdf', id: 'report', sha256: '', ...extraction }
  const document = segmentDocument(source)
  expect(misplaced(source.text, document)).toEqual([])
  const text = (part: string) => document.passages.find(({ id }) => id === `report:${part}`)?.text
  return { source, document, text, parts: document.passages.map(({ id }) => id.split(':')[1]) }
}

/** A header and a footer, as every page of a report has. */
function furnish(pdf: Pdf, page: number): void {
  writeLines(pdf, ['IP/C/W/999/Add.1'], 72, 30)
  writeLines(pdf, [`- ${page} -`], 280, 755)
}

describe('a PDF', () => {
  it('is read without page headers and footers, its sentences and cut words joined', async () => {
    const { source, document, text, parts } = await read((pdf) => {
      furnish(pdf, 1)
      pdf.fontSize(18)
      writeLines(pdf, ['Report on technical cooperation'], 72, 80)
      pdf.fontSize(11)
      writeLines(
        pdf,
        [
          '1. The Office trained customs officers of eleven members during the',
          'year, and it will go on with its pro-',
          'gramme of well-known courses. Each well-',
          'known course takes a week.',
        ],
        72,
        130,
      )
      writeLines(
        pdf,
        ['2. The second paragraph begins on this page and reaches over', 'its end into'],
        72,
        210,
      )
      pdf.addPage()
      furnish(pdf, 2)
      writeLines(pdf, ['the next page, where it ends.'], 72, 80)
      writeLines(pdf, ['3. The last paragraph.'], 72, 120)
      pdf.addPage()
      furnish(pdf, 3)
      writeLines(pdf, ['4. One more paragraph on a third page.'], 72, 80)
    })
    expect(parts).toEqual(['p1', 'p2', 'p3', 'p4'])
    expect(text('p1')?.replace(/\s+/g, ' ')).toBe(
      'The Office trained customs officers of eleven members during the year, and it will go on with its programme of well-known courses. Each well-known course takes a week.',
    )
    expect(text('p2')?.replace(/\s+/g, ' ')).toBe(
      'The second paragraph begins on this page and reaches over its end into the next page, where it ends.',
    )
    expect(document.title).toBe('Report on technical cooperation')
    expect(document.symbol).toBe('IP/C/W/999/Add.1')
    expect(source.text).not.toContain('- 2 -')
  })

  it('reads two columns of prose down the left one first', async () => {
    const column = (word: string) =>
      Array.from({ length: 10 }, (_, i) => `${word} line ${i + 1} fills its whole narrow column`)
    const { source } = await read((pdf) => {
      pdf.fontSize(10)
      writeLines(pdf, column('Left'), 60, 100)
      writeLines(pdf, column('Right'), 310, 100)
    })
    expect(source.text.indexOf('Left line 10')).toBeLessThan(source.text.indexOf('Right line 1 '))
  })

  it('reads a table of activities by its columns', async () => {
    const rows = [
      ['Activity', 'Date', 'Country', 'Results'],
      ['Workshop on marks', '4 June 2020', 'Peru', 'Officers trained'],
      ['Study visit', '7-10 May 2019', 'Kenya; Togo', 'Plan agreed'],
    ]
    const { document } = await read((pdf) => {
      writeLines(pdf, ['ANNEX'], 72, 80)
      for (const [i, cells] of rows.entries()) {
        for (const [j, cell] of cells.entries()) writeLines(pdf, [cell], 72 + j * 120, 120 + i * 16)
      }
    })
    const records = document.passages.flatMap((passage) => passage.record ?? [])
    expect(records.map(({ programme, startDate, outputs }) => [programme, startDate, outputs])).toEqual([
      ['Workshop on marks', '2020-06-04', 'Officers trained'],
      ['Study visit', '2019-05-07', 'Plan agreed'],
    ])
    expect(records[1]?.countries.map(({ code }) => code)).toEqual(['KEN', 'TGO'])
  })
})

describe('a PDF that cannot be read', () => {
  const failure = (bytes: Uint8Array) => extractText('a.pdf', bytes).catch((error) => error.message)

  it('is refused when its pages are pictures', async () => {
    const scanned = await makePdf((pdf) => {
      pdf.rect(100, 100, 200, 200).fill('grey')
      pdf.addPage().rect(100, 100, 200, 200).fill('grey')
    })
    expect(await failure(scanned)).toBe(
      'a.pdf: it is scanned: its pages are pictures without text; recognise it: passerelle index --ocr',
    )
  })

  it('is refused when it is broken or encrypted', async () => {
    expect(await failure(Buffer.from('%PDF-1.4 nothing'))).toMatch(/^a\.pdf: it is no PDF or broken/)
    const locked = await makePdf((pdf) => pdf.text('secret words of a page'), {
      userPassword: 'x',
      ownerPassword: 'y',
    })
    expect(await failure(locked)).toBe('a.pdf: it is encrypted; save it without a password')
  })
})
