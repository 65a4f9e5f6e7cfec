import type { Span } from '../model/passage.ts'
import type { PartOfPeriod } from './period-tables.ts'

/** How exactly a period is said. */
export type Precision =
  | 'day'
  | 'month'
  | 'part'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'fiscal-year'
  | 'decade'
  | 'century'

/** A date, or a stretch that one expression names, as far as it is said. Months are 1 to 12, days 1 to 31. */
export interface DatePoint extends Span {
  precision: Precision
  year: number | null
  /** The last year, where it is not that of the first day. */
  endYear: number | null
  month: number | null
  endMonth: number | null
  day: number | null
  endDay: number | null
  part: PartOfPeriod | null
  /** Day and month may have been exchanged: 01/02/2019. */
  ambiguous: boolean
  /** Nothing but a word that may be another: "may", « mars ». */
  unsure: boolean
  /** Before our era: such years have no ISO date. */
  ancient: boolean
}
