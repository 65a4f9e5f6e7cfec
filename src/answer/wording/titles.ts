import { lastDayOf } from '../../model/document-date.ts'
import type { ContentLanguage } from '../../model/language.ts'
import { longDates, longMonths } from '../../model/long-dates.ts'
import { countryName } from '../../names/country-names.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import type { Quote } from './answer-draft.ts'
import { say } from './messages.ts'

const maxCountries = 12

/** A day in words, first days as the language writes them: « 1er avril 2019 ». */
export const formatDate = (date: string, language: ContentLanguage) =>
  ordinalFirst(longDates(language).format(new Date(date)), language)

const ordinalFirst = (text: string, language: ContentLanguage) =>
  text.replace(/(?<!\d)1(?= \p{L})/gu, say(language, 'first-day'))

/** Two days as one stretch of time: "2019", "April 2019", "2018–2019", "3–7 June 2019". */
export function formatSpan(from: string, to: string, language: ContentLanguage): string {
  const [years, months] = [[from, to].map((day) => day.slice(0, 4)), [from, to].map((day) => day.slice(0, 7))]
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return [...new Set(years)].join('–')
  if (months[0] === months[1] && from.endsWith('-01') && to === lastDayOf(months[0] ?? '')) {
    return longMonths(language).format(new Date(from))
  }
  return from >= to ? formatDate(from, language) : formatRange(from, to, language)
}

function formatRange(from: string, to: string, language: ContentLanguage): string {
  const range = longDates(language).formatRange(new Date(from), new Date(to))
  return ordinalFirst(range.replace(/\u2009/g, ' ').replace(/(\d)\s?–\s?(?=\d+\s)/g, '$1–'), language)
}

/** The period of an activity in words: "12–16 November 2018"; empty where it has none. */
export function formatPeriod({ period }: RecordEntry, language: ContentLanguage): string {
  if (!period) return ''
  if (period.from >= period.to) return formatDate(period.from, language)
  return formatRange(period.from, period.to, language)
}

/** The countries of an activity, in the language of the answer. */
export function countryNames({ facts }: RecordEntry, language: ContentLanguage): string[] {
  return [...new Set(facts.countries.map(({ code, name }) => (code ? countryName(code, language) : name)))]
}

/** How an activity is named in an answer: its programme as printed, its countries and its period. */
export function recordTitle(entry: RecordEntry, language: ContentLanguage): string {
  const names = countryNames(entry, language)
  const shown = names.length > maxCountries ? [...names.slice(0, maxCountries), '…'] : names
  const name = entry.facts.programme ?? entry.record.description?.split('\n')[0]
  const parts = [name, shown.join(', '), formatPeriod(entry, language)]
  return parts.filter((part) => part).join(', ') || entry.id
}

/** An activity with its length: "National Workshop, Ghana …: 5 days". */
export function tellDuration(entry: RecordEntry, language: ContentLanguage): string {
  const title = recordTitle(entry, language)
  if (entry.days === null) return title
  return say(language, 'lasted', { title, days: say(language, 'days', { count: entry.days }) })
}

export type FieldName = NonNullable<RecordEntry['passage']['fields']>[number]['field']

/** The values of some fields of a record, as quotes. */
export function fieldQuotes({ passage }: RecordEntry, wanted: readonly FieldName[]): Quote[] {
  const spans = (passage.fields ?? []).filter(({ field }) => wanted.includes(field))
  return spans.flatMap(({ start, end }) => {
    const text = passage.text.slice(start, end)
    if (text.trim() === '') return []
    const from = start + (text.length - text.trimStart().length)
    return [{ passage, start: from, end: from + text.trim().length }]
  })
}

/** What a record gives of an activity, under its label where it has one. */
export const tellGiven = (
  entry: RecordEntry,
  { label, value }: { label: string | null; value: string },
  language: ContentLanguage,
): string => {
  const title = recordTitle(entry, language)
  return label === null
    ? say(language, 'labelled', { name: title, value })
    : say(language, 'field', { label, title, value })
}
