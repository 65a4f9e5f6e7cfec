import type { Span } from '../../model/passage.ts'
import { datedSpans, dateTerm } from '../../periods/date-terms.ts'
import { type PlannedTerm, toGroup } from './query-plan.ts'

/** A date weighs as the two or three words that it is made of. */
const dateWeight = 2
/** The month of a day that is asked for. */
const monthOfDay = 0.3

/** What a query names by a notation of its own, with the words that it takes. */
export interface AskedSpan extends Span {
  term: PlannedTerm
  /** Whether its words mean nothing by themselves: "66:2". */
  whole?: boolean
}

/** The days and months with their years that a query names, each found in whatever form documents write it. */
export const askedDates = (text: string): AskedSpan[] =>
  datedSpans(text).map(({ start, end, days, months }) => {
    const alternatives = new Map(days.map((day) => [dateTerm(day), 1]))
    for (const month of months) alternatives.set(dateTerm(month), days.length > 0 ? monthOfDay : 1)
    const term = { text: text.slice(start, end), group: toGroup(alternatives, dateWeight), translations: [] }
    return { start, end, term }
  })
