import type { Block } from '../../ingest/source-file.ts'
import { readActivities, type TableLayout, type TablePart } from './activity-rows.ts'
import { findHeader, type TableHeader } from './columns/find-header.ts'
import { evidenceOf, listsActivities } from './columns/judge-table.ts'
import { givenColumns, type ReadColumns, readColumns } from './columns/read-columns.ts'
import { labelledRow } from './labelled-row.ts'
import { findLabel, type KnownLabel } from './record-labels.ts'
import type { RecordRow } from './record-rows.ts'
import { filledCells, type GridRow, gridOf, widthOf } from './table-grid.ts'
import { readTransposed } from './transposed-table.ts'

/** Looks labels up: those of the tables, and those that a document has taught. */
export type LabelReader = (label: string) => KnownLabel | undefined

/** A table without a header of its own has the columns of the one before it: it goes on on another page. */
export interface TableMemory {
  last: { columns: ReadColumns; layout: TableLayout; width: number } | null
}

const textsOf = (grid: GridRow[]) => grid.map(({ texts }) => texts)
/** The rows that hold more than a title of those below. */
const dataOf = (grid: GridRow[]) => grid.filter((row) => filledCells(row) > 1).map(({ texts }) => texts)

/** The columns of a table that lists activities, by the labels that its header gives them; null for any other. */
function readLayout(
  grid: GridRow[],
  header: TableHeader | null,
): { columns: ReadColumns; layout: TableLayout } | null {
  const labels = header?.labels ?? Array.from({ length: widthOf(textsOf(grid)) }, () => '')
  const data = dataOf(grid.slice(header?.to ?? 0))
  const columns = readColumns(labels, data)
  if (!listsActivities(columns, data)) return null
  return { columns, layout: { from: header?.from ?? 0, to: header?.to ?? 0, roles: columns.roles } }
}

/** The columns of the table before, where the rows fit them too. */
function continued(grid: GridRow[], memory: TableMemory): TableLayout | null {
  const last = memory.last
  if (!last || last.width !== widthOf(textsOf(grid))) return null
  const data = dataOf(grid)
  const labels = last.columns.roles.map(({ label }) => label)
  const columns = readColumns(labels, data)
  const fits = columns.roles.every(({ field }, i) => field === last.columns.roles[i]?.field)
  return fits && listsActivities(columns, data) ? { from: 0, to: 0, roles: last.columns.roles } : null
}

/** A form has so many lines. */
const minFormRows = 3
/** What its labels say must make so many fields. */
const minFormFields = 3

/**
 * The rows of a form whose labels no table has, read as the columns of a table of one activity; null where they make
 * none.
 */
function readForm(grid: GridRow[], labelled: RecordRow[]): RecordRow[] | null {
  const pairs = grid.map(({ texts }) => texts.filter((text) => text !== ''))
  if (grid.length < minFormRows || pairs.some(({ length }) => length > 2)) return null
  const labels = pairs.map(([label = '', value]) =>
    value === undefined ? '' : label.replace(/(?<!\s)\s*:$/, ''),
  )
  const values = pairs.map(([, value = '']) => value)
  const columns = readColumns(labels, [values])
  const named = columns.roles.filter(({ field, languages }) => field !== 'extra' && languages.length > 0)
  const { title, date, country } = evidenceOf(columns, values)
  if (named.length < minFormFields || !title || !(date || country)) return null
  return labelled.map((row, i) => {
    const role = columns.roles[i]
    return row.label === null || !role || role.field === null
      ? row
      : { ...row, field: role.field, languages: role.languages }
  })
}

/** Reads the rows of one table: activities in columns, labels with values, or neither. */
export function readTable(
  source: string,
  rows: Block[],
  memory: TableMemory = { last: null },
  learned: LabelReader = findLabel,
): TablePart[] {
  const grid = gridOf(source, rows)
  const given = rows[0]?.fields
  if (given) return readActivities(grid, { from: 0, to: 0, roles: givenColumns(given, []).roles })
  const columns = readTransposed(grid, learned)
  if (columns) return columns.map((rows) => ({ kind: 'record', rows }))
  const labelled = rows.map((row) => labelledRow(source, row, learned))
  const fields = new Set(labelled.filter((row) => row.languages.length > 0).map((row) => row.field))
  // Labels below each other are no cells of a column, however well they look like titles.
  const onlyLabels = fields.size >= 2 && labelled.every((row) => row.languages.length > 0)
  const covered = grid.map(({ borrowed }) => borrowed.some(Boolean))
  const header = onlyLabels ? null : findHeader(textsOf(grid), covered)
  const byColumns = header || fields.size < 2 ? readLayout(grid, header) : null
  if (byColumns) {
    memory.last = { ...byColumns, width: widthOf(textsOf(grid)) }
    return readActivities(grid, byColumns.layout)
  }
  if (fields.size >= 2) return [{ kind: 'labelled', rows: labelled }]
  const form = readForm(grid, labelled)
  if (form) return [{ kind: 'labelled', rows: form }]
  const layout = continued(grid, memory)
  if (layout) return readActivities(grid, layout)
  memory.last = null
  return rows.map((block) => ({ kind: 'plain', block }))
}
