import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PasserelleError } from '../errors.ts'
import type { PdfText } from './pdf-geometry.ts'

/** The languages that texts are recognised in, by Tesseract's codes. */
const languages = ['eng', 'fra', 'spa']
const languagePackage = (language: string) => `@tesseract.js-data/${language}`
/** What recognises text, and draws pages: packages that are only there where somebody installed them. */
const packages = ['tesseract.js', '@hyzyla/pdfium', ...languages.map(languagePackage)]

/** Of a page, as Tesseract advises; larger pages are drawn with fewer. */
const dotsPerInch = 300
const maxDots = 25_000_000
/** What Tesseract is less sure of, in percent, is mostly dirt. */
const minConfidence = 30

interface Drawing {
  width: number
  height: number
  /** Four bytes a dot. */
  data: Uint8Array
}
interface DrawnPage {
  getOriginalSize(): { originalWidth: number; originalHeight: number }
  render(options: { scale: number; render: 'bitmap' }): Promise<Drawing>
}
interface Pdfium {
  loadDocument(bytes: Uint8Array): Promise<{ getPage(index: number): DrawnPage; destroy(): void }>
  destroy(): void
}
interface Corners {
  x0: number
  y0: number
  x1: number
  y1: number
}
interface Line {
  baseline: Corners
  rowAttributes: { rowHeight: number }
  words: { text: string; confidence: number; bbox: Corners }[]
}
interface Tesseract {
  recognize(
    image: Uint8Array,
    options: object,
    output: { blocks: true },
  ): Promise<{ data: { blocks: { paragraphs: { lines: Line[] }[] }[] | null } }>
  terminate(): Promise<unknown>
}

const require = createRequire(import.meta.url)

/** @throws PasserelleError with the command that installs what is missing */
export function checkRecogniser(): void {
  const missing = packages.filter((name) => {
    try {
      require.resolve(`${name}/package.json`)
      return false
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND'
    }
  })
  if (missing.length > 0) {
    throw new PasserelleError(
      `Recognising text (OCR) needs packages that are not installed. Run: npm install --no-save --ignore-scripts ${packages.join(' ')}`,
    )
  }
}

/** The name is not told before it is loaded: the program is made without these packages. */
const load = (name: string) => import(name)

/** Starts Tesseract with the models of all languages, which it wants in one folder. */
async function startTesseract(): Promise<Tesseract> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-ocr-'))
  try {
    for (const language of languages) {
      const model = `${language}.traineddata.gz`
      const root = dirname(require.resolve(`${languagePackage(language)}/package.json`))
      await copyFile(join(root, '4.0.0_best_int', model), join(folder, model))
    }
    const { createWorker } = await load('tesseract.js')
    // Faults reach whoever awaits; without a handler, Tesseract's thread would end this one.
    const options = { langPath: folder, cacheMethod: 'none', errorHandler: () => {} }
    return await createWorker(languages, 1, options)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A picture in shades of grey, as the simplest format has it that Tesseract reads. */
function toGreymap({ width, height, data }: Drawing): Uint8Array {
  const head = Buffer.from(`P5 ${width} ${height} 255\n`)
  const image = new Uint8Array(head.length + width * height)
  image.set(head)
  for (let at = 0; at < width * height; at++) {
    const sum = (data[at * 4] as number) + (data[at * 4 + 1] as number) + (data[at * 4 + 2] as number)
    image[head.length + at] = sum / 3
  }
  return image
}

/** The words of a line as runs of text of a page, whose units are `scale` dots. */
function wordsOf({ words, baseline, rowAttributes }: Line, scale: number): PdfText[] {
  return words
    .filter(({ text, confidence }) => text.trim() !== '' && confidence >= minConfidence)
    .map(({ text, bbox }, at) => ({
      text,
      left: bbox.x0 / scale,
      right: bbox.x1 / scale,
      base: Math.round((baseline.y0 + baseline.y1) / 2 / scale),
      // Lines of one print differ by what stands in them.
      size: Math.round((rowAttributes.rowHeight / scale) * 0.9),
      ...(at > 0 ? { spaced: true } : {}),
    }))
}

/**
 * Recognises the text of pages of a PDF that are pictures, as runs of text where they stand, by the page's number.
 * @throws PasserelleError where the packages are not installed
 */
export async function recognisePages(
  bytes: Uint8Array,
  numbers: readonly number[],
): Promise<Map<number, PdfText[]>> {
  checkRecogniser()
  const { PDFiumLibrary } = await load('@hyzyla/pdfium')
  const pdfium: Pdfium = await PDFiumLibrary.init()
  const tesseract = await startTesseract()
  try {
    const document = await pdfium.loadDocument(bytes)
    const read = new Map<number, PdfText[]>()
    for (const number of numbers) {
      const page = document.getPage(number - 1)
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize()
      const scale = Math.min(dotsPerInch / 72, Math.sqrt(maxDots / (width * height)))
      const image = toGreymap(await page.render({ scale, render: 'bitmap' }))
      const { data } = await tesseract.recognize(image, {}, { blocks: true })
      const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
      const words = lines.flatMap((line) => wordsOf(line, scale))
      read.set(number, words)
    }
    document.destroy()
    return read
  } finally {
    await tesseract.terminate()
    pdfium.destroy()
  }
}
