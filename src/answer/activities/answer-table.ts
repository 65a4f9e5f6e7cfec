import { oneLine } from '../../model/fold.ts'
import type { ContentLanguage } from '../../model/language.ts'
import type { QueryField } from '../../model/record-query.ts'
import type { RecordGroup } from '../knowledge/group-records.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import type { Grouping } from '../question/understanding.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { draft, maxItems, recordItems, recordQuotes, tellList, tellTitles } from '../wording/draft.ts'
import { say } from '../wording/messages.ts'
import { countryNames, fieldQuotes, formatPeriod, recordTitle } from '../wording/titles.ts'
import type { ActivityQuestion } from './activity-question.ts'
import { tellGroup } from './answer-names.ts'

const textOf = (entry: RecordEntry, field: QueryField) =>
  fieldQuotes(entry, [field])
    .map(({ passage, start, end }) => oneLine(passage.text.slice(start, end)))
    .join('; ')

function cellOf(entry: RecordEntry, field: QueryField, language: ContentLanguage): string {
  if (field === 'dates') return formatPeriod(entry, language) || (entry.record.dateText ?? '')
  if (field === 'countries') return countryNames(entry, language).join(', ')
  return textOf(entry, field)
}

const columnsOf: readonly QueryField[] = ['programme', 'dates', 'countries', 'providers']

/** Activities as rows of a table: what, when, for whom, by whom. */
export function answerTable({ selection: { records }, language, frame }: ActivityQuestion): Draft {
  const found = say(language, 'activities', { count: records.length })
  return draft({
    kind: 'table',
    intent: frame.u.operators.shapes.has('timeline') ? 'timeline' : 'table',
    text: say(language, 'found', { found, list: tellTitles(language, records) }),
    headline: found,
    table: {
      columns: columnsOf.map((field) => say(language, `column-${field}`)),
      rows: records.slice(0, maxItems).map((entry) => ({
        cells: columnsOf.map((field) => cellOf(entry, field, language)),
        passageIds: [entry.id],
      })),
    },
    items: recordItems(records, language),
    quotes: recordQuotes(records),
    focusRecords: records,
  })
}

/** The number of activities for each country, year and so on, with which they are; null where none has a name. */
export function answerGroups(
  { language, selection: { records } }: ActivityQuestion,
  groups: RecordGroup<RecordEntry>[],
  by: Grouping,
): Draft | null {
  if (groups.length === 0) return null
  const name = (group: RecordGroup<RecordEntry>) => tellGroup(group, by, language)
  const lines = groups.map((group) =>
    say(language, 'labelled', { name: name(group), value: group.records.length }),
  )
  const shown = groups.slice(0, maxItems)
  return draft({
    kind: 'table',
    intent: `count-per-${by}`,
    text: `${tellList(language, lines)}.`,
    headline: say(language, `names-${by}`, { count: groups.length }),
    table: {
      columns: [`column-${by}`, 'column-count', 'column-activities'].map((key) => say(language, key)),
      rows: shown.map((group) => ({
        cells: [name(group), String(group.records.length), tellTitles(language, group.records)],
        passageIds: group.records.map(({ id }) => id),
      })),
    },
    items: shown.flatMap(({ records: [entry] }, i) => (entry ? [{ entry, label: lines[i] ?? '' }] : [])),
    quotes: recordQuotes(records),
    focusRecords: records,
  })
}

/** Everything that the records of some activities give, field by field. */
export function answerAllFields({ selection: { records }, language }: ActivityQuestion): Draft {
  const rows = records.flatMap((entry) =>
    (entry.passage.fields ?? []).flatMap(({ label, start, end }) => {
      const value = oneLine(entry.passage.text.slice(start, end))
      return value === ''
        ? []
        : [{ entry, label: oneLine(label), value, quote: { passage: entry.passage, start, end } }]
    }),
  )
  const named = records.length > 1
  return draft({
    kind: 'table',
    intent: 'all-fields',
    text: rows.map(({ label, value }) => say(language, 'labelled', { name: label, value })).join('\n'),
    headline: tellTitles(language, records),
    table: {
      columns: [...(named ? ['programme'] : []), 'field', 'value'].map((key) =>
        say(language, `column-${key}`),
      ),
      rows: rows.map(({ entry, label, value }) => ({
        cells: [...(named ? [recordTitle(entry, language)] : []), label, value],
        passageIds: [entry.id],
      })),
    },
    items: recordItems(records, language),
    quotes: rows.map(({ quote }) => quote),
    focusRecords: records,
  })
}
