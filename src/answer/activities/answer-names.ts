import type { ContentLanguage } from '../../model/language.ts'
import { longMonths } from '../../model/long-dates.ts'
import type { QueryField } from '../../model/record-query.ts'
import { countryName } from '../../names/country-names.ts'
import type { RecordGroup } from '../knowledge/group-records.ts'
import { namesPartner } from '../knowledge/names-partner.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import { providerKeys, wholeName } from '../knowledge/providers.ts'
import type { Grouping } from '../question/understanding.ts'
import type { Draft } from '../wording/answer-draft.ts'
import {
  draft,
  quoteFields,
  recordItems,
  recordQuotes,
  tellFound,
  tellList,
  tellNumber,
} from '../wording/draft.ts'
import { say } from '../wording/messages.ts'
import type { ActivityQuestion } from './activity-question.ts'

type Groups = RecordGroup<RecordEntry>[]

/** Which field of a record bears out that it counts under a name. */
export const fieldOfGroup: Record<Grouping, QueryField> = {
  country: 'countries',
  provider: 'providers',
  programme: 'programme',
  document: 'programme',
  year: 'dates',
  month: 'dates',
}

/** A provider's name: the shortest that is printed for it alone, else the one that the tables have. */
function tellProvider(key: string, records: readonly RecordEntry[], language: ContentLanguage): string {
  const printed = records.flatMap(({ facts }) => facts.providers)
  const own = printed.filter((name) => providerKeys([name]).join() === key && !namesPartner(name))
  return own.sort((a, b) => a.length - b.length)[0] ?? wholeName(key, language) ?? key
}

/** A group's name as answers tell it: countries and months in the answer's language. */
export function tellGroup({ key, records }: Groups[number], by: Grouping, language: ContentLanguage): string {
  if (by === 'provider') return tellProvider(key, records, language)
  if (by === 'country') return /^\p{Lu}{3}$/u.test(key) ? countryName(key, language) : key
  if (by !== 'month') return key
  return longMonths(language).format(new Date(`${key}-01`))
}

const groupItems = (groups: Groups, label: (group: Groups[number]) => string) =>
  groups.flatMap((group) => (group.records[0] ? [{ entry: group.records[0], label: label(group) }] : []))

/** The number of activities, with which they are. */
export function countActivities({ selection: { records }, language }: ActivityQuestion): Draft {
  return draft({
    kind: 'count',
    intent: 'count-activities',
    text: tellFound(records, language),
    headline: tellNumber(records, language),
    value: records.length,
    items: recordItems(records, language),
    quotes: recordQuotes(records),
    focusRecords: records,
  })
}

/** The distinct names of activities' countries, providers, months …: listed, or counted; null where there are none. */
export function answerNames(
  { selection: { records }, language }: ActivityQuestion,
  groups: Groups,
  by: Grouping,
  counted: boolean,
): Draft | null {
  if (groups.length === 0) return null
  const names = groups.map((group) => tellGroup(group, by, language))
  const found = say(language, `names-${by}`, { count: names.length })
  const told = say(language, 'names-are', { found, list: tellList(language, names) })
  const over = say(language, 'counted-once', {
    found: say(language, 'activities', { count: records.length }),
  })
  return draft({
    kind: counted ? 'count' : 'list',
    intent: `${counted ? 'count' : 'list'}-${by === 'country' ? 'countries' : `${by}s`}`,
    text: counted ? `${told} ${over}` : told,
    headline: counted ? `${found}. ${over}` : found,
    value: counted ? names.length : null,
    items: groupItems(groups, (group) => tellGroup(group, by, language)),
    quotes: quoteFields(records, [fieldOfGroup[by]]),
    focusRecords: records,
  })
}

/** Which country, year, provider … has the most or the fewest activities; several where they are equal. */
export function answerMost(
  { frame, language }: ActivityQuestion,
  groups: Groups,
  by: Grouping,
): Draft | null {
  const [first] = groups
  if (!first) return null
  const names = groups.map((group) => tellGroup(group, by, language))
  const records = [...new Set(groups.flatMap((group) => group.records))]
  return draft({
    kind: 'value',
    intent: `${frame.u.superlative}-${by}`,
    text: say(language, names.length > 1 ? 'most-tied' : 'most', {
      list: tellList(language, names),
      found: say(language, 'activities', { count: first.records.length }),
    }),
    value: names.join(', '),
    items: recordItems(records, language),
    quotes: recordQuotes(records),
    focusRecords: records,
  })
}
