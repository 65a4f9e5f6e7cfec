import type { ExtractedText } from './extracted-text.ts'
import type { Block, Extraction } from './source-file.ts'

const textOf = (text: string, { lines }: Block) => {
  const [first] = lines
  const last = lines.at(-1)
  return first && last ? text.slice(first.start, last.start + last.text.length) : ''
}

/**
 * Writes what was read of a part (a page of a book, a table within a text) at the end of the whole.
 * @param firstTable the number of the part's first table; gives the next one that is free.
 * @param depth how far its headings stand below those of the whole
 */
export function appendExtraction(
  whole: ExtractedText,
  part: Extraction,
  firstTable: number,
  depth = 0,
): number {
  let next = firstTable
  for (const block of part.blocks ?? []) {
    if (block.kind === 'row' && block.cells) {
      const table = firstTable + (block.table ?? 0)
      next = Math.max(next, table + 1)
      const cells = block.cells.map((pieces) =>
        pieces.map(({ start, end }) => part.text.slice(start, end)).join(' '),
      )
      whole.addRow(cells, table)
    } else if (block.kind === undefined) whole.addPreformatted(textOf(part.text, block))
    else
      whole.addBlock(block.kind, textOf(part.text, block), block.level ? { level: block.level + depth } : {})
  }
  return next
}
