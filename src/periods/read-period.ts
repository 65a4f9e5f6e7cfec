import type { Span } from '../model/passage.ts'
import { findPeriods } from './find-periods.ts'

/** A stretch of time that a question names. A side that is open is null. */
export interface AskedPeriod extends Span {
  from: string | null
  to: string | null
}

/**
 * The periods that a question keeps to: `in April 2019`, « au printemps 2019 », `between January and May`, « avant mars
 * 2017 ». Where no year is said, those of the corpus are tried: one period for each of `years`.
 */
export function readPeriods(question: string, years: readonly number[]): AskedPeriod[] {
  const periods = findPeriods(question, { years }).filter(({ from, to }) => from !== null || to !== null)
  // "In 2019, which workshops were held in April?": the year belongs to the month.
  const isWider = (a: AskedPeriod, b: AskedPeriod) =>
    a.from !== null &&
    a.to !== null &&
    b.from !== null &&
    b.to !== null &&
    a.from <= b.from &&
    a.to >= b.to &&
    (a.from < b.from || a.to > b.to)
  return periods
    .filter((period) => !(period.precision === 'year' && periods.some((other) => isWider(period, other))))
    .map(({ start, end, from, to }) => ({ start, end, from, to }))
}
