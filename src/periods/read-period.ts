import { foldDiacritics } from '../model/fold.ts'
import type { Span } from '../model/passage.ts'
import { periodCues } from './period-cues.ts'
import { months } from './question-months.ts'

/** A stretch of time that a question names. A side that is open is null. */
export interface AskedPeriod extends Span {
  from: string | null
  to: string | null
}

type Part = keyof typeof periodCues.parts

interface DatePoint extends Span {
  /** "early", « fin »: a third of the month or year. */
  part?: Part
  year: number | null
  fromMonth: number | null
  toMonth: number | null
  day: number | null
}

/** Months whose name is a word of its own: they need a day, a year or a preposition beside them. */
const wordMonths = new Set([
  'may',
  'mar',
  'mai',
  'mars',
  'march',
  'sept',
  'dec',
  'jun',
  'jan',
  'nov',
  'oct',
  'fev',
  'avr',
  'juil',
  'aug',
  'feb',
  'apr',
  'jul',
  'sep',
])
const monthPattern = [...months.keys()].sort((a, b) => b.length - a.length).join('|')
const ordinal = '(?:\\^\\{\\w+\\}|er|st|nd|rd|th)?'
const year = '(?<year>(?:19|20)\\d\\d)'
const pointPatterns = [
  `(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d)`,
  `(?<day>[0-3]?\\d)${ordinal}(?:\\s+of)?\\s+(?<month>${monthPattern})(?![a-z])\\.?(?:,?\\s+${year})?`,
  `(?<month>${monthPattern})(?![a-z])\\.?\\s+(?<day>[0-3]?\\d)${ordinal}(?!\\d)(?:,?\\s+${year})?`,
  `(?<month>${monthPattern})(?![a-z])\\.?(?:\\s+(?:of\\s+|de\\s+l annee\\s+)?${year})?`,
  year,
].map((source) => new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{N}])`, 'uy'))

const placeWords =
  /(?:in|en|of|de|du|since|depuis|from|and|et|to|a|until|before|after|avant|apres|between|entre|during|durant|for|pour|mois de|d)\s+$/

/** Text with the same length as the original: folding letter by letter keeps the places. */
function foldInPlace(text: string): string {
  return [...text]
    .map((letter) => {
      const folded = foldDiacritics(letter)
      return folded.length === letter.length ? folded : letter.toLowerCase()
    })
    .join('')
    .replace(/['’]/g, ' ')
}

function findSeasons(text: string): DatePoint[] {
  return periodCues.seasons.flatMap(({ from, to, pattern }) =>
    [...` ${text} `.replace(/[?!,;.]/g, ' ').matchAll(pattern)].flatMap((match) => {
      const start = match.index - 1
      const after = /^\s*(?:of|de|du|in|en|d)?\s*((?:19|20)\d\d)/.exec(text.slice(start + match[0].length))
      // « été » is also a verb: a season without a year is no period.
      if (!after) return []
      const end = start + match[0].length + after[0].length
      return [{ start, end, year: Number(after[1]), fromMonth: from, toMonth: to, day: null }]
    }),
  )
}

function findPoints(text: string): DatePoint[] {
  const points = findSeasons(text)
  for (let at = 0; at < text.length; at++) {
    const season = points.find((point) => at >= point.start && at < point.end)
    if (season) {
      at = season.end - 1
      continue
    }
    for (const pattern of pointPatterns) {
      pattern.lastIndex = at
      const match = pattern.exec(text)
      const groups = match?.groups
      if (!match || !groups) continue
      const end = at + match[0].length
      if (groups.iso) {
        const [y, m, d] = groups.iso.split('-').map(Number)
        points.push({
          start: at,
          end,
          year: y ?? null,
          fromMonth: m ?? null,
          toMonth: m ?? null,
          day: d ?? null,
        })
      } else {
        const month = groups.month ? (months.get(groups.month) ?? null) : null
        const bare = groups.month && !groups.day && !groups.year
        if (bare && wordMonths.has(groups.month ?? '') && !placeWords.test(text.slice(0, at))) continue
        points.push({
          start: at,
          end,
          year: groups.year ? Number(groups.year) : null,
          fromMonth: month,
          toMonth: month,
          day: groups.day ? Number(groups.day) : null,
        })
      }
      at = end - 1
      break
    }
  }
  return points.sort((a, b) => a.start - b.start)
}

const pad = (value: number) => String(value).padStart(2, '0')
const lastDayOf = (y: number, month: number) => new Date(Date.UTC(y, month, 0)).getUTCDate()
/** The thirds of a month, in days, and of a year, in months. */
const thirds: Record<Part, { days: [number, number]; months: [number, number] }> = {
  early: { days: [1, 10], months: [1, 4] },
  middle: { days: [11, 20], months: [5, 8] },
  late: { days: [21, 31], months: [9, 12] },
}
function firstDay(point: DatePoint, y: number): string {
  const third = point.part && thirds[point.part]
  if (third && point.fromMonth === null) return `${y}-${pad(third.months[0])}-01`
  return `${y}-${pad(point.fromMonth ?? 1)}-${pad(point.day ?? third?.days[0] ?? 1)}`
}
function lastDay(point: DatePoint, y: number): string {
  const third = point.part && thirds[point.part]
  if (third && point.toMonth === null)
    return `${y}-${pad(third.months[1])}-${pad(lastDayOf(y, third.months[1]))}`
  const month = point.toMonth ?? 12
  const lastYear = (point.fromMonth ?? 0) > month ? y + 1 : y
  return `${lastYear}-${pad(month)}-${pad(point.day ?? Math.min(third?.days[1] ?? 31, lastDayOf(lastYear, month)))}`
}

const endsWith = (words: string[], text: string) =>
  words.some((word) =>
    new RegExp(`(?:^|\\s)${word}\\s+(?:(?:le|la|the|mois de|month of|l annee)\\s+)?$`).test(text),
  )
/** The part of the month or year that the words before it name, with their length. */
function partBefore(before: string): { part: Part; length: number } | undefined {
  for (const part of ['early', 'middle', 'late'] as const) {
    const words = [...periodCues.parts[part]].sort((a, b) => b.length - a.length).join('|')
    const match = new RegExp(`(?<![a-z])(?:${words})[ -]+$`).exec(before)
    if (match) return { part, length: match[0].length }
  }
}
const isBetween = (text: string) =>
  /^\s*[-–—]\s*$/.test(text) ||
  periodCues.range.some((word) => new RegExp(`^\\s+${word}\\s+(?:(?:le|la|the)\\s+)?$`).test(text))

/**
 * The periods that a question names: `in April 2019`, « au printemps 2019 », `between January and May`, « avant mars
 * 2017 ». Where no year is said, those of the corpus are tried: one period for each of `years`.
 */
export function readPeriods(question: string, years: readonly number[]): AskedPeriod[] {
  const text = foldInPlace(question)
  const points = findPoints(text)
  const [first, second] = points
  if (!first) return []
  for (const point of points) {
    const part = point.day === null ? partBefore(text.slice(0, point.start)) : undefined
    if (part) Object.assign(point, { part: part.part, start: point.start - part.length })
  }
  const range = second !== undefined && isBetween(text.slice(first.end, second.start))
  if (range && first.year === null) first.year = second.year
  if (range && second.year === null) second.year = first.year
  const last = range ? second : first
  const span = { start: first.start, end: last.end }
  const before = text.slice(0, first.start)
  return (first.year === null ? years : [first.year]).map((y) => {
    const whole = { ...span, from: firstDay(first, y), to: lastDay(last, last.year ?? y) }
    if (range) return whole
    if (/(?:^|\s)(?:from|de)\s+$/.test(before)) return whole
    if (endsWith(periodCues.before, before)) return { ...span, from: null, to: dayBefore(whole.from) }
    if (/(?:^|\s)(?:since|depuis|a partir d\S*|a compter d\S*|starting)\s+$/.test(before))
      return { ...whole, to: null }
    if (endsWith(periodCues.after, before)) return { ...span, from: dayAfter(whole.to), to: null }
    return whole
  })
}

const shiftDay = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
export const dayBefore = (date: string) => shiftDay(date, -1)
export const dayAfter = (date: string) => shiftDay(date, 1)
