import { nameKey } from '../../../model/fold.ts'
import { remembered } from '../../../model/remembered.ts'
import { findCountryCode } from '../../../names/country-names.ts'
import { isGroupName } from '../../../names/group-names.ts'
import { isOrganizationName } from '../../../names/organization-names.ts'
import { findPeriods } from '../../../periods/find-periods.ts'
import { structureTable } from '../../text/tables.ts'
import { readWhere } from '../activity-pieces.ts'
import { parseCountries } from '../parse-countries.ts'

/** What a cell looks like, each from 0 (not at all) to 1. */
export interface CellSigns {
  /** Nothing but dates, or dates with where it was; years alone count half. */
  dates: number
  /** It says where and when. */
  where: boolean
  /** It names a day or month, with or without its year. */
  dated: boolean
  /** It names a year. */
  hasYear: boolean
  countries: number
  providers: number
  /** Capitals around small words: it may be the name of anything. */
  named: number
  urls: number
  contacts: number
  /** Nothing but figures, with their units or currencies. */
  figures: number
  /** The number of a row. */
  rank: number
  words: number
  /** It begins as titles and sentences do. */
  opens: boolean
}

/** Enough of a cell to tell what it is. */
const maxChars = 400
/** Longer cells are no names. */
const maxNameChars = 160

const url =
  /https?:\/\/\S+|\bwww\.\S+|\b[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,8}\.(?:org|int|com|net|gov|edu)\b\S*/giu
const email = /[^\s@<>()]{1,64}@[^\s@<>()]+\.\p{L}+/gu
const letters = /[\p{L}\p{N}]/gu
const lengthOf = (text: string) => text.match(letters)?.length ?? 0
const honorific = new RegExp(`^(?:${structureTable.honorifics.join('|')})\\.?\\s+\\p{Lu}`, 'u')

const organizationWords = new Set(structureTable.organizationWords.map(nameKey))
const acronyms = new Set(structureTable.organizationAcronyms.map(nameKey))
/** Small words of names: "Office of the Registrar". */
const small = /^\p{Ll}{1,4}$/u

/** Whether a text is a name by its capitals: "Guild of Potters". */
function isNamed(text: string): boolean {
  const words = text.split(/[\s-]+/).filter((word) => !small.test(word))
  return words.length > 1 && words.length <= 6 && words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word))
}

/** Whether a piece of a list is the name of an organization: a known one, or capitals around one of their words. */
function isOrganization(piece: string): boolean {
  const key = nameKey(piece)
  if (isOrganizationName(piece) || acronyms.has(key) || /^\p{Lu}{3,8}$/u.test(piece)) return true
  const words = key.split(' ')
  if (words.length > 14) return false
  if (words.some((word) => acronyms.has(word)) && words.length <= 4) return true
  const named = piece.split(/[\s-]+/).filter((word) => !small.test(word))
  const capitals = named.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length
  return words.some((word) => organizationWords.has(word)) && /^\W*\p{Lu}/u.test(piece) && capitals > 0
}

function shareOf(pieces: string[], holds: (piece: string) => boolean): number {
  return pieces.length === 0 ? 0 : pieces.filter(holds).length / pieces.length
}

function countryShare(text: string): number {
  if (text.length > maxNameChars * 2) return 0
  const named = parseCountries(text)
  const known = named.filter(
    ({ code, name }) => code !== null || isGroupName(name) || findCountryCode(name) !== null,
  )
  return named.length === 0 ? 0 : known.length / named.length
}

/** No more cells are remembered: those of one table are asked for several times. */
const maxCells = 2000

/** What the text of a cell looks like. */
export const readCellSigns = remembered((whole): CellSigns => {
  const text = whole.slice(0, maxChars)
  const total = Math.max(lengthOf(text), 1)
  const periods = findPeriods(text)
  const inPeriods = periods.reduce((sum, { start, end }) => sum + lengthOf(text.slice(start, end)), 0) / total
  const dated = periods.some(({ month }) => month !== null)
  const where = dated && inPeriods < 0.6 && (readWhere(text)?.length ?? 0) > 1
  const figures = (text.match(/\d/g)?.length ?? 0) / total
  const emails = text.match(email) ?? []
  const urls = (text.replace(email, ' ').match(url) ?? []).reduce((sum, one) => sum + lengthOf(one), 0)
  const pieces =
    text.length > maxNameChars
      ? []
      : text.split(/(?:(?<!\s)\s+)?[;\n/,]\s*|(?<!\s)\s+(?:and|et|y|&)\s+(?=\p{Lu})/u)
  const named = pieces.filter((piece) => piece.trim() !== '')
  return {
    dates: where ? 0.9 : inPeriods < 0.6 ? 0 : dated || periods.some(({ joined }) => joined) ? 1 : 0.5,
    where,
    dated,
    hasYear: periods.some(({ year }) => year !== null),
    countries: periods.length > 0 ? 0 : countryShare(text),
    providers: isOrganization(text.trim()) ? 1 : shareOf(named, isOrganization),
    named: shareOf(named, isNamed),
    urls: urls / total >= 0.5 ? 1 : 0,
    contacts: emails.length > 0 ? 1 : honorific.test(text) ? 0.7 : 0,
    figures: inPeriods < 0.6 && figures >= 0.5 ? 1 : 0,
    rank: /^\W*\d{1,4}\W*$/.test(text) || /^\W*[a-z]\W*$/i.test(text) ? 1 : 0,
    words: whole.split(/\s+/).length,
    opens: /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text),
  }
}, maxCells)
