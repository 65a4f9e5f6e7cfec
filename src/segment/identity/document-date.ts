import { anyOf } from '../../model/any-of.ts'
import { foldInPlace } from '../../model/fold.ts'
import { findPeriods } from '../../periods/find-periods.ts'
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
