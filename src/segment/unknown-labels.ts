import { parsePeriod } from './parse-period.ts'
import type { RecordRow } from './record-rows.ts'

/** A few words and a colon: "EU contribution: EUR 2 million". */
const labelled = /^\s*(?:[-•–*]\s+)?(\p{Lu}[\p{L}\d()/'’ -]{1,38}?)\s*:\s+(?=\S)/u
const maxWords = 5

/** A row below the dates of a record that names something else, as a row with a label of its own; else as it is. */
function relabelled(source: string, row: RecordRow): RecordRow {
  const [value, ...others] = row.value
  if (row.label !== null || !value || others.length > 0) return row
  const text = source.slice(value.start, value.end)
  const match = labelled.exec(text)
  const label = match?.[1]
  if (!match || !label || label.split(/\s+/).length > maxWords) return row
  if (parsePeriod(text).startDate !== null) return row
  const at = value.start + match[0].length
  return {
    ...row,
    lead: [...row.lead, { start: value.start, end: at }],
    value: [{ start: at, end: value.end }],
    label,
    field: 'extra',
  }
}

/** The rows of a record, with labels that no table has read as such where they would spoil a date. */
export function readUnknownLabels(source: string, rows: RecordRow[]): RecordRow[] {
  let inDates = false
  return rows.map((row) => {
    const read = inDates ? relabelled(source, row) : row
    if (read.label !== null) inDates = read.field === 'dates'
    return read
  })
}
