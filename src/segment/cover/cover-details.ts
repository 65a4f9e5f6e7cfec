import { anyOf } from '../../model/any-of.ts'
import { nameKey } from '../../model/fold.ts'
import { findPeriods } from '../../periods/find-periods.ts'
import { keysOf } from '../text/document-words.ts'
import { structureTable } from '../text/tables.ts'
import { isSiteNoise } from './site-noise.ts'

/** A line of a cover about its session has no more characters. */
const maxSessionChars = 160
const attributions = structureTable.attribution.map((words) => `${nameKey(words)} `)
const session = anyOf(structureTable.session.map(nameKey))
/** "sixteenth session", "decimoctava sesion ginebra 31 de octubre": not "opening of the session". */
const sessionName = new RegExp(
  `^(?:[\\p{L}\\d]+ ){0,14}(?!(?:${anyOf(structureTable.determiners)}) )[\\p{L}\\d]+ ${session}(?:$| ?gen[eè]v| ?ginebra| \\d| \\p{L}{1,12} ?,? ?\\d)`,
  'u',
)
/** The letter of the language, with the number of a page or without. */
const letter = new RegExp(
  `^(?:\\d{1,3}\\s+)?(?:${anyOf(structureTable.languageLetters)}|\\d{1,3})$|^\\d{1,3}$`,
)
/** A place: a few words with capitals, and small ones between them, with its country or without. */
const placeName =
  /^\p{Lu}[\p{L}’'.-]*(?: (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}’'.-]*){0,3}(?: \(\p{Lu}[\p{L} .-]{2,30}\))?$/u
/** Words before a date: « le », "from". */
const maxBeforeDate = 14

/** "Geneva, October 16, 2014", "Ginebra, 20 a 29 de septiembre de 1999", "Bruxelles, le 16.3.2016". */
export function isPlaceAndDate(line: string): boolean {
  const comma = line.search(/,\s/)
  const place = line.slice(0, comma)
  const rest = line.slice(comma + 1).trim()
  if (comma < 0 || place.length > 40 || rest.length > 70 || !placeName.test(place)) return false
  const periods = findPeriods(rest).filter(({ month, year }) => month !== null && year !== null)
  const last = periods.at(-1)
  const dated = periods.reduce((sum, { start, end }) => sum + end - start, 0)
  return last !== undefined && last.end >= rest.length - 1 && rest.length - dated <= maxBeforeDate
}

/** Whether a line is the address of an office: "18 Garden Road, Lome". */
export const isStreet = (line: string) => /^(?!1\s)\d{1,4}[\s,]+\p{Lu}[^,.;:!?]*,[^.;:!?]*$/u.test(line)

const salutations = keysOf('salutations')
/** No salutation is longer. */
const maxSalutationChars = 80

/** Whether a line greets somebody: "Dear Madam Director,". */
export function isSalutation(line: string): boolean {
  if (line.length > maxSalutationChars || !/[,:]$/.test(line.trim())) return false
  const key = `${nameKey(line)} `
  return salutations.some((words) => key.startsWith(`${words} `))
}

/** The days of a meeting and its hours are no longer. */
const maxWhenChars = 100

/** Whether a text says nothing but when: a day, the days of a meeting, an hour. */
export function isWhen(text: string): boolean {
  if (text.length > maxWhenChars || !/\d/.test(text)) return false
  const periods = findPeriods(text)
  const rest = periods.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
  return !/\p{L}{3}/u.test(rest) && (periods.length > 0 || /^\d{1,2}[:h]\d{2}$/.test(text.trim()))
}
/** Accents that are marks of their own, and signs, make the words that say so no longer than that. */
const maxAttribution = 40 + 2 * Math.max(...attributions.map((words) => words.length))
/** Whether a line says who wrote or adopted the document: "prepared by the Secretariat". */
export function isAttribution(line: string): boolean {
  const key = `${nameKey(line.slice(0, maxAttribution))} `
  return attributions.some((words) => key.startsWith(words))
}

/** Whether a line names the session that the document was for: "Sixteenth session", with its place and dates. */
const isSession = (line: string) =>
  line.length <= maxSessionChars &&
  !/[.;:]\s/.test(line) &&
  !isCapitals(line) &&
  sessionName.test(nameKey(line))

const isCapitals = (line: string) => !/\p{Ll}/u.test(line)

const generic = new Set(keysOf('genericPages'))
/** "Provisional agenda item 14", "Punto 7.3 del orden del día" */
export function isAgendaItem(line: string): boolean {
  const key = nameKey(line)
  const unnumbered = key.replace(/(?:^| )\d{1,3}(?= |$)/g, '').trim()
  return unnumbered !== key && unnumbered.includes(' ') && generic.has(unnumbered)
}

/** Whether a line says who prepared the document, or for which session. */
export const isSaid = (line: string) => isAttribution(line.trim()) || isSession(line.trim())

/**
 * Whether a line of a cover is neither title nor organization: the letter of its language, the session with its place
 * and dates, who prepared it, and what a site shows around it.
 */
export function isCoverDetail(line: string): boolean {
  const text = line.trim()
  if (letter.test(text) || isSiteNoise(text) || isSaid(text)) return true
  return isPlaceAndDate(text)
}
