import type { ExtractedText } from './extracted-text.ts'

const isFilled = (cell: string) => cell.trim() !== ''
const filled = (row: string[]) => row.filter(isFilled).length
/** Where the first row stands that has more than one cell; -1 where none does. */
const firstOfTable = (rows: string[][]) => rows.findIndex((row) => filled(row) > 1)

/** Which columns hold anything, by how many such stand before them. */
function columnsOf(rows: string[][]): Map<number, number> {
  const held = new Set(rows.flatMap((row) => row.flatMap((cell, column) => (isFilled(cell) ? [column] : []))))
  return new Map([...held].sort((a, b) => a - b).map((column, place) => [column, place]))
}

/**
 * The cells of a row in the columns that hold anything, up to its last one: a row of thousands, as a damaged file may
 * have, makes no others longer.
 */
function cellsOf(row: string[], columns: Map<number, number>): string[] {
  const cells: string[] = []
  for (const [column, cell] of row.entries()) {
    const place = columns.get(column)
    if (place !== undefined) cells[place] = cell.replace(/(?<!\s)[^\S\n]*\n\s*/g, ' ')
  }
  return cells.slice(0, cells.findLastIndex(isFilled) + 1)
}

const isTitle = (text: string) =>
  /\p{L}{2}/u.test(text) && !/[.;:]\s*$|\n/.test(text) && text.length <= maxTitleChars
const maxTitleChars = 200

/**
 * Writes a sheet: its rows as rows of a table, what stands alone in its row above the table as text of its own. An empty
 * row ends a table.
 * @param firstTable the number of its first table; gives the next one that is free.
 * @param name of the sheet, which stands below what it says above its table
 */
export function writeSheet(
  extracted: ExtractedText,
  rows: string[][],
  firstTable: number,
  name?: string,
): number {
  let table = firstTable
  let part: string[][] = []
  const start = Math.max(0, firstOfTable(rows))
  // What a sheet says above its table in rows of one cell: its title, who made it, as of when.
  const head = rows.slice(0, start).flatMap((row) => row.filter(isFilled))
  for (const text of head) {
    if (head.length === 1 && isTitle(text)) extracted.addBlock('heading', text, { level: 1 })
    else extracted.addBlock(undefined, text)
  }
  if (name) extracted.addBlock('heading', name, { level: head.length === 0 ? 1 : 2 })
  const flush = () => {
    const columns = columnsOf(part)
    const head = firstOfTable(part)
    for (const [at, row] of part.entries()) {
      const cells = cellsOf(row, columns)
      if (head < 0 || at < head) extracted.addBlock(undefined, cells.filter(isFilled).join(' '))
      else extracted.addRow(cells, table)
    }
    if (head >= 0) table += 1
    part = []
  }
  for (const row of rows.slice(start)) {
    if (filled(row) > 0) part.push(row)
    else flush()
  }
  flush()
  return table
}
