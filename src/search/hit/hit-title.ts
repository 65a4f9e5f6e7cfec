import { contentLanguages, type PassageLanguage } from '../../model/language.ts'
import { longDates } from '../../model/long-dates.ts'
import type { IndexedPassage } from '../../model/passage.ts'
import { remembered } from '../../model/remembered.ts'

const maxCountries = 3

/** How many periods stay written: writing one takes as long as all else of a title. */
const keptPeriods = 5000

/** "12–16 November 2018" of a language and two days, with blanks between them. */
const writtenPeriod = remembered((period) => {
  const [language = '', start = '', end = ''] = period.split(' ')
  const format = longDates(contentLanguages.find((own) => own === language) ?? 'en')
  const [from, to] = [new Date(start), new Date(end)]
  if (from > to) return `${format.format(from)} – ${format.format(to)}`
  return format.formatRange(from, to).replace(/^(\d+)\s–\s(?=\d+\s)/, '$1–')
}, keptPeriods)

/** A period in the passage's own language; empty where there is none. */
function formatPeriod(startDate: string | null, endDate: string | null, language: PassageLanguage): string {
  const start = startDate ?? endDate
  return start ? writtenPeriod(`${language} ${start} ${endDate ?? start}`) : ''
}

/** What a hit is headed with: programme, countries and period of a record, else the innermost heading. */
export function hitTitle(passage: IndexedPassage, documentTitle: string): string {
  const { record } = passage
  if (passage.kind === 'heading') return passage.text
  if (!record) return passage.section.at(-1) ?? documentTitle
  const names = record.countries.map((country) => country.name)
  const listed = names.length > maxCountries ? [...names.slice(0, maxCountries), '…'] : names
  const parts = [
    record.programme,
    ...listed,
    formatPeriod(record.startDate, record.endDate, passage.language),
  ]
  return parts.filter((part) => part).join(', ') || (record.description ?? documentTitle)
}
