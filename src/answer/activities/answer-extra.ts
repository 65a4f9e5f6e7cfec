import { termsOfText } from '../../engine/field-terms.ts'
import { isOfKind, type LabelKind } from '../knowledge/label-kinds.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import { matchStrength, type QuestionTerm } from '../knowledge/question-term.ts'
import { specificity } from '../knowledge/record-filter.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { draft } from '../wording/draft.ts'
import { say } from '../wording/messages.ts'
import { recordTitle } from '../wording/titles.ts'
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

/** The value under a label that no table knows, where the question asks for what the label says. */
export function answerExtra({ frame, selection, language }: ActivityQuestion): Draft | null {
  const { u } = frame
  const kinds = kindsAsked(u)
  const named = u.terms.filter((term) => u.attributeTerms.includes(term) || term === u.head)
  if (named.length === 0 && kinds.length === 0) return null
  // What all activities of a year cost together is no activity's cost.
  const { filter } = frame
  if (specificity(filter) === filter.periods.length && (selection.matched.length === 0 || u.operators.totals))
    return null
  const found = selection.records.flatMap((entry) =>
    labelledValues(entry, kinds)
      .filter(({ label }) => isLabel(label, kinds.length > 0 ? [] : named, kinds))
      .map(({ label, start, end }) => ({ entry, label, quote: { passage: entry.passage, start, end } }))
      .filter(({ quote }) => quote.passage.text.slice(quote.start, quote.end).trim() !== ''),
  )
  const [first] = found
  if (!first) return null
  const given = ({ quote }: typeof first) => quote.passage.text.slice(quote.start, quote.end).trim()
  const lines = found.map((one) =>
    say(language, 'field', {
      label: one.label,
      title: recordTitle(one.entry, language),
      value: given(one),
    }),
  )
  return draft({
    kind: found.length === 1 ? 'value' : 'list',
    intent: 'field-extra',
    text: lines.join('\n'),
    value: found.length === 1 ? given(first) : null,
    items: found.length > 1 ? found.map((one, i) => ({ entry: one.entry, label: lines[i] ?? '' })) : [],
    quotes: found.map(({ quote }) => quote),
    focusRecords: found.map(({ entry }) => entry),
  })
}
