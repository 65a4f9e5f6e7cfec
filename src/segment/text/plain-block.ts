import type { Block } from '../../ingest/source-file.ts'
import { headingMark } from './source-marks.ts'

/** A block as its source has it, line by line. */
export const blockText = (block: Block) => block.lines.map((line) => line.text).join('\n')

/** Whether a block is text of which only its lines tell more: the format says nothing of it, or just "paragraph". */
export const isPlain = (block: Block) => block.kind === undefined || block.kind === 'paragraph'

/** Whether the format itself says that a block is a heading. */
export const isMarkedHeading = (block: Block) =>
  block.kind === 'heading' || headingMark.test(block.lines[0]?.text ?? '')
