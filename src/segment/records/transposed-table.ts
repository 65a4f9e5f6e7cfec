import { readCellSigns } from './columns/cell-signs.ts'
import { labelByWords } from './columns/score-column.ts'
import type { KnownLabel } from './record-labels.ts'
import type { RecordRow } from './record-rows.ts'
import { type GridRow, widthOf } from './table-grid.ts'

/** Of two columns, one holds the labels and the other the values of one activity. */
const minColumns = 3
const minFields = 2

/**
 * The activities of a table whose labels stand in its first column, a column each: labels go with the first of them.
 * Null for any other table, as where one activity has several values: all of them must be dated.
 */
export function readTransposed(
  grid: GridRow[],
  labels: (label: string) => KnownLabel | undefined,
): RecordRow[][] | null {
  const width = widthOf(grid.map(({ texts }) => texts))
  if (width < minColumns) return null
  const known = grid.map(
    ({ texts }) => labels(texts[0] ?? '') ?? labelByWords(texts[0] ?? '', texts.slice(1)),
  )
  const fields = new Set(known.flatMap((label) => label?.field ?? []))
  const dates = grid[known.findIndex((label) => label?.field === 'dates')]?.texts.slice(1) ?? []
  const dated = dates.length === width - 1 && dates.every((text) => readCellSigns(text).dates >= 0.5)
  if (!dated || fields.size < minFields || !fields.has('programme')) return null
  return dates.map((_, at) =>
    grid.map(({ block, cells, texts }, row): RecordRow => {
      const label = texts[0] ?? ''
      return {
        line: block.lines[0]?.number ?? 0,
        lead: at === 0 ? (cells[0] ?? []) : [],
        value: cells[at + 1] ?? [],
        label,
        field: known[row]?.field ?? 'extra',
        languages: known[row]?.languages ?? [],
        certain: true,
      }
    }),
  )
}
