/** A source file, read and decoded. */
export interface SourceFile {
  /** Path below the folder that was indexed, with forward slashes. */
  file: string
  /** Document identifier: the slug of the file name. */
  id: string
  text: string
  /** SHA-256 of the file's bytes, hexadecimal. */
  sha256: string
}

/** A line of a source file, without its end-of-line characters. */
export interface Line {
  text: string
  /** UTF-16 offset of its first character in the file's text. */
  start: number
  /** Counted from 1. */
  number: number
}

/** A run of lines with no blank line between them. */
export interface Block {
  lines: Line[]
}
