import type { Block } from '../../ingest/source-file.ts'
import { oneLine } from '../../model/fold.ts'
import type { Span } from '../../model/passage.ts'

/** A row of a table with the texts of its cells; a cell over several columns is said once, in the first of them. */
export interface GridRow {
  block: Block
  cells: Span[][]
  texts: string[]
  /** For each cell, whether it stands in a row above and covers this one too. */
  borrowed: boolean[]
}

const sameCell = (a: Span[] | undefined, b: Span[] | undefined) =>
  a !== undefined && b !== undefined && a.length > 0 && a[0]?.start === b[0]?.start && a[0]?.end === b[0]?.end

/** The rows of a table with their texts on one line each. */
export function gridOf(source: string, rows: Block[]): GridRow[] {
  return rows.map((block) => {
    const start = block.lines[0]?.start ?? 0
    const cells = (block.cells ?? []).map((cell, i, all) => (sameCell(cell, all[i - 1]) ? [] : cell))
    const texts = cells.map((cell) =>
      oneLine(cell.map(({ start, end }) => source.slice(start, end)).join(' ')),
    )
    return {
      block,
      cells,
      texts,
      borrowed: cells.map(([piece]) => piece !== undefined && piece.start < start),
    }
  })
}

/** A table with more columns is one of figures, or damaged: what stands further right has no label. */
const maxColumns = 200
export const widthOf = (rows: readonly string[][]) =>
  rows.reduce((width, row) => Math.max(width, Math.min(row.length, maxColumns)), 0)

/** How many cells of a row hold something, of its own or from above. */
export const filledCells = ({ texts }: GridRow) => texts.filter((text) => text !== '').length
