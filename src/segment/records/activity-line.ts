import type { Line, TextRange } from '../../ingest/source-file.ts'
import { datedPieces, maxPlaceWords, type Piece } from './activity-pieces.ts'
import { labelAtStart } from './label-pattern.ts'
import { findLabel } from './record-labels.ts'

/** An activity that is written without labels: its parts, each where it stands; an empty one is not said. */
export interface ActivityParts {
  number: TextRange[]
  /** Its number is one that paragraphs have: "2.", not "(a)". */
  cited: boolean
  title: TextRange[]
  dates: TextRange[]
  countries: TextRange[]
  /** Where it was. */
  place: TextRange[]
  details: TextRange[]
}

/** A line is no longer; what is, is running text. */
const maxChars = 300
const number = /^\s*(?:(\d{1,3}(?:\.\d{1,3}){0,2})[.)]?|(\(?(?:[a-z]|[ivx]{1,5})\)))\s+|^\s*[-–—•▪*]\s+/u

/** A word and a full stop end running text. */
const endsSentence = /\p{L}{3}\.\s*$/u

/** The number or mark that a line begins with; the day of a date is none. */
function numberAt(text: string): RegExpExecArray | null {
  const match = number.exec(text)
  const [date] = match?.[1] ? datedPieces(text) : []
  return date?.kind === 'date' && date.start < (match?.[0].length ?? 0) ? null : match
}

/** A few words before a colon or a tab, which label what follows. */
const labelled = /^\s*([^:\t]{2,40})(?::\s|\t)/

const isTitle = (text: string) =>
  /\p{L}{3}/u.test(text) && /^[\p{Lu}\p{N}"“«¿¡]/u.test(text) && !/[.!?:;]$/u.test(text)

/** The number that a line begins with, where it has one, and whether paragraphs have such. */
function numberParts(
  numbered: RegExpExecArray | null,
  start: number,
): Pick<ActivityParts, 'number' | 'cited'> {
  const [whole = '', figures, letter] = numbered ?? []
  const isNumber = (figures ?? letter) !== undefined
  return {
    number: isNumber ? [{ start, end: start + whole.trimEnd().length }] : [],
    cited: figures !== undefined,
  }
}

const partsOf = (line: Line, numbered: RegExpExecArray | null, pieces: Piece[], title: TextRange[]) => {
  const at = ({ start, end }: TextRange) => ({ start: line.start + start, end: line.start + end })
  const of = (...kinds: Piece['kind'][]) => pieces.filter(({ kind }) => kinds.includes(kind)).map(at)
  return {
    ...numberParts(numbered, line.start),
    title: title.map(at),
    dates: of('date'),
    countries: of('country'),
    place: of('place'),
    details: of('other'),
  }
}

/** Where a line goes on to tell of the activity that its head names: after a colon, a semicolon or a dash, or behind brackets. */
const telling = /(?<=[\p{N})])(?:\s?[:;]|\s[-–—]|(?<=\))\.)\s+(?=[\p{L}\p{N}])/u

/**
 * An activity on one line: "2. Seminar on marks, Bamako, 3-5 March 2021", with what is told of it or not; null for any
 * other line.
 */
export function readActivityLine(line: Line): ActivityParts | null {
  const whole = readHead(line)
  const told = whole ? null : telling.exec(line.text)
  const head = told ? readHead({ ...line, text: line.text.slice(0, told.index) }) : null
  if (!told || !head) return whole
  const start = line.start + told.index + told[0].length
  return { ...head, details: [...head.details, { start, end: line.start + line.text.trimEnd().length }] }
}

/** An activity that a line says nothing else of. */
function readHead(line: Line): ActivityParts | null {
  // "Activity: …; Date: …" has labels.
  if (findLabel(labelled.exec(line.text)?.[1]?.trim() ?? '')) return null
  if (line.text.length > maxChars || line.text.includes('\t') || endsSentence.test(line.text)) return null
  const numbered = numberAt(line.text)
  const offset = numbered?.[0].length ?? 0
  const pieces = datedPieces(line.text.slice(offset)).map((piece) => ({
    ...piece,
    start: piece.start + offset,
    end: piece.end + offset,
  }))
  const dates = pieces.flatMap(({ kind }, i) => (kind === 'date' ? [i] : []))
  if (dates.length !== 1 || pieces.length < 2) return null
  const date = dates[0] as number
  // The title is what stands before the place and the date, or after a date that opens the line.
  const own = date === 0 ? pieces.slice(1) : pieces.slice(0, date)
  let end = own.length
  while (end > 1 && own[end - 1]?.kind === 'country') end -= 1
  if (end > 1 && own[end - 1]?.kind === 'place') end -= 1
  while (end > 1 && own[end - 1]?.kind === 'country') end -= 1
  // "Togo: Seminar on marks, 3 March 2021", "3 March 2021, Lomé (Togo): Seminar on marks"
  const isWhere = (i: number): boolean =>
    own[i]?.kind === 'country' || (date === 0 && own[i]?.kind === 'place' && own[i + 1]?.kind === 'country')
  let begin = 0
  while (begin < end - 1 && isWhere(begin)) begin += 1
  const [first, last] = [own[begin], own[end - 1]]
  if (!first || !last) return null
  // A bracket that opens in a title closes in it.
  const open = line.text.slice(first.start, last.end).lastIndexOf('(')
  const closes = line.text[last.end] === ')' && line.text.indexOf(')', first.start + open) === last.end
  const title = { start: first.start, end: last.end + Number(open > 0 && closes) }
  if (!isTitle(line.text.slice(title.start, title.end))) return null
  // A title with a date alone may be anything: the version of a document, a book.
  if (own.length === end && !pieces.some(({ kind }) => kind === 'country' || kind === 'place')) return null
  const rest = pieces.filter((piece) => piece.start >= title.end || piece.end <= title.start)
  return partsOf(line, numbered, rest, [title])
}

/** The lines of a title over two lines and of the line with place and date. */
const maxTitleLines = 2

/** An activity on lines of its own: a title, then place and date, then what else is said; null for other lines. */
export function readActivityLines(lines: Line[]): ActivityParts | null {
  const read = lines
    .slice(0, maxTitleLines + 1)
    .map((line) => (line.text.length > maxChars ? [] : datedPieces(line.text)))
  const at = read.findIndex((pieces) => pieces.some(({ kind }) => kind === 'date'))
  if (at < 1 || at > maxTitleLines) return null
  // "Title of activity …", "Beneficiary country …": labels that nothing sets apart.
  if (lines.filter(({ text }) => labelAtStart.test(text)).length > 1) return null
  const [first] = lines
  const where = lines[at]
  const said = read[at] ?? []
  const short = said.every(({ kind, text }) => kind !== 'other' || text.split(/\s+/).length <= maxPlaceWords)
  if (!first || !where || !short || endsSentence.test(where.text)) return null
  const numbered = numberAt(first.text)
  const trimmed = lines.map((line, i): TextRange => {
    const lead = i === 0 ? (numbered?.[0].length ?? 0) : 0
    const from = lead + (line.text.slice(lead).length - line.text.slice(lead).trimStart().length)
    return { start: line.start + from, end: line.start + line.text.trimEnd().length }
  })
  const title = trimmed.slice(0, at)
  const text = title.map(({ start, end }, i) => {
    const line = lines[i] as Line
    return line.text.slice(start - line.start, end - line.start)
  })
  if (!isTitle(text.join(' ')) || [...text, where.text].some((one) => labelled.test(one))) return null
  const parts = partsOf(where, null, said, [])
  return { ...parts, ...numberParts(numbered, first.start), title, details: trimmed.slice(at + 1) }
}
