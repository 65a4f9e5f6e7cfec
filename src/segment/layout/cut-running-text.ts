import { anyOf } from '../../model/any-of.ts'
import { coverCutPlaces } from '../cover/cut-cover.ts'
import { labelPlaces } from '../records/label-places.ts'
import { isOpeningHeading } from '../text/classify-block.ts'
import type { NumberSequence } from '../text/number-sequence.ts'
import { annexWord, documentSymbol } from '../text/patterns.ts'
import { structureTable } from '../text/tables.ts'
import { longTextPlaces } from './cut-long-text.ts'
import { numberPlaces } from './number-places.ts'
import type { LinePiece } from './split-furniture.ts'

const midLineAnnex = new RegExp(
  `(?<=[.!?»”")\\]]\\s{1,40}|\\p{Ll}\\s{2,40}|^\\s{0,9}\\d{1,3}\\s{1,9}|[-–—]\\s{0,9}\\d{1,3}\\s{0,9}[-–—]\\s{1,40})${annexWord}[¹²³*]?(?=\\s+[\\p{Lu}\\d(])`,
  'gu',
)
const openingWords = anyOf(
  structureTable.opening.flatMap((word) => [word[0]?.toUpperCase() + word.slice(1), word.toUpperCase()]),
)
const sentenceStart = `(?:\\p{Lu}\\p{Ll}*|[ÀAY]|L'\\p{L}+)\\s+\\p{Ll}{2,}`
/** A heading and its first paragraph on one line: capitals, or a word that opens a narrative, then a sentence. */
const headingThenText = new RegExp(
  `^\\s*(?:\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s+)(?:${openingWords}(?=\\s*${sentenceStart})|(?:[\\p{Lu}\\d][\\p{Lu}\\d'’(),/&:-]*\\s+){1,25}?(?=${sentenceStart}))`,
  'u',
)

/** A line, or a piece of one; `numbered` where it begins with the number that comes next in the document. */
export type CutLine = LinePiece & { numbered?: boolean }

/** Where a heading at the start of a line ends and its paragraph begins. */
function afterHeading(text: string): number | null {
  const match = headingThenText.exec(text)
  if (!match || text.length - match[0].length < 60) return null
  const words = match[0].trim().split(/\s+/).slice(1)
  // "2. INTERPOL Members met": names in capitals begin sentences.
  const telling = words.length >= 3 || (words.length === 2 && words.some((word) => word.length >= 7))
  return telling || isOpeningHeading(words.join(' ')) ? match[0].length : null
}

/** The length of the number of a page that stands right before a place: it goes with the title there. */
function pageBefore(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 20), at)
  const page = at <= 20 ? /^[\s\d–—-]*$/u.exec(before) : null
  return (page ?? /(?<=\s)[-–—]\s*\d{1,3}\s*[-–—]\s*$/u.exec(before))?.[0].length ?? 0
}

/** Where the capitals end that a long text begins with. */
function afterCapitals(text: string): number | null {
  const match = text.length >= minHeadedChars ? capitalsAtStart.exec(text) : null
  return match && text.length > match[0].length ? match[0].length : null
}

function cutAt(line: LinePiece, places: number[]): LinePiece[] {
  const cuts = [...new Set([0, ...places])].filter((place) => place < line.text.length).sort((a, b) => a - b)
  return cuts.map((from, i) => ({
    text: line.text.slice(from, cuts[i + 1] ?? line.text.length),
    start: line.start + from,
    number: line.number,
    ...(line.tail !== undefined && i === cuts.length - 1 ? { tail: line.tail } : {}),
  }))
}

/** Symbols after the last sentence: where a page of minutes comes from. */
const closingSymbols = new RegExp(
  `(?<=\\p{L}{2}[.!?]\\s{1,9})${documentSymbol}(?:[,;\\s]+${documentSymbol})*\\s*$`,
  'u',
)
/** Where an annex that a long line begins with has its title. */
const annexAtStart = new RegExp(`^\\s*${annexWord}(?=\\s+\\p{Lu})`, 'u')
/** Capitals that a long line begins with, before its first sentence. */
const capitalsAtStart =
  /^\s*(?!\s)(?=[^\p{Ll}]*\p{Lu}{6})(?:[\p{Lu}\d«“"(][\p{Lu}\d'’(),/&:–-]*\s+){4,40}(?=(?:\p{Lu}\p{Ll}+|[ÀAYLE])['’\s])/u
const minHeadedChars = 160

const cutLong = (line: LinePiece): LinePiece[] => cutAt(line, longTextPlaces(line.text))

/**
 * Cuts a line that runs on over several paragraphs, headings or labelled values, as documents copied out of a viewer
 * do, down to a document on a single line.
 */
export function cutRunningText(line: LinePiece, sequence: NumberSequence, opensBlock: boolean): CutLine[] {
  if (line.text.includes('\t') || line.text.trimStart().startsWith('|')) return [line]
  const cover = coverCutPlaces(line.text)
  const annexes = [...line.text.matchAll(midLineAnnex)].flatMap((match) => [
    match.index - pageBefore(line.text, match.index),
    match.index + match[0].length,
  ])
  const annexStart = line.text.length >= minHeadedChars ? annexAtStart.exec(line.text)?.[0].length : undefined
  if (annexStart) annexes.push(annexStart)
  const labels = labelPlaces(line.text)
  // Numbers among the values of records are their own.
  const narrativeEnd = labels[0] ?? line.text.length
  const narrative = line.text.slice(0, narrativeEnd)
  const { numbers, headings } = numberPlaces(narrative, sequence, opensBlock, cover.at(-1) ?? null)
  const closing = closingSymbols.exec(line.text)?.index ?? []
  const pieces = cutAt(line, [cover, annexes, headings, numbers, labels, closing].flat())
  const cut = pieces.flatMap((piece): CutLine[] => {
    const at = afterHeading(piece.text) ?? afterCapitals(piece.text)
    const [first, ...others] = at === null ? [piece] : cutAt(piece, [at])
    const numbered = numbers.includes(piece.start - line.start)
    const parts = first
      ? [first, ...others].flatMap((part) => (labels.length > 0 ? [part] : cutLong(part)))
      : []
    return parts.map((part, i) => (numbered && i === 0 ? { ...part, numbered } : part))
  })
  // What goes on with the sentence before it does so whatever it is cut into.
  return cut.map((piece, i) => (i === 0 && line.continues ? { ...piece, continues: true } : piece))
}
