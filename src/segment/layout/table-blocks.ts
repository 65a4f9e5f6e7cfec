import type { Block, Line, TextRange } from '../../ingest/source-file.ts'
import { findAligned, findColumns, readColumnRows } from '../records/column-table.ts'
import { isPlain } from '../text/plain-block.ts'
import { readActivityBlocks } from './activity-blocks.ts'
import { joinRows } from './join-rows.ts'
import { type LabelledBlocks, readLabelledBlocks } from './labelled-blocks.ts'
import { unfoldCells } from './labelled-cells.ts'
import { unfoldParallel } from './parallel-texts.ts'

/** Tables that the lines of a text draw are numbered apart from those that the format states. */
const firstDrawnTable = 1_000_000
const firstActivityTable = 3_000_000
const firstLabelledTable = 2_000_000

const pipeRow = /^\s*\|.*\|\s*$|^[^|]*\|[^|]*\|[^|]*/
const pipeRule = /^(?:[\s|:+=]|-(?!-))*--[\s|:+=-]*$/
const parts = (line: Line, separator: RegExp): TextRange[][] => {
  const cells: TextRange[][] = []
  let at = 0
  for (const match of [...line.text.matchAll(separator), null]) {
    const end = match?.index ?? line.text.length
    const cell = line.text.slice(at, end)
    const from = line.start + at + (cell.length - cell.trimStart().length)
    cells.push(cell.trim() === '' ? [] : [{ start: from, end: from + cell.trim().length }])
    at = end + (match?.[0].length ?? 0)
  }
  return cells
}

/** The cells between pipes; what is outside the first and last pipe is no cell when it is empty. */
function pipeCells(line: Line): TextRange[][] {
  const cells = parts(line, /\|/g)
  if (cells.length > 1 && cells[0]?.length === 0 && /^\s*\|/.test(line.text)) cells.shift()
  if (cells.length > 1 && cells.at(-1)?.length === 0 && /\|\s*$/.test(line.text)) cells.pop()
  return cells
}

const rowBlock = (lines: Line[], cells: TextRange[][], table: number): Block => ({
  kind: 'row',
  table,
  cells,
  lines,
})

/** Finds the tables that lines draw: with pipes, with tabs between three columns or more, with columns of spaces. */
export function drawTables(blocks: Block[], source: string): LabelledBlocks {
  const unfolded = unfoldCells(unfoldParallel(blocks, source), source)
  const drawn = readActivityBlocks(drawColumns(unfolded), source, firstActivityTable)
  return readLabelledBlocks(drawn, source, firstLabelledTable)
}

function drawColumns(blocks: Block[]): Block[] {
  let table = firstDrawnTable
  let columns: number[] | null = null
  const drawn: Block[] = []
  for (const block of joinRows(blocks)) {
    if (!isPlain(block)) {
      drawn.push(block)
      columns = null
      continue
    }
    const pipes = block.lines.filter((line) => pipeRow.test(line.text)).length
    const tabs = block.lines.filter((line) => (line.text.match(/\t/g)?.length ?? 0) >= 2).length
    if (pipes > 0 && pipes >= block.lines.length * 0.6) {
      table += 1
      drawn.push(...pipeBlocks(block, table))
    } else if (tabs >= 2 && tabs >= block.lines.length * 0.6) {
      table += 1
      drawn.push(...block.lines.map((line) => rowBlock([line], parts(line, /\t/g), table)))
    } else {
      const found = findColumns(block.lines) ?? findAligned(block.lines)
      if (found) {
        table += 1
        columns = found.starts
        drawn.push(rowBlock(block.lines.slice(0, found.headerLines), found.header, table))
      }
      const rows: Line[] = block.lines.slice(found?.headerLines ?? 0)
      const read = columns && readColumnRows(rows, columns)
      if (read) drawn.push(...read.map(({ lines, cells }) => rowBlock(lines, cells, table)))
      else {
        columns = null
        if (rows.length > 0) drawn.push({ ...block, lines: rows })
      }
    }
  }
  return drawn
}

/** A table with so many parts between its rules has one around each row. */
const minRuledRows = 3

/** The rows of a table with a rule below each of them, whose cells may be over several lines; null for any other. */
function ruledBlocks(block: Block, table: number): Block[] | null {
  const groups: Line[][] = [[]]
  for (const line of block.lines) {
    if (pipeRule.test(line.text)) groups.push([])
    else groups.at(-1)?.push(line)
  }
  const rows = groups.filter(({ length }) => length > 0)
  if (rows.length < minRuledRows || rows.every(({ length }) => length === 1)) return null
  return rows.map((lines) => {
    const cells: TextRange[][] = []
    for (const line of lines)
      for (const [i, cell] of pipeCells(line).entries()) {
        cells[i] ??= []
        cells[i].push(...cell)
      }
    return rowBlock(lines, cells, table)
  })
}

/** Rows between pipes; a line without any goes on with the last cell of the row above. */
function pipeBlocks(block: Block, table: number): Block[] {
  const ruled = ruledBlocks(block, table)
  if (ruled) return ruled
  const rows: Block[] = []
  for (const line of block.lines) {
    if (pipeRule.test(line.text)) continue
    const last = rows.at(-1)
    if (!line.text.includes('|') && last) {
      last.lines.push(line)
      last.cells?.at(-1)?.push({ start: line.start, end: line.start + line.text.length })
    } else rows.push(rowBlock([line], pipeCells(line), table))
  }
  return rows
}
