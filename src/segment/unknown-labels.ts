import { findCountryCode } from '../names/country-names.ts'
import { isGroupName } from '../names/group-names.ts'
import { parsePeriod } from './parse-period.ts'
import type { RecordRow } from './record-rows.ts'

/** A few words and a colon: "EU contribution: EUR 2 million". */
const labelled = /^\s*(?:[-•–*]\s+)?(\p{Lu}[\p{L}\d()/'’ -]{1,38}?)\s*:\s+(?=\S)/u
const maxWords = 5

/** A row below the dates or countries of a record that names something else, as a row with a label of its own; else as it is. */
function relabelled(source: string, row: RecordRow): RecordRow {
  const [value, ...others] = row.value
  if (row.label !== null || !value || others.length > 0) return row
  const text = source.slice(value.start, value.end)
  const match = labelled.exec(text)
  const label = match?.[1]
  if (!match || !label || label.split(/\s+/).length > maxWords) return row
  // "Phase 2: May 2018", "Africa: Ghana, Togo"
  if (parsePeriod(text).startDate !== null || isGroupName(label) || findCountryCode(label) !== null)
    return row
  const at = value.start + match[0].length
  return {
    ...row,
    lead: [...row.lead, { start: value.start, end: at }],
    value: [{ start: at, end: value.end }],
    label,
    field: 'extra',
  }
}

/** The rows of a record, with labels that no table has read as such where they would spoil a date or a list of countries. */
export function readUnknownLabels(source: string, rows: RecordRow[]): RecordRow[] {
  let inList = false
  return rows.map((row) => {
    const read = inList ? relabelled(source, row) : row
    if (read.label !== null)
      inList = read.field === 'dates' || read.field === 'countries' || (inList && read.field === 'extra')
    return read
  })
}
