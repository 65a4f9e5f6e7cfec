import { cellText, type WordBlock } from './word-block.ts'
import type { WordStory } from './word-story.ts'
import { isOn, wordValue } from './word-styles.ts'
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from './xml-tree.ts'

/** A cell with more text than this is a part of the page, and its table lays out the page. */
const maxCellChars = 6000
/** No table has more columns; a span may say anything. */
const maxColumns = 100

type ReadBlocks = (story: WordStory, children: XmlElement[], inCell: boolean) => WordBlock[]

interface TableCell {
  blocks: WordBlock[]
  text: string
  column: number
  /** Covered by the cell above it. */
  covered: boolean
}

/** Rows or cells, those within content controls and custom elements too. */
const within = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    return /^w:(?:sdt|sdtContent|customXml|ins|smartTag)$/.test(child.name) ? within(child, name) : []
  })

const numberOf = (element: XmlElement | undefined, usual: number) => {
  const number = Number.parseInt(wordValue(element) ?? '', 10)
  return Number.isNaN(number) ? usual : Math.min(maxColumns, Math.max(0, number))
}

function readCell(story: WordStory, cell: XmlElement, column: number, read: ReadBlocks): TableCell {
  const properties = childOf(cell, 'w:tcPr')
  const merge = childOf(properties, 'w:vMerge')
  const covered = merge !== undefined && wordValue(merge) !== 'restart'
  const blocks = read(story, elementsOf(cell), true)
  return { blocks, text: cellText(blocks), column, covered }
}

/** The cells of a row, those that were merged into the one before them taken with it. */
function readRow(story: WordStory, row: XmlElement, read: ReadBlocks): TableCell[] {
  const properties = childOf(row, 'w:trPr')
  let column = numberOf(childOf(properties, 'w:gridBefore'), 0)
  const cells: TableCell[] = []
  for (const cell of within(row, 'w:tc')) {
    const own = childOf(cell, 'w:tcPr')
    if (childOf(own, 'w:cellDel')) {
      story.context.leftOut.add('deleted', textOf(cell), story.lastText)
      continue
    }
    const merge = childOf(own, 'w:hMerge')
    const taken = readCell(story, cell, column, read)
    const before = cells.at(-1)
    if (merge && wordValue(merge) !== 'restart' && before) {
      before.blocks.push(...taken.blocks)
      before.text = cellText(before.blocks)
    } else cells.push(taken)
    column += Math.max(1, numberOf(childOf(own, 'w:gridSpan'), 1))
  }
  return cells
}

/**
 * Gives cells that are covered by one above them its text: it counts for every row. In a table of two columns, a
 * label over several values is one label.
 */
function fillCovered(rows: TableCell[][], columns: number): void {
  const above = new Map<number, TableCell>()
  for (const cells of rows) {
    const filled = cells.some((cell) => !cell.covered && cell.text !== '')
    for (const cell of cells) {
      const over = above.get(cell.column)
      if (!cell.covered || cell.text !== '') above.set(cell.column, cell)
      else if (over && columns > 2 && filled) cell.text = over.text
    }
  }
}

/** Whether a table lays out the page: one column, headings with text below them or long texts in cells, or tables. */
function laysOut(rows: TableCell[][]): boolean {
  if (Math.max(0, ...rows.map((cells) => cells.length)) < 2) return true
  const cells = rows.flat()
  const headed = (cell: TableCell) =>
    cell.blocks.length > 1 && cell.blocks.some((block) => !('rows' in block) && block.kind === 'heading')
  if (cells.some((cell) => cell.text.length > maxCellChars || headed(cell))) return true
  const inner = cells.flatMap((cell) => cell.blocks.filter((block) => 'rows' in block))
  const length = (texts: string[]) => texts.reduce((sum, text) => sum + text.length, 0)
  return length(inner.map((block) => cellText([block]))) > length(cells.map((cell) => cell.text)) / 2
}

/** Reads a table: its rows, or the blocks in its cells where it only lays out the page. */
export function readWordTable(story: WordStory, table: XmlElement, read: ReadBlocks): WordBlock[] {
  const rows: TableCell[][] = []
  for (const row of within(table, 'w:tr')) {
    const properties = childrenOf(row, 'w:trPr')
    const left = properties.some((one) => childOf(one, 'w:del'))
      ? 'deleted'
      : properties.some((one) => isOn(childOf(one, 'w:hidden')))
        ? 'hidden'
        : null
    if (left) story.context.leftOut.add(left, textOf(row), story.lastText)
    else rows.push(readRow(story, row, read))
  }
  if (laysOut(rows)) return rows.flat().flatMap((cell) => cell.blocks)
  // Columns without any text are seams of cells that are as wide as several.
  const columns = [...new Set(rows.flat().flatMap((cell) => (cell.text === '' ? [] : [cell.column])))].sort(
    (a, b) => a - b,
  )
  fillCovered(rows, columns.length)
  const place = new Map(columns.map((column, i) => [column, i]))
  return [
    {
      rows: rows.map((cells) => {
        const texts = columns.map(() => '')
        for (const { column, text } of cells) {
          const at = place.get(column)
          if (at !== undefined) texts[at] = text
        }
        return texts
      }),
    },
  ]
}
