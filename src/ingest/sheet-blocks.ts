import type { ExtractedText } from './extracted-text.ts'

const filled = (row: string[]) => row.filter((cell) => cell.trim() !== '').length

/** Which columns hold anything. */
function columnsOf(rows: string[][]): number[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((row) => (row[column] ?? '').trim() !== ''),
  )
}

/**
 * Writes a sheet: its rows as rows of a table, what stands alone in its row above the table as text of its own. An empty
 * row ends a table.
 * @param firstTable the number of its first table; gives the next one that is free.
 */
export function writeSheet(extracted: ExtractedText, rows: string[][], firstTable: number): number {
  let table = firstTable
  let part: string[][] = []
  const flush = () => {
    const columns = columnsOf(part)
    const head = part.findIndex((row) => filled(row) > 1)
    for (const [at, row] of part.entries()) {
      const cells = columns.map((column) => (row[column] ?? '').replace(/(?<!\s)[^\S\n]*\n\s*/g, ' '))
      if (head < 0 || at < head) extracted.addBlock(undefined, cells.filter((cell) => cell.trim()).join(' '))
      else extracted.addRow(cells, table)
    }
    if (head >= 0) table += 1
    part = []
  }
  for (const row of rows) {
    if (filled(row) > 0) part.push(row)
    else flush()
  }
  flush()
  return table
}
