import type { FieldSpan, Span } from '../../model/passage.ts'
import type { QueryGrouping } from '../../model/record-query.ts'
import type { FoundCue } from './find-cues.ts'
import type { AskedCount } from './read-counts.ts'

export type Superlative = 'longest' | 'shortest' | 'first' | 'last' | 'most' | 'fewest'

/** A form of an answer that is asked for. */
export type Shape = 'table' | 'timeline' | 'newest-first' | 'all-fields' | 'comparison'

/** A word that turns round or narrows what stands in its reach. */
export interface Negation extends Span {
  how: 'not' | 'except' | 'only'
  /** Denies all: "not … any", « aucun ». */
  universal: boolean
  /** Stands in a clause of its own that tells which are meant: "activities that were not …". */
  relative: boolean
  /** Where what it applies to can stand. */
  reach: Span
}

/** What a question wants done with activities, besides picking them. */
export interface Operators {
  negations: Negation[]
  shapes: ReadonlySet<Shape>
  /** Asks for a sum, of days where `days` is set too. */
  totals: boolean
  days: boolean
  /** "The most days": days are what most or fewest is said of. */
  extremeDays: boolean
  both: boolean
  butNot: FoundCue | null
  /** Sets two things against each other: "in Asia versus Africa". */
  versus: FoundCue | null
  /** Asks for what comes next to something in time. */
  adjacent: boolean
  /** Asks for the time between two things. */
  elapsed: boolean
  /** "From the longest to the shortest": the end that all are ranked from. */
  ranksFrom: Superlative | null
  /** How many of an order are asked for ("the three longest"), from which place on ("the second"). */
  limit: number
  offset: number
  /** What "the most" or "more" is followed by: "the most countries". */
  compared: QueryGrouping | null
  /** A field that the activities asked for give: "with a website". */
  giving: FieldSpan['field'] | null
  /** Numbers of things by which activities, or the names asked for, are picked: "with more than five countries". */
  counts: AskedCount[]
  /** Asks whether something holds of all. */
  every: boolean
  /** Asks for what is equal to something else's: "the same provider as". */
  same: boolean
  /** Where these words stand. */
  spans: Span[]
}
