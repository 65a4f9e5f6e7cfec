import { z } from 'zod'

/** The first day of a document's date (ISO). */
export const firstDayOf = (date: string) => `${date}-01-01`.slice(0, 10)

const isDay = (date: string) => z.iso.date().safeParse(firstDayOf(date)).success

/** Of when a document is, as far as it says: a day, a month or a year of the Gregorian calendar, as ISO 8601 has them. */
export const documentDateSchema = z
  .string()
  .regex(/^\d{4}(?:-\d{2}){0,2}$/, 'Give a date as YYYY-MM-DD, YYYY-MM or YYYY')
  .refine(isDay, 'There is no such day')

/** The last day of a document's date (ISO). */
export function lastDayOf(date: string): string {
  const [year, month = 12, day] = date.split('-').map(Number) as [number, number?, number?]
  return day === undefined ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : date
}
