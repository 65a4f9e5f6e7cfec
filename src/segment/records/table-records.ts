import type { Block } from '../../ingest/source-file.ts'
import type { RecordField } from '../../model/activity-record.ts'
import { nameKey } from '../../model/fold.ts'
import type { Span } from '../../model/passage.ts'
import { numberLabels } from './label-pattern.ts'
import { findLabel, type KnownLabel } from './record-labels.ts'
import type { RecordRow } from './record-rows.ts'

/** What a table holds, in order. */
export type TablePart =
  /** One activity per row. */
  | { kind: 'record'; rows: RecordRow[] }
  /** Labels with their values, to be grouped into records. */
  | { kind: 'labelled'; rows: RecordRow[] }
  /** A row that is neither. */
  | { kind: 'plain'; block: Block }

/** The header of a table is among its first rows. */
const maxHeaderRow = 3

interface Column {
  label: string
  known: KnownLabel | undefined
  /** Numbers the rows. */
  numbers: boolean
}

class TableReader {
  private readonly source: string
  constructor(source: string) {
    this.source = source
  }

  text(cell: Span[] | undefined): string {
    return (cell ?? [])
      .map(({ start, end }) => this.source.slice(start, end))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
  }

  /** The columns that a row of labels announces, or null. */
  header(row: Block): Column[] | null {
    const texts = (row.cells ?? []).map((cell) => this.text(cell).replace(/^[*_]+|[*_:]+$/g, ''))
    const known = texts.map((text) => (text === '' ? undefined : findLabel(text)))
    const fields = new Set(known.filter((label) => label !== undefined).map((label) => label.field))
    const filled = texts.filter((text) => text !== '').length
    if (fields.size < 2 || known.filter(Boolean).length < filled / 2) return null
    return texts.map((label, i) => ({
      label,
      known: known[i],
      numbers: label === '' || numberLabels.has(label),
    }))
  }

  /** A row of a table that has a label in its first or second cell. */
  labelled(row: Block): RecordRow {
    const cells = row.cells ?? []
    const at = [0, 1].find(
      (i) => findLabel(this.text(cells[i]).replace(/^\d{1,3}[.)]\s+/, '')) && cells.length > i + 1,
    )
    const unknown = at === undefined && this.text(cells[0]) !== '' && cells.length > 1
    const label =
      at !== undefined || unknown ? this.text(cells[at ?? 0]).replace(/^\d{1,3}[.)]\s+/, '') : null
    const known = label === null ? undefined : findLabel(label)
    const split = label === null ? 0 : (at ?? 0) + 1
    return {
      line: row.lines[0]?.number ?? 0,
      lead: cells.slice(0, split).flat(),
      value: cells.slice(split).flat(),
      label: label === null ? null : label.replace(/\s*:$/, ''),
      field: label === null ? null : (known?.field ?? ('extra' as const)),
      languages: known?.languages ?? [],
      ...(label === null ? { certain: true } : {}),
    }
  }

  /** One activity: the cells of a row under the labels of the columns, after the labels themselves for the first. */
  record(row: Block, columns: Column[], headers: Span[]): RecordRow[] {
    const line = row.lines[0]?.number ?? 0
    const rows = (row.cells ?? []).map((cell, i): RecordRow => {
      const column = columns[i]
      const numbers = column === undefined || column.numbers
      const field: RecordField | 'extra' = column?.known?.field ?? 'extra'
      return {
        line,
        lead: numbers ? cell : [],
        value: numbers ? [] : cell,
        label: numbers ? null : column.label,
        field: numbers ? null : field,
        languages: column?.known?.languages ?? [],
        certain: true,
      }
    })
    const head: RecordRow = {
      line,
      lead: headers,
      value: [],
      label: null,
      field: null,
      languages: [],
      certain: true,
    }
    return headers.length > 0 ? [head, ...rows] : rows
  }
}

const key = (columns: Column[]) => columns.map(({ label }) => nameKey(label)).join('|')

/** Reads the rows of one table: activities under a header of known labels, labels with values, or neither. */
export function readTable(source: string, rows: Block[]): TablePart[] {
  const reader = new TableReader(source)
  const at = rows.slice(0, maxHeaderRow).findIndex((row) => reader.header(row) !== null)
  const columns = rows[at] && reader.header(rows[at])
  if (columns) return readActivities(reader, rows, at, columns)
  const labelled = rows.map((row) => reader.labelled(row))
  const fields = new Set(labelled.filter((row) => row.languages.length > 0).map((row) => row.field))
  if (fields.size >= 2) return [{ kind: 'labelled', rows: labelled }]
  return rows.map((block) => ({ kind: 'plain', block }))
}

function readActivities(reader: TableReader, rows: Block[], at: number, columns: Column[]): TablePart[] {
  const parts: TablePart[] = rows.slice(0, at).map((block) => ({ kind: 'plain', block }))
  let headers: Block[] = [rows[at] as Block]
  for (const row of rows.slice(at + 1)) {
    const again = reader.header(row)
    const filled = (row.cells ?? []).filter((cell) => cell.length > 0).length
    if (again && key(again) === key(columns)) headers.push(row)
    else if (filled <= 1 && columns.length > 2) {
      // A row with one cell is a title of the rows below, or says that there are none.
      parts.push(...headers.map((block): TablePart => ({ kind: 'plain', block })), {
        kind: 'plain',
        block: row,
      })
      headers = []
    } else {
      parts.push({
        kind: 'record',
        rows: reader.record(
          row,
          columns,
          headers.flatMap((block) => (block.cells ?? []).flat()),
        ),
      })
      headers = []
    }
  }
  return [...parts, ...headers.map((block): TablePart => ({ kind: 'plain', block }))]
}
