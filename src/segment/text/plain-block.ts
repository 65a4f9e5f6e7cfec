import type { Block } from '../../ingest/source-file.ts'

/** Whether a block is text of which only its lines tell more: the format says nothing of it, or just "paragraph". */
export const isPlain = (block: Block) => block.kind === undefined || block.kind === 'paragraph'
