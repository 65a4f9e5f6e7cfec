import type { Line } from '../../ingest/source-file.ts'
import { classifyBlock } from '../text/classify-block.ts'
import { looksLikeRecord, readRow } from './record-rows.ts'
import { isRecordHeading } from './record-run.ts'

/** Labels of one record are no further apart: values over more lines are rare where no blank line parts them. */
const maxValueLines = 12

/** Whether a line opens something that no record holds: an annex, a numbered heading or one in capitals. */
function opensPart(line: Line, mayBeTitle = false): boolean {
  const shape = classifyBlock(line.text.trim(), [line])
  if (mayBeTitle && shape.kind === 'heading') return shape.allCaps
  return shape.kind === 'annex-title' || (shape.kind === 'heading' && (shape.depth !== null || shape.allCaps))
}

/**
 * For each line of a block whether it is part of a record: from a known label, or the line that numbers the record,
 * to the value of the last label. A block of which no more than half is labelled needs four labels in a row.
 */
export function labelledLines(lines: Line[]): boolean[] {
  const rows = lines.map(readRow)
  const inside = lines.map(() => false)
  // A line above the labels is a title of the record where none of them names it.
  const named = rows.some(({ field }) => field === 'programme')
  const parted = lines.some((line, i) => opensPart(line, i === 0 && !named) && !rows[i]?.label)
  if (looksLikeRecord(rows) && !parted) {
    // What stands above the first label of all is the title of the page.
    const title = lines[0]?.number === 1 ? rows.findIndex((row) => row.label !== null) : 0
    return inside.map((_, i) => i >= title || isRecordHeading(lines[i]?.text ?? ''))
  }
  for (let from = 0; from < lines.length; from++) {
    if (!rows[from]?.languages.length) continue
    let last = from
    let end = from + 1
    for (; end < lines.length && end - last <= maxValueLines; end++) {
      if (rows[end]?.languages.length) last = end
      else if (opensPart(lines[end] as Line) && !rows[end]?.label) break
    }
    // What follows the last label is its value, up to the next part.
    const region = rows.slice(from, end)
    const fields = new Set(region.filter((row) => row.languages.length > 0).map((row) => row.field))
    if (fields.size >= 4 || (fields.size >= 2 && looksLikeRecord(region))) {
      const first = from > 0 && isRecordHeading(lines[from - 1]?.text ?? '') ? from - 1 : from
      inside.fill(true, first, end)
    }
    from = Math.max(from, end - 1)
  }
  return inside
}
