import type { ActivityRecord } from '../model/activity-record.ts'
import type { FieldSpan, Span } from '../model/passage.ts'
import { parseRecord } from './parse-record.ts'
import type { RecordRow } from './record-rows.ts'
import { offsetInSlice, type SourceSlice, takeSlice } from './source-slice.ts'

interface ComposedRecord {
  slice: SourceSlice
  record: ActivityRecord
  fields: FieldSpan[]
  labelLanguages: string[]
  warnings: { line: number; message: string }[]
}

/** The rows' lines as spans of the source; rows apart from each other keep a line break between them. */
function spansOfRows(source: string, rows: RecordRow[]): Span[] {
  const spans: Span[] = []
  for (const [i, { line }] of rows.entries()) {
    const end = line.start + line.text.length
    const next = rows[i + 1]?.line.start
    const gap = next === undefined ? '' : source.slice(end, next)
    const breakChars = gap.trim() === '' ? gap.length : (/^\r?\n/.exec(gap)?.[0].length ?? 0)
    const last = spans.at(-1)
    if (last?.end === line.start) last.end = end + breakChars
    else spans.push({ start: line.start, end: end + breakChars })
  }
  return spans
}

/** The languages that all known labels have in common, so far as that leaves any. */
function languagesOfLabels(rows: RecordRow[]): string[] {
  const counts = new Map<string, number>()
  const known = rows.filter((row) => row.languages.length > 0)
  for (const language of known.flatMap((row) => row.languages)) {
    counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const most = Math.max(0, ...counts.values())
  return [...counts].filter(([, count]) => count === most).map(([language]) => language)
}

/** Turns the rows of one record into its text, its parsed fields and where each value stands in the text. */
export function composeRecord(source: string, rows: RecordRow[]): ComposedRecord {
  const slice = takeSlice(source, spansOfRows(source, rows))
  const fields: FieldSpan[] = []
  const warnings: ComposedRecord['warnings'] = []
  for (const row of rows) {
    const lineEnd = row.line.start + row.line.text.trimEnd().length
    const end = offsetInSlice(slice, lineEnd)
    const previous = fields.at(-1)
    if (row.label === null && previous) {
      previous.end = end
      warnings.push({
        line: row.line.number,
        message: `a line without a label was kept in the value of "${previous.label}"`,
      })
      continue
    }
    const start = Math.min(end, offsetInSlice(slice, row.line.start + row.valueAt))
    fields.push({ field: row.field ?? 'extra', label: row.label ?? '', start, end })
    if (row.label === null) {
      warnings.push({ line: row.line.number, message: 'a line without a label was kept as extra' })
    } else if (row.field === 'extra') {
      warnings.push({
        line: row.line.number,
        message: `the label "${row.label}" is not known; its value was kept as extra. Known labels: data/segment/record-labels.json`,
      })
    }
  }
  const record = parseRecord(slice.text, fields)
  if (record.dateText !== null && record.startDate === null) {
    const line = rows.find((row) => row.field === 'dates')?.line.number ?? rows[0]?.line.number ?? 0
    warnings.push({ line, message: `no date could be read from "${record.dateText}"` })
  }
  return { slice, record, fields, labelLanguages: languagesOfLabels(rows), warnings }
}
