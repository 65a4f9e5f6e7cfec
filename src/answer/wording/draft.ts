import type { ContentLanguage } from '../../model/language.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import type { Draft, Quote } from './answer-draft.ts'
import { inSeries, joinList, say } from './messages.ts'
import { type FieldName, fieldQuotes, recordTitle } from './titles.ts'

/** Longer lists are told in part: the rest is behind the link to the same search. */
export const maxItems = 200
const maxTold = 12
/** More quotations than this prove nothing more. */
export const maxQuotes = 60

type DraftParts = Partial<Draft> & Pick<Draft, 'kind' | 'intent' | 'text'>

/** A draft with what is not said filled in. */
export function draft(parts: DraftParts): Draft {
  return {
    headline: null,
    value: null,
    items: [],
    table: null,
    query: null,
    conditions: [],
    candidates: [],
    support: 1,
    focusRecords: [],
    focusPassages: parts.focusRecords?.map(({ id }) => id) ?? [],
    ...parts,
    quotes: (parts.quotes ?? []).slice(0, maxQuotes),
  }
}

/** Activities as lines of a list. */
export const recordItems = (records: RecordEntry[], language: ContentLanguage) =>
  records.slice(0, maxItems).map((entry) => ({ entry, label: recordTitle(entry, language) }))

/** The values of some fields of activities, as quotes: as many as an answer holds, the rest isn't read. */
export function quoteFields(records: readonly RecordEntry[], wanted: readonly FieldName[]): Quote[] {
  const quotes: Quote[] = []
  for (const entry of records) {
    if (quotes.length >= maxQuotes) break
    quotes.push(...fieldQuotes(entry, wanted))
  }
  return quotes
}

/** What bears a listed activity out: its programme, dates, countries and description as printed. */
export const recordQuotes = (records: readonly RecordEntry[]): Quote[] =>
  quoteFields(records, ['programme', 'dates', 'countries', 'description'])

/** "a; b; c" – titles hold commas; long lists are cut with their number told. */
export const tellList = (language: ContentLanguage, labels: readonly string[]): string =>
  tellSome(language, labels, (label) => label)

/** The same of activities by their titles; of those that are not told none is made. */
export const tellTitles = (
  language: ContentLanguage,
  records: readonly RecordEntry[],
  titleOf: (entry: RecordEntry, language: ContentLanguage) => string = recordTitle,
): string => tellSome(language, records, (entry) => titleOf(entry, language))

function tellSome<T>(language: ContentLanguage, things: readonly T[], labelOf: (thing: T) => string): string {
  const told = things.slice(0, maxTold).map(labelOf)
  const more = things.length - told.length
  return inSeries(language, more > 0 ? [...told, say(language, 'more', { count: more })] : told)
}

/** The number of activities found. */
export const tellNumber = (records: RecordEntry[], language: ContentLanguage) =>
  say(language, 'activities', { count: records.length })

/** The activities found, told with their number. */
export function tellFound(records: RecordEntry[], language: ContentLanguage): string {
  const list = tellTitles(language, records)
  return say(language, 'found', { found: tellNumber(records, language), list })
}

/** "France, Ghana and Kenya". */
export const tellNames = (language: ContentLanguage, names: string[]) => joinList(language, names)
