import type { Line } from '../ingest/source-file.ts'
import type { RecordField } from '../model/activity-record.ts'
import { nameKey } from '../model/fold.ts'
import type { ContentLanguage } from '../model/language.ts'
import { findLabel } from './record-labels.ts'

/** A line of a record: a label with its value, or the continuation of the value before it. */
export interface RecordRow {
  line: Line
  /** Offset of the value in the line; the whole line is a value where there is no label. */
  valueAt: number
  label: string | null
  field: RecordField | 'extra' | null
  languages: ContentLanguage[]
}

const labelled = /^([^\t]{1,120}?)[ ]*\t\s*/
const colonLabelled = /^([^\t:]{1,80}?)\s*:\s*/

/** Reads one line as `label TAB value`, or `label: value` where the label is a known one. */
export function readRow(line: Line): RecordRow {
  const text = line.text
  const tab = labelled.exec(text)
  const colon = tab ? null : colonLabelled.exec(text)
  const bare = tab || colon ? null : findLabel(text.trim())
  const label = tab?.[1]?.trim() ?? colon?.[1]?.trim() ?? (bare ? text.trim() : null)
  const known = label ? findLabel(label) : undefined
  if (label && known) {
    const valueAt = tab?.[0].length ?? colon?.[0].length ?? text.length
    return { line, valueAt, label, field: known.field, languages: known.languages }
  }
  if (tab && label) return { line, valueAt: tab[0].length, label, field: 'extra', languages: [] }
  return { line, valueAt: 0, label: null, field: null, languages: [] }
}

/** Whether lines are those of a record: two known labels at least, and no fewer than half of the lines. */
export function looksLikeRecord(rows: RecordRow[]): boolean {
  const known = rows.filter((row) => row.field !== null && row.field !== 'extra').length
  const labels = rows.filter((row) => row.label !== null).length
  return known >= 2 && labels * 2 >= rows.length
}

/**
 * Cuts the rows of one annex, block after block, into records. A label that the record already has begins a new
 * one; blank lines alone do not. Lines without a label at the head of a block belong to the row that follows them.
 */
export function groupRows(blocks: RecordRow[][]): RecordRow[][] {
  const records: RecordRow[][] = []
  const seen = new Set<string>()
  for (const block of blocks) {
    const firstLabelled = block.findIndex((row) => row.label !== null)
    for (const [i, row] of block.entries()) {
      const telling = i < firstLabelled ? block[firstLabelled] : row
      const key = telling?.label ? nameKey(telling.label) : null
      const current = records.at(-1)
      const head = i === firstLabelled && i > 0
      if (current && (key === null || head || !seen.has(key))) {
        current.push(row)
      } else {
        records.push([row])
        seen.clear()
      }
      if (row.label !== null && key !== null) seen.add(key)
    }
  }
  return records
}
