import type { Draft } from '../conversation/frame.ts'
import { specificity } from '../knowledge/select-records.ts'
import { type Attribute, fieldOfAttribute, type Grouping } from '../question/understanding.ts'
import { type ActivityQuestion, draft, recordItems, recordQuotes, tellFound } from '../wording/draft.ts'
import { answerNames, countActivities, countPer, mostOf } from './answer-count.ts'
import { answerExtra } from './answer-extra.ts'
import { answerField } from './answer-field.ts'
import { answerPlace } from './answer-place.ts'
import { answerDates, answerDuration, answerSuperlative, ranked } from './answer-ranking.ts'
import { answerYesNo } from './answer-yes-no.ts'

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

const isNamed = (by: Grouping | null): by is 'country' | 'provider' | 'programme' =>
  by === 'country' || by === 'provider' || by === 'programme'

function listActivities({ selection: { records }, language }: ActivityQuestion): Draft {
  return draft({
    kind: 'list',
    intent: 'list-activities',
    text: tellFound(records, language),
    items: recordItems(records, language),
    quotes: recordQuotes(records),
    focusRecords: records,
  })
}

/** Answers by what is asked about activities that were picked; null where records have no such thing. */
function answerByForm(question: ActivityQuestion): Draft | null {
  const { u } = question.frame
  if (u.per) return countPer(question, u.per)
  if (u.yesNo) return answerYesNo(question)
  if (u.missing && u.ask !== 'how-many' && u.ask !== 'which-country') return listActivities(question)
  if (u.attributes.some((name) => fieldOfAttribute[name] === undefined)) return null
  const precise = u.attributes.find((name) => preciseAttributes.has(name))
  if (precise && u.ask !== 'how-many') return answerField(question, precise)
  switch (u.ask) {
    case 'how-long':
      return answerDuration(question)
    case 'when':
      return answerDates(question)
    case 'where':
      return answerPlace(question)
    case 'how-many':
      if (isNamed(u.asksNames)) return answerNames(question, u.asksNames, true)
      return u.asksNames === null && u.countsActivities ? countActivities(question) : null
    case 'how-much':
    case 'how-often':
      return null
    case 'which-country':
      return answerNames(question, 'country', false)
    case 'with-whom':
      return answerField(question, 'partner')
  }
  const lists = u.countsActivities && (u.ask === 'which' || u.ask === 'list')
  const attribute = lists ? undefined : attributeOrder.find((name) => u.attributes.includes(name))
  if (
    isNamed(u.asksNames) &&
    (u.asksNames !== 'provider' || question.selection.records.length > 1) &&
    attribute !== 'partner'
  )
    return answerNames(question, u.asksNames, false)
  if (attribute) return answerField(question, attribute)
  if (u.attributes.length > 0 && !lists) return null
  if (u.ask === 'who' && !u.countsActivities)
    return specificity(question.frame.filter) > 0 ? answerField(question, 'provider') : null
  if (u.superlative) return answerSuperlative(question)
  if (u.ask === 'definition') return answerField(question, 'description')
  if (u.ask === 'what-for') return null
  // "Which three conditions …" asks for something else than activities.
  const asksOther = u.head !== null && !u.countsActivities && (u.ask === 'which' || u.ask === 'list')
  return asksOther ? null : listActivities(question)
}

/** What the records say about the activities that a question picks; null where they can't tell. */
export function answerFromActivities(question: ActivityQuestion): Draft | null {
  const { frame, selection } = question
  const { superlative, asksNames } = frame.u
  if (selection.records.length === 0) return null
  if (superlative === 'most' || superlative === 'fewest')
    return mostOf(question, asksNames ?? 'country', superlative === 'fewest')
  const records = superlative ? ranked(selection.records, superlative) : selection.records
  const narrowed = { ...question, selection: { ...selection, records } }
  return answerByForm(narrowed) ?? answerExtra(narrowed)
}
