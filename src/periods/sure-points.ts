import { anyOf } from '../model/any-of.ts'
import { findBefore, listOf } from '../model/words-before.ts'
import type { DatePoint } from './date-points.ts'
import { periodWords } from './period-tables.ts'

const listed = (...lists: (readonly string[])[]) => new Map(listOf<true>(lists.flat(), true))
const strong = listed(
  periodWords.within,
  periodWords.since,
  periodWords.until,
  periodWords.earlierThan,
  periodWords.laterThan,
  periodWords.between,
  ...periodWords.parts,
)
const weak = listed(periodWords.ofPeriod, periodWords.to)
const onDay = listed(periodWords.onDay, periodWords.to, periodWords.since, periodWords.until)
const article = listed(periodWords.articles.filter((word) => !word.includes(' ')))
const joiner = new RegExp(
  `^\\s{0,4}(?:[-,/&]|,?\\s{0,4}(?:${anyOf([...periodWords.to, ...periodWords.and])})(?:\\s{1,4}(?:${anyOf([...periodWords.within, ...periodWords.articles, ...periodWords.ofPeriod])}))?\\s)\\s{0,4}$`,
  'u',
)
const isJoined = (text: string, a: DatePoint | undefined, b: DatePoint | undefined) =>
  a !== undefined && b !== undefined && b.start >= a.end && joiner.test(text.slice(a.end, b.start))

/** A plural after a number: what it counts. */
const counted = new RegExp(`^ (?:\\p{L}{3,}s|${anyOf(periodWords.countNouns)})(?!\\p{L})`, 'u')
const isAmount = /^\s?(?:%|[$€£¥])/
const currencyBefore = /(?:[$€£¥]|(?<!\p{L})(?:usd|eur|gbp|chf|jpy|cny|xof|xaf|cad|aud))\s?$/u
/** No sign before a year, and no word after it, is longer. */
const maxSignChars = 6
const maxWordChars = 28
/** Figures before it make it part of a telephone number or the like. */
const figureBefore = /\d\s$/

/**
 * Whether four figures in folded text are a year and not a count: those of our time are where nothing after them is
 * counted, earlier ones where what stands around them says so.
 */
export function isYear(
  text: string,
  original: string,
  point: DatePoint,
  previous: DatePoint | undefined,
  next: DatePoint | undefined,
): boolean {
  const before = text.slice(Math.max(0, point.start - maxSignChars), point.start)
  const after = original.slice(point.end, point.end + maxWordChars)
  const follows = (list: ReadonlyMap<string, true>) => findBefore(text, point.start, list) !== null
  if (isAmount.test(after) || currencyBefore.test(before) || figureBefore.test(before)) return false
  if (follows(strong)) return true
  const dated = (other: DatePoint | undefined) => other !== undefined && other.year !== null
  if (dated(previous) && isJoined(text, previous, point)) return true
  const counts = counted.test(after)
  if (follows(weak) && !counts) return true
  if (point.year !== null && point.year >= 1900) return !counts || follows(article)
  if (dated(next) && isJoined(text, point, next)) return true
  return /\($/.test(before) && /^[),;]/.test(after)
}

/** Whether the name of a month that is also a word is one: in capitals, after "in", beside another date. */
export function isSureMonth(
  text: string,
  original: string,
  point: DatePoint,
  previous: DatePoint | undefined,
  next: DatePoint | undefined,
  short: boolean,
): boolean {
  if (isJoined(text, previous, point) || isJoined(text, point, next)) return true
  if (short) return false
  const follows = (list: ReadonlyMap<string, true>) => findBefore(text, point.start, list) !== null
  const name = original.slice(point.start, point.end)
  const capital = /\p{Lu}/u.test(name) && text.slice(0, point.start).trim() !== ''
  if (point.precision === 'day') return capital || follows(onDay)
  if (follows(strong)) return true
  return follows(weak) && (capital || !/^m(?:ay|arch)/.test(text.slice(point.start)))
}

const beforeSeason = listed(periodWords.beforeSeason)
/** Whether a season without a year is one: « au printemps », not the verb of « a été ». */
export const isSeason = (text: string, { start }: DatePoint) => findBefore(text, start, beforeSeason) !== null
