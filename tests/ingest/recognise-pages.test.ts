import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { checkRecogniser } from '../../src/ingest/recognise-pages.ts'
import { searchRequestSchema } from '../../src/model/search-request.ts'
import { temporaryFolder } from '../fixtures/documents.ts'
import { makePdf, type Pdf } from '../fixtures/make-pdf.ts'

/** Why text can't be recognised here, or null. */
function lack(): string | null {
  try {
    checkRecogniser()
    return null
  } catch (error) {
    return (error as Error).message
  }
}
const lacking = lack()

/** A picture in shades of grey as PNG, of four bytes a dot. */
function toPng({ width, height, data }: { width: number; height: number; data: Uint8Array }): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = data[(y * width + x) * 4] as number
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const chunk = (name: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), content])
    const framed = Buffer.alloc(named.length + 8)
    framed.writeUInt32BE(content.length, 0)
    named.copy(framed, 4)
    framed.writeUInt32BE(crc32(named), named.length + 4)
    return framed
  }
  const start = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([start, ...parts])
}

/** What a scanner makes of a page. */
async function scan(draw: (pdf: Pdf) => void): Promise<Buffer> {
  const name = '@hyzyla/pdfium'
  const { PDFiumLibrary } = await import(/* @vite-ignore */ name)
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument(await makePdf(draw))
  const picture = await document.getPage(0).render({ scale: 200 / 72, render: 'bitmap' })
  pdfium.destroy()
  return toPng(picture)
}

// Its packages are no dependencies: where they are not installed this is left out, and the message is tested.
describe.skipIf(lacking !== null)('pages that are pictures', () => {
  let folder: string
  let indexDir: string
  const settings = () => ({ indexDir, engine: 'frozen' as const })

  beforeAll(async () => {
    folder = await temporaryFolder()
    indexDir = await temporaryFolder()
    const scanned = await scan((pdf) => {
      pdf.text('12. Le Secrétariat a formé quarante-deux agents des douanes à Bamako en mars 2021.')
      pdf.text(' ').text('13. The lighthouse of the harbour was visited by the examiners of three offices.')
    })
    const pages = await makePdf((pdf) => {
      pdf.text('11. The workshop was opened by the director of the registry, who thanked its hosts.')
      pdf.addPage().image(scanned, 0, 0, { width: 595 })
      pdf.addPage().rect(0, 0, 595, 842).fill('#777777')
    })
    await writeFile(join(folder, 'report.pdf'), pages)
  })

  const build = (ocr: boolean) => buildIndex([folder], settings(), { ocr, threads: 0 })

  async function passages() {
    const corpus = await openCorpus(settings())
    const { hits } = await corpus.search(searchRequestSchema.parse({ q: 'Bamako lighthouse workshop' }))
    await corpus.close()
    return Object.fromEntries(
      hits.map(({ number, language, recognised }) => [number, [language, recognised]]),
    )
  }

  it('are named, and recognised where that is asked for, in an index that has them already too', async () => {
    const without = await build(false)
    expect(without.warnings.map(({ code }) => code)).toContain('picture-pages')
    expect(await passages()).toEqual({ 11: ['en', undefined] })

    const recognised = await build(true)
    expect(recognised.warnings).toMatchObject([
      { code: 'recognised-pages', values: { pages: '2' } },
      { code: 'unrecognised-pages', values: { pages: '3' } },
    ])
    const read = { 11: ['en', undefined], 12: ['fr', true], 13: ['en', true] }
    expect(await passages()).toEqual(read)

    // What was recognised stays, whoever builds the index next.
    await writeFile(join(folder, 'z.txt'), '1. Another document came.\n')
    await build(false)
    expect(await passages()).toEqual(read)
  })
})

it.runIf(lacking !== null)('says which command installs what recognises text', () => {
  expect(lacking).toMatch(/^Recognising text \(OCR\) needs packages .* Run: npm install .*tesseract\.js/)
})
