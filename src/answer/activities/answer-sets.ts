import { oneLine } from '../../model/fold.ts'
import type { ContentLanguage } from '../../model/language.ts'
import type { RecordQuery } from '../../model/record-query.ts'
import { measureOf } from '../knowledge/measure-records.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import type { QueryResult } from '../knowledge/run-query.ts'
import type { Comparative } from '../question/understanding.ts'
import type { Draft, Quote } from '../wording/answer-draft.ts'
import { draft, quoteFields, recordItems, recordQuotes, tellList, tellTitles } from '../wording/draft.ts'
import { say } from '../wording/messages.ts'
import { fieldQuotes, recordTitle, tellGiven } from '../wording/titles.ts'
import type { ActivityQuestion } from './activity-question.ts'
import { fieldOfGroup, tellGroup } from './answer-names.ts'

type Result = QueryResult<RecordEntry>
type Side = Result['sides'][number]
type CompareQuery = Extract<RecordQuery, { op: 'compare' }>
type SetQuery = Extract<RecordQuery, { of: unknown }>

/** A set's name: the question's own words, or else those of its activities. */
const nameOf = ({ name, records }: Side, language: ContentLanguage) => name || tellTitles(language, records)

/** The activity of a set that it is measured by: its longest, or its first. */
const representative = ({ records, value }: Side, by: CompareQuery['by']) =>
  records.find((entry) => measureOf(entry, by) === value) ?? records[0]

type Amount = 'cost' | 'participants'
const isAmount = (by: CompareQuery['by']): by is Amount => by === 'cost' || by === 'participants'

/** What the record of an activity gives as its amount, with which it is. */
function quoteAmount(entry: RecordEntry, kind: Amount): Quote[] {
  const amount = entry.amountOf(kind)
  return [
    ...fieldQuotes(entry, ['programme', 'dates']),
    ...(amount ? [{ passage: entry.passage, ...amount.quote }] : []),
  ]
}

/** The same in words. */
function tellAmount(entry: RecordEntry | undefined, kind: Amount, language: ContentLanguage): string {
  const amount = entry?.amountOf(kind)
  if (!entry || !amount) return ''
  const value = oneLine(entry.passage.text.slice(amount.told.start, amount.told.end))
  return tellGiven(entry, { label: amount.label, value }, language)
}

function tellSide(side: Side, { by }: CompareQuery, language: ContentLanguage): string {
  const count = side.value ?? 0
  if (by === 'records' || by === 'countries')
    return say(language, 'labelled', {
      name: nameOf(side, language),
      value: say(language, by === 'records' ? 'activities' : 'names-country', { count }),
    })
  const entry = representative(side, by)
  if (isAmount(by)) return tellAmount(entry, by, language)
  const title = entry ? recordTitle(entry, language) : nameOf(side, language)
  return by === 'days' ? `${title} (${say(language, 'days', { count })})` : title
}

/** Which of two sets is more, longer or earlier, with yes or no first where that was asked; null: it can't be told. */
export function answerComparison(
  { frame: { u }, language }: ActivityQuestion,
  query: CompareQuery,
  { sides, records }: Result,
): Draft | null {
  const [a, b] = sides
  if (!a || !b || a.value === null || b.value === null || u.comparative === null) return null
  // Amounts of several activities may be in several units.
  if (isAmount(query.by) && sides.some((side) => side.records.length > 1)) return null
  const by: Comparative = u.comparative
  const equal = a.value === b.value
  const winner = a.value > b.value === (query.want === 'more') ? a : b
  const list = tellList(
    language,
    [a, b].map((side) => tellSide(side, query, language)),
  )
  const counted = query.by === 'records' || query.by === 'countries'
  const best = representative(winner, query.by)
  const told = counted || !best ? nameOf(winner, language) : recordTitle(best, language)
  const verdict = equal
    ? say(language, 'compare-equal', { list })
    : say(language, 'compare', {
        which: say(language, `is-${by === 'same' ? 'longer' : by}`),
        winner: counted ? told : tellSide(winner, query, language),
        list,
      })
  // "In A or in B?" asks which, whatever its form.
  const yesNo = (u.yesNo && !u.anyTerm) || by === 'same'
  const holds = by === 'same' ? equal : !equal && winner === a
  const shown = counted ? records : [a, b].flatMap((side) => representative(side, query.by) ?? [])
  return draft({
    kind: 'value',
    intent: `compare-${by}`,
    text: yesNo
      ? say(language, holds ? 'yes' : 'no', { rest: by === 'same' ? `${list}.` : verdict })
      : verdict,
    value: yesNo ? say(language, holds ? 'value-yes' : 'value-no') : equal ? null : told,
    items: recordItems(shown, language),
    quotes: isAmount(query.by)
      ? shown.flatMap((entry) => quoteAmount(entry, query.by as Amount))
      : counted
        ? recordQuotes(shown)
        : quoteFields(shown, ['programme', 'dates', 'countries']),
    focusRecords: equal || counted ? shown : best ? [best] : shown,
  })
}

/** The names that are in one set and not in another, or in both; that there are none is told too. */
export function answerNameSets(
  { frame: { u, filter }, language }: ActivityQuestion,
  { op, of }: SetQuery,
  { sides, records, groups }: Result,
): Draft {
  const [first, second] = sides.map((side) => nameOf(side, language))
  const names = groups.map((group) => tellGroup(group, of, language))
  const counted = u.ask === 'how-many'
  const sets = { first: first ?? '', second: second ?? '' }
  const none = filter.against || op === 'union' ? 'set-empty' : `empty-${op}`
  const told = {
    found: say(language, `names-${of}`, { count: names.length }),
    list: tellList(language, names),
  }
  const key = filter.against ? 'set-without' : `set-${op}`
  const shown = records.length > 0 ? records : sides.flatMap((side) => side.records)
  return draft({
    kind: counted ? 'count' : 'list',
    intent: `${op}-${of}`,
    text: names.length === 0 ? say(language, none, sets) : say(language, key, { ...told, ...sets }),
    value: counted ? names.length : null,
    items: groups.flatMap((group) => {
      const [entry] = group.records
      return entry ? [{ entry, label: tellGroup(group, of, language) }] : []
    }),
    quotes: quoteFields(shown, [fieldOfGroup[of]]),
    focusRecords: records,
  })
}

/** How many days lie between two activities; null where one has no dates. */
export function answerGap({ language }: ActivityQuestion, { sides, records, value }: Result): Draft | null {
  if (value === null) return null
  const [first, second] = records.map((entry) => recordTitle(entry, language))
  if (!first || !second || sides.some((side) => side.records.length !== 1)) return null
  const key = value > 0 ? 'gap' : 'overlap'
  return draft({
    kind: 'value',
    intent: 'days-between',
    text: say(language, key, { count: Math.max(0, value), first, second }),
    value: Math.max(0, value),
    items: recordItems(records, language),
    quotes: quoteFields(records, ['programme', 'dates', 'countries']),
    focusRecords: records,
  })
}

/** What activities cost, or how many took part in them, with all together where that was asked; null where not
 * all of those tell it. */
export function answerAmounts(
  { language, frame: { u } }: ActivityQuestion,
  { records, value, open }: Result,
  kind: Amount,
): Draft | null {
  // What some of the activities cost is not what all did.
  if (value !== null && open.length > 0) return null
  const told = records.flatMap((entry) => {
    const amount = entry.amountOf(kind)
    return amount ? [{ entry, title: recordTitle(entry, language) }] : []
  })
  const lines = told.map(({ entry }) => tellAmount(entry, kind, language))
  const sum = value === null ? [] : [say(language, 'sum', { value })]
  return draft({
    kind: 'list',
    intent: `${value === null ? (u.superlative ?? 'field') : 'sum'}-${kind}`,
    text: [...sum, tellList(language, lines)].join(' '),
    value: value ?? (told.length === 1 ? (told[0]?.title ?? null) : null),
    items: told.map(({ entry }, i) => ({ entry, label: lines[i] ?? '' })),
    quotes: told.flatMap(({ entry }) => quoteAmount(entry, kind)),
    focusRecords: records,
  })
}

/** All days of some activities together; null where none has dates. */
export function answerSum({ language }: ActivityQuestion, { records, value, open }: Result): Draft | null {
  if (value === null) return null
  const titles = records.map((entry) =>
    say(language, 'lasted', {
      title: recordTitle(entry, language),
      days: say(language, 'days', { count: entry.days ?? 0 }),
    }),
  )
  const told = say(language, 'sum-days', {
    days: say(language, 'days', { count: value }),
    list: tellList(language, titles),
  })
  const rest = open.length > 0 ? [say(language, 'without', { count: open.length })] : []
  return draft({
    kind: 'count',
    intent: 'sum-days',
    text: [told, say(language, 'both-counted'), ...rest].join(' '),
    value,
    items: records.map((entry, i) => ({ entry, label: titles[i] ?? '' })),
    quotes: quoteFields(records, ['programme', 'dates', 'countries']),
    focusRecords: records,
  })
}
