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
  /** What was odd about reading the file. */
  warnings?: Remark[]
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
  /** Rows: where the cells stand, from left to right; a cell may be in several pieces. */
  cells?: TextRange[][]
  /** Rows of one table have the same number. */
  table?: number
  lines: Line[]
}

/** What a reader makes of the bytes of a file. */
export type Extraction = Pick<SourceFile, 'text' | 'blocks' | 'languages' | 'warnings'>
