import type { Part } from './pdf-paragraphs.ts'

type Table = Extract<Part, { kind: 'table' }>

/** How far the columns of one table may be apart on two pages. */
const sameColumn = 12

const textOf = (row: string[][] | undefined) => row?.map((cell) => cell.join(' ')).join('|')
const filledOf = (row: string[][]) => row.filter((cell) => cell.length > 0).length

/** Whether two tables that follow one another are one that pages part: the same header, or the same columns. */
function isSameTable(before: Table, after: Table): boolean {
  const [width, own] = [before.rows[0]?.length, after.rows[0]?.length]
  if (width === undefined || width !== own) return false
  const header = textOf(before.rows[0]) === textOf(after.rows[0])
  // Labels and values: a table of two columns on each page is one activity a page.
  if (width === 2 && (header || before.rows[0]?.[0]?.join() === after.rows[0]?.[0]?.join())) return false
  return header || before.lefts.every((left, i) => Math.abs(left - (after.lefts[i] ?? 0)) < sameColumn)
}

const beginsWithin = (cell: string[] | undefined) => /^[«“"'’(]?\p{Ll}/u.test(cell?.[0] ?? '')

/**
 * Whether a row goes on with cells of the row before: some are empty, and of the others half or more begin within
 * sentences ("March 2022" may go on as well), the first of the row among them.
 */
function rowGoesOn(row: string[][]): boolean {
  const filled = filledOf(row)
  const opens = row[0] !== undefined && row[0].length > 0 && !beginsWithin(row[0])
  return filled < row.length && !opens && row.filter(beginsWithin).length * 2 >= Math.max(1, filled)
}

/** Joins the tables that ends of pages cut: a header is kept once, and a row that goes on is one. */
export function joinTables(parts: Part[]): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    if (part.kind !== 'table' || before?.kind !== 'table' || !isSameTable(before, part)) {
      joined.push(part.kind === 'table' ? { ...part, rows: [...part.rows] } : part)
      continue
    }
    const again = textOf(before.rows[0]) === textOf(part.rows[0])
    const rows = part.rows.slice(again ? 1 : 0)
    const [first] = rows
    const last = before.rows.at(-1)
    if (first && last && rowGoesOn(first)) {
      before.rows[before.rows.length - 1] = last.map((cell, i) => [...cell, ...(first[i] ?? [])])
      rows.shift()
    }
    before.rows.push(...rows)
  }
  return joined
}
