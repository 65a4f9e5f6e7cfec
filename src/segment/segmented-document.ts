import type { PassageLanguage } from '../model/language.ts'
import type { IndexedPassage, Span } from '../model/passage.ts'
import type { Warning } from '../model/segmentation.ts'
import type { DocumentSummary, Heading } from '../model/source-document.ts'

/** A passage with where it stands in the source: `text` is the concatenation of the slices at `spans`. */
export interface SegmentedPassage extends IndexedPassage {
  spans: Span[]
  line: number
  /** Records only: the languages of the labels, as far as the alias table tells. */
  labelLanguages?: string[]
  /** As its source states it (BCP 47). */
  statedLanguage?: string
}

export interface SegmentedHeading extends Heading {
  spans: Span[]
}

/** A source document cut into passages. Every character that is neither white space nor markup is in exactly one place. */
export interface SegmentedDocument
  extends Omit<DocumentSummary, 'passages' | 'kinds' | 'languages' | 'language'> {
  /** What an editor says it is written in. */
  language?: PassageLanguage | undefined
  titleSpans: Span[]
  headings: SegmentedHeading[]
  passages: SegmentedPassage[]
  /** Bold markers, paragraph numbers, footnote marks, page furniture, rules and separators of tables. */
  markup: Span[]
  /** Lines of the cover, page headers, menus of a site: what is printed outside passages and headings, in order. */
  paratext: string[]
  /** What in the source no rule knew, or an editor should look at. Nothing is lost by it. */
  warnings: Warning[]
}
