import { termsOfText } from '../../engine/field-terms.ts'
import { isOfKind, type LabelKind } from '../knowledge/label-kinds.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import { matchStrength, type QuestionTerm } from '../knowledge/question-term.ts'
import { specificity } from '../knowledge/record-filter.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { draft } from '../wording/draft.ts'
import { tellGiven } from '../wording/titles.ts'
import type { ActivityQuestion } from './activity-question.ts'
import { kindsAsked } from './kinds-asked.ts'

const minMatch = 0.7

/** Whether a label of a record says what is asked for: "Number of participants" for "how many participants". */
function isLabel(label: string, asked: readonly QuestionTerm[], kinds: readonly LabelKind[]): boolean {
  if (kinds.some((kind) => isOfKind(label, kind))) return true
  const terms = termsOfText(label, ['fr', 'en', 'es'])
  return asked.some((term) => matchStrength(term, terms) >= minMatch)
}

/** Labelled values of a record that no question word asks for by name: those of unknown labels, and heads counted. */
const labelledValues = ({ passage }: RecordEntry, kinds: readonly LabelKind[]) =>
  (passage.fields ?? []).filter(
    ({ field, start, end }) =>
      field === 'extra' ||
      // Under "Participants" some records have who took part, others how many did.
      (field === 'audience' &&
        kinds.includes('participants') &&
        /^\s*\d/.test(passage.text.slice(start, end))),
  )

/** What the text of a record says an activity cost, or how many took part in it. */
const amountOf = (entry: RecordEntry, kind: LabelKind) =>
  kind === 'cost' || kind === 'participants' ? (entry.amountOf(kind) ?? []) : []

/** The value under a label that no table knows, or an amount told in the text, where the question asks for it. */
export function answerExtra({ frame, selection, language }: ActivityQuestion): Draft | null {
  const { u } = frame
  const kinds = kindsAsked(u)
  const named = u.terms.filter((term) => u.attributeTerms.includes(term) || term === u.head)
  if (named.length === 0 && kinds.length === 0) return null
  // What all activities of a year cost together is no activity's cost.
  const { filter } = frame
  if (specificity(filter) === filter.periods.length && (selection.matched.length === 0 || u.operators.totals))
    return null
  const found = selection.records.flatMap((entry) => {
    const labelled = labelledValues(entry, kinds)
      .filter(({ label }) => isLabel(label, kinds.length > 0 ? [] : named, kinds))
      .map(({ label, start, end }) => ({ label, told: { start, end }, quote: { start, end } }))
    const amounts = labelled.length > 0 ? [] : kinds.flatMap((kind) => amountOf(entry, kind))
    return [...labelled, ...amounts]
      .map(({ label, told, quote }) => ({
        entry,
        label,
        value: entry.passage.text.slice(told.start, told.end).trim(),
        quote: { passage: entry.passage, ...quote },
      }))
      .filter(({ value }) => value !== '')
  })
  const [first] = found
  if (!first) return null
  const lines = found.map((one) => tellGiven(one.entry, one, language))
  return draft({
    kind: found.length === 1 ? 'value' : 'list',
    intent: 'field-extra',
    text: lines.join('\n'),
    value: found.length === 1 ? first.value : null,
    items: found.length > 1 ? found.map((one, i) => ({ entry: one.entry, label: lines[i] ?? '' })) : [],
    quotes: found.map(({ quote }) => quote),
    focusRecords: found.map(({ entry }) => entry),
  })
}
