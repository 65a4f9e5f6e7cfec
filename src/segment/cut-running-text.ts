import type { Line } from '../ingest/source-file.ts'
import { isOpeningHeading } from './classify-block.ts'
import { documentCutPlaces } from './cover-facts.ts'
import { labelInText } from './label-pattern.ts'
import { type NumberSequence, parseOutlineNumber } from './number-sequence.ts'
import { annexWord, anyOf, startsWithDate } from './patterns.ts'
import { findLabel } from './record-labels.ts'
import { structureTable } from './tables.ts'

/** Fewer different labels than this in a line may be its own words. */
const minLabels = 3
/** Only a line longer than this can hold a whole document with its cover. */
const minDocumentLine = 1500

/** What may be a number of a paragraph or heading in mid-line, glued to a word or not. */
const midLineNumber = /(?<![\d.,/-])(?<number>\d{1,3}(?:\.\d{1,3})*\.?)\s+(?=[\p{Lu}«"“(])/gu
/** What stands before such a number: the end of a sentence, capitals, a gap, or a word that it is glued to. */
const beforeNumber = /(?:^|[.!?:;»”")\]]\s*|\p{Lu}{2}[\p{Lu}\d)]*\s+|\p{L}\s{2,}|\p{Ll})$/u
/** The words of a heading that a number without a sentence before it may follow. */
const maxHeadingChars = 120
const midLineAnnex = new RegExp(
  `(?<=[.!?»”")\\]]\\s+|\\p{Ll}\\s{2,})${annexWord}[¹²³*]?(?=\\s+[\\p{Lu}\\d(])`,
  'gu',
)
const openingWords = anyOf(
  structureTable.opening.flatMap((word) => [word[0]?.toUpperCase() + word.slice(1), word.toUpperCase()]),
)
/** A heading and its first paragraph on one line: capitals, or a word that opens a narrative, then a sentence. */
const headingThenText = new RegExp(
  `^\\s*(?:\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s+)(?:${openingWords}|(?:[\\p{Lu}\\d][\\p{Lu}\\d'’(),/&:-]*\\s+){1,25}?)(?=\\s*(?:\\p{Lu}\\p{Ll}*|[ÀAY]|L'\\p{L}+)\\s+\\p{Ll}{2,})`,
  'u',
)

/** A line, or a piece of one; `numbered` where it begins with the number that comes next in the document. */
export type CutLine = Line & { numbered?: boolean }

/** Where labels of a record begin, when the line has several different ones. */
function labelPlaces(text: string): number[] {
  const found = [...text.matchAll(labelInText)]
  const fields = new Set(
    found.map(([label]) => findLabel(label.replace(/^(?:\d{1,3}|[a-z])[.)]\s+/, ''))?.field),
  )
  return fields.size >= minLabels ? found.map((match) => match.index) : []
}

/** Where paragraph numbers stand that come next in the document. */
function numberPlaces(text: string, sequence: NumberSequence): number[] {
  const places: number[] = []
  let headingAt: number | null = null
  for (const match of text.matchAll(midLineNumber)) {
    const number = parseOutlineNumber(match.groups?.number ?? '')
    if (startsWithDate(text.slice(match.index)) || !sequence.isNext(number)) continue
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const heading = headingAt === null ? '' : text.slice(headingAt, match.index)
    const endsHeading = heading !== '' && heading.length <= maxHeadingChars && !/\p{L}[.!?;]/u.test(heading)
    if (!beforeNumber.test(before) && !endsHeading) continue
    sequence.meet(number)
    places.push(match.index)
    headingAt = number.stop ? null : match.index
  }
  return places
}

/** Where a heading at the start of a line ends and its paragraph begins. */
function afterHeading(text: string): number | null {
  const match = headingThenText.exec(text)
  if (!match || text.length - match[0].length < 60) return null
  const words = match[0].trim().split(/\s+/).slice(1)
  // "2. INTERPOL Members met": names in capitals begin sentences.
  const telling = words.length >= 3 || (words.length === 2 && words.some((word) => word.length >= 7))
  return telling || isOpeningHeading(words.join(' ')) ? match[0].length : null
}

function cutAt(line: Line, places: number[]): Line[] {
  const cuts = [...new Set([0, ...places])].filter((place) => place < line.text.length).sort((a, b) => a - b)
  return cuts.map((from, i) => ({
    text: line.text.slice(from, cuts[i + 1] ?? line.text.length),
    start: line.start + from,
    number: line.number,
  }))
}

/**
 * Cuts a line that runs on over several paragraphs, headings or labelled values, as documents copied out of a viewer
 * do, down to a document on a single line.
 */
export function cutRunningText(line: Line, sequence: NumberSequence): CutLine[] {
  if (line.text.includes('\t') || line.text.trimStart().startsWith('|')) return [line]
  const cover = line.text.length > minDocumentLine ? documentCutPlaces(line.text) : []
  const annexes = [...line.text.matchAll(midLineAnnex)].flatMap((match) => [
    match.index,
    match.index + match[0].length,
  ])
  const labels = labelPlaces(line.text)
  // Numbers among the values of records are their own.
  const narrativeEnd = labels[0] ?? line.text.length
  const numbers = numberPlaces(line.text.slice(0, narrativeEnd), sequence)
  const pieces = cutAt(line, [...cover, ...annexes, ...numbers, ...labels])
  return pieces.flatMap((piece) => {
    const at = afterHeading(piece.text)
    const [first, ...others] = at === null ? [piece] : cutAt(piece, [at])
    const numbered = numbers.includes(piece.start - line.start)
    return first ? [numbered ? { ...first, numbered } : first, ...others] : []
  })
}
