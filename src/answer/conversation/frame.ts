import type { AnswerKind, AnswerTable, Candidate, Interpretation } from '../../model/answer.ts'
import type { Span } from '../../model/passage.ts'
import type { QuerySide } from '../../model/record-query.ts'
import type { RecordEntry, Unit } from '../knowledge/passage-entry.ts'
import type { RecordFilter } from '../knowledge/select-records.ts'
import type { QuestionTerm } from '../question/question-terms.ts'
import type { Understanding } from '../question/understanding.ts'

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

/** A stretch of a passage that bears an answer out. */
export interface Quote {
  passage: Unit['entry']['passage']
  start: number
  end: number
}

/** A line of a list. */
export interface DraftItem {
  entry: Unit['entry']
  label: string
}

/** An answer before it is checked and dressed. */
export interface Draft {
  kind: AnswerKind
  intent: string
  text: string
  value: string | number | null
  items: DraftItem[]
  quotes: Quote[]
  /** How well it is supported, 0 to 1: where both records and text could answer, the better supported does. */
  support: number
  /** How likely it is right, calibrated, 0 to 1; `support` where it is not known. */
  confidence?: number
  table: AnswerTable | null
  /** What was asked of the records, if anything. */
  query: Interpretation['query']
  /** The conditions of the query, each of which can be left out. */
  conditions: Interpretation['conditions']
  /** The sentences that were considered, best first, where the answer is to be explained. */
  candidates: Candidate[]
  /** What a following question may refer to. */
  focusRecords: RecordEntry[]
  focusPassages: string[]
}

/** An answered question, with what it leaves to those that follow. */
export interface Turn {
  frame: Frame
  draft: Draft
}
