import type { Span } from '../../model/passage.ts'
import type { ValueType } from '../knowledge/find-values.ts'
import type { Unit } from '../knowledge/passage-entry.ts'
import type { QuestionTerm } from '../question/question-terms.ts'

/** What a sentence is looked for by. */
export interface SentenceQuery {
  /** The question: its words are names together where they follow each other. */
  text: string
  terms: QuestionTerm[]
  editions: number[]
  /** What kinds of values it may answer with; empty where any sentence may. */
  types: ValueType[]
  /** Words one of which has to stand in the sentence itself: what no record has a field for. */
  required: readonly QuestionTerm[]
  /** Words asked to be explained: acronyms are spelt out by the sentence that is looked for. */
  explained: readonly string[]
  /** Whether it should say what something is for. */
  purpose: boolean
  /** Whether it should name a person. */
  person: boolean
  /** Whether it should name countries. */
  countries: boolean
  /** The thing that is counted or measured: the figure stands by it. */
  head: QuestionTerm | null
  /** Whether the sentence, or for plain sentences its passage, has to name it. */
  headNamed: boolean
  /** Whether names have to stand in the sentence itself. */
  exact: boolean
  /** Keeps to these passages. */
  within: readonly string[] | null
  /** Passages that are more likely meant: records that the question picks, what was spoken of before. */
  preferred: ReadonlySet<string>
  /** The records that the question picks: what other records say is not meant; empty where it picks none. */
  picked: ReadonlySet<string>
  /** Keeps to documents of these organizations. */
  documents: readonly string[]
}

/** A sentence that may answer, with how well it is supported. */
export interface FoundSentence {
  unit: Unit
  /** Share of the question's information that its passage holds, what stands in the sentence itself counting most. */
  coverage: number
  /** The share that the sentence holds by itself. */
  direct: number
  score: number
  /** What was asked for, as offsets into the passage. */
  value: Span | null
}
