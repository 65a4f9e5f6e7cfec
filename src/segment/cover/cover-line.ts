import type { CoverFact } from '../text/document-words.ts'

/** A line of the cover of a document, as it stands in the source. */
export interface CoverLine {
  text: string
  /** Counted from 1, in the source. */
  number: number
  /** Lines of one block have the same. */
  block: number
  bold: boolean
  /** In so many times the size of most letters. */
  print: number
  /** The format says that it is a heading. */
  heading: boolean
  /** The format says that it is the title of the document. */
  title: boolean
  /** Symbol, date, name of the council …: part of no title. */
  fact: boolean
  /** It stands beside a fact, in the same line: "12.07.2022   Tbilisi   Press team". */
  beside: boolean
  /** The fact of the document that a label says it is. */
  label: CoverFact | null
}
