import { isStopWord } from '../../analyse/tables.ts'
import { foldDiacritics, foldInPlace } from '../../model/fold.ts'
import { contentLanguages, type PassageLanguage } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { findBefore } from '../../model/words-before.ts'
import { isDictionaryWord } from '../../translate/dictionary.ts'
import { listedAs, nameWords } from './name-tables.ts'

export type NameType = 'person' | 'place' | 'organization' | 'country' | 'acronym' | 'name'

/** A name that a text holds, and what it is the name of, as far as anything tells. */
export interface FoundName extends Span {
  type: NameType
}

const capital = "\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:['’.-](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]+)*"
const initials = '\\p{Lu}\\.(?:[\\s-]?\\p{Lu}\\.)*'
/** "Mr.", "St.": the dot of an abbreviation ends no name. */
const abbreviated = `(?:${nameWords.abbreviations})\\.(?=\\s\\p{Lu})`
const part = `(?:${initials}(?=\\s?\\p{Lu}\\p{Ll})|${abbreviated}|${capital})`
const particle = "(?:(?:al|el|ibn|bin|ben|d'|d’|o'|l'|l’)[-\\s]?)"
const linker = `(?:\\s(?:${nameWords.linkers})(?:\\s|(?<=['’])))`
const name = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])${part}(?:(?:\\s|\\s?[-/]\\s?|(?<=\\.)|${linker})(?:${particle})?${part}|\\s\\d{1,3}(?![\\p{L}\\p{N}.,:%]))*`,
  'gu',
)
const organizationJoin = new RegExp(
  `^\\s(?:${nameWords.joiners})\\s${capital}(?:(?:\\s|${linker})${capital})*`,
  'u',
)
const acronym = /^\p{Lu}[\p{Lu}\p{N}&.-]*\p{Lu}$/u
/** Where a sentence or a part of it begins: its first word is in capitals whatever it is. */
const opening = /(?:^|[.!?:;…]["”»’)]?\s+|[«“"(]\s?|^\s*\(?\d{1,3}(?:\.\d+)*[.)]\s+|[-–•*]\s)$/u

const languages = (language: PassageLanguage) => (language === 'und' ? contentLanguages : [language])
const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Whether a word is an ordinary one that only its place gives a capital. */
const isOrdinary = (word: string, language: PassageLanguage) => {
  const lower = word.toLowerCase()
  return (
    languages(language).some((each) => isStopWord(lower, each)) ||
    isDictionaryWord(lower) ||
    isDictionaryWord(lower.replace(/e?s$/, ''))
  )
}

/**
 * Takes words off the start that are no part of a name: articles, and the first word of a sentence where it is an
 * ordinary one.
 */
function trimStart(text: string, span: Span, language: PassageLanguage): Span | null {
  let { start } = span
  for (;;) {
    const own = text.slice(start, span.end)
    const word = /^[\p{L}\p{M}\p{N}]+/u.exec(own)?.[0]
    if (word === undefined || own.startsWith(`${word}.`) || acronym.test(word)) break
    const first = opening.test(text.slice(Math.max(0, start - 12), start))
    const stop = languages(language).some((each) => isStopWord(word.toLowerCase(), each))
    const alone = word.length === own.length
    const ordinary = stop || (first && alone && isOrdinary(word, language) && listedAs(own) === null)
    if (!ordinary || (stop && !first && !alone && word.length > 3)) break
    const rest =
      /^[\p{L}\p{M}\p{N}]+(?![\p{L}\p{M}\p{N}])['’]?\s*(?:\p{Ll}+\s+)*/u.exec(own)?.[0].length ?? own.length
    start += rest
    if (start >= span.end) return null
  }
  return start === span.start ? span : { start, end: span.end }
}

const lastWord = (text: string) => /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)\.?\s+$/u.exec(text)?.[1]
const nextWord = (text: string) =>
  /^,?\s+(?:(?:the|la|le|el|une?|an?|una?|l['’])\s*)?([\p{L}\p{M}-]+)/u.exec(text)?.[1]

/** What a name is the name of: what the tables know, its own words, and what stands before and after it. */
function typeOf(text: string, folded: string, span: Span, language: PassageLanguage): NameType {
  const own = text.slice(span.start, span.end)
  const words = wordsOf(foldDiacritics(own))
  const [first = ''] = words
  const listed = listedAs(own)
  if (listed === 'organization') return 'organization'
  if (nameWords.honorifics.has(first) && words.length > 1 && !nameWords.organizations.has(words.at(-1) ?? ''))
    return 'person'
  if (words.some((word) => nameWords.organizations.has(word))) return 'organization'
  if (listed === 'term' && !acronym.test(own)) return 'name'
  if (listed === 'country' || listed === 'place') return listed
  if (acronym.test(own) && !own.includes(' ')) return 'acronym'
  if (words.some((word) => nameWords.places.has(word))) return 'place'
  if (words.some((word) => nameWords.works.has(word))) return 'name'
  const before = foldDiacritics(lastWord(text.slice(Math.max(0, span.start - 24), span.start)) ?? '')
  const preceding = foldDiacritics(
    lastWord(text.slice(Math.max(0, span.start - 32), span.start).replace(/(?<![,\s])[,\s]+$/, ' ')) ?? '',
  )
  const after = foldDiacritics(nextWord(text.slice(span.end, span.end + 32)) ?? '')
  const several = words.length > 1
  if (nameWords.honorifics.has(before) || (nameWords.roles.has(preceding) && /^[^\d]*$/.test(own)))
    return 'person'
  if (new RegExp(initials, 'u').test(own) && several) return 'person'
  if (/^,/.test(text.slice(span.end)) && nameWords.roles.has(after)) return 'person'
  if (/^,/.test(text.slice(span.end)) && nameWords.placeAppositions.has(after)) return 'place'
  if (
    /^,\s+\p{Lu}/u.test(text.slice(span.end)) &&
    listedAs(/^,\s+([\p{Lu}][\p{L}\s'’-]*)/u.exec(text.slice(span.end, span.end + 48))?.[1]?.trim() ?? '') !==
      null
  )
    return 'place'
  // "In Intellectual Property": ordinary words in capitals are no place.
  const ordinary = wordsOf(own).every((word) => isOrdinary(word, language) && listedAs(word) === null)
  if (!ordinary && standsIn(folded, span)) return 'place'
  if (nameWords.placeAppositions.has(beforeOf(folded, span.start))) return 'place'
  return 'name'
}
const beforeOf = (folded: string, start: number) =>
  /(?<!\p{L})(\p{L}+)\s(?:of|de|du|d')\s?$/u.exec(folded.slice(Math.max(0, start - 24), start))?.[1] ?? ''

const afterTitle = new RegExp(
  `^((?:[\\p{L}]+\\.?\\s)+?)?(${part}(?:[\\s-](?:${particle}|(?:van|von|de|del|de la)\\s)?${part})*)`,
  'u',
)
/** "Mr John Smith of the Office", "Quarterback Cam Newton": a person, without the role and what they belong to. */
function ofPerson(text: string, { start, end }: Span): (Span & { type: NameType }) | null {
  const own = text.slice(start, end)
  const first = foldDiacritics(/^[\p{L}\p{M}]+/u.exec(own)?.[0] ?? '')
  const titled = nameWords.honorifics.has(first)
  if (!titled && !nameWords.roles.has(first)) return null
  if (listedAs(own) !== null) return null
  const title = /^[\p{L}\p{M}]+\.?\s+/u.exec(own)?.[0].length ?? own.length
  const name = afterTitle.exec(own.slice(title))?.[2]
  if (
    !name ||
    wordsOf(foldDiacritics(name)).some(
      (word) => nameWords.organizations.has(word) || nameWords.places.has(word),
    )
  )
    return null
  const length = title + (own.slice(title).indexOf(name) + name.length)
  return { start: titled ? start : start + title, end: start + length, type: 'person' }
}

const restOfName = new RegExp(
  `^(?:\\s(?:${nameWords.linkers})(?:\\s|(?<=['’]))[\\p{Ll}\\p{M}-]{3,}(?:\\s\\p{Ll}{5,})?)+`,
  'u',
)
/** An organization with what follows in small letters or after "and": « Office de la propriété industrielle ». */
function withRest(text: string, span: Span, language: PassageLanguage): Span & { type?: NameType } {
  const own = text.slice(span.start, span.end)
  const words = wordsOf(foldDiacritics(own))
  if (!words.some((word) => nameWords.organizations.has(word))) return span
  const after = text.slice(span.end, span.end + 80)
  const joined = organizationJoin.exec(after)?.[0].length ?? 0
  if (joined > 0 || language === 'en' || words.length > 1) return { ...span, end: span.end + joined }
  return { ...span, end: span.end + (restOfName.exec(after)?.[0].length ?? 0) }
}

/** Whether a name in folded text stands behind a preposition of place: "in Panama". */
export const standsIn = (folded: string, { start }: Span) =>
  findBefore(folded, start, nameWords.placePrepositions, nameWords.articles) !== null

/** The names of a text, in order: words in capitals with the small words between them. Titles all in capitals have none. */
export function findNames(text: string, language: PassageLanguage): FoundName[] {
  if (!/\p{Lu}/u.test(text) || isCapitals(text)) return []
  const folded = foldInPlace(text)
  const names: FoundName[] = []
  const pattern = new RegExp(name)
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const found = trimStart(text, { start: match.index, end: pattern.lastIndex }, language)
    if (!found) continue
    const whole = ofPerson(text, found) ?? withRest(text, found, language)
    names.push({
      start: whole.start,
      end: whole.end,
      type: whole.type ?? typeOf(text, folded, whole, language),
    })
    // A person's name may be cut short: what it belongs to is a name of its own.
    pattern.lastIndex = whole.end
  }
  return names
}
const isCapitals = (text: string) =>
  (text.match(/\p{Lu}/gu)?.length ?? 0) > (text.match(/\p{Ll}/gu)?.length ?? 0)
