import type { Block, SourceFile } from '../../ingest/source-file.ts'
import { splitBlocks } from '../../ingest/split-blocks.ts'
import type { KnownLabel } from '../records/record-labels.ts'
import { findNumberRuns, NumberSequence, parseOutlineNumber } from '../text/number-sequence.ts'
import { isPlain } from '../text/plain-block.ts'
import { cutLines } from './cut-lines.ts'
import { joinCutBlocks } from './join-cut-blocks.ts'
import { loneNumber } from './line-breaks.ts'
import { layoutOf } from './line-layout.ts'
import { type Furniture, takeFurniture } from './page-furniture.ts'
import { drawTables } from './table-blocks.ts'
import { readUnderlined } from './underlined.ts'
import { unwrap } from './unwrap.ts'

export interface ArrangedBlocks extends Furniture {
  /** Numbers that head line after line. */
  numberRuns: ReadonlySet<string>
  /** Labels of records that the document has taught, by their key. */
  learned: ReadonlyMap<string, KnownLabel>
}

/** A number alone in a block belongs to the paragraph below it. */
function joinLoneNumber(blocks: Block[], at: number, sequence: NumberSequence): Block | null {
  const block = blocks[at] as Block
  const next = blocks[at + 1]
  const [line, ...others] = block.lines
  if (!line || others.length > 0 || !isPlain(block) || !next || !isPlain(next)) return null
  if (!loneNumber.test(line.text) || loneNumber.test(next.lines[0]?.text ?? '')) return null
  const number = parseOutlineNumber(line.text.trim())
  if (!sequence.isPlausible(number) && !(number.stop && sequence.isEmpty())) return null
  return { ...next, lines: [line, ...next.lines] }
}

/**
 * The blocks of a document as they are read: without page furniture, tables drawn by lines as rows, and paragraphs
 * that no blank line parts cut from each other.
 */
export function arrangeBlocks(source: SourceFile): ArrangedBlocks {
  const furniture = takeFurniture(source.blocks ?? readUnderlined(splitBlocks(source.text)))
  const { blocks: read, learned } = drawTables(furniture.blocks, source.text)
  const tables = joinCutBlocks(read)
  const layout = layoutOf(tables.filter(isPlain), source.blocks === undefined)
  const drawn = tables.map((block) => unwrap(block, layout, source.text))
  const text = drawn.filter(isPlain).flatMap((block) => block.lines)
  const numberRuns = findNumberRuns(text.map((line) => line.text))
  const sequence = new NumberSequence(numberRuns)
  const blocks: Block[] = []
  for (let at = 0; at < drawn.length; at++) {
    const joined = joinLoneNumber(drawn, at, sequence)
    if (joined) at += 1
    blocks.push(...cutLines(joined ?? (drawn[at] as Block), layout, sequence))
  }
  return { ...furniture, blocks, numberRuns, learned }
}
