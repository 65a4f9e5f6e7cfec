import type { Line, TextRange } from '../../ingest/source-file.ts'
import { isGroupName } from '../../names/group-names.ts'
import { findPeriods } from '../../periods/find-periods.ts'
import { parseCountries } from './parse-countries.ts'

/** An activity that is written without labels: its parts, each where it stands; an empty one is not said. */
export interface ActivityParts {
  number: TextRange[]
  title: TextRange[]
  dates: TextRange[]
  countries: TextRange[]
  /** Where it was. */
  place: TextRange[]
  details: TextRange[]
}

/** A line is no longer; what is, is running text. */
const maxChars = 300
const number = /^\s*(?:(\d{1,3}(?:\.\d{1,3}){0,2})[.)]?|\(?[a-z]\))\s+|^\s*[-–—•▪*]\s+/u
const separator = /[;,:|()[\]]|\s[-–—/]\s/g
/** Around the date of a piece stands a small word or two: "held on", « du ». */
const maxAround = 14
/** The name of a place, in capitals but for small words. */
const maxPlaceWords = 4

interface Piece extends TextRange {
  text: string
  kind: 'date' | 'country' | 'place' | 'other'
}

const isPlace = (text: string) => {
  const words = text.split(/\s+/)
  return words.length <= maxPlaceWords && words.every((word) => /^\p{Lu}|^\p{Ll}{1,3}$/u.test(word))
}

const namesCountries = (text: string) => {
  const named = parseCountries(text)
  return named.length > 0 && named.every(({ code, name }) => code !== null || isGroupName(name))
}

/** "for Peru", « pour le Pérou »: a small word or two before the name of a country. */
const forWhom = /^\p{Ll}{1,5}\s(?:\p{Ll}{1,3}\s)?(?=\p{Lu})/u

/** The pieces of a dated line between its separators; a date is one piece, whatever stands in it. */
function piecesOf(text: string): Piece[] {
  const periods = findPeriods(text).filter(({ month }) => month !== null)
  // No activity is without its date.
  if (periods.length === 0) return []
  const cuts = [...text.matchAll(separator)].filter(
    ({ index }) => !periods.some(({ start, end }) => index >= start && index < end),
  )
  const pieces: Piece[] = []
  let at = 0
  for (const cut of [...cuts, null]) {
    const end = cut?.index ?? text.length
    const piece = text.slice(at, end)
    const trimmed = piece.trim().replace(/(?<![.\s])[.\s]+$/u, '')
    const start = at + (piece.length - piece.trimStart().length)
    const period = periods.find((one) => one.start >= at && one.end <= end)
    const dated = period !== undefined && trimmed.length - (period.end - period.start) <= maxAround
    const named = trimmed.replace(forWhom, '')
    const kind = dated ? 'date' : namesCountries(named) ? 'country' : isPlace(trimmed) ? 'place' : 'other'
    const from = kind === 'country' ? start + trimmed.length - named.length : start
    if (trimmed !== '') pieces.push({ start: from, end: start + trimmed.length, text: trimmed, kind })
    at = end + (cut?.[0].length ?? 0)
  }
  return pieces
}

/** A word and a full stop end running text. */
const endsSentence = /\p{L}{3}\.\s*$/u

/** Sentences are no titles. */
const isTitle = (text: string) =>
  /\p{L}{3}/u.test(text) && /^[\p{Lu}\p{N}"“«¿¡]/u.test(text) && !/[.!?:;]$/u.test(text)

const partsOf = (line: Line, numbered: RegExpExecArray | null, pieces: Piece[], title: TextRange[]) => {
  const at = ({ start, end }: TextRange) => ({ start: line.start + start, end: line.start + end })
  const of = (...kinds: Piece['kind'][]) => pieces.filter(({ kind }) => kinds.includes(kind)).map(at)
  const parts: ActivityParts = {
    number: numbered?.[1] ? [at({ start: 0, end: numbered[0].trimEnd().length })] : [],
    title: title.map(at),
    dates: of('date'),
    countries: of('country'),
    place: of('place'),
    details: of('other'),
  }
  return parts
}

/** An activity on one line: "2. Seminar on marks, Bamako, 3-5 March 2021"; null for any other line. */
export function readActivityLine(line: Line): ActivityParts | null {
  if (line.text.length > maxChars || line.text.includes('\t') || endsSentence.test(line.text)) return null
  const numbered = number.exec(line.text)
  const offset = numbered?.[0].length ?? 0
  const pieces = piecesOf(line.text.slice(offset)).map((piece) => ({
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
  // "Togo: Seminar on marks, 3 March 2021"
  const begin = own.slice(0, end - 1).findIndex(({ kind }) => kind !== 'country')
  const [first, last] = [own[Math.max(begin, 0)], own[end - 1]]
  if (!first || !last) return null
  const title = { start: first.start, end: last.end }
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
    .map((line) => (line.text.length > maxChars ? [] : piecesOf(line.text)))
  const at = read.findIndex((pieces) => pieces.some(({ kind }) => kind === 'date'))
  if (at < 1 || at > maxTitleLines) return null
  const [first] = lines
  const where = lines[at]
  const said = read[at] ?? []
  const short = said.every(({ kind, text }) => kind !== 'other' || text.split(/\s+/).length <= maxPlaceWords)
  if (!first || !where || !short || endsSentence.test(where.text)) return null
  const numbered = number.exec(first.text)
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
  if (!isTitle(text.join(' ')) || text.some((one) => /^[^:]{2,40}:\s/.test(one))) return null
  const parts = partsOf(where, null, said, [])
  const own = numbered?.[1] ? [{ start: first.start, end: first.start + numbered[0].trimEnd().length }] : []
  return { ...parts, number: own, title, details: trimmed.slice(at + 1) }
}
