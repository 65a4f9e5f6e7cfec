import type { Block } from '../../ingest/source-file.ts'
import { groupBy } from '../../model/group-by.ts'
import { gridOf, widthOf } from '../records/table-grid.ts'
import { languageBySmallWords } from '../text/document-words.ts'
import { linesOf } from './labelled-cells.ts'

/** Columns of languages hold sentences, not names of things in each. */
const minMeanWords = 4
/** So many rows tell what a table is. */
const sampledRows = 12
/** Nearly every row says the same in all languages. */
const minFilled = 0.8

/** Whether the columns of a table are one text in several languages, side by side. */
function isParallel(texts: string[][]): boolean {
  const width = widthOf(texts)
  if (texts.length < 2 || width < 2) return false
  const columns = Array.from({ length: width }, (_, i) => texts.map((row) => row[i] ?? ''))
  const languages = columns.map((cells) => {
    const filled = cells.filter((text) => text !== '')
    const words = filled.join(' ').split(/\s+/).length / Math.max(1, filled.length)
    if (filled.length < cells.length * minFilled || words < minMeanWords) return null
    return languageBySmallWords(filled.join(' '))
  })
  return !languages.includes(null) && new Set(languages).size === width
}

/** Tables that set a text and its translations side by side, each cell as a paragraph of its own. */
export function unfoldParallel(blocks: Block[], source: string): Block[] {
  const rows = blocks.filter(({ kind, cells }) => kind === 'row' && cells)
  const tables = groupBy(rows, ({ table }) => table)
  const parallel = new Set(
    [...tables].flatMap(([table, rows]) =>
      isParallel(gridOf(source, rows.slice(0, sampledRows)).map(({ texts }) => texts)) ? [table] : [],
    ),
  )
  return blocks.flatMap((block) =>
    block.kind === 'row' && parallel.has(block.table)
      ? (block.cells ?? []).flatMap((cell) =>
          cell.length > 0 ? [{ lines: linesOf(cell, source, block) }] : [],
        )
      : [block],
  )
}
