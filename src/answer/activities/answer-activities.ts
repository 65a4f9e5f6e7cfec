import type { QueryShow, RecordQuery } from '../../model/record-query.ts'
import { groupRecords } from '../knowledge/group-records.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import { matchStrength, minStrength } from '../knowledge/question-term.ts'
import { specificity } from '../knowledge/record-filter.ts'
import { type QueryResult, runQuery } from '../knowledge/run-query.ts'
import { type Attribute, type Comparative, fieldOfAttribute } from '../question/understanding.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { draft, recordItems, recordQuotes, tellFound, tellNumber, tellTitles } from '../wording/draft.ts'
import { say } from '../wording/messages.ts'
import type { ActivityQuestion } from './activity-question.ts'
import { answerExtra } from './answer-extra.ts'
import { answerField } from './answer-field.ts'
import { answerMost, answerNames, countActivities } from './answer-names.ts'
import { answerPlace } from './answer-place.ts'
import { answerDates, answerDuration, answerSuperlative } from './answer-ranking.ts'
import { answerAmounts, answerComparison, answerGap, answerNameSets, answerSum } from './answer-sets.ts'
import { answerAllFields, answerGroups, answerTable } from './answer-table.ts'
import { answerEvery, answerYesNo } from './answer-yes-no.ts'
import { explainQuery } from './explain-query.ts'
import { amountAsked, rankedGroups, selectQuery, twoSetsQuery } from './read-query.ts'
import { supportOf } from './record-support.ts'

/** Of several things asked about activities, the one that says most comes first. */
const attributeOrder: Attribute[] = [
  'email',
  'link',
  'job',
  'contact',
  'audience',
  'outcome',
  'partner',
  'provider',
  'description',
]

/** What no question word can mean otherwise. */
export const preciseAttributes: ReadonlySet<Attribute> = new Set(['email', 'link', 'job'])

/** Attributes that tell what an activity was for. */
const reasons: ReadonlySet<Attribute> = new Set(['outcome', 'description'])

type Result = QueryResult<RecordEntry>
/** What is to be shown of the activities that are picked, and how it is told. */
interface Reading {
  show: QueryShow
  tell: (question: ActivityQuestion, result: Result) => Draft | null
}

/** The activities, with those that leave open what is denied of the others. */
function listActivities(
  { frame, selection: { records }, language }: ActivityQuestion,
  { open }: Result,
): Draft {
  const titles = (entries: RecordEntry[]) => tellTitles(language, entries)
  const untold = frame.filter.excluded.length > 0 ? open : []
  const rest =
    untold.length > 0 ? [say(language, 'open', { count: untold.length, list: titles(untold) })] : []
  return draft({
    kind: 'list',
    intent: 'list-activities',
    text: [tellFound(records, language), ...rest].join(' '),
    headline: [tellNumber(records, language), ...rest].join('. '),
    items: recordItems(records, language),
    quotes: recordQuotes(records),
    focusRecords: records,
  })
}

const list: Reading = { show: { what: 'records' }, tell: listActivities }
const table: Reading = { show: { what: 'records' }, tell: answerTable }
const dated = (tell: Reading['tell']): Reading => ({ show: { what: 'fields', fields: ['dates'] }, tell })
const field = (attribute: Attribute): Reading => ({
  show: { what: 'fields', fields: [fieldOfAttribute[attribute] ?? 'extra'] },
  tell: (question) => answerField(question, attribute),
})

/** Who took part: the audience, or the countries of activities that name none. */
const attended: Reading = {
  show: { what: 'fields', fields: ['audience'] },
  tell: (question, result) => {
    const told = answerField(question, 'audience')
    return told ?? answerNames(question, groupRecords(result.records, 'country'), 'country', false)
  },
}

/** What a question asks to be counted, added up or named. */
function countsOf(question: ActivityQuestion): Reading | null {
  const { u, filter } = question.frame
  const { selection } = question
  const { totals, days } = u.operators
  const several = selection.records.length > 1
  const daysAsked = u.ask === 'how-long' || (u.ask === 'how-many' && days)
  if (daysAsked && several && (totals || u.ask === 'how-many'))
    return { show: { what: 'sum', of: 'days' }, tell: answerSum }
  if (daysAsked && u.ask === 'how-many') return dated(answerDuration)
  const amount = totals && several ? amountAsked(question) : null
  if (amount)
    return { show: { what: 'sum', of: amount }, tell: (q, result) => answerAmounts(q, result, amount) }
  if (u.ask !== 'how-many') return null
  const { asksNames } = u
  if (asksNames && asksNames !== 'document')
    return {
      show: { what: 'count', of: asksNames },
      tell: (question, { groups }) => answerNames(question, groups, asksNames, true),
    }
  const counts = u.countsActivities || filter.giving !== null
  return counts ? { show: { what: 'count', of: 'records' }, tell: countActivities } : null
}

/** What is asked by the form of a question; null where records have no such thing. */
function readShow(question: ActivityQuestion): Reading | null {
  const { u, filter } = question.frame
  const { shapes, elapsed, compared, ranksFrom } = u.operators
  const { per } = u
  const amount = amountAsked(question)
  // The time between two activities is that of neither.
  if (elapsed && u.ask === 'how-long') return null
  const ranked = rankedGroups(question)
  if (ranked)
    return { show: { what: 'names', of: ranked }, tell: (q, { groups }) => answerMost(q, groups, ranked) }
  if (per) return { show: { what: 'names', of: per }, tell: (q, { groups }) => answerGroups(q, groups, per) }
  if (shapes.has('all-fields')) return { show: { what: 'fields', fields: [] }, tell: answerAllFields }
  // "The most expensive", "the most participants": records don't measure that.
  const most = u.superlative === 'most' || u.superlative === 'fewest'
  if (most && amount) return { show: { what: 'records' }, tell: answerSuperlative }
  if (most && compared !== 'country') return null
  if ((shapes.size > 0 || ranksFrom) && u.ask !== 'how-many') return table
  const counts = countsOf(question)
  if (counts) return counts
  if (u.yesNo) return { show: { what: 'exists' }, tell: answerYesNo }
  // Who gave a workshop is no reason for it.
  if (u.ask === 'what-for' && !u.attributes.some((name) => reasons.has(name))) return null
  if ((u.missing || filter.giving) && u.ask !== 'how-many' && u.ask !== 'which-country') return list
  if (u.attributes.some((name) => fieldOfAttribute[name] === undefined)) return null
  const precise = u.attributes.find((name) => preciseAttributes.has(name))
  if (precise && u.ask !== 'how-many') return field(precise)
  switch (u.ask) {
    case 'how-long':
      return dated(answerDuration)
    case 'when':
      return dated(answerDates)
    case 'where':
      return { show: { what: 'fields', fields: ['outputs'] }, tell: answerPlace }
    case 'how-many':
    case 'how-much':
    case 'how-often':
      return null
    case 'with-whom':
      return field(u.attributes.includes('contact') ? 'contact' : 'partner')
  }
  return readNaming(question)
}

/** Names, fields and lists: what is asked by "which", "who" and by words alone. */
function readNaming({ frame: { u, filter }, selection }: ActivityQuestion): Reading | null {
  const lists = u.countsActivities && (u.ask === 'which' || u.ask === 'list')
  const attribute = lists ? undefined : attributeOrder.find((name) => u.attributes.includes(name))
  const names = u.ask === 'which-country' ? 'country' : u.asksNames
  const one = names === 'provider' && selection.records.length <= 1
  const asked = u.ask === 'which-country' || (!one && attribute !== 'partner')
  if (names && names !== 'document' && asked && !(u.superlative && lists))
    return {
      show: { what: 'names', of: names },
      tell: (question, { groups }) => answerNames(question, groups, names, false),
    }
  if (attribute === 'audience' && u.ask === 'who') return attended
  if (attribute) return field(attribute)
  if (u.attributes.length > 0 && !lists) return null
  // "Who is the treasurer of …?", "who came to it?" ask for somebody else than who gave it.
  if (u.ask === 'who' && !u.countsActivities)
    return u.gives &&
      specificity(filter) > 0 &&
      (u.head === null || names === 'provider') &&
      filter.excluded.length === 0
      ? field('provider')
      : null
  if (u.superlative) return { show: { what: 'records' }, tell: answerSuperlative }
  if (u.ask === 'definition') return field('description')
  if (u.ask === 'what-for') return null
  // "Which three conditions …" asks for something else than activities.
  const asksOther = u.head !== null && !u.countsActivities && (u.ask === 'which' || u.ask === 'list')
  return asksOther ? null : list
}

/** Tells what a query about two sets gives. */
function tellSets(question: ActivityQuestion, query: RecordQuery, result: Result): Draft | null {
  switch (query.op) {
    case 'compare':
      return answerComparison(question, query, result)
    case 'gap':
      return answerGap(question, result)
    case 'select':
      return null
    default:
      return answerNameSets(question, query, result)
  }
}

function answerSelection(question: ActivityQuestion): Draft | null {
  const { knowledge, selection } = question
  if (selection.records.length === 0) return null
  const reading = readShow(question)
  const query = selectQuery(question, reading?.show ?? { what: 'records' })
  const result = runQuery(query, knowledge.records, knowledge.holdingAny)
  if (result.records.length === 0) return null
  const narrowed = { ...question, selection: { ...selection, records: result.records } }
  const told = reading?.tell(narrowed, result) ?? answerExtra(narrowed)
  return told && { ...told, query, conditions: explainQuery(query, question.language) }
}

/** That what a question leaves out is all that there is; null where something is left. */
function answerNoneLeft({ frame, selection, language }: ActivityQuestion): Draft | null {
  const { before, emptiedBy, unmatched } = selection
  if (emptiedBy !== 'excluded' || unmatched.length > 0) return null
  const { u, filter } = frame
  const denied = filter.excluded.flatMap(({ terms }) => terms)
  const holding = before.flatMap(({ passage, units }) => {
    const unit = units.find(({ terms }) => denied.some((term) => matchStrength(term, terms) >= minStrength))
    return unit ? [{ passage, start: unit.start, end: unit.end }] : []
  })
  const counted = u.ask === 'how-many'
  return draft({
    kind: counted ? 'count' : 'value',
    intent: 'none-left',
    text: say(language, 'none-left', { found: say(language, 'activities', { count: before.length }) }),
    value: counted ? 0 : say(language, 'value-none'),
    quotes: holding.length > 0 ? holding : recordQuotes(before),
    focusRecords: before,
  })
}

/** Comparatives that may say when something took place, with nothing to compare: "before June". */
const ordersInTime: ReadonlySet<Comparative> = new Set(['earlier', 'later'])

/** That records can't tell: what is denied or restricted is nothing that they give. */
const cannotTell = ({ frame: { u }, language }: ActivityQuestion): Draft =>
  draft({ kind: 'none', intent: u.ask, text: say(language, 'cannot-tell') })

/**
 * What the records say about the activities that a question asks for, with the query that gives it and the support
 * that the question's words give it; null where they can't tell. A question about activities that denies what records
 * don't give is answered with kind `none`, never as if nothing were denied.
 */
export function answerFromActivities(question: ActivityQuestion): Draft | null {
  const { frame, knowledge, selection } = question
  if (knowledge.records.length === 0) return null
  const { u, filter } = frame
  const support = supportOf(question)
  const about =
    u.aboutActivities || u.typeSpans.length > 0 || (u.asksNames !== null && selection.unmatched.length === 0)
  const two = twoSetsQuery(question)
  // "In A but not in B": what the negation applies to is the other set.
  const clear = two ? two.op === 'difference' || !filter.unclear : !filter.unclear && !filter.against
  if (!clear) return about ? cannotTell(question) : null
  // "Which workshops were not cancelled?" of records that know of no cancelling.
  if (selection.unclear && !two && (u.countsActivities || u.aboutActivities)) return cannotTell(question)
  // "Was it longer than the other one?" is no question of whether there is such an activity.
  if (!two && u.yesNo && u.comparative !== null && !ordersInTime.has(u.comparative)) return null
  if (two) {
    const told = tellSets(question, two, runQuery(two, knowledge.records, knowledge.holdingAny))
    return told && { ...told, query: two, conditions: explainQuery(two, question.language), support }
  }
  if (u.yesNo && u.operators.every && !u.asksNames) {
    const every = answerEvery(question)
    return every ? { ...every, support } : null
  }
  const told = answerNoneLeft(question) ?? answerSelection(question)
  return told && { ...told, support }
}
