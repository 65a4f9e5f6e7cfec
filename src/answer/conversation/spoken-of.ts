import { isWithin } from '../../model/spans.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { selectRecords } from '../knowledge/select-records.ts'
import { filterOf, unrestricted } from '../question/filter-of.ts'
import type { Understanding } from '../question/understanding.ts'
import { draft, recordQuotes } from '../wording/draft.ts'
import { freshFrame } from './complete-question.ts'
import type { Turn } from './frame.ts'

/**
 * The activities that a message speaks of beside its question, as a turn that the question may lean on; null where it
 * speaks of none in particular. "I was told of a course in Paraguay. Who gave it?"
 */
export function spokenOf(u: Understanding, knowledge: Knowledge): Turn | null {
  // "I haven't read the document" denies nothing of activities.
  const said = { ...filterOf(u, knowledge), ...unrestricted }
  const { matched } = selectRecords(said, knowledge)
  const filter = {
    ...said,
    terms: said.terms.filter((term) => matched.includes(term)),
    types: said.types.filter((term) => matched.includes(term)),
  }
  const { records } = selectRecords(filter, knowledge)
  if (records.length === 0 || records.length === knowledge.records.length) return null
  return {
    frame: freshFrame(u, filter),
    draft: draft({
      kind: 'list',
      intent: 'list-activities',
      text: '',
      quotes: recordQuotes(records),
      focusRecords: records,
    }),
  }
}

/** Whether a question names nothing by which activities are told apart but their kind: "who gave that course?" */
export const namesNothing = ({
  countries,
  regions,
  periods,
  programme,
  recordTerms,
  typeSpans,
}: Understanding) =>
  countries.length + regions.length + periods.length === 0 &&
  programme === null &&
  recordTerms.every((term) => isWithin(term, typeSpans))
