import { countryName } from '../names/country-names.ts'
import { answerNo } from './activities/answer-yes-no.ts'
import type { Draft, Frame } from './conversation/frame.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import type { RecordEntry } from './knowledge/passage-entry.ts'
import type { RecordSelection } from './knowledge/select-records.ts'
import type { QuestionTerm } from './question/question-terms.ts'
import { type Attribute, fieldOfAttribute } from './question/understanding.ts'
import { occurs } from './sentences/evidence.ts'
import { draft, tellList, tellNames } from './wording/draft.ts'
import { inQuotes, say } from './wording/messages.ts'
import { tellSearched } from './wording/tell-searched.ts'
import { formatDate, recordTitle } from './wording/titles.ts'

const maxNearest = 3
const maxNames = 8

/** The words of the question that no document holds. */
export function missingWords(terms: readonly QuestionTerm[], knowledge: Knowledge): string[] {
  const missing = terms.filter((term) => term.weight >= 1 && !occurs(term, knowledge))
  return [...new Set(missing.map((term) => term.text))]
}

/** The condition that left no activity, told. */
function tellEmptied(frame: Frame, { emptiedBy, before }: RecordSelection): string[] {
  const { language } = frame.u
  switch (emptiedBy) {
    case 'country': {
      const names = frame.filter.countries.map((code) => countryName(code, language))
      return [say(language, 'no-country', { list: tellNames(language, names) })]
    }
    case 'region':
      return [say(language, 'no-region')]
    case 'period': {
      const dates = before.flatMap(({ period }) => (period ? [period.from, period.to] : [])).sort()
      const [from, to] = [dates[0], dates.at(-1)]
      if (!from || !to) return []
      return [say(language, 'no-period', { from: formatDate(from, language), to: formatDate(to, language) })]
    }
    case 'duration':
      return [say(language, 'no-duration')]
    case 'missing':
      return [say(language, 'no-missing')]
    default:
      return []
  }
}

/** What the records of the activities meant don't give, and what they give that comes nearest. */
function tellLacking(frame: Frame, records: RecordEntry[]): string[] {
  const { u } = frame
  const [first] = records
  const attribute: Attribute | 'dates' | 'place' | null =
    u.attributes.find((name) => fieldOfAttribute[name] === undefined) ??
    u.attributes[0] ??
    (u.ask === 'where' ? 'place' : u.ask === 'when' ? 'dates' : null)
  if (!first || !attribute || records.length > maxNearest) return []
  const title = tellList(
    u.language,
    records.map((entry) => recordTitle(entry, u.language)),
  )
  const key =
    attribute !== 'place' && attribute !== 'dates' && fieldOfAttribute[attribute]
      ? 'no-field'
      : 'no-attribute'
  const told = [say(u.language, key, { title, label: say(u.language, `label-${attribute}`) })]
  const email = first.record.contacts[0]?.email
  if (attribute === 'phone' && email) told.push(say(u.language, 'has-email', { value: email }))
  return told
}

/**
 * That the documents don't say: what was searched, which words of the question stand nowhere, and what comes nearest,
 * without a figure that could be taken for an answer.
 */
export function refuse(frame: Frame, selection: RecordSelection, knowledge: Knowledge): Draft {
  const { u } = frame
  const { language } = u
  const nowhere = missingWords(frame.terms, knowledge).slice(0, maxNames)
  const specific =
    frame.filter.countries.length + frame.filter.periods.length > 0 || selection.matched.length > 0
  const near = specific && selection.emptiedBy === null ? selection.records : []
  const lines = [
    say(language, 'none'),
    ...tellEmptied(frame, selection),
    ...(selection.unmatched.length === 0 ? tellLacking(frame, near) : []),
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
  return draft({
    kind: 'none',
    intent: u.ask,
    text: lines.join(' '),
    support: 0,
    focusRecords: near.length <= maxNearest ? near : [],
  })
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
    selection.emptiedBy === 'missing'
  )
    return answerNo(selection.before, u.language, selection.emptiedBy === 'duration')
  const kinds = selection.unmatched.filter((term) => filter.types.includes(term) && occurs(term, knowledge))
  const others = selection.unmatched.filter((term) => !kinds.includes(term))
  if (selection.emptiedBy !== null || kinds.length === 0 || others.length > 0) return null
  return answerNo(selection.before, u.language)
}
