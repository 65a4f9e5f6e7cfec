import type { Draft } from '../conversation/frame.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import type { Comparative, Superlative } from '../question/understanding.ts'
import { type ActivityQuestion, draft, recordItems, recordQuotes, tellList } from '../wording/draft.ts'
import { say } from '../wording/messages.ts'
import { fieldQuotes, formatPeriod, recordTitle } from '../wording/titles.ts'

type Measure = (entry: RecordEntry) => number | null

type Ranking = 'longest' | 'shortest' | 'first' | 'last'

const measures: Record<Ranking, { of: Measure; highest: boolean }> = {
  longest: { of: ({ days }) => days, highest: true },
  shortest: { of: ({ days }) => days, highest: false },
  first: { of: ({ period }) => (period ? Date.parse(period.from) : null), highest: false },
  last: { of: ({ period }) => (period ? Date.parse(period.from) : null), highest: true },
}
/** What two sides are compared by: their longest activities, or their first ones … */
const rankingOf: Record<Exclude<Comparative, 'more' | 'fewer'>, Ranking> = {
  same: 'longest',
  longer: 'longest',
  shorter: 'shortest',
  earlier: 'first',
  later: 'last',
}

/** Those of some activities that are longest, shortest, first or last; several where they are equal. */
export function ranked(records: RecordEntry[], superlative: Superlative): RecordEntry[] {
  if (superlative === 'most' || superlative === 'fewest') return records
  const measure = measures[superlative]
  const values = records.map(measure.of).filter((value) => value !== null)
  const best = measure.highest ? Math.max(...values) : Math.min(...values)
  return records.filter((entry) => measure.of(entry) === best)
}

/** The longest, shortest, first or last activities. */
export function answerSuperlative({ frame, selection, language }: ActivityQuestion): Draft {
  const { superlative } = frame.u
  const { records } = selection
  const titles = records.map((entry) => tellMeasured(entry, language, superlative))
  return draft({
    kind: 'list',
    intent: `${superlative}-activity`,
    text: say(language, 'superlative', {
      which: say(language, superlative ?? 'first'),
      list: tellList(language, titles),
    }),
    items: recordItems(records, language),
    quotes: recordQuotes(records),
    focusRecords: records,
  })
}

function tellMeasured(entry: RecordEntry, language: ActivityQuestion['language'], by: string | null): string {
  const title = recordTitle(entry, language)
  const timed = by === 'longest' || by === 'shortest' || by === 'longer' || by === 'shorter'
  return timed && entry.days !== null ? `${title} (${say(language, 'days', { count: entry.days })})` : title
}

interface Side {
  records: RecordEntry[]
  value: number
  label: string
}

function sideOf(
  records: RecordEntry[],
  by: Comparative,
  language: ActivityQuestion['language'],
): Side | null {
  const first = records[0]
  if (!first) return null
  if (by === 'more' || by === 'fewer') {
    const found = say(language, 'activities', { count: records.length })
    return { records, value: records.length, label: found }
  }
  const ranking = rankingOf[by]
  const [best] = ranked(records, ranking)
  const value = best ? measures[ranking].of(best) : null
  if (!best || value === null) return null
  const duration = by === 'longer' || by === 'shorter' || by === 'same'
  const label = `${recordTitle(best, language)}${duration ? ` (${say(language, 'days', { count: value })})` : ''}`
  return { records: [best], value, label }
}

const wantsHigher = (by: Comparative) => by === 'longer' || by === 'later' || by === 'more'

/** Whether two activities are equally long. */
function tellSame(
  equal: boolean,
  records: RecordEntry[],
  list: string,
  language: ActivityQuestion['language'],
): Draft {
  return draft({
    kind: 'value',
    intent: 'compare-same',
    text: say(language, equal ? 'yes' : 'no', { rest: `${list}.` }),
    value: say(language, equal ? 'value-yes' : 'value-no'),
    items: recordItems(records, language),
    quotes: recordQuotes(records),
    focusRecords: records,
  })
}

/** Which of two sets of activities is longer, earlier or more; with yes or no first where that was asked. */
export function compare(
  sides: { records: RecordEntry[]; name: string }[],
  by: Comparative,
  yesNo: boolean,
  language: ActivityQuestion['language'],
): Draft | null {
  const measured = sides.map(({ records, name }) => ({ ...sideOf(records, by, language), name }))
  const [a, b] = measured
  if (a?.value === undefined || b?.value === undefined || !a.records || !b.records) return null
  const higher = wantsHigher(by)
  const counted = by === 'more' || by === 'fewer'
  const told = (side: typeof a) =>
    counted ? `${side.name}${language === 'fr' ? ' : ' : ': '}${side.label}` : (side.label ?? '')
  const equal = a.value === b.value
  const winner = a.value > b.value === higher ? a : b
  const records = [...new Set([...a.records, ...b.records])]
  const list = tellList(language, [told(a), told(b)])
  if (by === 'same') return tellSame(equal, records, list, language)
  const verdict = equal
    ? say(language, 'compare-equal', { list })
    : say(language, 'compare', {
        which: say(language, `is-${by}`),
        winner: counted ? winner.name : (winner.label ?? ''),
        list,
      })
  const rest = yesNo ? say(language, !equal && winner === a ? 'yes' : 'no', { rest: verdict }) : verdict
  return draft({
    kind: 'value',
    intent: `compare-${by}`,
    text: rest,
    value: equal
      ? null
      : counted
        ? winner.name
        : recordTitle(winner.records?.[0] ?? (a.records[0] as RecordEntry), language),
    items: recordItems(records, language),
    quotes: counted
      ? recordQuotes(records)
      : records.flatMap((entry) => fieldQuotes(entry, ['programme', 'dates', 'countries'])),
    focusRecords: equal ? records : (winner.records ?? []),
  })
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
    quotes: dated.flatMap((entry) => fieldQuotes(entry, ['dates'])),
    focusRecords: dated,
  })
}

/** When activities took place. */
export function answerDates({ frame, selection, language }: ActivityQuestion): Draft | null {
  const dated = selection.records.filter(({ record }) => record.dateText)
  const [first] = dated
  if (!first) return null
  const when = (entry: RecordEntry) => formatPeriod(entry, language) || (entry.record.dateText ?? '')
  return draft({
    kind: dated.length === 1 ? 'value' : 'list',
    intent: 'dates',
    text: `${tellList(
      language,
      dated.map((entry) => recordTitle(entry, language)),
    )}.`,
    value: dated.length === 1 ? when(first) : null,
    items: dated.length > 1 ? recordItems(dated, language) : [],
    quotes: dated.flatMap((entry) =>
      fieldQuotes(entry, frame.u.countries.length > 0 ? ['dates'] : ['dates', 'countries']),
    ),
    focusRecords: dated,
  })
}
