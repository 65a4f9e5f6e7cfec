import type { RecordField } from '../model/activity-record.ts'
import type { Corrections } from '../model/corrections.ts'
import type { Remark } from '../model/remark.ts'

/** A source file, read and decoded. */
export interface SourceFile {
  /** Path below the folder that was indexed, with forward slashes. */
  file: string
  /** Document identifier: the slug of the file name. */
  id: string
  /** What the file says: its own characters for text, the text extracted in reading order for other formats. */
  text: string
  /** SHA-256 of the file's bytes, hexadecimal. */
  sha256: string
  /** The structure that the format states; absent for text, whose lines tell it. */
  blocks?: Block[]
  /** In which languages the format states parts of the text to be; of parts within others, the inner come first. */
  languages?: StatedLanguage[]
  /** Which parts of the text were recognised in pictures. */
  recognised?: TextRange[]
  /** What was odd about reading the file. */
  warnings?: Remark[]
  /** What editors say of it, in place of what is read. */
  corrections?: Corrections
  /** What a page shows around its document, above the text, which is left out of it. */
  around?: string[]
  /** What the file states of the document beside its text. */
  stated?: StatedFacts
}

/** How files are read. */
export interface ReadOptions {
  /** Whether the text of pages that are pictures is recognised, which takes seconds a page. */
  ocr?: boolean
}

/** What a file says of the document beside its text: the properties of Word and PDF, the head of a page. */
export interface StatedFacts {
  title?: string
  subtitle?: string
  author?: string
  /** The site or publication that it is part of. */
  site?: string
  /** When it was published, as stated. */
  date?: string
  /** The page says that it is an item of news. */
  news?: boolean
}

/** A line of a source file, without its end-of-line characters. */
export interface Line {
  text: string
  /** UTF-16 offset of its first character in the file's text. */
  start: number
  /** Counted from 1. */
  number: number
}

/** A range of the file's text, end excluded. */
export interface TextRange {
  start: number
  end: number
}

/** A part of a text that its format states to be in a language (BCP 47). */
export interface StatedLanguage extends TextRange {
  language: string
}

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'row' | 'note'

/** A piece of a document that stands by itself. */
export interface Block {
  /** What the format says it is; absent where only the lines can tell. */
  kind?: BlockKind
  /** Headings: 1 is the outermost. */
  level?: number
  /**
   * Rows: where the cells stand, from left to right; a cell may be in several pieces. A cell over several columns or
   * rows is given in each of them, with the same ranges: in rows below they lie before the row's own lines.
   */
  cells?: TextRange[][]
  /** Rows that were made of lines: what their cells hold; null for a number. Else, labels and cells tell it. */
  fields?: (RecordField | 'extra' | null)[]
  /** Rows of one table have the same number. */
  table?: number
  /** The format says that it is the title of the document, or its subtitle. */
  title?: true
  /** All of it is in bold print: its words need to say less to make it a heading. */
  bold?: true
  /** In so many times the size of most of the document's letters, to a tenth, where they are larger. */
  print?: number
  /** Stands in the margin of every page, in a header or footer: facts of the cover, no part of the narrative. */
  margin?: true
  lines: Line[]
}

/** What a reader makes of the bytes of a file. */
export type Extraction = Pick<SourceFile, 'text' | 'blocks' | 'languages' | 'warnings' | 'stated' | 'around'>
