import type { ExtractedText } from './extracted-text.ts'

const isFilled = (cell: string) => cell.trim() !== ''
const filled = (row: string[]) => row.filter(isFilled).length

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

/** What a sheet says in its first row, where that is its title: it stands alone above a table, and is no sentence. */
function titleOf(rows: string[][]): string | null {
  const first = rows.findIndex((row) => filled(row) > 0)
  const [title = '', ...others] = rows[first]?.filter(isFilled) ?? []
  const isTitle = others.length === 0 && /\p{L}{2}/u.test(title) && !/[.;:]\s*$|\n/.test(title)
  return isTitle && title.length <= maxTitleChars && rows.some((row) => filled(row) > 1) ? title : null
}
const maxTitleChars = 200

/**
 * Writes a sheet: its rows as rows of a table, what stands alone in its row above the table as text of its own. An empty
 * row ends a table.
 * @param firstTable the number of its first table; gives the next one that is free.
 * @param name of the sheet, which stands below the title that it has itself
 */
export function writeSheet(
  extracted: ExtractedText,
  rows: string[][],
  firstTable: number,
  name?: string,
): number {
  let table = firstTable
  let part: string[][] = []
  let title = titleOf(rows)
  if (title !== null) extracted.addBlock('heading', title, { level: 1 })
  if (name) extracted.addBlock('heading', name, { level: title === null ? 1 : 2 })
  const flush = () => {
    const columns = columnsOf(part)
    const head = part.findIndex((row) => filled(row) > 1)
    for (const [at, row] of part.entries()) {
      const cells = cellsOf(row, columns)
      if (head < 0 || at < head) extracted.addBlock(undefined, cells.filter(isFilled).join(' '))
      else extracted.addRow(cells, table)
    }
    if (head >= 0) table += 1
    part = []
  }
  for (const row of rows) {
    if (filled(row) === 0) flush()
    else if (title === null) part.push(row)
    else title = null
  }
  flush()
  return table
}
