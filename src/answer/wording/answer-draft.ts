import type { AnswerKind, AnswerTable, Candidate, Interpretation } from '../../model/answer.ts'
import type { RecordEntry, Unit } from '../knowledge/passage-entry.ts'

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
  /** The same in short, where items, a table or quotations say the rest. */
  headline: string | null
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
