import { z } from 'zod'

/** The first day of a document's date (ISO). */
export const firstDayOf = (date: string) => `${date}-01-01`.slice(0, 10)

const isDay = (date: string) => z.iso.date().safeParse(firstDayOf(date)).success

/** Of when a document is, as far as it says: a day, a month or a year of the Gregorian calendar, as ISO 8601 has them. */
export const documentDateSchema = z
  .string()
  .regex(/^\d{4}(?:-\d{2}){0,2}$/, 'Give a date as YYYY-MM-DD, YYYY-MM or YYYY')
  .refine(isDay, 'There is no such day')

/** How a language writes a document's date: "5 May 2022", "May 2022", "2022". */
export function formatDocumentDate(date: string, locale: string, writeDay: (day: string) => string): string {
  if (date.length === 4) return date
  if (date.length === 10) return writeDay(date)
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return month.format(new Date(firstDayOf(date)))
}
