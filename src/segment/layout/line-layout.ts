import type { Block, Line } from '../../ingest/source-file.ts'
import { isCoverDetail } from '../cover/cover-details.ts'
import { isCoverWord, isFactLine, organizationIn } from '../cover/cover-facts.ts'

/** Lines longer than this are not wrapped: each is a paragraph. */
const maxWrappedChars = 160
/** Where blank lines part paragraphs there are several, and they have no more lines on average. */
const minSpacedBlocks = 4
const maxSpacedLines = 10
/** A cover has no more lines. */
const maxCoverLines = 40
/** A shorter line of capitals, measured by the width of the text, doesn't go on in the next one. */
const fullCapitals = 0.6

/** How the lines of a document are set. */
export interface LineLayout {
  /** Paragraphs are lines of their own, of any length. */
  unwrapped: boolean
  /** Of the lines of wrapped text, in characters. */
  width: number
  /** Blank lines part paragraphs: a short line ends none. */
  spaced: boolean
  /** Only the lines tell where paragraphs end: the format states none. */
  plain: boolean
  /** Offset in the source where the cover ends. */
  coverEnd: number
}

const isCoverLine = (line: Line) =>
  isFactLine(line.text) || isCoverWord(line.text) || isCoverDetail(line.text)
const isCapitals = (line: Line) => /\p{Lu}{2}/u.test(line.text) && !/\p{Ll}/u.test(line.text)

/** Where the last line of a cover ends before running text begins; 0 where there is no cover. */
function coverEndOf(lines: Line[]): number {
  let end = 0
  let prose = 0
  for (const line of lines.slice(0, maxCoverLines)) {
    if (isCoverLine(line)) end = line.start + line.text.length
    prose = (line.text.match(/\s\p{Ll}+/gu)?.length ?? 0) >= 6 ? prose + 1 : 0
    // One long line may be a title.
    if (prose > 1) break
  }
  return end
}

/** How the lines of blocks are set; `plain` where no format states the blocks. */
export function layoutOf(blocks: Block[], plain: boolean): LineLayout {
  const lines = blocks.flatMap((block) => block.lines)
  const lengths = lines.map((line) => line.text.trimEnd().length)
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  const long = sum(lengths.filter((length) => length > maxWrappedChars))
  const short = lengths.filter((length) => length <= maxWrappedChars).sort((a, b) => a - b)
  return {
    unwrapped: long > sum(lengths) / 2,
    width: short[Math.floor(short.length * 0.95)] ?? 80,
    spaced: blocks.length >= minSpacedBlocks && blocks.length * maxSpacedLines >= lines.length,
    plain,
    coverEnd: coverEndOf(lines),
  }
}

/** Whether two lines of a cover stand for themselves: facts, names of the council, titles and organizations do. */
export function partsCover(line: Line, next: Line, layout: LineLayout): boolean {
  if (line.start >= layout.coverEnd || isCoverWord(`${line.text.trim()} ${next.text.trim()}`)) return false
  if (isCoverLine(line) || isCoverLine(next) || isCapitals(line) !== isCapitals(next)) return true
  if (isCapitals(next) && /\([A-Z]{2,8}\)\s*$/.test(next.text) && organizationIn(next.text)) return true
  return isCapitals(line) && line.text.trimEnd().length < layout.width * fullCapitals
}
