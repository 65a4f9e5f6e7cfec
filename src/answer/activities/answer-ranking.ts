import type { RecordEntry } from '../knowledge/passage-entry.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { draft, quoteFields, recordItems, recordQuotes, tellList, tellTitles } from '../wording/draft.ts'
import { say } from '../wording/messages.ts'
import { formatPeriod, recordTitle } from '../wording/titles.ts'
import type { ActivityQuestion } from './activity-question.ts'
import { answerAmounts } from './answer-sets.ts'
import { amountAsked } from './read-query.ts'

/** The longest, shortest, first or last activities. */
export function answerSuperlative(question: ActivityQuestion): Draft | null {
  const { frame, selection, language } = question
  const { superlative, operators } = frame.u
  const { offset } = operators
  const { records } = selection
  const amount = superlative === 'most' || superlative === 'fewest' ? amountAsked(question) : null
  if (amount)
    return answerAmounts(question, { records, value: null, groups: [], sides: [], open: [] }, amount)
  const titles = records.map((entry) => tellMeasured(entry, language, superlative))
  return draft({
    kind: 'list',
    intent: `${superlative}-activity`,
    text: say(language, offset > 0 ? 'superlative-at' : 'superlative', {
      place: offset + 1,
      which: say(
        language,
        superlative === 'most' || superlative === 'fewest'
          ? `${superlative}-countries`
          : (superlative ?? 'first'),
      ),
      list: tellList(language, titles),
    }),
    items: recordItems(records, language),
    quotes: recordQuotes(records),
    focusRecords: records,
  })
}

function tellMeasured(entry: RecordEntry, language: ActivityQuestion['language'], by: string | null): string {
  const title = recordTitle(entry, language)
  if (by === 'most' || by === 'fewest')
    return `${title} (${say(language, 'names-country', { count: entry.record.countries.length })})`
  const timed = by === 'longest' || by === 'shortest' || by === 'longer' || by === 'shorter'
  return timed && entry.days !== null ? `${title} (${say(language, 'days', { count: entry.days })})` : title
}

/** How long activities lasted, first and last day counted. */
export function answerDuration({ selection, language }: ActivityQuestion): Draft | null {
  const dated = selection.records.filter(({ days }) => days !== null)
  const [first] = dated
  if (!first) return null
  const tell = (entry: RecordEntry) =>
    say(language, 'lasted', {
      title: recordTitle(entry, language),
      days: say(language, 'days', { count: entry.days ?? 0 }),
    })
  const same = dated.every(({ days }) => days === first.days)
  return draft({
    kind: same ? 'value' : 'list',
    intent: 'duration',
    text: `${tellList(language, dated.map(tell))}. ${say(language, 'both-counted')}`,
    value: same ? first.days : null,
    items: dated.length > 1 ? dated.map((entry) => ({ entry, label: tell(entry) })) : [],
    quotes: quoteFields(dated, ['dates']),
    focusRecords: dated,
  })
}

/** When activities took place. */
export function answerDates({ frame, selection, language }: ActivityQuestion): Draft | null {
  const dated = selection.records.filter((entry) => entry.gives('dates'))
  const [first] = dated
  if (!first) return null
  const when = (entry: RecordEntry) => formatPeriod(entry, language) || (entry.record.dateText ?? '')
  return draft({
    kind: dated.length === 1 ? 'value' : 'list',
    intent: 'dates',
    text: `${tellTitles(language, dated)}.`,
    value: dated.length === 1 ? when(first) : null,
    items: dated.length > 1 ? recordItems(dated, language) : [],
    quotes: quoteFields(dated, frame.u.countries.length > 0 ? ['dates'] : ['dates', 'countries']),
    focusRecords: dated,
  })
}
