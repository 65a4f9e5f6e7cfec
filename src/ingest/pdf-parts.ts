import type { Box, PdfText } from './pdf-geometry.ts'

/** Text on one base line with no wide gap in it, or a part of the page that is read by itself. */
export interface Piece extends Box, PdfLine {
  /** Pieces on one base line have the same number. */
  strip: number
  /** What stands in a table or a box, which its surroundings are read around. */
  inside?: Region[]
}

/** A line of a region, as it is read; bold where all of it is. */
export type PdfLine = Omit<PdfText, 'spaced'>

/** A part of a page that is read by itself. */
export type Region =
  /** Lines of running text. `boxed`: set apart from the text around. */
  | { kind: 'flow'; lines: PdfLine[]; boxed?: boolean }
  /** Lines with wide gaps that are no table. */
  | { kind: 'spaced'; lines: PdfLine[][] }
  /** Cells as the lines that stand in them. `lefts`: where the columns begin. */
  | { kind: 'table'; rows: string[][][]; lefts: number[] }
