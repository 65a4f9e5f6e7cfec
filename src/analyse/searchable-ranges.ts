import type { RecordField } from '../model/activity-record.ts'
import type { IndexedPassage } from '../model/passage.ts'

/** A range of a passage's text that is searched, with how often its terms count. */
export interface SearchableRange {
  start: number
  end: number
  weight: number
  /** Running text, which shows better why a passage was found than an address does. */
  prose: boolean
}

/** Names that a record is looked up by weigh more than its running text. */
const fieldWeights: Partial<Record<RecordField | 'extra', number>> = {
  programme: 2,
  countries: 3,
  providers: 2,
}

/** What is searched of a passage's text: all of it, or the values of a record without its labels. */
export function searchableRanges(passage: IndexedPassage): SearchableRange[] {
  if (!passage.fields) return [{ start: 0, end: passage.text.length, weight: 1, prose: true }]
  return passage.fields
    .filter((span) => span.end > span.start)
    .map((span) => ({
      start: span.start,
      end: span.end,
      weight: fieldWeights[span.field] ?? 1,
      prose: span.field !== 'urls' && span.field !== 'contacts',
    }))
}

/** How often the terms of a heading count: no more than the same words in the text. */
export const headingWeights = { innermost: 1, outer: 1 }
