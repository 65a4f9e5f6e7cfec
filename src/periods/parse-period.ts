import { foldDiacritics } from '../model/fold.ts'
import { repairMojibake } from '../model/mojibake.ts'
import { anyOf } from '../segment/text/patterns.ts'
import { periodWords } from '../segment/text/tables.ts'
import { monthNames } from './month-names.ts'
import { spellPartsOfYears } from './parts-of-years.ts'

/** A period of a record. Dates are ISO dates; null where the source doesn't say. */
export interface Period {
  startDate: string | null
  endDate: string | null
}

interface DatePoint {
  year: number | null
  month: number | null
  day: number | null
}

const names = [...monthNames.keys()].sort((a, b) => b.length - a.length).join('|')
const month = `(?<month>${names})(?!\\p{L})\\.?`
const ordinals = periodWords.dayOrdinals.map((word) => foldDiacritics(word)).join('|')
const ordinal = `(?:\\^\\{\\w+\\}|${ordinals})?`
const day = `(?<!\\d)(?<day>[0-3]?\\d)${ordinal}`
const year = '(?<year>(?:19|20)\\d\\d)(?!\\d)'
const joiner = '\\s*(?:-|–|—|to|au|a|al|et|and|y|e|,|&)\\s*'

/** Each way of writing (a part of) a date, the most telling first. */
const patterns = [
  `(?<!\\d)${year}-(?<monthNumber>\\d\\d)-(?<day>\\d\\d)(?!\\d)`,
  `(?<!\\d)(?<day>\\d{1,2})[/.](?<monthNumber>\\d{1,2})[/.](?:${year}|(?<shortYear>\\d\\d)(?![\\d/.]))`,
  `(?<![\\d/.])(?<monthNumber>0?[1-9]|1[0-2])[/.]${year}`,
  `${day}\\s*(?:of\\s+|de\\s+)?${month}\\s*(?:de\\s+|del\\s+|,\\s*)?(?:${year})?`,
  `(?<!\\p{L})${month}\\s*(?<day>[0-3]?\\d)${ordinal}(?!\\d)(?:,?\\s*${year})?`,
  // "February 4-8, 2019": the day after the hyphen.
  `(?<=(?:${names})\\.?\\s*[0-3]?\\d${ordinal}${joiner})(?<day>[0-3]?\\d)${ordinal}(?!\\d)(?:,?\\s*${year})?`,
  `(?<!\\p{L})${month}\\s*(?:de\\s+|del\\s+|,\\s*)?(?:${year})?`,
  `${day}(?=${joiner}(?:du\\s+|le\\s+)?[0-3]?\\d)`,
  `(?<!\\d)${year}`,
].map((pattern) => new RegExp(pattern, 'uy'))

const words = (list: string[]) => anyOf(list.map((word) => foldDiacritics(word)))
const firstDay = new RegExp(
  `(?<![\\p{L}\\d])${words(periodWords.firstDay)}(?=\\s+(?:-|au\\s|${names}))`,
  'gu',
)
const shortYears = new RegExp(
  `(?<![\\d/.-])((?:19|20)(\\d\\d))[-–/](\\d\\d)(?![\\d/.-]|\\s*(?:${names}))`,
  'gu',
)
/** A fiscal year whose months follow in brackets: those say when it was. */
const fiscalYear = new RegExp(
  `${words(periodWords.fiscalYear)}\\s*(?:19|20)\\d\\d(?:\\s*[-/]\\s*\\d{2,4})?\\s*(?=\\([^)]*\\p{L}{3}[^)]*(?:19|20)\\d\\d)`,
  'gu',
)
const ongoing = new RegExp(`(?<!\\p{L})${words(periodWords.ongoing)}(?!\\p{L})`, 'u')
const since = new RegExp(`^\\W*${words(periodWords.since)}(?!\\p{L})`, 'u')
const noPeriod = new RegExp(`^\\W*${words([...periodWords.ongoing, ...periodWords.none])}\\W*$`, 'u')

/** Evens out what the patterns don't read: two years without their dash, "2018-19", "ler" for "1er". */
function evenOut(text: string): string {
  const folded = foldDiacritics(repairMojibake(text).replace(/[\u00ad]/g, ''))
  return spellPartsOfYears(folded)
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/(?<!\d)((?:19|20)\d\d)((?:19|20)\d\d)(?!\d)/g, '$1-$2')
    .replace(shortYears, (whole, from, short, next) =>
      Number(next) === (Number(short) + 1) % 100 ? `${from}-${Number(from) + 1}` : whole,
    )
    .replace(firstDay, '1er')
    .replace(fiscalYear, '')
}

function yearOf({ year, shortYear }: Record<string, string | undefined>): number | null {
  if (year) return Number(year)
  return shortYear ? Number(shortYear) + (Number(shortYear) > 60 ? 1900 : 2000) : null
}

function readPoints(text: string): DatePoint[] {
  const points: DatePoint[] = []
  for (let at = 0; at < text.length; ) {
    let length = 1
    for (const pattern of patterns) {
      pattern.lastIndex = at
      const groups = pattern.exec(text)?.groups
      if (!groups) continue
      points.push({
        year: yearOf(groups),
        month: groups.month
          ? (monthNames.get(groups.month) ?? null)
          : groups.monthNumber
            ? Number(groups.monthNumber)
            : null,
        day: groups.day ? Number(groups.day) : null,
      })
      length = pattern.lastIndex - at
      break
    }
    at += length
  }
  return points
}

const order = (point: DatePoint) => (point.month ?? 0) * 100 + (point.day ?? 0)

/** Fills months in: "4-8 February" from the next point, "February 4-8" from the one before. */
function completeMonths(points: DatePoint[]): void {
  const fill = (point: DatePoint | undefined, from: DatePoint | undefined) => {
    if (point && from && point.month === null && point.day !== null) point.month = from.month
  }
  for (let i = points.length - 2; i >= 0; i--) fill(points[i], points[i + 1])
  for (let i = 1; i < points.length; i++) fill(points[i], points[i - 1])
}

/** "28 December - 3 January 2019": what a point leaves out is said by its neighbour, the year turning at New Year. */
function complete(points: DatePoint[]): void {
  completeMonths(points)
  for (let i = points.length - 2; i >= 0; i--) {
    const point = points[i] as DatePoint
    const next = points[i + 1] as DatePoint
    if (point.year === null && next.year !== null) {
      point.year = point.month !== null && order(point) > order(next) ? next.year - 1 : next.year
    }
  }
  for (let i = 1; i < points.length; i++) {
    const point = points[i] as DatePoint
    const previous = points[i - 1] as DatePoint
    if (point.year === null && previous.year !== null) {
      point.year = order(point) < order(previous) ? previous.year + 1 : previous.year
    }
  }
}

function toIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null
}

const firstDayOf = (point: DatePoint) =>
  point.year === null ? null : toIso(point.year, point.month ?? 1, point.day ?? 1)

function lastDay(point: DatePoint): string | null {
  if (point.year === null) return null
  if (point.day !== null && point.month !== null) return toIso(point.year, point.month, point.day)
  const month = point.month ?? 12
  return toIso(point.year, month, new Date(Date.UTC(point.year, month, 0)).getUTCDate())
}

/**
 * Reads the period of a record as printed, in English, French or Spanish: `28 January 2019 - 1 February 2019`,
 * `4-7 décembre 2018`, `01/09/2017` (day first), `May 2019` (the whole month). A single day has no end date;
 * a text without a year gives nulls. A calendar library was tried first (chrono-node): it swaps ranges that run
 * backwards and misses `del 3 al 7 de junio`, whereas a record must hold just what is printed.
 */
export function parsePeriod(text: string): Period {
  const plain = evenOut(text)
  return periodOf(readPoints(plain), plain)
}

function periodOf(points: DatePoint[], plain: string): Period {
  complete(points)
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return { startDate: null, endDate: null }
  const startDate = firstDayOf(first)
  if (points.length === 1 && isOpen(plain)) return { startDate, endDate: null }
  const endDate = points.length > 1 || last.day === null ? lastDay(last) : null
  return { startDate, endDate }
}

/** A year that a title states as a date, in brackets or after "in": not the one of "Vision 2020". */
const yearInTitle = /(?:\(|(?:^|\s)(?:in|en)\s)\s*(?:(?:19|20)\d\d)\b/

/**
 * The period that the title of an activity names: "Seminar on marks (4-7 May 2018)". A year that may be part of a
 * name is none.
 */
export function parsePeriodInTitle(title: string): Period {
  const plain = evenOut(title)
  // "Follow-up to the course of 2017, 4-5 May 2018": a year alone is not when it was.
  const dates = readPoints(plain).filter(({ month, day }) => month !== null || day !== null)
  if (dates.some(({ year, month }) => year !== null && month !== null)) return periodOf(dates, plain)
  return yearInTitle.test(plain) ? parsePeriod(title) : { startDate: null, endDate: null }
}

/** Whether a period has begun, or is to begin, and has no end: "ongoing", "since 2015". */
const isOpen = (plain: string) => ongoing.test(plain) || since.test(plain) || /\d\s*[-–—]\s*$/.test(plain)

/** Whether a text says by words alone that there is no period to read: "ongoing", "n/a". */
export const saysNoPeriod = (text: string) =>
  !/\d/.test(text) && (text.trim() === '' || noPeriod.test(evenOut(text)))
