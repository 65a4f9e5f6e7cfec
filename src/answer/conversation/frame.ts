import type { Span } from '../../model/passage.ts'
import type { QuerySide } from '../../model/record-query.ts'
import type { QuestionTerm } from '../knowledge/question-term.ts'
import type { RecordFilter } from '../knowledge/record-filter.ts'
import type { Understanding } from '../question/understanding.ts'
import type { Draft } from '../wording/answer-draft.ts'

/** A question as it is answered: read by itself, and completed by what earlier ones say. */
export interface Frame {
  /** What is asked for; its form may come from an earlier question. */
  u: Understanding
  filter: RecordFilter
  /** The conditions that a following question may take over: those of what was pointed back at included. */
  conditions: RecordFilter
  /** What a sentence has to be about. */
  terms: QuestionTerm[]
  editions: number[]
  /** Passages that an earlier answer was about, where the question points back at them. */
  within: string[] | null
  /** Passages that an earlier answer was about, where this question may well be about them too. */
  near: string[]
  /** Sets of activities to be compared. */
  sides: ComparedSide[]
  carriedOver: CarriedOver[]
}

/** A set of activities that a question names beside another. */
export interface ComparedSide extends QuerySide {
  /** Where the question names it; nowhere where earlier answers give it. */
  told: Span[]
}

/** What a follow-up question may take from those before it. */
export type CarriedOver = 'intent' | 'countries' | 'period' | 'programme' | 'subject' | 'answer'

/** An answered question, with what it leaves to those that follow. */
export interface Turn {
  frame: Frame
  draft: Draft
}
