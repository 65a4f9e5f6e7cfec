import { anyOf } from '../model/any-of.ts'
import { foldInPlace } from '../model/fold.ts'
import type { Span } from '../model/passage.ts'
import { findBefore, listOf } from '../model/words-before.ts'
import type { DatePoint, Precision } from './date-points.ts'
import { findPoints, isAfterBetween } from './find-points.ts'
import { dayAfter, dayBefore, firstDay, lastDay } from './period-dates.ts'
import { periodWords } from './period-tables.ts'

/** A stretch of time that a text names, as it stands there. */
export interface FoundPeriod extends Span {
  /** First and last day (ISO); null where it is open, without a year, or no date of the calendar. */
  from: string | null
  to: string | null
  precision: Precision
  /** Whether two dates are joined, be they the same: "9 May 2020 - 9 May 2020". */
  joined: boolean
  /** The side that has no bound: "since 2015" is open at its end. */
  open: 'start' | 'end' | null
  /** Day and month may have been exchanged (01/02/2019): they are read day first, unless asked otherwise. */
  ambiguous: boolean
  /** What is said of its first day, whether or not there is a year. */
  year: number | null
  month: number | null
  day: number | null
}

interface PeriodOptions {
  /** The years that a period without one may mean: it is found once for each. */
  years?: readonly number[] | undefined
  /** Dates with slashes are month first: 4/8/2019 is in April. */
  monthFirst?: boolean | undefined
}

const between = [
  ...periodWords.within,
  ...periodWords.articles,
  ...periodWords.ofPeriod,
  ...periodWords.onDay,
]
const small = `(?:(?:${anyOf(between)})(?:\\s|(?<=')))*`
const rangeGap = new RegExp(
  `^\\s{0,4}(?:[-/~]|,?\\s{0,4}(?:${anyOf(periodWords.to)})(?!\\p{L}))\\s{0,4}${small}$`,
  'u',
)
const listGap = new RegExp(
  `^\\s{0,4}(?:[,;&]|[,;]?\\s{0,4}(?:${anyOf(periodWords.and)})(?!\\p{L}))\\s{0,4}${small}$`,
  'u',
)
const goesOn = new RegExp(
  `^\\s{0,4}(?:-\\s{0,4}$|(?:-|,|\\(|(?:${anyOf(periodWords.to)})(?!\\p{L}))?\\s{0,4}(?:${anyOf(periodWords.ongoing)})(?!\\p{L}))`,
  'u',
)

type LeadIn = 'until' | 'earlier' | 'later' | 'since'
const leadIns: ReadonlyMap<string, LeadIn> = new Map([
  ...listOf<LeadIn>(
    periodWords.since.filter((word) => word !== 'from'),
    'since',
  ),
  ...listOf<LeadIn>(periodWords.until, 'until'),
  ...listOf<LeadIn>(periodWords.earlierThan, 'earlier'),
  ...listOf<LeadIn>(periodWords.laterThan, 'later'),
])
const skipped = new Set(periodWords.articles)
const leadInOf = (text: string, at: number) => findBefore(text, at, leadIns, skipped)?.value ?? null

/** No words for what goes on are longer. */
const maxOngoing = 40

/** Reads a date with slashes month first, where it may be read so. */
function exchange(text: string, point: DatePoint): void {
  if (!point.ambiguous || (text[point.start + 1] !== '/' && text[point.start + 2] !== '/')) return
  Object.assign(point, { day: point.month, month: point.day, ambiguous: false })
}

/** One point, or two with what lies between. */
interface Stretch {
  first: DatePoint
  last: DatePoint
}

const order = (point: DatePoint) => (point.month ?? 0) * 100 + (point.day ?? 0)

/** "28 December - 3 January 2019": what a point leaves out is said by its neighbour, the year turning at New Year. */
function shareYears(a: DatePoint, b: DatePoint): void {
  if (a.ancient || b.ancient) return
  if (a.year === null && b.year !== null)
    a.year = a.month !== null && order(a) > order(b) && b.month !== null ? b.year - 1 : b.year
  else if (b.year === null && a.year !== null)
    b.year = order(b) < order(a) ? (a.endYear ?? a.year) + 1 : (a.endYear ?? a.year)
}

/** Points joined to stretches, with the years that they share. */
function joinPoints(text: string, points: DatePoint[]): Stretch[] {
  const links = points.map((point, i) => {
    const next = points[i + 1]
    if (!next) return null
    const gap = text.slice(point.end, next.start)
    if (rangeGap.test(gap)) return 'range'
    if (!listGap.test(gap)) return null
    return isAfterBetween(text, point.start) ? 'range' : 'list'
  })
  for (let i = points.length - 2; i >= 0; i--) {
    const [a, b] = [points[i], points[i + 1]]
    if (links[i] && a && b && a.year === null) shareYears(a, b)
  }
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    // "Le 5 mai 2022, puis … le 6 mai": the year said last holds on.
    if (a && b && b.year === null && b.month !== null && a.year !== null) shareYears(a, b)
  }
  const stretches: Stretch[] = []
  for (let i = 0; i < points.length; i++) {
    const first = points[i]
    const last = links[i] === 'range' ? points[i + 1] : first
    if (!first || !last) continue
    stretches.push({ first, last })
    if (last !== first) i++
  }
  return stretches
}

const isDated = ({ first, last }: Stretch) =>
  first.year !== null && last.year !== null && !first.ancient && !last.ancient

function toPeriod(text: string, stretch: Stretch, ofPeriod: number | null): FoundPeriod {
  const { first, last } = stretch
  const period: FoundPeriod = {
    start: first.start,
    end: last.end,
    from: null,
    to: null,
    precision: first.precision,
    open: null,
    joined: first !== last || first.day !== (first.endDay ?? first.day),
    ambiguous: first.ambiguous || last.ambiguous,
    year: first.year ?? ofPeriod,
    month: first.month,
    day: first.day,
  }
  if (first.ancient || last.ancient || (ofPeriod === null && !isDated(stretch))) return period
  const from = firstDay(first, ofPeriod ?? 0)
  const to = lastDay(last, ofPeriod ?? 0)
  const leadIn = first === last ? leadInOf(text, first.start) : null
  const whole = { ...period, from, to }
  if (leadIn === 'earlier') return { ...period, to: from && dayBefore(from), open: 'start' }
  if (leadIn === 'until') return { ...period, to, open: 'start' }
  if (leadIn === 'later') return { ...period, from: to && dayAfter(to), open: 'end' }
  if (leadIn === 'since') return { ...whole, to: null, open: 'end' }
  return first === last && goesOn.test(text.slice(last.end, last.end + maxOngoing))
    ? { ...whole, to: null, open: 'end' }
    : whole
}

/**
 * The periods that a text names in English, French or Spanish, in the order of the text: `4-7 décembre 2018`, `between
 * 10 and 14 June 2019`, `fin avril 2019`, `Q2 2019`, `FY2018/19`, `since 2015`, `the 1970s`. Dates in a list (`in 2018
 * and in 2019`) are periods of their own, and share month and year; what a date leaves out is taken from the one before
 * it. Figures that count, name or number something are no years. A period without a year has neither `from` nor `to`,
 * unless `years` are given: then it is found once for each of them.
 */
export function findPeriods(text: string, { years, monthFirst }: PeriodOptions = {}): FoundPeriod[] {
  const folded = foldInPlace(text)
  const points = findPoints(folded, text)
  if (monthFirst) for (const point of points) exchange(folded, point)
  if (points.length === 0) return []
  return joinPoints(folded, points).flatMap((stretch) => {
    if (isDated(stretch) || stretch.first.ancient) return [toPeriod(folded, stretch, null)]
    return years ? years.map((year) => toPeriod(folded, stretch, year)) : [toPeriod(folded, stretch, null)]
  })
}
