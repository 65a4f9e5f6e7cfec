import { createHash } from 'node:crypto'

/** One text in so many is kept for measuring: enough for sets of thousands of passages. */
const folds = 8

/**
 * Whether aligned text is kept for measuring what was learned from the rest. Where the file names its acts, acts are
 * kept whole (their paragraphs resemble each other); else single pairs are, by their English side, so that all
 * translations of one sentence fall on one side.
 */
export function isHeldOut(kind: 'act' | 'sentence', text: string): boolean {
  return createHash('sha256').update(`${kind} ${text.trim()}`).digest().readUInt32BE(0) % folds === 0
}

/** The same for a row: its act (column `act`) where the rows are paragraphs of acts, else its English side. */
export function isHeldOutRow({ kind, act, en }: { kind: string; act: string; en: string }): boolean {
  return kind === 'sentence' ? isHeldOut('sentence', en) : isHeldOut('act', act)
}
