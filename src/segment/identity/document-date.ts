import { anyOf } from '../../model/any-of.ts'
import { foldInPlace, nameKey } from '../../model/fold.ts'
import { findPeriods } from '../../periods/find-periods.ts'
import { isPlaceAndDate, isWhen } from '../cover/cover-details.ts'
import { labelledFact } from '../cover/labelled-fact.ts'
import { formsOf, kindWords, opensWithJoiner } from '../text/document-words.ts'

const dated = new RegExp(`(?<![\\p{L}])${anyOf(formsOf('dated').map(foldInPlace))}\\s*(?::\\s*)?$`, 'u')
/** No words before a date are longer. */
const maxWordsChars = 40

/** The day that a text says a document is dated, received or published: "dated 3 March 2020"; null where it says none. */
export function dayStated(text: string): string | null {
  const folded = foldInPlace(text)
  for (const { start, from, to, precision } of findPeriods(text)) {
    if (precision !== 'day' || from === null || from !== to) continue
    if (dated.test(folded.slice(Math.max(0, start - maxWordsChars), start))) return from
  }
  return null
}

/** The only period with a year that a line names; null where it names none, or several. */
function onlyPeriod(line: string) {
  const [period, ...others] = findPeriods(line).filter(({ year }) => year !== null)
  return period && others.length === 0 ? period : null
}

/** The only day of a line; null where it names none, or something else besides. */
function onlyDay(line: string): string | null {
  const period = onlyPeriod(line)
  return period?.precision === 'day' && period.from === period.to ? period.from : null
}

/**
 * The only day in a short line that says whose a text is, or of when, beside other things: "Policy brief, Nairobi,
 * 30 November 2021"; null where it names none, or several. The days of a meeting are none.
 */
export const dayBeside = (line: string): string | null => (opensWithJoiner(line) ? null : onlyDay(line))

/** The day of a date that a file states: "2021-05-12T08:00:00Z"; null where it is none. */
export function isoDay(stated: string | undefined): string | null {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(stated ?? '')?.[1]
  if (day && !Number.isNaN(Date.parse(day))) return day
  const [period] = findPeriods(stated ?? '')
  return period?.precision === 'day' && period.from === period.to ? period.from : null
}

const doneAt = new RegExp(`^${anyOf(formsOf('doneAt').map(foldInPlace))}\\s`, 'u')
const opensDated = new RegExp(`^${anyOf(formsOf('dated').map(foldInPlace))}(?:\\s*:)?\\s`, 'u')
/** Below the place and day that end a letter stand a signature and a seal. */
const maxEndLines = 6

/** Of the end of a text, no more is looked at. */
const maxFootChars = 600
/** The last lines of a text that its cover doesn't have. */
export const footOf = (text: string, cover: readonly string[]): string[] =>
  text
    .slice(-maxFootChars)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !cover.includes(line))

/**
 * The day at the end of a text, of the only line of place and date ("Geneva, 17 June 2019"), of where it was signed
 * ("Done at Lomé, on 3 May 2020, in two copies") or of when it was published; null where there is none. Lines of its
 * cover say where a meeting was.
 */
export function dayAtFoot(text: string, cover: readonly string[]): string | null {
  const foot = footOf(text, cover).slice(-maxEndLines)
  const [line, ...others] = foot.filter(isPlaceAndDate)
  const placed = line === undefined || others.length > 0 ? null : (findPeriods(line).at(-1)?.from ?? null)
  const done = foot.flatMap((one) => (doneAt.test(foldInPlace(one)) ? (dayBeside(one) ?? []) : []))
  const published = foot.flatMap((one) => (opensDated.test(foldInPlace(one)) ? (dayBeside(one) ?? []) : []))
  return placed ?? done[0] ?? published[0] ?? null
}

/** The day that a page shows alone on a line around its document; null where it shows none, or several. */
export function dayAround(lines: readonly string[]): string | null {
  const days = lines.filter(isWhen).flatMap((line) => isoDay(line) ?? [])
  return new Set(days).size === 1 ? (days[0] ?? null) : null
}

/** What stands below menus and marks of a site is still at the head of a text. */
const maxHeadLines = 40
const headOf = (text: string, most: number) =>
  text
    .split('\n', 3 * most)
    .map((line) => line.replace(/^[\s|*]+|(?<![\s|*])[\s|*]+$/g, ''))
    .filter((line) => line !== '')
    .slice(0, most)
const kindNames = kindWords.flatMap(({ title }) => title)
/** "Date of report | 30 August 2023": what says whose day it is names a kind of document. */
const isOfDocument = (label: string) => kindNames.some((name) => ` ${nameKey(label)} `.includes(` ${name} `))

/**
 * The day at the head of a text that a label says the document is of, that it was signed on, or that stands alone on a
 * line there; null where there is none, or several: those are of what it tells about.
 */
export function dayAtHead(text: string): string | null {
  const lines = headOf(text, maxHeadLines)
  for (const line of lines) {
    const labelled = labelledFact(line)
    const label = line.slice(0, line.length - (labelled?.value.length ?? 0))
    const day = labelled?.fact === 'date' && isOfDocument(label) ? isoDay(labelled.value) : null
    if (day !== null) return day
  }
  const signed = lines.slice(0, maxCoverLines).find((line) => doneAt.test(foldInPlace(line)))
  return (signed ? dayBeside(signed) : null) ?? dayAround(lines)
}

/** A cover without marks has no more lines. */
const maxCoverLines = 14
/** A line that says whose a text is, or of when, has no more characters. */
const maxSaidChars = 120

/** The day of a meeting that minutes are of, as the first short line that names one day says; null where none does. */
export const dayOfMeeting = (text: string): string | null =>
  headOf(text, maxCoverLines)
    .filter((line) => line.length <= maxSaidChars)
    .map(onlyDay)
    .find((day) => day !== null) ?? null

/** "Lome (Togo), 3 March 2020 – The office …": where and when an item of news was given out; null where it isn't said. */
export function dateline(text: string): string | null {
  const [first] = findPeriods(text.slice(0, maxSaidChars))
  if (first?.precision !== 'day' || first.from === null || first.from !== first.to) return null
  const opens = /^\p{Lu}[^.!?]*[,(]/u.test(text.slice(0, first.start))
  return opens && /^\s?\)?\s?[.,]?\s?[–—-]\s/.test(text.slice(first.end)) ? first.from : null
}

/** What a month behind it is parted by: "Cardiff and Cork, May 2022", "No. 38 – juin 2024", "Brief 4 (June 2018)". */
const parted = /(?:^|[,;·|/(–—-])\s?$/u
/** "Podgorica, 2020" */
const placedAndDated = /(?:^|[,–—-])\s?\p{Lu}[^,–—-]{1,40},\s?$/u

/**
 * The month (ISO 8601: "2022-05"), or else the year, that a line at the head of a text ends with, beside where it is from
 * or which number it has; null where there is none. A title tells what it is about.
 */
export function monthAtHead(text: string, title: string): string | null {
  const key = nameKey(title)
  for (const line of headOf(text, maxCoverLines)) {
    if (line.length > maxSaidChars || key.includes(nameKey(line)) || opensWithJoiner(line)) continue
    const period = onlyPeriod(line)
    if (!period?.from || period.joined || period.open !== null) continue
    const before = line.slice(0, period.start)
    if (!/^\)?\.?$/.test(line.slice(period.end).trim())) continue
    if (period.precision === 'month' && (parted.test(before) || opensDated.test(foldInPlace(line))))
      return period.from.slice(0, 7)
    if (period.precision === 'year' && placedAndDated.test(before)) return period.from.slice(0, 4)
  }
  return null
}
