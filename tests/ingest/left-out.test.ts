import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/ingest/extract-text.ts'
import { makeEpub, makeOdt, makeXlsx } from '../fixtures/make-office.ts'
import { makePdf, writeLines } from '../fixtures/make-pdf.ts'

async function read(file: string, bytes: Uint8Array) {
  const { text, warnings = [] } = await extractText(file, bytes)
  return { text, said: Object.fromEntries(warnings.map(({ code, values }) => [code, values])) }
}

describe('words are read, or named where they are left out', () => {
  it('of sheets: boxes are read; comments, headers and what stands too far out are named', async () => {
    const row = Array.from({ length: 502 }, (_, at) => `cell${at}`)
    const drawing =
      '<d xmlns:a="urn:a"><a:p><a:r><a:t>A note in </a:t></a:r><a:r><a:t>a box</a:t></a:r></a:p></d>'
    const { text, said } = await read(
      'a.xlsx',
      makeXlsx([{ name: 'Fish', rows: [row], header: '&L&"Arial,Bold"&12Harbour office&R&P of &N' }], {
        'xl/drawings/drawing1.xml': drawing,
        'xl/comments/comment1.xml': '<comments><comment/><comment/></comments>',
      }),
    )
    expect(text).toContain('A note in a box')
    expect(text).toContain('cell499')
    expect(said).toMatchObject({
      'unread-words': { count: 2, sample: 'cell500' },
      'page-margins': { texts: ['Harbour office of'] },
      comments: { count: 2 },
    })
  })

  it('of books: all that stands in their pages', async () => {
    const { text, said } = await read(
      'a.epub',
      makeEpub(
        '<p>The boats of the harbour.</p><pre><code>catch = 1</code></pre><nav><a href="#x">Menu of fish</a></nav>',
        '<figure><img alt="Nets"/><figcaption aria-hidden="true">Nets on the quay</figcaption></figure><p hidden="">Unseen words</p>',
      ),
    )
    for (const words of ['catch = 1', 'Menu of fish', 'Nets on the quay']) expect(text).toContain(words)
    expect(said).toEqual({ 'hidden-in-page': { words: 2, sample: 'Unseen words' } })
  })

  it('of OpenDocument: equations are read, other objects named', async () => {
    const math =
      '<math xmlns="m"><semantics><mrow><mi>catch</mi><mo>=</mo><mn>2</mn></mrow><annotation>catch {=} 2</annotation></semantics></math>'
    const object = (folder: string) =>
      `<text:p>Of <draw:frame><draw:object xmlns:xlink="x" xlink:href="./${folder}"/></draw:frame></text:p>`
    const { text, said } = await read(
      'a.odt',
      makeOdt([{ text: 'The boats of the harbour.' }], object('Formula 1') + object('Chart 1'), '', '', {
        'Formula 1/content.xml': math,
        'Chart 1/content.xml': '<office:document-content xmlns:office="o"/>',
      }),
    )
    expect(text).toContain('Of catch = 2')
    expect(said).toEqual({ 'unread-parts': { parts: ['Chart 1'] } })
  })

  it('of PDF: footers that count with the pages; lines that larger print beside them joins stay apart', async () => {
    const { text, said } = await read(
      'a.pdf',
      await makePdf((pdf) => {
        for (let page = 1; page <= 3; page++) {
          if (page > 1) pdf.addPage()
          pdf.fontSize(20)
          writeLines(pdf, [`Boats ${page}`], 72, 104)
          pdf.fontSize(11)
          writeLines(pdf, ['The harbour was shown to the', 'clerks of the office.'], 260, 103, 12)
          writeLines(pdf, ['Nets were mended on the quay.'], 72, 200)
          writeLines(pdf, [`Harbour office ${page}`], 72, 740)
          writeLines(pdf, [`Page ${page} of 3`], 400, 740)
        }
      }),
    )
    expect(text).toMatch(/shown to the\s+clerks of the office/)
    expect(text).not.toContain('Harbour office')
    expect(said).toEqual({ 'page-margins': { texts: ['Harbour office 1'] } })
  })
})
