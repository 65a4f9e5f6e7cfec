import type { DatePoint } from './date-points.ts'
import type { PartOfPeriod } from './period-tables.ts'

const pad = (value: number, length = 2) => String(value).padStart(length, '0')
const daysIn = (year: number, month: number) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()

/** The thirds of a month, in days, of a year, in months, and of a decade or century, in shares. */
const thirds: Record<
  PartOfPeriod,
  { days: [number, number]; months: [number, number]; share: [number, number] }
> = {
  early: { days: [1, 10], months: [1, 4], share: [0, 1 / 3] },
  middle: { days: [11, 20], months: [5, 8], share: [1 / 3, 2 / 3] },
  late: { days: [21, 31], months: [9, 12], share: [2 / 3, 1] },
}

function iso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

/** The years that a point spans, a third of them where it says so. */
function yearsOf({ year, endYear, part }: DatePoint, ofPoint: number): [number, number] {
  const first = year ?? ofPoint
  const last = endYear ?? first
  if (!part || last === first) return [first, last]
  const [from, to] = thirds[part].share
  const length = last - first + 1
  return [first + Math.round(from * length), first + Math.round(to * length) - 1]
}

/** The first day of a point as an ISO date; null where the calendar has none, as of 31 June. */
export function firstDay(point: DatePoint, ofPoint: number): string | null {
  const third = point.part && thirds[point.part]
  const [year] = yearsOf(point, ofPoint)
  if (third && point.month === null && point.endYear === null) return iso(year, third.months[0], 1)
  return iso(year, point.month ?? 1, point.day ?? (third && point.month !== null ? third.days[0] : 1))
}

/** The last day of a point as an ISO date, or null as above. */
export function lastDay(point: DatePoint, ofPoint: number): string | null {
  const third = point.part && thirds[point.part]
  const [, year] = yearsOf(point, ofPoint)
  if (third && point.month === null && point.endYear === null)
    return iso(year, third.months[1], daysIn(year, third.months[1]))
  const month = point.endMonth ?? point.month ?? 12
  // Winter ends in the next year.
  const turned = point.endYear === null && (point.month ?? 0) > month ? year + 1 : year
  const day = point.endDay ?? point.day
  if (day !== null) return iso(turned, month, day)
  return iso(
    turned,
    month,
    Math.min(third && point.month !== null ? third.days[1] : 31, daysIn(turned, month)),
  )
}

const shiftDay = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
/** The ISO date of the day before or after another. */
export const dayBefore = (date: string) => shiftDay(date, -1)
export const dayAfter = (date: string) => shiftDay(date, 1)
