import { cues } from './cue-tables.ts'
import { type ActivityQuestion, draft } from './draft.ts'
import { findCues } from './find-cues.ts'
import type { Draft } from './frame.ts'
import { say } from './messages.ts'
import { matchStrength, type QuestionTerm } from './question-terms.ts'
import { questionWords } from './question-words.ts'
import { termsOfText } from './text-terms.ts'
import { recordTitle } from './titles.ts'
import { type Attribute, fieldOfAttribute } from './understanding.ts'

const minMatch = 0.7

/** Whether a label of a record says what is asked for: "Number of participants" for "how many participants". */
function isLabel(label: string, asked: readonly QuestionTerm[], attributes: readonly Attribute[]): boolean {
  const named = findCues(cues.attributes, questionWords(label))
  if (named.some(({ id }) => attributes.includes(id as Attribute) && !fieldOfAttribute[id as Attribute]))
    return true
  const terms = termsOfText(label, ['fr', 'en', 'es'])
  return asked.some((term) => matchStrength(term, terms) >= minMatch)
}

/** The value under a label that no table knows, where the question asks for what the label says. */
export function answerExtra({ frame, selection, language }: ActivityQuestion): Draft | null {
  const { u } = frame
  const attributes = u.terms.filter((term) => u.attributeTerms.includes(term) || term === u.head)
  if (attributes.length === 0 && u.attributes.length === 0) return null
  const found = selection.records.flatMap((entry) =>
    (entry.passage.fields ?? [])
      .filter(({ field, label }) => field === 'extra' && isLabel(label, attributes, u.attributes))
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
