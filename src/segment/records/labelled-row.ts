import type { Block } from '../../ingest/source-file.ts'
import type { KnownLabel } from './record-labels.ts'
import { isRank, type RecordRow } from './record-rows.ts'
import { gridOf } from './table-grid.ts'

const rank = /^\d{1,3}[.)]\s+/

/** A row of a table that has a label in its first or second cell, and its value after it. */
export function labelledRow(
  source: string,
  row: Block,
  learned: (label: string) => KnownLabel | undefined,
): RecordRow {
  const [{ cells, texts } = { cells: [], texts: [] }] = gridOf(source, [row])
  const at = [0, 1].find((i) => learned((texts[i] ?? '').replace(rank, '')) && cells.length > i + 1)
  const ranked = at === undefined && isRank(texts[0] ?? '')
  const unknown = at === undefined && (texts[0] ?? '') !== '' && cells.length > 1 && !ranked
  const label = at !== undefined || unknown ? (texts[at ?? 0] ?? '').replace(rank, '') : null
  const known = label === null ? undefined : learned(label)
  const split = label === null ? Number(ranked) : (at ?? 0) + 1
  return {
    line: row.lines[0]?.number ?? 0,
    lead: cells.slice(0, split).flat(),
    value: cells.slice(split).flat(),
    label: label === null ? null : label.replace(/^[*_]+|(?<![*_:\s])[*_:\s]+$/g, ''),
    field: label === null ? null : (known?.field ?? ('extra' as const)),
    languages: known?.languages ?? [],
    // What a number stands before begins a record, and goes on with none.
    ...(label === null && !ranked ? { certain: true } : {}),
  }
}
