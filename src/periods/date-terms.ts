import type { Span } from '../model/passage.ts'
import { findPeriods } from './find-periods.ts'
import { dayAfter } from './period-dates.ts'

/** A date or month that a text names, however it writes it, by its terms: the same in every form and language. */
export interface DatedSpan extends Span {
  /** Its days; empty where it names months. */
  days: string[]
  months: string[]
}

/** Longer periods are asked for by their years, and would be terms without end. */
const maxDays = 62

export const dateTerm = (date: string) => `%${date}`

/** Days from one to another, both included; none where there are more than the bound. */
function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = dayAfter(day)) {
    if (days.length >= maxDays) return []
    days.push(day)
  }
  return days
}

/** Whether a text can name a month or a day at all: a period needs its year. */
const mayBeDated = /\d{4}|\d[./]\d{2}(?!\d)/

/** Every day and month with its year in a text, in order. */
export function datedSpans(text: string): DatedSpan[] {
  if (!mayBeDated.test(text)) return []
  return findPeriods(text).flatMap(({ start, end, from, to, precision }) => {
    if (from === null || to === null || (precision !== 'day' && precision !== 'month')) return []
    const days = daysBetween(from, to)
    const months = [...new Set(days.map((day) => day.slice(0, 7)))]
    return months.length === 0 ? [] : [{ start, end, days: precision === 'day' ? days : [], months }]
  })
}

/** The index terms of a dated span. */
export const termsOfDate = ({ days, months }: DatedSpan) => [...days, ...months].map(dateTerm)
