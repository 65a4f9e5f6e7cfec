import type { ExtractedText } from './extracted-text.ts'
import { joinCutLines, wordFinder } from './pdf-cut-words.ts'
import { median } from './pdf-geometry.ts'
import { coveredAbove } from './pdf-grid.ts'
import { joinParts, type Part, toParagraphs } from './pdf-paragraphs.ts'
import type { PdfLine, Region } from './pdf-parts.ts'
import { joinTables } from './pdf-tables.ts'
import { relativePrint } from './print-size.ts'

/** In units of the usual font size: larger print is a heading. */
const headingSize = 1.18
const maxHeadingChars = 200
const maxHeadingLines = 4
/** Width of a character in units of the font size, to set columns apart by spaces. */
const charWidth = 0.5

/** Lines as text whose columns stand where they do on the page. */
function spacedText(lines: PdfLine[][]): string {
  const left = Math.min(...lines.map((line) => line[0]?.left ?? 0))
  const size = median(lines.flat().map((piece) => piece.size)) || 10
  return lines
    .map((line) => {
      let text = ''
      for (const piece of line) {
        const column = Math.round((piece.left - left) / (size * charWidth))
        const gap = text === '' ? column : Math.max(2, column - text.length)
        text += ' '.repeat(Math.max(0, gap)) + piece.text
      }
      return text
    })
    .join('\n')
}

/** Joins words that the ends of lines cut: the hyphen goes, unless the document writes the word with one. */
export function joinCutWords(text: string, hyphenated: Set<string>): string {
  return text.replace(
    /(?<!\p{L})(\p{L}{1,60})[-\u00ad\u2010]\n(\p{L}{1,60})/gu,
    (whole, head: string, tail: string) => {
      if (whole.includes('\u00ad')) return head + tail
      const compound = /^\p{Lu}/u.test(tail) || hyphenated.has(`${head}-${tail}`.toLowerCase())
      return compound ? `${head}-${tail}` : head + tail
    },
  )
}

/** Words with a hyphen inside a line. */
function hyphenatedWords(lines: string[]): Set<string> {
  const words = lines.flatMap((line) => line.match(/(?<!\p{L})\p{L}{1,60}-\p{L}{1,60}/gu) ?? [])
  return new Set(words.map((word) => word.toLowerCase()))
}

const linesOf = (region: Region): string[] => {
  if (region.kind === 'table') return region.rows.flat(2)
  return (region.kind === 'flow' ? region.lines : region.lines.flat()).map((line) => line.text)
}

/** The regions of the pages as paragraphs and tables, joined where pages and columns cut them. */
function toParts(pages: Region[][], leading: number): Part[] {
  const parts: Part[] = []
  /** Paragraphs that begin a region, and may go on with one before it. */
  const breaks = new Set<Part>()
  for (const region of pages.flat()) {
    if (region.kind !== 'flow') {
      parts.push(region)
      continue
    }
    const paragraphs = toParagraphs(region.lines, leading, region.boxed ?? false)
    if (paragraphs[0]) breaks.add(paragraphs[0])
    parts.push(...paragraphs)
  }
  return joinTables(joinParts(parts, breaks))
}

/** What a part is made of, by which it is known again. */
const piecesOf = (part: Region | Part): readonly (PdfLine | string[][])[] => {
  if (part.kind === 'table') return part.rows
  return part.kind === 'spaced' ? part.lines.flat() : part.lines
}

/**
 * Writes the regions of all pages as blocks: paragraphs, headings by their print, tables by rows.
 * @param recognised those of pages whose text was recognised
 */
export function writePdfBlocks(
  pages: Region[][],
  leading: number,
  extracted: ExtractedText,
  recognised: Region[][] = [],
): void {
  const fromPictures = new Set(recognised.flat().flatMap(piecesOf))
  const lines = pages.flat().flatMap((region) => (region.kind === 'flow' ? region.lines : []))
  const sizes = lines.flatMap((line) => Array<number>(Math.min(line.text.length, 200)).fill(line.size))
  const size = median(sizes)
  const printed = lines.reduce((sum, { text }) => sum + text.length, 0)
  const inBold = lines.reduce((sum, { text, bold }) => sum + (bold ? text.length : 0), 0)
  // Where most is bold, it sets nothing apart.
  const tells = inBold < printed / 2
  const all = pages.flat().flatMap(linesOf)
  const hyphenated = hyphenatedWords(all)
  const isWord = wordFinder(all)
  let table = 0
  for (const part of toParts(pages, leading)) {
    const start = extracted.end
    if (part.kind === 'spaced') extracted.addPreformatted(spacedText(part.lines))
    else if (part.kind === 'table') {
      table += 1
      const widths = (part.rows[0] ?? []).map((_, column) =>
        Math.max(0, ...part.rows.flatMap((row) => row[column]?.map(({ length }) => length) ?? [])),
      )
      for (const row of part.rows) {
        const cells = row.map((cell, column) =>
          joinCutWords(joinCutLines(cell, widths[column] ?? 0, isWord).join('\n'), hyphenated).replace(
            /(?<!\s)[^\S\n]*\n\s*/g,
            ' ',
          ),
        )
        const covered = row.map((cell) => (cell === coveredAbove ? ('above' as const) : undefined))
        extracted.addRow(cells, table, covered)
      }
    } else {
      const text = joinCutWords(part.lines.map((line) => line.text).join('\n'), hyphenated)
      const title =
        text.length <= maxHeadingChars && part.lines.length <= maxHeadingLines && !text.endsWith('.')
      const large = title && part.size > size * headingSize
      const bold = tells && part.lines.every((line) => line.bold)
      extracted.addBlock(large ? 'heading' : undefined, text, {
        ...(bold ? { bold } : {}),
        ...relativePrint(part.size, size),
      })
    }
    if (piecesOf(part).some((piece) => fromPictures.has(piece))) extracted.markRecognised(start)
  }
}
