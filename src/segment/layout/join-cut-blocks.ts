import type { Block } from '../../ingest/source-file.ts'
import { readRow } from '../records/record-rows.ts'
import { classifyBlock, isListItem, loneLetter } from '../text/classify-block.ts'
import { breaksOff, titleLikeness } from '../text/heading-model.ts'
import { blockText, isPlain } from '../text/plain-block.ts'
import type { CutLine } from './cut-running-text.ts'

/** A sentence that is cut has no fewer words before the cut: shorter lines are items of lists, names, titles. */
const minWordsBefore = 4
/** A letter alone numbers a title that is no longer. */
const maxTitleChars = 120

const isLabelled = (text: string) => readRow({ text, start: 0, number: 1 }).languages.length > 0

/** Whether a sentence that a block breaks off goes on in the next: no page was turned, but a blank line stands between. */
function goesOn(before: Block, after: Block): boolean {
  const last = before.lines.at(-1)?.text.trim() ?? ''
  const first = after.lines[0]?.text.trim() ?? ''
  if (last.split(/\s+/, minWordsBefore).length < minWordsBefore || !/[\p{L}\d,)]$/u.test(last)) return false
  const shape = classifyBlock(blockText(before), before.lines)
  if (shape.kind === 'heading' || !/\p{Ll}/u.test(last)) return false
  if (isListItem(first) || isLabelled(first) || isLabelled(last) || /[\t|]| {3}/.test(`${last}${first}`))
    return false
  if (/^\p{Ll}{2}/u.test(first)) return true
  return /^\p{Lu}/u.test(first) && breaksOff(last)
}

/** Whether a Roman number or letter stands alone above the title that it numbers. */
function numbersTitle(block: Block, next: Block): boolean {
  const text = next.lines[0]?.text.trim() ?? ''
  if (block.lines.length !== 1 || next.lines.length !== 1 || !loneLetter.test(block.lines[0]?.text ?? ''))
    return false
  return text.length <= maxTitleChars && !/[.;:,!?]$/.test(text) && titleLikeness(text) >= 0.5
}

/** The lines of a block, of which the first goes on with what stands before. */
const runningOn = ({ lines }: Block): CutLine[] =>
  lines.map((line, at) => (at === 0 ? { ...line, continues: true } : line))

/** Puts together what a blank line parts though it is one: a sentence, or the number of a section and its title. */
export function joinCutBlocks(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const plain = last !== undefined && isPlain(last) && isPlain(block)
    if (plain && goesOn(last, block)) {
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...runningOn(block)] }
    } else if (last && (plain || (isPlain(last) && block.kind === 'heading')) && numbersTitle(last, block)) {
      joined[joined.length - 1] = { ...block, lines: [...last.lines, ...runningOn(block)] }
    } else joined.push(block)
  }
  return joined
}
