import type { Block, Line } from '../../ingest/source-file.ts'

/** A row has three cells at least: two are a label and its value. */
const minCells = 3

export type RowStyle = 'tabs' | 'pipes' | 'spaces'

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** How a line sets cells apart, and how many it has; null for running text. */
function styleOf(line: Line): { style: RowStyle; cells: number } | null {
  const text = line.text.trimEnd()
  const tabs = countOf(text, /\t/g)
  if (tabs >= minCells - 1) return { style: 'tabs', cells: tabs + 1 }
  const pipes = countOf(text.trim().replace(/^\||\|$/g, ''), /\|/g)
  if (pipes >= minCells - 1) return { style: 'pipes', cells: pipes + 1 }
  const pieces = countOf(text, /\S+(?: \S+)*/g)
  return pieces >= minCells ? { style: 'spaces', cells: pieces } : null
}

/** How all lines of a block set their cells apart; null where they differ. */
function styleOfBlock(block: Block): { style: RowStyle; cells: number } | null {
  if (block.kind !== undefined) return null
  const [first, ...others] = block.lines.map(styleOf)
  if (!first) return null
  return others.every((one) => one?.style === first.style && one.cells === first.cells) ? first : null
}

/** Rows of a table between which blank lines stand, as one block: all have as many cells, set apart in one way. */
export function joinRows(blocks: Block[]): Block[] {
  const joined: Block[] = []
  let last: ReturnType<typeof styleOfBlock> = null
  for (const block of blocks) {
    const style = styleOfBlock(block)
    const before = joined.at(-1)
    if (before && style && last?.style === style.style && last.cells === style.cells)
      joined[joined.length - 1] = { ...before, lines: [...before.lines, ...block.lines] }
    else joined.push(block)
    last = style
  }
  return joined
}
