import { anyOf } from '../model/any-of.ts'
import { findBefore, listOf } from '../model/words-before.ts'
import type { DatePoint } from './date-points.ts'
import { monthNames, shortMonths } from './month-names.ts'
import { type PartOfPeriod, partNames, periodWords } from './period-tables.ts'
import { rulesByStart } from './point-rules.ts'
import { isSeason, isSureMonth, isYear } from './sure-points.ts'

const dayJoiner = new RegExp(`^\\s*(?:,|(?:${anyOf(periodWords.and)})(?!\\p{L}))`, 'u')
const dayText = new RegExp(`(?<!\\d)\\d{1,2}(?!\\d)|${anyOf(periodWords.firstDay)}`, 'gu')

/** "7-10 and 13-16 May": a point for each run of days, in the place where it stands; the last one has the month. */
function eachRun(point: DatePoint, days: string, offset: number, betweenTwo: boolean): DatePoint[] {
  const runs: { start: number; end: number; day: number; endDay: number }[] = []
  let from = 0
  for (const { 0: word, index } of days.matchAll(dayText)) {
    const value = /\d/.test(word) ? Number(/\d+/.exec(word)?.[0]) : 1
    const last = runs.at(-1)
    const apart = !last || (dayJoiner.test(days.slice(from)) && !betweenTwo)
    from = index + word.length
    if (apart || !last) runs.push({ start: index, end: from, day: value, endDay: value })
    else Object.assign(last, { end: from, endDay: value })
  }
  return runs.map((run, i): DatePoint => {
    const only = runs.length === 1
    const whole = only || (offset === point.start ? i === runs.length - 1 : i === 0)
    return {
      ...point,
      day: run.day,
      endDay: run.endDay,
      start: whole && offset !== point.start ? point.start : offset + run.start,
      end: whole && offset === point.start ? point.end : i === runs.length - 1 ? point.end : offset + run.end,
    }
  })
}

const empty: Omit<DatePoint, 'start' | 'end' | 'precision'> = {
  year: null,
  endYear: null,
  month: null,
  endMonth: null,
  day: null,
  endDay: null,
  part: null,
  ambiguous: false,
  unsure: false,
  ancient: false,
}

const parts: ReadonlyMap<string, PartOfPeriod> = new Map(
  partNames.flatMap((name, i) => listOf(periodWords.parts[i] ?? [], name)),
)
const articles = new Set(periodWords.articles)

/** "early", « fin »: what stands before a point and makes it a third. */
function withPart(point: DatePoint, text: string): DatePoint {
  if (point.day !== null || point.precision === 'quarter' || point.precision === 'half') return point
  const found = findBefore(text, point.start, parts, articles)
  return found ? { ...point, part: found.value, precision: 'part', start: found.start, unsure: false } : point
}

const between = new Map(listOf(periodWords.between, true))
/** Whether "between" stands before a place of folded text. */
export const isAfterBetween = (text: string, at: number) => findBefore(text, at, between, articles) !== null

/** A dot ends an abbreviation of a month, or else the sentence. */
function withoutStop(text: string): string {
  const name = /(?<!\.)(?<!\p{L})\p{L}+(?=\.$)/u.exec(text)?.[0] ?? ''
  return monthNames.has(name) && !shortMonths.has(name) ? text.slice(0, -1) : text
}

const letters = /\p{L}+/uy
const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number, text: string, at: number) =>
  (code >= 97 && code <= 122) || (code > 127 && /\p{L}/u.test(text.charAt(at)))
/** The first two characters of a word as one number. */
const twoLetters = (text: string, at: number) => text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1)
/** Nearly all words begin otherwise than with these, or go on otherwise. */
const beginnings = new Set([...rulesByStart.keys()].map((word) => twoLetters(word, 0)))
const singleLetters = new Set([...rulesByStart.keys()].filter((word) => word.length === 1))

/** The rules of the figure or word that begins at a place, where there are any. */
function rulesAt(text: string, at: number, code: number) {
  if (isDigit(code)) return rulesByStart.get('0')
  if (!beginnings.has(twoLetters(text, at)) && !singleLetters.has(text.charAt(at))) return undefined
  letters.lastIndex = at
  return rulesByStart.get(letters.exec(text)?.[0] ?? '')
}

/** Where a point may begin: a word, or figures that are no part of a symbol, an amount or a name. */
const pointStart = /(?<![\p{L}\p{N}^]|\p{N}[.,:/]|[/.]-?)(?=\d)|(?<![\p{L}\p{N}])(?=\p{L})/uy

/** The points of folded text, in order: those that may be other words or numbers only where their surroundings tell. */
export function findPoints(text: string, original: string): DatePoint[] {
  const points: DatePoint[] = []
  let from = 0
  let within = false
  // Few words begin a date: what stands before the others isn't looked at.
  for (let start = 0; start < text.length; start++) {
    const code = text.charCodeAt(start)
    const begins = !within
    within = isDigit(code) || isLetter(code, text, start)
    const rules = within && begins && start >= from ? rulesAt(text, start, code) : undefined
    if (!rules) continue
    pointStart.lastIndex = start
    if (!pointStart.test(text)) continue
    for (const { pattern, read } of rules) {
      pattern.lastIndex = start
      const match = pattern.exec(text)
      const reading = match && read(match.groups ?? {})
      if (!match || !reading) continue
      const end = start + withoutStop(match[0].trimEnd()).length
      const point: DatePoint = withPart({ ...empty, start, end, precision: 'day', ...reading }, text)
      const days = match.groups?.days
      from = end
      if (days !== undefined) {
        const offset = start + match[0].indexOf(days)
        points.push(...eachRun(point, days, offset, isAfterBetween(text, start)))
      } else points.push(point)
      break
    }
  }
  return points.filter((point, i) => {
    if (!point.unsure) return true
    const [previous, next] = [points[i - 1], points[i + 1]]
    if (point.precision === 'season') return isSeason(text, point)
    if (point.precision === 'year') return isYear(text, original, point, previous, next)
    const short =
      point.precision === 'month' && shortMonths.has(text.slice(point.start, point.end).replace('.', ''))
    return isSureMonth(text, original, point, previous, next, short)
  })
}
