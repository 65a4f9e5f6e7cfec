import type { ExtractedText } from './extracted-text.ts'
import { relativePrint, usualSize } from './print-size.ts'
import type { BlockKind } from './source-file.ts'

/** A piece of a Word file that stands by itself, before it is written. */
export type WordBlock =
  | {
      kind: BlockKind | undefined
      text: string
      level?: number
      bold?: true
      /** The size of its letters, in half points, where it is stated. */
      size?: number
      title?: true
      language?: string
    }
  /** A table: the texts of its cells, by row. */
  | { rows: string[][] }

/** The text of blocks that stand in one cell, line by line. */
export const cellText = (blocks: WordBlock[]): string =>
  blocks
    .flatMap((block) =>
      'rows' in block
        ? block.rows.map((row) => row.filter((cell) => cell !== '').join(' · '))
        : block.text.replaceAll('\t', ' '),
    )
    .filter((line) => line !== '')
    .join('\n')

/** Lines that tabs part in columns are a table if there are two of them. */
const isTabbed = (block: WordBlock) =>
  !('rows' in block) && block.kind === undefined && (block.text.match(/\t/g)?.length ?? 0) >= 2

/** The size of most letters of a document. */
const usualSizeOf = (blocks: readonly WordBlock[]) =>
  usualSize(
    blocks.flatMap((block) =>
      'rows' in block || block.size === undefined ? [] : { size: block.size, letters: block.text.length },
    ),
  )

/** Writes blocks; paragraphs in a row that tabs part in columns are the lines of one block, as in a text file. */
export function writeBlocks(blocks: WordBlock[], extracted: ExtractedText): void {
  const usual = usualSizeOf(blocks)
  let table = 0
  let tabbed: string[] = []
  const flush = () => {
    if (tabbed.length > 1) extracted.addPreformatted(tabbed.join('\n'))
    else for (const line of tabbed) extracted.addBlock(undefined, line)
    tabbed = []
  }
  for (const block of blocks) {
    if ('rows' in block) {
      flush()
      table += 1
      for (const row of block.rows) extracted.addRow(row, table)
    } else if (isTabbed(block)) tabbed.push(block.text.replaceAll('\n', ' '))
    else {
      flush()
      const start = extracted.end
      const { kind, text, language, size, ...traits } = block
      extracted.addBlock(kind, text, { ...traits, ...relativePrint(size, usual) })
      if (language) extracted.stateLanguage(language, start)
    }
  }
  flush()
}
