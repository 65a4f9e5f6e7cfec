import type { ActivityRecord } from '../../model/activity-record.ts'
import { countEach } from '../../model/count-each.ts'
import type { FieldSpan, Span } from '../../model/passage.ts'
import { type Remark, remark } from '../../model/remark.ts'
import { type DateReading, saysNoPeriod } from '../../periods/parse-period.ts'
import { type SourceSlice, takeSlice } from '../text/source-slice.ts'
import { parseRecord } from './parse-record.ts'
import { type RecordRow, titleAt } from './record-rows.ts'
import { splitWhere } from './split-where.ts'
import { readUnknownLabels } from './unknown-labels.ts'

export interface ComposedRecord {
  slice: SourceSlice
  record: ActivityRecord
  fields: FieldSpan[]
  labelLanguages: string[]
  warnings: { line: number; doubt: Remark }[]
}

/**
 * The white space and separators between two pieces, or up to the end of the line where they are apart. Within one value
 * bars are not separators: they stand around empty cells beside it.
 */
function gapAfter(source: string, piece: Span, next: Span | undefined, within: boolean): number {
  if (!next) return 0
  if (next.start >= piece.end) {
    const gap = source.slice(piece.end, next.start)
    if ((within ? /^\s*$/ : /^[\s|]*$/).test(gap)) return gap.length
  }
  return /^[^\S\n]*\n?/.exec(source.slice(piece.end, piece.end + 200))?.[0].length ?? 0
}

/** The languages that all known labels have in common, so far as that leaves any. */
function languagesOfLabels(rows: RecordRow[]): string[] {
  const counts = countEach(rows.flatMap((row) => row.languages))
  const most = Math.max(0, ...counts.values())
  return [...counts].filter(([, count]) => count === most).map(([language]) => language)
}

/** Lays the pieces of the rows one after the other and says where each row's value stands in the text. */
function layOut(source: string, rows: RecordRow[]): { spans: Span[]; values: Span[] } {
  const pieces = rows.flatMap((row, index) => [
    ...row.lead.map((span) => ({ span, index, isValue: false })),
    ...row.value.map((span) => ({ span, index, isValue: true })),
  ])
  const spans: Span[] = []
  const values = rows.map(() => ({ start: -1, end: -1 }))
  let at = 0
  for (const [i, { span, index, isValue }] of pieces.entries()) {
    const length = span.end - span.start
    const shown = isValue ? length : source.slice(span.start, span.end).trimEnd().length
    const value = values[index] as Span
    if (isValue && value.start < 0) value.start = at
    value.end = at + shown
    const next = pieces[i + 1]
    const within = isValue && next?.isValue === true && next.index === index
    const end = span.end + gapAfter(source, span, next?.span, within)
    const last = spans.at(-1)
    if (last?.end === span.start) last.end = end
    else spans.push({ start: span.start, end })
    at += end - span.start
  }
  return { spans, values: values.map(({ start, end }) => ({ start: start < 0 ? end : start, end })) }
}

/** A line without a label is doubtful once per value, and not at all where the value is still to come. */
function warningOf(
  row: RecordRow,
  previous: FieldSpan | undefined,
  before: RecordRow | undefined,
): Remark | null {
  if (row.certain) return null
  const continues = before !== undefined && (before.label === null || before.value.length === 0)
  if (row.label === null && continues) return null
  if (row.label === null) {
    return previous ? remark('unlabelled-line', { label: previous.label }) : remark('unlabelled-value')
  }
  if (row.field !== 'extra') return null
  return remark('unknown-label', { label: row.label })
}

/** Whether what stands above the labels of a record names its activity, which no label does. */
const isTitleAbove = (row: RecordRow, rows: RecordRow[]) =>
  row.label === null && row.value.length > 0 && !rows.some(({ field }) => field === 'programme')

/** Turns the rows of one record into its text, its parsed fields and where each value stands in the text. */
export function composeRecord(
  source: string,
  printed: RecordRow[],
  reading: DateReading = {},
): ComposedRecord {
  const rows = splitWhere(source, readUnknownLabels(source, printed))
  const { spans, values } = layOut(source, rows)
  const slice = takeSlice(source, spans)
  const fields: FieldSpan[] = []
  const orders: number[] = []
  const warnings: ComposedRecord['warnings'] = []
  for (const [i, row] of rows.entries()) {
    const previous = fields.at(-1)
    const { start, end } = values[i] ?? { start: 0, end: 0 }
    const doubt = warningOf(row, previous, rows[i - 1])
    if (doubt) warnings.push({ line: row.line, doubt })
    if (row.label === null && row.value.length === 0) continue
    if (row.label === null && previous) {
      if (previous.start === previous.end) previous.start = start
      previous.end = end
    } else {
      const isTitle = isTitleAbove(row, rows)
      const ranked = isTitle ? titleAt(slice.text.slice(start, end)) : 0
      const field = isTitle ? 'programme' : (row.field ?? 'extra')
      fields.push({ field, label: row.label ?? '', start: start + ranked, end })
      orders.push(row.order ?? 0)
    }
  }
  const order = fields.map((_, i) => i).sort((a, b) => (orders[a] ?? 0) - (orders[b] ?? 0))
  const asRead = order.flatMap((i) => fields[i] ?? [])
  const record = parseRecord(slice.text, asRead, reading)
  if (record.dateText !== null && record.startDate === null && !saysNoPeriod(record.dateText)) {
    const line = rows.find((row) => row.field === 'dates')?.line ?? rows[0]?.line ?? 0
    warnings.push({ line, doubt: remark('unreadable-date', { text: record.dateText }) })
  }
  return { slice, record, fields, labelLanguages: languagesOfLabels(rows), warnings }
}
