import type { IndexedPassage } from '../../model/passage.ts'
import { remembered } from '../../model/remembered.ts'

const maxCountries = 3

/** Making one takes as long as formatting a hundred dates. */
const dateFormat = remembered(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
)

/** "12–16 November 2018", in the passage's own language. */
function formatPeriod(startDate: string | null, endDate: string | null, language: string): string {
  const start = startDate ?? endDate
  if (!start) return ''
  const locale = language === 'en' || language === 'und' ? 'en-GB' : language
  const format = dateFormat(locale)
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
