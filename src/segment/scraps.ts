import type { Block } from '../ingest/source-file.ts'
import { isSiteNoise } from './cover/site-noise.ts'
import { withoutNoteMarks } from './text/note-marks.ts'
import { blockText } from './text/plain-block.ts'

/** A text with fewer words than this, and no number to speak of, says nothing by itself. */
const minWords = 2
/** Years, telephone numbers and amounts tell something; a zero or the number of a page doesn't. */
const minDigits = 3
const maxChars = 40
/** Scripts without capitals need no space between words, or say much in few letters. */
const uncased = /\p{Lo}{3}/u
const address = /@|:\/\/|\p{L}{2}[./\\]\p{L}{2}/u

const textOf = (block: Block | undefined) => (block ? blockText(block).trim() : '')
const wordsOf = (text: string) => text.match(/\p{L}{2,}/gu)?.length ?? 0

/** Whether a text has no two words: "N/A", "0", "Download", a bare figure. */
export function saysNothing(text: string): boolean {
  if (text.length > maxChars || wordsOf(text) >= minWords) return false
  return (text.match(/\d/g)?.length ?? 0) < minDigits && !uncased.test(text) && !address.test(text)
}

/** Whether a word may be a sentence, one of a list or a value: others like it stand beside it, or a colon before it. */
function maySay(text: string, blocks: readonly Block[], at: number): boolean {
  if (wordsOf(text) === 0 || isSiteNoise(text)) return false
  if (/[.!?…]$/.test(withoutNoteMarks(text))) return true
  const before = textOf(blocks[at - 1])
  const isWord = (other: string) => wordsOf(other) === 1 && saysNothing(other) && !isSiteNoise(other)
  return (
    before.endsWith(':') ||
    blocks[at - 1]?.kind === 'list-item' ||
    isWord(before) ||
    isWord(textOf(blocks[at + 1]))
  )
}

/** Whether a block is a scrap that a site or a form left in the text: it is no passage by itself. */
export const isScrap = (blocks: readonly Block[], at: number) => {
  const text = textOf(blocks[at])
  return saysNothing(text) && !maySay(text, blocks, at)
}
