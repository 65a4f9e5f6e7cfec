import type { ActivityRecord } from '../model/activity-record.ts'
import type { PassageLanguage } from '../model/language.ts'
import type { FieldSpan, IndexedPassage } from '../model/passage.ts'

/** Passages in an order, each read when it is asked for. An array is such a list. */
export interface PassageList extends Iterable<IndexedPassage> {
  readonly length: number
  at(place: number): IndexedPassage | undefined
}

/** What records are chosen and grouped by. */
export interface RecordFacts
  extends Pick<ActivityRecord, 'programme' | 'startDate' | 'endDate' | 'countries' | 'providers'> {
  /** Of its passage. */
  language: PassageLanguage
  /** What its passage is about. */
  topics?: readonly string[] | undefined
  /** The fields that are not empty. */
  given: readonly FieldSpan['field'][]
}

/** The index terms of a record, field by field. */
export interface FieldTerms {
  fields(): readonly FieldSpan['field'][]
  has(field: FieldSpan['field'], term: string): boolean
  /** Whether any of these fields has any of these terms. */
  hasAny(fields: ReadonlySet<string>, terms: readonly string[]): boolean
}

/** Where the passages of a document are: from `first` to before `end`. */
export interface PlacedPassages {
  id: string
  first: number
  end: number
  headings: readonly string[]
  /** The places of those that carry a record, with what it is chosen by. */
  records(): Iterable<readonly [place: number, facts: RecordFacts]>
}

/** All passages of a corpus, with what is known of them unread. */
export interface PassageContents extends PassageList {
  /** The documents in order. */
  readonly documents: readonly PlacedPassages[]
  idAt(place: number): string
  documentIdAt(place: number): string
  /** Where a passage stands; −1 for one that there is not. */
  placeOf(id: string): number
  /** What a passage's record is chosen by; null for a passage without one. */
  factsAt(place: number): RecordFacts | null
  fieldTermsAt(place: number): FieldTerms | null
  /** Whether a word stands beside the text of passages, given as one of its forms (`wordForms`). */
  hasBeside(form: string): boolean
}
