import type { Block, Line, TextRange } from '../../ingest/source-file.ts'
import { groupBy } from '../../model/group-by.ts'
import { isRank, readRow } from '../records/record-rows.ts'

/** A cell is a record where so many of its lines begin with known labels, of different fields. */
const minFields = 2
const maxTitleChars = 160

/** The lines of a cell; a cell in several pieces has them on lines of their own. */
export function linesOf(cell: TextRange[], source: string, block: Block): Line[] {
  return cell.flatMap(({ start, end }) => {
    let at = start
    return source
      .slice(start, end)
      .split('\n')
      .flatMap((text): Line[] => {
        const from = at
        at += text.length + 1
        const number = block.lines.findLast((line) => line.start <= from)?.number ?? 0
        return text.trim() === '' ? [] : [{ text, start: from, number }]
      })
  })
}

/** Whether the lines of a cell are a record of their own: most have a label, and two fields are known at least. */
function isRecord(lines: Line[]): boolean {
  if (lines.length < minFields) return false
  const rows = lines.map(readRow)
  const known = rows.filter(({ languages }) => languages.length > 0)
  const colons = lines.filter(({ text }) => /^[^:]{2,60}:\s/.test(text)).length
  return new Set(known.map(({ field }) => field)).size >= minFields && colons * 2 > lines.length
}

/** What a row is whose one cell holds a record, line by line: the number or title beside it, then these lines. */
function unfold(block: Block, source: string): Block[] | null {
  const cells = (block.cells ?? [])
    .filter((cell) => cell.length > 0)
    .map((cell) => linesOf(cell, source, block))
  const records = cells.filter(isRecord)
  const [record] = records
  if (!record || records.length > 1 || block.fields) return null
  const others = cells.filter((cell) => cell !== record)
  const texts = others.map((lines) => lines.map(({ text }) => text).join(' '))
  if (others.length > 2 || texts.some((text) => text.length > maxTitleChars)) return null
  const ranks = others.filter(
    (_, i) => /^\W{0,3}\d{1,4}\W{0,3}$/.test(texts[i] ?? '') || isRank(texts[i] ?? ''),
  )
  const titles = others.filter((cell) => !ranks.includes(cell))
  return [...ranks.map((lines) => ({ lines })), { lines: [...titles.flat(), ...record] }]
}

/** Rows of tables whose cells hold labelled lines, "Date: …", as such lines; where most rows of a table are so. */
export function unfoldCells(blocks: Block[], source: string): Block[] {
  if (!blocks.some(({ kind, lines }) => kind === 'row' && lines.length > 1)) return blocks
  const unfolded = new Map<Block, Block[]>()
  const rows = blocks.filter(({ kind }) => kind === 'row')
  for (const table of groupBy(rows, ({ table }) => table).values()) {
    const read = table.map((row) => (row.lines.length > 1 ? unfold(row, source) : null))
    if (read.filter((lines) => lines !== null).length * 2 < table.length) continue
    for (const [at, row] of table.entries()) unfolded.set(row, read[at] ?? [row])
  }
  return blocks.flatMap((block) => unfolded.get(block) ?? [block])
}
