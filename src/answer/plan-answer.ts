import { isWithin } from '../model/spans.ts'
import type { ActivityQuestion } from './activities/activity-question.ts'
import { answerFromActivities, preciseAttributes } from './activities/answer-activities.ts'
import { kindsAsked } from './activities/kinds-asked.ts'
import { supportOf } from './activities/record-support.ts'
import type { Frame } from './conversation/frame.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { isOfKind, type LabelKind } from './knowledge/label-kinds.ts'
import type { RecordEntry } from './knowledge/passage-entry.ts'
import { matchStrength, type QuestionTerm } from './knowledge/question-term.ts'
import { specificity } from './knowledge/record-filter.ts'
import { type RecordSelection, selectRecords } from './knowledge/select-records.ts'
import { ownFields } from './question/filter-of.ts'
import { type Attribute, fieldOfAttribute } from './question/understanding.ts'
import { denyOrNull, refuse } from './refuse.ts'
import { type AnswerSources, answerFromText } from './sentences/answer-from-text.ts'
import type { Draft } from './wording/answer-draft.ts'

/** From which support on records answer, measured on the development questions (`npm run eval`). */
const minRecordSupport = 0.7

/** What no sentence of a record tells that doesn't name it: who paid for a workshop isn't who was its audience. */
const namedKinds: ReadonlySet<LabelKind> = new Set(['funding', 'phone', 'lodging', 'cost'])
/** A record gives no reasons, and names nobody but by what they did: each has to be said by its words. */
const wordedAsks: ReadonlySet<string> = new Set(['what-for', 'who'])

/** Whether the record of one of the activities meant leaves open what is asked for. */
function leavesOpen(
  { ask, attributes }: Frame['u'],
  asked: readonly LabelKind[],
  record: RecordEntry,
): boolean {
  if (ask === 'when' && record.period === null) return true
  const isEmpty = (name: Attribute) => ownFields.has(name) && !record.gives(fieldOfAttribute[name] ?? 'extra')
  if (attributes.length > 0 && attributes.every(isEmpty)) return true
  const isNamed = asked.length > 0 && asked.every((kind) => namedKinds.has(kind))
  return isNamed && !asked.some((kind) => isOfKind(record.passage.text, kind))
}

/** Whether what is quoted first is one of the activities meant, whose record says nothing of what is asked for. */
function isSilent(
  { u }: Frame,
  { quotes: [first] }: Draft,
  { records, unmatched }: RecordSelection,
): boolean {
  const record = records.find(({ id }) => id === first?.passage.id)
  if (!record) return false
  return (u.ask === 'where' && unmatched.length === 0) || leavesOpen(u, kindsAsked(u), record)
}

/** Whether records are quoted as an answer that lack a word of what has to be said by its words, or what is counted. */
function lacksWord({ u, terms }: Frame, { quotes }: Draft, { records }: Knowledge): boolean {
  const needed = wordedAsks.has(u.ask) ? terms : u.ask === 'how-many' && u.head ? [u.head] : []
  const quotedIds = new Set(quotes.map(({ passage }) => passage.id))
  const quoted = records.filter(({ id }) => quotedIds.has(id))
  const told = (term: QuestionTerm) =>
    term.weight < 1 || quoted.some((record) => matchStrength(term, record.terms) > 0)
  return quoted.length > 0 && !needed.every(told)
}

/** The better supported of what the records and the text answer; null where neither does enough. */
async function answerPlainly(
  frame: Frame,
  selection: RecordSelection,
  sources: AnswerSources,
): Promise<Draft | null> {
  const { knowledge } = sources
  const { u } = frame
  const question: ActivityQuestion = { frame, selection, knowledge, language: u.language }
  const told = u.future ? null : answerFromActivities(question)
  const support = u.future ? 0 : supportOf(question)
  // What records can't tell is no matter of the text; what compares sets of them is theirs alone.
  if (told?.kind === 'none') return told
  if (told && told.query?.op !== 'select' && support >= minRecordSupport) return told
  const edition = frame.editions.every((n) => selection.records.some(({ editions }) => editions.has(n)))
  const fromRecords = support >= minRecordSupport && edition ? told : null
  const plainly =
    (specificity(frame.filter) > 0 || u.aboutActivities) &&
    selection.unmatched.length === 0 &&
    [...selection.levels.values()].every((level) => level === 1)
  const defines =
    u.ask === 'definition' &&
    u.attributes.length === 0 &&
    u.superlative === null &&
    frame.filter.countries.length + frame.filter.periods.length === 0
  if (fromRecords && plainly && !defines && frame.editions.length === 0) return { ...fromRecords, support }
  // A field that the records meant leave empty is not looked for elsewhere.
  if (
    plainly &&
    !fromRecords &&
    selection.records.length > 0 &&
    u.attributes.some((name) => preciseAttributes.has(name))
  )
    return null
  const denied = u.future ? null : denyOrNull(frame, selection, knowledge)
  if (denied) return denied
  const tells = (answer: Draft) => !lacksWord(frame, answer, knowledge)
  const quoted = await answerFromText(frame, { ...sources, tells })
  const fromText = quoted && isSilent(frame, quoted, selection) ? null : quoted
  const textSupport = fromText && fromText.kind !== 'closest' ? fromText.support : 0
  // "How long does it take to register a mark?" asks for no activity's length where a sentence tells it.
  const lasts = u.ask === 'how-long' && specificity(frame.filter) === 0 && !u.aboutActivities
  const textFirst = textSupport > 0 && (defines || lasts)
  // A field of activities that are picked by more than words is where their records have it.
  const fieldAsked = specificity(frame.filter) > 0 && u.attributes.some((name) => fieldOfAttribute[name])
  if (fromRecords && (support >= textSupport || fieldAsked) && !textFirst) return { ...fromRecords, support }
  // That there is no such activity says more than what merely comes near.
  const absent = u.aboutActivities && selection.emptiedBy !== null
  return absent && fromText?.kind === 'closest' ? null : fromText
}

/** The question asked of all documents: who is named is no longer whose document it is, but a word like others. */
function withoutOwners(frame: Frame): Frame {
  const { filter, u } = frame
  const ownTerms = u.terms
    .filter((term) => isWithin(term, u.ownerSpans))
    .map((term) => ({ ...term, strict: true }))
  return {
    ...frame,
    filter: { ...filter, documents: [], terms: [...filter.terms, ...ownTerms] },
    terms: [...frame.terms, ...ownTerms],
  }
}

/** By how much more support another document's answer needs than that of the document that a name points to. */
const ownersLead = 0.1

/**
 * Answers a question from the records, or from the text, whichever bears the answer out better; where neither does
 * enough, says that the documents don't say.
 */
export async function planAnswer(frame: Frame, sources: AnswerSources): Promise<Draft> {
  const { knowledge } = sources
  const selection = selectRecords(frame.filter, knowledge)
  const answer = await answerPlainly(frame, selection, sources)
  if (frame.filter.documents.length > 0 && (!answer || answer.focusRecords.length === 0)) {
    const wider = withoutOwners(frame)
    const other = await answerPlainly(wider, selectRecords(wider.filter, knowledge), sources)
    if (other && other.support > (answer ? answer.support + ownersLead : 0)) return other
  }
  if (answer) return answer
  return refuse(frame, selection, knowledge)
}
