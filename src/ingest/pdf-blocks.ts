import type { ExtractedText } from './extracted-text.ts'
import type { PdfLine } from './pdf-lines.ts'

/** In units of the usual distance of lines: more white space than this begins a block. */
const blockGap = 1.35
/** In units of the usual font size: larger print is a heading. */
const headingSize = 1.18
const maxHeadingChars = 200
/** Width of a character in units of the font size, to set columns apart by spaces. */
const charWidth = 0.5

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Lines that belong together. */
interface Group {
  lines: PdfLine[]
  /** Some line has columns. */
  table: boolean
}

/** A line as text whose columns stand where they do on the page. */
function spacedText(line: PdfLine, left: number, size: number): string {
  let text = ''
  for (const segment of line.segments) {
    const column = Math.round((segment.left - left) / (size * charWidth))
    const gap = text === '' ? column : Math.max(2, column - text.length)
    text += ' '.repeat(Math.max(0, gap)) + segment.text
  }
  return text
}

const plainText = (line: PdfLine) => line.segments.map((segment) => segment.text).join(' ')

/** Joins words that the ends of lines cut: the hyphen goes, unless the document writes the word with one. */
export function joinCutWords(text: string, hyphenated: Set<string>): string {
  return text.replace(/(\p{L}+)[-\u00ad\u2010]\n(\p{L}+)/gu, (whole, head: string, tail: string) => {
    if (whole.includes('\u00ad')) return head + tail
    const compound = /^\p{Lu}/u.test(tail) || hyphenated.has(`${head}-${tail}`.toLowerCase())
    return compound ? `${head}-${tail}` : head + tail
  })
}

/** Words with a hyphen inside a line. */
function hyphenatedWords(pages: PdfLine[][]): Set<string> {
  const words = pages.flat().flatMap((line) => plainText(line).match(/\p{L}+-\p{L}+/gu) ?? [])
  return new Set(words.map((word) => word.toLowerCase()))
}

const endsSentence = (line: PdfLine) => /[.!?:;»”"]$/.test(plainText(line))
const continues = (line: PdfLine) => /^\p{Ll}/u.test(plainText(line))

function groupLines(pages: PdfLine[][], leading: number): Group[] {
  const groups: Group[] = []
  for (const page of pages) {
    for (const [i, line] of page.entries()) {
      const previous = page[i - 1]
      const group = groups.at(-1)
      const table = line.segments.length > 1
      const last = group?.lines.at(-1)
      const near = previous
        ? previous.y > line.y && previous.y - line.y <= leading * blockGap
        : last !== undefined && !endsSentence(last) && continues(line)
      const alike = last !== undefined && Math.abs(last.size - line.size) < 0.15 * line.size
      // A table goes on over the gaps between its rows.
      const inTable = group?.table && previous && previous.y > line.y && previous.y - line.y <= leading * 2.5
      if (
        group &&
        alike &&
        ((near && (group.table || !table || group.lines.length < 3)) || (inTable && table))
      ) {
        group.lines.push(line)
        group.table ||= table
      } else groups.push({ lines: [line], table })
    }
  }
  return groups
}

/** Writes the lines of all pages as blocks: paragraphs, headings by their print, and tables as spaced columns. */
export function writePdfBlocks(pages: PdfLine[][], extracted: ExtractedText): void {
  const all = pages.flat()
  const size = median(all.flatMap((line) => Array(plainText(line).length).fill(line.size)))
  const gaps = pages.flatMap((page) => page.slice(1).map((line, i) => (page[i]?.y ?? 0) - line.y))
  const leading = median(gaps.filter((gap) => gap > size * 0.8 && gap < size * 2)) || size * 1.2
  const hyphenated = hyphenatedWords(pages)
  for (const { lines, table } of groupLines(pages, leading)) {
    if (table) {
      const left = Math.min(...lines.map((line) => line.segments[0]?.left ?? 0))
      extracted.addPreformatted(lines.map((line) => spacedText(line, left, size)).join('\n'))
      continue
    }
    const text = joinCutWords(lines.map(plainText).join('\n'), hyphenated)
    const large = (lines[0]?.size ?? 0) > size * headingSize && text.length <= maxHeadingChars
    extracted.addBlock(large ? 'heading' : undefined, text)
  }
}
