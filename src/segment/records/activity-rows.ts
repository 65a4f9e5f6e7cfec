import type { Block } from '../../ingest/source-file.ts'
import type { Span } from '../../model/passage.ts'
import { findCountryCode } from '../../names/country-names.ts'
import { isGroupName } from '../../names/group-names.ts'
import { parsePeriod } from '../../periods/parse-period.ts'
import { saysTotal } from './columns/column-words.ts'
import { evidenceOf } from './columns/judge-table.ts'
import { type ColumnRole, headerKey } from './columns/read-columns.ts'
import { blankRow, type RecordRow } from './record-rows.ts'
import { filledCells, type GridRow } from './table-grid.ts'

/** What a table holds, in order. */
export type TablePart =
  /** One activity per row. */
  | { kind: 'record'; rows: RecordRow[] }
  /** Labels with their values, to be grouped into records. */
  | { kind: 'labelled'; rows: RecordRow[] }
  /** A row that is neither. */
  | { kind: 'plain'; block: Block }

/** Where the header of a table stands, and what its columns hold. */
export interface TableLayout {
  from: number
  to: number
  roles: ColumnRole[]
}

/** A row with one cell that says what the rows below it have in common: their country or their year. */
interface Band {
  spans: Span[]
  field: 'countries' | 'dates'
  line: number
}

const plain = (block: Block): TablePart => ({ kind: 'plain', block })
const lineOf = (row: GridRow) => row.block.lines[0]?.number ?? 0
const hasField = (roles: ColumnRole[], field: string) => roles.some((role) => role.field === field)

/** What a row with one cell says of the rows below it, where they don't say it themselves. */
function bandOf(row: GridRow, roles: ColumnRole[], dated: boolean): Band | null {
  const at = row.texts.findIndex((text) => text !== '')
  const text = (row.texts[at] ?? '').replace(/(?<![\s:–—-])[\s:–—-]+$/u, '')
  const spans = row.cells[at] ?? []
  const named = findCountryCode(text) !== null || isGroupName(text)
  if (named && !hasField(roles, 'countries')) return { spans, field: 'countries', line: lineOf(row) }
  if (
    !dated &&
    /^[^\p{L}\p{N}_]*(?:\p{L}+[^\p{L}\p{N}_]+)?\d{4}(?:\W\d{2,4})?\W*$/u.test(text) &&
    parsePeriod(text).startDate !== null
  )
    return { spans, field: 'dates', line: lineOf(row) }
  return null
}

const startOf = ({ lead, value }: RecordRow) => (lead[0] ?? value[0])?.start ?? Number.POSITIVE_INFINITY

/** The values of a cell: pieces on lines of their own are one that was wrapped, pieces of one line are several. */
function partsOf(cell: Span[], block: Block): Span[][] {
  const lineAt = (at: number) => block.lines.findLastIndex(({ start }) => start <= at)
  const parts: Span[][] = []
  for (const span of cell) {
    const before = parts.at(-1)?.at(-1)
    if (before && lineAt(before.end) !== lineAt(span.start)) parts.at(-1)?.push(span)
    else parts.push([span])
  }
  return parts.length > 0 ? parts : [[]]
}

/** Keeps what stands between the parts of a line, so that a record reads as it is printed: commas, brackets, dashes. */
function addSeparators(cells: RecordRow[], { lines }: Block): void {
  let at: number | undefined
  for (const cell of cells) {
    const from = startOf(cell)
    if (!Number.isFinite(from)) continue
    const line = lines.findLast(({ start }) => start <= from)
    const gapAt = Math.max(at ?? from, line?.start ?? 0)
    if (gapAt < from) cell.lead = [{ start: gapAt, end: from }, ...cell.lead]
    at = [...cell.lead, ...cell.value].at(-1)?.end ?? at
  }
  const last = lines.findLast(({ start }) => start <= (at ?? 0))
  const end = (last?.start ?? 0) + (last?.text.trimEnd().length ?? 0)
  const closing = cells[0]
  if (at !== undefined && at < end && closing)
    cells.push({ ...closing, lead: [{ start: at, end }], value: [], label: null, field: null })
}

/** The cells of a row under the labels of its columns, after what rows above say of it. */
function recordOf(row: GridRow, roles: ColumnRole[], lead: Span[], bands: Band[]): RecordRow[] {
  const blank = blankRow(lineOf(row))
  const cells = row.cells.flatMap((cell, i): RecordRow[] => {
    const role = roles[i]
    // The number of another row says nothing of this one.
    if (!role || role.field === null) return row.borrowed[i] ? [] : [{ ...blank, lead: cell }]
    const { label, field, languages, order } = role
    return partsOf(cell, row.block).map((value) => ({ ...blank, value, label, field, languages, order }))
  })
  cells.sort((a, b) => startOf(a) - startOf(b))
  if (row.block.fields) addSeparators(cells, row.block)
  const fromBands = bands.map(({ spans, field }): RecordRow => {
    return { ...blank, value: spans, label: '', field, order: 1 }
  })
  return [...(lead.length > 0 ? [{ ...blank, lead }] : []), ...fromBands, ...cells]
}

/** Whether a row goes on with the cells of the row above: nothing in it begins an activity. */
function goesOn(row: GridRow, roles: ColumnRole[]): boolean {
  const has = evidenceOf({ roles }, row.texts)
  if (has.date || has.country || row.borrowed.some(Boolean)) return false
  const title = row.texts[roles.findIndex(({ field }) => field === 'programme')] ?? ''
  if (title !== '' && !/^\p{Ll}/u.test(title)) return false
  const numbered = roles.findIndex(({ field }) => field === null)
  return (row.texts[numbered] ?? '') === ''
}

/** The spans of the rows of labels, each once. */
function spansOf(rows: GridRow[]): Span[] {
  return rows
    .flatMap(({ cells, block }) => {
      const start = block.lines[0]?.start ?? 0
      return cells.flat().filter((span) => span.start >= start)
    })
    .sort((a, b) => a.start - b.start)
}

/** Reads the rows below a header one by one. */
class ActivityReader {
  readonly parts: TablePart[] = []
  private readonly roles: ColumnRole[]
  /** Whether dates say their year, so that a row with a year alone is no more than a title. */
  private readonly dated: boolean
  private headers: GridRow[] = []
  private bands: Band[] = []
  /** Rows with one cell that no record has taken in yet. */
  private unclaimed = new Set<TablePart>()

  constructor(roles: ColumnRole[], dated: boolean) {
    this.roles = roles
    this.dated = dated
  }

  addHeader(row: GridRow): void {
    this.headers.push(row)
  }

  addPlain(row: GridRow): void {
    this.parts.push(...this.headers.map(({ block }) => plain(block)), plain(row.block))
    this.headers = []
  }

  /** Adds a row with one cell, which is a title of the rows below, or says that there are none. */
  private addTitle(row: GridRow): void {
    const band = bandOf(row, this.roles, this.dated)
    this.addPlain(row)
    if (!band) return
    // A year or a country ends what stood below the one before it.
    const at = this.bands.findIndex(({ field }) => field === band.field)
    this.bands = [...(at < 0 ? this.bands : this.bands.slice(0, at)), band]
    const part = this.parts.at(-1)
    if (part) this.unclaimed.add(part)
  }

  private continues(row: GridRow): boolean {
    const last = this.parts.at(-1)
    if (last?.kind !== 'record' || this.headers.length > 0 || !goesOn(row, this.roles)) return false
    for (const [i, cell] of row.cells.entries()) {
      const role = this.roles[i]
      const same = ({ label, field }: RecordRow) => label === role?.label && field === role?.field
      ;(last.rows.find(same) ?? last.rows.at(-1))?.value.push(...cell)
    }
    return true
  }

  private addRecord(row: GridRow): void {
    while (this.unclaimed.has(this.parts.at(-1) as TablePart)) this.parts.pop()
    this.unclaimed.clear()
    this.parts.push({ kind: 'record', rows: recordOf(row, this.roles, spansOf(this.headers), this.bands) })
    this.headers = []
  }

  add(row: GridRow): void {
    const first = row.texts.find((text) => text !== '') ?? ''
    const alone = filledCells(row) <= 1
    const isBand = alone && bandOf(row, this.roles, this.dated) !== null
    if (alone && (isBand || this.roles.length > 2)) {
      if (isBand || !this.continues(row)) this.addTitle(row)
    } else if (saysTotal(first)) this.addPlain(row)
    else if (!this.continues(row)) this.addRecord(row)
  }

  finish(): TablePart[] {
    this.parts.push(...this.headers.map(({ block }) => plain(block)))
    return this.parts
  }
}

/** The activities of a table, a row each, with what rows of one cell say of those below. */
export function readActivities(grid: GridRow[], layout: TableLayout): TablePart[] {
  const { roles, from, to } = layout
  const keys = new Set(grid.slice(from, to).map(({ texts }) => headerKey(texts)))
  const hasYear = (row: GridRow) =>
    roles.some((role, i) => role.field === 'dates' && parsePeriod(row.texts[i] ?? '').startDate !== null)
  const reader = new ActivityReader(roles, grid.slice(to).some(hasYear))
  for (const [i, row] of grid.entries()) {
    if (i < from) reader.addPlain(row)
    else if (i < to || keys.has(headerKey(row.texts))) reader.addHeader(row)
    else reader.add(row)
  }
  return reader.finish()
}
