import { anyOf } from '../model/any-of.ts'
import { foldInPlace, oneLine } from '../model/fold.ts'
import { repairMojibake } from '../model/mojibake.ts'
import { findBefore, listOf } from '../model/words-before.ts'
import { type FoundPeriod, findPeriods } from './find-periods.ts'
import { periodWords } from './period-tables.ts'

/** A period of a record. Dates are ISO dates; null where the source doesn't say. */
export interface Period {
  startDate: string | null
  endDate: string | null
}

const none: Period = { startDate: null, endDate: null }
const begins = new RegExp(`^\\W*(?:${anyOf(periodWords.since)})(?!\\p{L})`, 'u')
const ongoing = new RegExp(`(?<!\\p{L})(?:${anyOf(periodWords.ongoing)})(?!\\p{L})`, 'u')
const noPeriod = new RegExp(`^\\W{0,40}(?:${anyOf([...periodWords.ongoing, ...periodWords.none])})\\W*$`, 'u')

/** Evens out what no grammar reads: damaged letters, accents that are marks of their own, two years whose dash is lost. */
const evenOut = (text: string) =>
  oneLine(
    repairMojibake(text)
      .normalize('NFC')
      .replace(/\u00ad/g, ''),
  ).replace(/(?<!\d)((?:19|20)\d\d)((?:19|20)\d\d)(?!\d)/g, '$1-$2')

/** A fiscal year whose months follow: those say when it was. */
const withoutFiscalYear = (periods: FoundPeriod[]) =>
  periods.some(({ month }) => month !== null)
    ? periods.filter(({ precision }) => precision !== 'fiscal-year')
    : periods

function periodOf(all: FoundPeriod[], text: string): Period {
  const periods = withoutFiscalYear(all).filter(({ open }) => open !== 'start')
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last) return none
  if (first !== last) return { startDate: first.from, endDate: last.to }
  // "From 3 to 14 October" has an end, unlike "from 3 October".
  const isOpen = first.open !== null || (begins.test(text) && !first.joined) || ongoing.test(text)
  const single = first.precision === 'day' && !first.joined
  return { startDate: first.from, endDate: isOpen || single ? null : first.to }
}

/** How the dates of a document are read. */
export interface DateReading {
  /** Dates with slashes are month first. */
  monthFirst?: boolean
  /** The year of dates that say none. */
  year?: number | undefined
}

/**
 * Reads the period of a record as printed, in English, French or Spanish: `28 January 2019 - 1 February 2019`,
 * `4-7 décembre 2018`, `01/09/2017` (day first, or as asked), `May 2019` (the whole month). From the first of several to
 * the last. A single day has no end date; a text without a year gives nulls where none is given.
 */
export function parsePeriod(text: string, { monthFirst, year }: DateReading = {}): Period {
  const plain = evenOut(text)
  const period = periodOf(findPeriods(plain, { monthFirst }), foldInPlace(plain))
  if (period.startDate !== null || year === undefined) return period
  // "5-9 March" is one like "5-9 March 2018"; "12 sessions" is no year.
  const whole = `${plain.replace(/[.;,]$/, '')} ${year}`
  const found = findPeriods(whole, { monthFirst })
  return found.every(({ month }) => month !== null) ? periodOf(found, foldInPlace(whole)) : period
}

const within = new Map(listOf<true>(periodWords.within, true))
/**
 * The period that the title of an activity names: "Seminar on marks (4-7 May 2018)", "Visits in 2016". A year that may
 * be part of a name ("Vision 2020") is none.
 */
export function parsePeriodInTitle(title: string): Period {
  const plain = evenOut(title)
  const folded = foldInPlace(plain)
  const periods = findPeriods(plain)
  // "Follow-up to the course of 2017, 4-5 May 2018": a year alone is not when it was.
  const dated = periods.filter(({ month }) => month !== null)
  if (dated.length > 0) return periodOf(dated, folded)
  const isStated = ({ start }: FoundPeriod) =>
    /\(\s?$/.test(plain.slice(0, start)) || findBefore(folded, start, within) !== null
  return periods.some(isStated) ? periodOf(periods, folded) : none
}

/** Whether a text says by words alone that there is no period to read: "ongoing", "n/a". */
export const saysNoPeriod = (text: string) =>
  !/\d/.test(text) && (text.trim() === '' || noPeriod.test(foldInPlace(text)))
