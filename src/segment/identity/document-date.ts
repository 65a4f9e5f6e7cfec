import { anyOf } from '../../model/any-of.ts'
import { foldInPlace } from '../../model/fold.ts'
import { findPeriods } from '../../periods/find-periods.ts'
import { isPlaceAndDate, isWhen } from '../cover/cover-details.ts'
import { formsOf } from '../text/document-words.ts'

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

/** The day of a date that a file states: "2021-05-12T08:00:00Z"; null where it is none. */
export function isoDay(stated: string | undefined): string | null {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(stated ?? '')?.[1]
  if (day && !Number.isNaN(Date.parse(day))) return day
  const [period] = findPeriods(stated ?? '')
  return period?.precision === 'day' && period.from === period.to ? period.from : null
}

/** Below the place and day that end a letter stand a signature and a seal. */
const maxEndLines = 6

/** Of the end of a text, no more is looked at. */
const maxFootChars = 600

/**
 * The day in the only line of place and date at the end of a text: "Geneva, 17 June 2019"; null where none is, or
 * several. Lines of its cover say where a meeting was.
 */
export function dayAtFoot(text: string, cover: readonly string[]): string | null {
  const lines = text
    .slice(-maxFootChars)
    .split('\n')
    .map((line) => line.trim())
  const foot = lines.filter((line) => line !== '').slice(-maxEndLines)
  const [line, ...others] = foot.filter((one) => isPlaceAndDate(one) && !cover.includes(one))
  return line === undefined || others.length > 0 ? null : (findPeriods(line).at(-1)?.from ?? null)
}

/** The day that a page shows alone on a line around its document; null where it shows none, or several. */
export function dayAround(lines: readonly string[]): string | null {
  const days = lines.filter(isWhen).flatMap((line) => isoDay(line) ?? [])
  return new Set(days).size === 1 ? (days[0] ?? null) : null
}
