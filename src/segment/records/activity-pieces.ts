import type { TextRange } from '../../ingest/source-file.ts'
import { isGroupName } from '../../names/group-names.ts'
import { findPeriods } from '../../periods/find-periods.ts'
import { parseCountries } from './parse-countries.ts'

/** What stands between the separators of a line, and what it is. */
export interface Piece extends TextRange {
  text: string
  kind: 'date' | 'country' | 'place' | 'other'
}

const separator = /[;,:|()[\]]|\s[-–—/]\s/g
/** Around the date of a piece stands a small word or two: "held on", « du ». */
const maxAround = 14
/** The name of a place, in capitals but for small words. */
export const maxPlaceWords = 4

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

const datesIn = (text: string) => findPeriods(text).filter(({ month }) => month !== null)

/** The pieces of a line between its separators; a date is one piece, whatever stands in it. */
function piecesOf(text: string, periods: ReturnType<typeof datesIn>): Piece[] {
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
    const own = periods.filter((one) => one.start >= at && one.end <= end)
    const inPeriods = own.reduce((sum, one) => sum + one.end - one.start, 0)
    const dated = own.length > 0 && trimmed.length - inPeriods <= maxAround
    const named = trimmed.replace(forWhom, '')
    const kind = dated ? 'date' : namesCountries(named) ? 'country' : isPlace(trimmed) ? 'place' : 'other'
    const from = kind === 'country' ? start + trimmed.length - named.length : start
    if (trimmed !== '') pieces.push({ start: from, end: start + trimmed.length, text: trimmed, kind })
    at = end + (cut?.[0].length ?? 0)
  }
  return pieces
}

/** The pieces of a line that names a day or a month; none of any other line. */
export function datedPieces(text: string): Piece[] {
  const periods = datesIn(text)
  return periods.length > 0 ? piecesOf(text, periods) : []
}

/** Longer texts say more than where and when. */
const maxWhereChars = 160

/** The pieces of a text that says where, or where and when, and nothing else; null for any other text. */
export function readWhere(text: string): Piece[] | null {
  if (text.length > maxWhereChars || text.includes('\n')) return null
  const pieces = piecesOf(text, datesIn(text))
  return pieces.length > 0 && pieces.every(({ kind }) => kind !== 'other') ? pieces : null
}
