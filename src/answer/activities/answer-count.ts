import { countryName } from '../../names/country-names.ts'
import type { Draft } from '../conversation/frame.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import type { Grouping } from '../question/understanding.ts'
import {
  type ActivityQuestion,
  draft,
  recordItems,
  recordQuotes,
  tellFound,
  tellList,
} from '../wording/draft.ts'
import { say } from '../wording/messages.ts'
import { fieldQuotes } from '../wording/titles.ts'

/** A name under which activities are grouped, with those of its group. */
interface Group {
  name: string
  records: RecordEntry[]
}

function namesOf(
  entry: RecordEntry,
  by: Grouping,
  language: ActivityQuestion['language'],
  codes: ReadonlySet<string> | null,
): string[] {
  const { record, period, passage } = entry
  switch (by) {
    case 'country':
      return record.countries
        .filter(({ code }) => codes === null || (code !== null && codes.has(code)))
        .map(({ code, name }) => (code ? countryName(code, language) : name))
    case 'provider':
      return record.providers
    case 'programme':
      return record.programme ? [record.programme] : []
    case 'document':
      return [passage.documentId]
    case 'year':
      return period ? yearsOf(period) : []
    case 'month':
      return period ? [monthName(period.from, language)] : []
  }
}

function yearsOf({ from, to }: { from: string; to: string }): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => String(first + i))
}

const monthName = (date: string, language: string) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(date))

/** The countries that a question keeps to by naming a region, or null. */
function askedCodes({ filter }: ActivityQuestion['frame']): ReadonlySet<string> | null {
  return filter.regions.length > 0 ? new Set(filter.regions.flatMap(({ codes }) => codes)) : null
}

/** Activities by country, provider, programme, year or month, in the order in which the names first come. */
function groupBy({ frame, selection: { records }, language }: ActivityQuestion, by: Grouping): Group[] {
  const groups = new Map<string, Group>()
  const codes = askedCodes(frame)
  for (const entry of records) {
    for (const name of new Set(namesOf(entry, by, language, codes))) {
      const key = name.toLowerCase()
      const group = groups.get(key) ?? { name, records: [] }
      group.records.push(entry)
      groups.set(key, group)
    }
  }
  const all = [...groups.values()]
  return by === 'year' ? all.sort((a, b) => (a.name < b.name ? -1 : 1)) : all
}

const groupItems = (groups: Group[], label: (group: Group) => string) =>
  groups.flatMap((group) => (group.records[0] ? [{ entry: group.records[0], label: label(group) }] : []))

/** The number of activities. */
export function countActivities({ selection: { records }, language }: ActivityQuestion): Draft {
  return draft({
    kind: 'count',
    intent: 'count-activities',
    text: tellFound(records, language),
    value: records.length,
    items: recordItems(records, language),
    quotes: recordQuotes(records),
    focusRecords: records,
  })
}

const nameFields = { country: 'countries', provider: 'providers', programme: 'programme' } as const

/** The distinct countries, providers or programmes of activities: listed, or counted. */
export function answerNames(
  question: ActivityQuestion,
  by: keyof typeof nameFields,
  counted: boolean,
): Draft | null {
  const { selection, language } = question
  const groups = groupBy(question, by)
  if (groups.length === 0) return null
  const names = groups.map(({ name }) => name)
  const records = selection.records
  return draft({
    kind: counted ? 'count' : 'list',
    intent: `${counted ? 'count' : 'list'}-${by === 'country' ? 'countries' : `${by}s`}`,
    text: say(language, 'names-are', {
      found: say(language, `names-${by}`, { count: names.length }),
      list: tellList(language, names),
    }),
    value: counted ? names.length : null,
    items: groupItems(groups, ({ name }) => name),
    quotes: records.flatMap((entry) => fieldQuotes(entry, [nameFields[by]])),
    focusRecords: records,
  })
}

/** The number of activities for each country, year and so on. */
export function countPer(question: ActivityQuestion, by: Grouping): Draft | null {
  const { selection, language } = question
  const groups = groupBy(question, by)
  if (groups.length === 0) return null
  const label = ({ name, records }: Group) => `${name}${language === 'fr' ? ' : ' : ': '}${records.length}`
  return draft({
    kind: 'list',
    intent: `count-per-${by}`,
    text: `${tellList(language, groups.map(label))}.`,
    items: groupItems(groups, label),
    quotes: recordQuotes(selection.records),
    focusRecords: selection.records,
  })
}

/** Which country, year, provider … has the most or the fewest activities. */
export function mostOf(question: ActivityQuestion, by: Grouping, fewest: boolean): Draft | null {
  const { language } = question
  const groups = groupBy(question, by)
  const counts = groups.map(({ records }) => records.length)
  const wanted = fewest ? Math.min(...counts) : Math.max(...counts)
  const winners = groups.filter(({ records }) => records.length === wanted)
  if (winners.length === 0) return null
  const names = winners.map(({ name }) => name)
  const records = [...new Set(winners.flatMap((group) => group.records))]
  return draft({
    kind: 'value',
    intent: `${fewest ? 'fewest' : 'most'}-${by}`,
    text: say(language, names.length > 1 ? 'most-tied' : 'most', {
      list: tellList(language, names),
      found: say(language, 'activities', { count: wanted }),
    }),
    value: names.join(', '),
    items: recordItems(records, language),
    quotes: recordQuotes(records),
    focusRecords: records,
  })
}
