import { contentLanguages } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { numberTables } from '../../numbers/number-tables.ts'
import { overlaps } from '../question/find-cues.ts'
import { isPlaceName } from './find-places.ts'
import { valueTable } from './value-tables.ts'

/** What an answer has to hold, by what is asked. */
export type ValueType =
  | 'number'
  | 'times'
  | 'money'
  | 'date'
  | 'place'
  | 'person'
  | 'name'
  | 'frequency'
  | 'length'
  | 'language'
  | 'phone'
  | 'email'
  | 'link'

const locales = ['en', 'fr', 'es']
const monthNames = [
  ...new Set(
    locales.flatMap((locale) => {
      const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
      return Array.from({ length: 12 }, (_, i) => format.format(Date.UTC(2000, i, 15)))
    }),
  ),
]
const month = `(?:${monthNames.join('|')})`
const ordinal = '(?:\\^\\{\\w+\\}|er|st|nd|rd|th)?'
const year = '(?:19|20)\\d\\d'
const dayPart = `\\d{1,2}${ordinal}`
const date = [
  `(?:${dayPart}(?:\\s+(?:de\\s+)?${month})?(?:\\s+${year})?\\s*(?:-|–|au|et|to|and|à|al|a|y)\\s*)?${dayPart}\\s+(?:de\\s+)?${month}(?:\\s+(?:de\\s+)?${year})?`,
  `${month}\\s+${dayPart}(?:\\s*[-–]\\s*(?:${month}\\s+)?${dayPart})?(?!\\d)(?:,?\\s+${year})?`,
  `${month}\\s+(?:de\\s+)?${year}`,
  year,
].join('|')

const words = contentLanguages
  .flatMap((language) => Object.keys(numberTables[language].cardinals))
  .sort((a, b) => b.length - a.length)
const plainWords = words.filter((word) => !['un', 'une', 'one'].includes(word))
const numberWord = `(?:${plainWords.join('|').replaceAll(' ', '[- ]')})(?:[- ](?:et[- ])?(?:${words.join('|').replaceAll(' ', '[- ]')}))?`
const figure = '\\d{1,3}(?:[,.\\u0020\\u00a0\\u202f]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?'
const scale = `(?:[\\s\\u00a0]+(?:${valueTable.scales.join('|')}))?`
/** By code (ISO 4217) and by name. */
const currency = `(?:${[...Intl.supportedValuesOf('currency'), 'US\\\\$', ...valueTable.currencies].join('|')})`
/** "A half-day webinar", "a three-year project": a number in a compound counts nothing. */
const compound = '(?!-\\p{L})'
const number = `(?:${valueTable.fractions.join('|')})${compound}|(?:(?:${figure})|${numberWord})${scale}(?:\\s?%| per cent| pour cent)?${compound}`
const money = `${currency}[\\s\\u00a0]?(?:${figure})${scale}|(?:${figure})${scale}[\\s\\u00a0]+(?:d['’]|de )?${currency}`
const capitalised = "\\p{Lu}[\\p{L}\\p{M}'’-]+"
const placeName = `${capitalised}(?:(?:[ -]|\\s(?:de|du|del|la|el|of)(?:\\s(?:la|los))?\\s)${capitalised})*`
const name = `${capitalised}(?:\\s+(?:(?:de|du|des|d'|of|the|la|le|and|et|for|für|von)\\s+)*${capitalised})*|\\p{Lu}{2,}`

/** Languages by the names that CLDR has for them, in the languages of questions. */
const languageNames = locales.flatMap((locale) => {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return valueTable.languages.map((code) => names.of(code) ?? code)
})

const bounded = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu')
const patterns: Record<ValueType, RegExp> = {
  date: bounded(date),
  number: new RegExp(bounded(number).source, 'giu'),
  money: bounded(`${money}`),
  place: new RegExp(
    `(?<=(?<![\\p{L}])(?:${valueTable.placePrepositions.join('|')})\\s+(?:la |le |the |l['’])?(?:\\p{Ll}+ (?:of|de|du|d['’]|del) (?:la |le )?)?)(?!${currency}|Internet)${placeName}`,
    'gu',
  ),
  person: new RegExp(
    `(?:Mr|Mrs|Ms|M|Mme|Mlle|Dr|Dre|Prof|Sr|Sra|Srta)\\.?\\s+${capitalised}(?:\\s+${capitalised})+`,
    'gu',
  ),
  name: bounded(name),
  times: new RegExp(bounded(valueTable.times.join('|')).source, 'giu'),
  phone: /(?<![\d.,])\+?\d[\d\s().-]{6,}\d/gu,
  email: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu,
  link: /(?:https?:\/\/|www\.)\S+[^\s.,;)]/giu,
  language: new RegExp(bounded(languageNames.join('|')).source, 'giu'),
  frequency: new RegExp(bounded(valueTable.frequencies.join('|')).source, 'giu'),
  length: new RegExp(
    bounded(`(?:${figure}|${numberWord})[\\s\\u00a0]+(?:\\p{L}+\\s+)?(?:${valueTable.units.join('|')})`)
      .source,
    'giu',
  ),
}

const heldBefore = new RegExp(`(?:${valueTable.held.join('|')})\\s+\\S+\\s+(?:la |le |the )?$`, 'iu')
const heldAnywhere = new RegExp(bounded(valueTable.held.join('|')).source, 'iu')
const several = /[\s-]/
/** "in Panama", "held at Ilulissat", "took place … in Santa Rosa de Copán"; not "in Cooperation". */
function isPlaceIn(text: string, { start, end }: Span): boolean {
  const name = text.slice(start, end)
  return (
    isPlaceName(name) ||
    heldBefore.test(text.slice(0, start)) ||
    (several.test(name) && heldAnywhere.test(text))
  )
}

const matchesOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))

/** A city by its country: "Asunción, Paraguay". */
const cityOfCountry = new RegExp(`(${placeName}),\\s+(${placeName})`, 'gu')
const citiesOfCountries = (text: string): Span[] =>
  [...text.matchAll(cityOfCountry)]
    .filter(([, city, country]) => isPlaceName(city ?? '') && isPlaceName(country ?? ''))
    .map((match) => ({ start: match.index, end: match.index + (match[1]?.length ?? 0) }))

/** "Article 66", "phase 2": a number that names something counts nothing. */
const reference = new RegExp(`(?<![\\p{L}\\p{N}])(?:${valueTable.references.join('|')})[\\s\\u00a0]*$`, 'iu')

/** Every value of a type that a text holds, in order. Figures of dates and references are not numbers. */
export function findValues(text: string, type: ValueType): Span[] {
  const spans = matchesOf(text, patterns[type])
  if (type === 'place') {
    const places = spans.filter((span) => isPlaceIn(text, span))
    return places.length > 0 ? places : citiesOfCountries(text)
  }
  if (type !== 'number') return spans
  const dates = findValues(text, 'date').filter(
    ({ start, end }) => /\D/.test(text.slice(start, end)) || end - start === 4,
  )
  return spans.filter((span) => !overlaps(span, dates) && !reference.test(text.slice(0, span.start)))
}

const weight = new RegExp(
  bounded(`(?:${figure}|${numberWord})[\\s\\u00a0]+(?:${valueTable.measures.join('|')})`).source,
  'giu',
)

/** The numbers of a text that count things called by the word at `at`, not days, tonnes or money. */
export function findCounts(text: string, at: number | null): Span[] {
  const measures = [...findValues(text, 'length'), ...findValues(text, 'money'), ...matchesOf(text, weight)]
  const others = measures.filter(({ start, end }) => at === null || at < start || at >= end)
  return findValues(text, 'number').filter((span) => !overlaps(span, others))
}

/** The span nearest to a place in the text. */
export function nearest(spans: readonly Span[], at: number): Span | undefined {
  const distance = ({ start, end }: Span) => (at < start ? start - at : at > end ? (at - end) * 1.5 : 0)
  return [...spans].sort((a, b) => distance(a) - distance(b))[0]
}

const negation = new RegExp(bounded(valueTable.negations.join('|')).source, 'iu')
/** Whether a sentence says that something didn't take place. */
export const isNegative = (text: string) => negation.test(text)
const partner = new RegExp(valueTable.partners.join('|'), 'iu')
export const namesPartner = (text: string) => partner.test(text)
const purpose = new RegExp(bounded(valueTable.purposes.join('|')).source, 'iu')
/** Whether a sentence says what something is for. */
export const namesPurpose = (text: string) => purpose.test(text)

const agent = /(?<!\p{L})(?:by|par|por)\s+(?:(?:the|la|le|les|el|los|las)\s+|l['’])?\p{Lu}/u
/** Whether a sentence says by whom something was done. */
export const namesAgent = (text: string) => agent.test(text)
