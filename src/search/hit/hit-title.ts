import type { PassageLanguage } from '../../model/language.ts'
import { longDates } from '../../model/long-dates.ts'
import type { IndexedPassage } from '../../model/passage.ts'

const maxCountries = 3

/** "12–16 November 2018", in the passage's own language. */
function formatPeriod(startDate: string | null, endDate: string | null, language: PassageLanguage): string {
  const start = startDate ?? endDate
  if (!start) return ''
  const format = longDates(language === 'und' ? 'en' : language)
  const [from, to] = [new Date(start), new Date(endDate ?? start)]
  if (from > to) return `${format.format(from)} – ${format.format(to)}`
  return format.formatRange(from, to).replace(/^(\d+)\s–\s(?=\d+\s)/, '$1–')
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
