import { oneLine } from '../model/fold.ts'
import { countryName } from '../names/country-names.ts'
import { answerNo } from './activities/answer-yes-no.ts'
import type { Frame } from './conversation/frame.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { isOfKind, labelKinds } from './knowledge/label-kinds.ts'
import { occurs } from './knowledge/occurs.ts'
import type { RecordEntry } from './knowledge/passage-entry.ts'
import type { QuestionTerm } from './knowledge/question-term.ts'
import type { RecordFilter } from './knowledge/record-filter.ts'
import { type RecordSelection, selectRecords } from './knowledge/select-records.ts'
import { type Attribute, fieldOfAttribute } from './question/understanding.ts'
import type { Draft } from './wording/answer-draft.ts'
import { draft, tellList, tellNames, tellTitles } from './wording/draft.ts'
import { inQuotes, say } from './wording/messages.ts'
import { tellSearched } from './wording/tell-searched.ts'
import { fieldQuotes, formatDate, recordTitle } from './wording/titles.ts'

const maxNearest = 3
const maxNames = 8

/** The words of the question, as typed, that are printed nowhere, and of which no document has a translation. */
export function missingWords(terms: readonly QuestionTerm[], knowledge: Knowledge): string[] {
  const missing = terms.filter(
    (term) =>
      term.weight >= 1 &&
      !occurs(term, knowledge) &&
      !knowledge.isPrinted(term.text) &&
      !knowledge.isPrinted(term.typed),
  )
  return [...new Set(missing.map((term) => term.typed))]
}

/** Conditions of a filter, without all others. */
function only<Key extends keyof RecordFilter>(filter: RecordFilter, ...keys: Key[]): RecordFilter {
  const nothing = (value: unknown) => (Array.isArray(value) ? [] : typeof value === 'boolean' ? false : null)
  return Object.fromEntries(
    Object.entries(filter).map(([key, value]) => [key, keys.includes(key as Key) ? value : nothing(value)]),
  ) as unknown as RecordFilter
}

const asksActivities = ({ u }: Frame) =>
  u.aboutActivities ||
  u.countsActivities ||
  u.typeSpans.length > 0 ||
  u.attributes.some((name) => fieldOfAttribute[name] !== undefined)

/** The condition that left no activity, told of a question about activities where no record at all meets it. */
function tellEmptied(frame: Frame, { emptiedBy }: RecordSelection, knowledge: Knowledge): string[] {
  const { filter } = frame
  const { language } = frame.u
  if (!asksActivities(frame)) return []
  const empties = (reason: RecordSelection['emptiedBy'], ...keys: (keyof RecordFilter)[]) =>
    emptiedBy === reason && selectRecords(only(filter, ...keys), knowledge).emptiedBy === reason
  if (empties('country', 'countries')) {
    const names = filter.countries.map((code) => countryName(code, language))
    return [say(language, 'no-country', { list: tellNames(language, names) })]
  }
  if (empties('region', 'regions')) return [say(language, 'no-region')]
  if (empties('duration', 'duration')) return [say(language, 'no-duration')]
  if (empties('missing', 'missing')) return [say(language, 'no-missing')]
  if (!empties('period', 'periods', 'edge')) return []
  const dates = knowledge.records.flatMap(({ period }) => (period ? [period.from, period.to] : [])).sort()
  const [from, to] = [dates[0], dates.at(-1)]
  if (!from || !to) return []
  return [say(language, 'no-period', { from: formatDate(from, language), to: formatDate(to, language) })]
}

/** Whether a record gives nothing for an attribute, in a field of its own or under a label that says so. */
function lacks({ passage, period }: RecordEntry, attribute: Attribute | 'dates' | 'place'): boolean {
  if (attribute === 'dates') return period === null
  const own = attribute === 'place' ? undefined : fieldOfAttribute[attribute]
  const given = (passage.fields ?? []).filter(
    ({ start, end }) => passage.text.slice(start, end).trim() !== '',
  )
  const kind = labelKinds.find((name) => name === attribute)
  return !given.some(({ field, label }) => field === own || (kind && isOfKind(label, kind)))
}

/** What the records of the activities meant don't give, and what they give that comes nearest. */
function tellLacking({ u }: Frame, records: RecordEntry[]): string[] {
  const [first] = records
  const attribute =
    u.attributes.find((name) => fieldOfAttribute[name] === undefined) ??
    u.attributes[0] ??
    (u.ask === 'when' ? 'dates' : u.ask === 'where' ? 'place' : null)
  if (!first || !attribute || records.length > maxNearest) return []
  if (!records.every((record) => lacks(record, attribute))) return []
  const title = tellTitles(u.language, records)
  const isField = attribute !== 'dates' && attribute !== 'place' && fieldOfAttribute[attribute] !== undefined
  const key = isField ? 'no-field' : 'no-attribute'
  const label = attribute === 'cost' && u.ask === 'who' ? 'label-funding' : `label-${attribute}`
  const told = [say(u.language, key, { title, label: say(u.language, label) })]
  const email = first.record.contacts[0]?.email
  if (attribute === 'phone' && email) told.push(say(u.language, 'has-email', { value: email }))
  return told
}

/** The few activities that a question is about, whether their records answer it or not. */
export function meantRecords(frame: Frame, knowledge: Knowledge, selection?: RecordSelection): RecordEntry[] {
  const { records, matched, emptiedBy } = selection ?? selectRecords(frame.filter, knowledge)
  const { countries, periods, within } = frame.filter
  const specific = countries.length + periods.length > 0 || within !== null || matched.length > 0
  return specific && emptiedBy === null && records.length <= maxNearest ? records : []
}

/** What records tell that comes nearest to what they don't: of who paid, who provided; of the place, the countries. */
function nearestField({ u }: Frame) {
  if (u.ask === 'who' && u.attributes.includes('cost'))
    return { field: 'providers', label: 'label-provider' } as const
  return u.ask === 'where' ? ({ field: 'countries', label: 'column-countries' } as const) : null
}

/**
 * That the documents don't say: what was searched, which words of the question stand nowhere, and what comes nearest,
 * without a figure that could be taken for an answer.
 */
export function refuse(frame: Frame, selection: RecordSelection, knowledge: Knowledge): Draft {
  const { u } = frame
  const { language } = u
  const nowhere = missingWords(frame.terms, knowledge).slice(0, maxNames)
  const near = meantRecords(frame, knowledge, selection)
  const lacking = selection.unmatched.length === 0 ? tellLacking(frame, near) : []
  const nearest = lacking.length > 0 ? nearestField(frame) : null
  const told = near.flatMap((record) => {
    const [quote] = nearest ? fieldQuotes(record, [nearest.field]) : []
    return nearest && quote ? [{ record, quote, label: say(language, nearest.label) }] : []
  })
  const lines = [
    say(language, 'none'),
    ...tellEmptied(frame, selection, knowledge),
    ...lacking,
    ...told.map(({ record, label, quote: { passage, start, end } }) => {
      const title = recordTitle(record, language)
      return say(language, 'field', { label, title, value: `${oneLine(passage.text.slice(start, end))}.` })
    }),
    ...(nowhere.length > 0
      ? [
          say(language, 'nowhere', {
            count: nowhere.length,
            list: tellList(
              language,
              nowhere.map((w) => inQuotes(language, w)),
            ),
          }),
        ]
      : []),
    tellSearched(knowledge, language),
  ]
  const refusal = {
    intent: u.ask,
    text: lines.join(' '),
    support: 0,
    focusRecords: near,
  }
  return told.length > 0
    ? draft({
        ...refusal,
        kind: 'closest',
        headline: [say(language, 'none'), ...lacking].join(' '),
        quotes: told.map(({ quote }) => quote),
      })
    : draft({ ...refusal, kind: 'none' })
}

/** "No" to a yes-or-no question where a plain condition leaves nothing but something else is known; else null. */
export function denyOrNull(frame: Frame, selection: RecordSelection, knowledge: Knowledge): Draft | null {
  const { u, filter } = frame
  if (!u.yesNo || u.attributes.some((name) => fieldOfAttribute[name] === undefined)) return null
  if (selection.before.length === 0 || selection.before.length === knowledge.records.length) return null
  // Nothing is denied of what the activities left don't name.
  const isHeld = (term: QuestionTerm) =>
    selection.before.some((record) => knowledge.holding(term).has(record))
  if (filter.terms.some((term) => term.strict && !isHeld(term))) return null
  if (
    selection.emptiedBy === 'period' ||
    selection.emptiedBy === 'duration' ||
    selection.emptiedBy === 'missing' ||
    selection.emptiedBy === 'provider'
  )
    return answerNo(selection.before, u.language, selection.emptiedBy === 'duration')
  const kinds = selection.unmatched.filter((term) => filter.types.includes(term) && occurs(term, knowledge))
  const others = selection.unmatched.filter((term) => !kinds.includes(term))
  if (selection.emptiedBy !== null || kinds.length === 0 || others.length > 0) return null
  return answerNo(selection.before, u.language)
}
