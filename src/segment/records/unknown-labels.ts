import { findCountryCode } from '../../names/country-names.ts'
import { isGroupName } from '../../names/group-names.ts'
import { parsePeriod } from '../../periods/parse-period.ts'
import { labelByWords } from './columns/score-column.ts'
import type { RecordRow } from './record-rows.ts'

/** A few words and a colon: "EU contribution: EUR 2 million". */
const labelled = /^\s*(?:[-•–*]\s+)?(\p{Lu}[\p{L}\d()/'’ -]{1,38}?)\s*:\s+(?=\S)/u
const maxWords = 5

/** A row below the dates or countries of a record that names something else, as a row with a label of its own; else as it is. */
function relabelled(source: string, row: RecordRow): RecordRow {
  const [value, ...others] = row.value
  if (row.label !== null || row.certain || !value || others.length > 0) return row
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

/** How many known labels before a colon make a record one of such labels. */
const minColons = 2
/** Labels of such a record that no table has are short: "Funding", "Implementing body". */
const maxShortWords = 3

/** Whether a record sets its labels apart by colons, so that a short word before one is a label too. */
function isSetByColons(source: string, rows: RecordRow[]): boolean {
  const leads = rows.filter((row) => row.languages.length > 0).flatMap((row) => row.lead)
  const colons = leads.filter(({ start, end }) => /:\s*$/.test(source.slice(start, end)))
  return colons.length >= minColons && colons.length * 2 > leads.length
}

const isShort = ({ label }: RecordRow) => label === null || label.split(/\s+/).length <= maxShortWords

/**
 * The rows of a record, with labels that no table has read as such: where colons set labels apart, and where they would
 * spoil a date or a list of countries.
 */
export function readUnknownLabels(source: string, rows: RecordRow[]): RecordRow[] {
  const byColons = isSetByColons(source, rows)
  const named = new Set(rows.map(({ field }) => field))
  let inList = false
  return rows.map((row) => {
    const own = inList || byColons ? relabelled(source, row) : row
    const read = inList || isShort(own) ? own : row
    if (read.label !== null)
      inList = read.field === 'dates' || read.field === 'countries' || (inList && read.field === 'extra')
    return withField(source, read, named)
  })
}

/**
 * A row whose label no table has, with the field that the words of the label and its value speak for, as they do for a
 * column of a table: "Effects (seen or expected)". A field that the record has stays as it is.
 */
function withField(source: string, row: RecordRow, named: ReadonlySet<RecordRow['field']>): RecordRow {
  if (row.field !== 'extra' || row.label === null) return row
  const value = row.value.map(({ start, end }) => source.slice(start, end)).join('\n')
  const read = labelByWords(row.label, [value], (field) => named.has(field))
  return read ? { ...row, ...read } : row
}
