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

const locales = ['en-GB', 'fr', 'es']
const foldMonth = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase()

/** Month names of the three languages, long and short, from CLDR: folded name → 1–12. */
function monthNames(): Map<string, number> {
  const names = new Map<string, number>()
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        names.set(foldMonth(format.format(Date.UTC(2000, month - 1, 15))), month)
      }
    }
  }
  names.set('sep', 9)
  names.set('setiembre', 9)
  return names
}

const months = monthNames()
const month = `(?<month>${[...months.keys()].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})\\.?`
const ordinal = '(?:\\^\\{\\w+\\}|er|ler|st|nd|rd|th|º|°)?'
const day = `\\b(?<day>[0-3]?\\d)${ordinal}`
const year = '(?<year>(?:19|20)\\d\\d)(?!\\d)'
const joiner = '\\s*(?:-|–|—|to|au|a|al|et|and|y|e|,|&)\\s*'

/** Each way of writing (a part of) a date, the most telling first. */
const patterns = [
  `\\b${year}-(?<monthNumber>\\d\\d)-(?<day>\\d\\d)\\b`,
  `\\b(?<day>\\d{1,2})[/.](?<monthNumber>\\d{1,2})[/.]${year}`,
  `${day}\\s*(?:of\\s+|de\\s+)?${month}\\s*(?:de\\s+|del\\s+|,\\s*)?(?:${year})?`,
  `\\b${month}\\s*(?<day>[0-3]?\\d)${ordinal}(?!\\d)(?:,?\\s*${year})?`,
  `\\b${month}\\s*(?:de\\s+|del\\s+|,\\s*)?(?:${year})?`,
  `${day}(?=${joiner}(?:du\\s+|le\\s+)?[0-3]?\\d)`,
  `\\b${year}`,
].map((pattern) => new RegExp(pattern, 'uy'))

function readPoints(text: string): DatePoint[] {
  const points: DatePoint[] = []
  for (let at = 0; at < text.length; ) {
    let length = 1
    for (const pattern of patterns) {
      pattern.lastIndex = at
      const groups = pattern.exec(text)?.groups
      if (!groups) continue
      points.push({
        year: groups.year ? Number(groups.year) : null,
        month: groups.month
          ? (months.get(groups.month) ?? null)
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

/** "28 December - 3 January 2019": what a point leaves out is said by its neighbour, the year turning at New Year. */
function complete(points: DatePoint[]): void {
  for (let i = points.length - 2; i >= 0; i--) {
    const point = points[i] as DatePoint
    const next = points[i + 1] as DatePoint
    if (point.month === null && point.day !== null) point.month = next.month
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

const firstDay = (point: DatePoint) =>
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
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u00a0\u202f]/g, ' ')
  const points = readPoints(plain)
  complete(points)
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return { startDate: null, endDate: null }
  const startDate = firstDay(first)
  const endDate = points.length > 1 || last.day === null ? lastDay(last) : null
  return { startDate, endDate }
}
