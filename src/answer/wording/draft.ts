import type { ContentLanguage } from '../../model/language.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import type { Draft, Quote } from './answer-draft.ts'
import { inSeries, joinList, say } from './messages.ts'
import { fieldQuotes, recordTitle } from './titles.ts'

/** Longer lists are told in part: the rest is behind the link to the same search. */
export const maxItems = 200
const maxTold = 12
/** More quotations than this prove nothing more. */
const maxQuotes = 60

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
    focusPassages: parts.focusRecords?.map(({ passage }) => passage.id) ?? [],
    ...parts,
    quotes: (parts.quotes ?? []).slice(0, maxQuotes),
  }
}

/** Activities as lines of a list. */
export const recordItems = (records: RecordEntry[], language: ContentLanguage) =>
  records.slice(0, maxItems).map((entry) => ({ entry, label: recordTitle(entry, language) }))

/** What bears a listed activity out: its programme, dates, countries and description as printed. */
export const recordQuotes = (records: RecordEntry[]): Quote[] =>
  records.flatMap((entry) => fieldQuotes(entry, ['programme', 'dates', 'countries', 'description']))

/** "a; b; c" – titles hold commas; long lists are cut with their number told. */
export function tellList(language: ContentLanguage, labels: string[]): string {
  if (labels.length <= maxTold) return inSeries(language, labels)
  const rest = say(language, 'more', { count: labels.length - maxTold })
  return inSeries(language, [...labels.slice(0, maxTold), rest])
}

/** The number of activities found. */
export const tellNumber = (records: RecordEntry[], language: ContentLanguage) =>
  say(language, 'activities', { count: records.length })

/** The activities found, told with their number. */
export function tellFound(records: RecordEntry[], language: ContentLanguage): string {
  const list = tellList(
    language,
    records.map((entry) => recordTitle(entry, language)),
  )
  return say(language, 'found', { found: tellNumber(records, language), list })
}

/** "France, Ghana and Kenya". */
export const tellNames = (language: ContentLanguage, names: string[]) => joinList(language, names)
