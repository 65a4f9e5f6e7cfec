import type { Block } from '../ingest/source-file.ts'
import { readRow } from './records/record-rows.ts'
import { type BlockShape, classifyBlock, opensSection } from './text/classify-block.ts'
import { parseOutlineNumber } from './text/number-sequence.ts'
import { blockText, isMarkedHeading } from './text/plain-block.ts'

type HeadingShape = BlockShape & { kind: 'heading' }

/** Headings within headings stand right below each other, but no more than these before there is text. */
const maxHeadingsAhead = 5
/** The words of one heading stand in no more lines of capitals that are parted. */
const maxCapitalsAhead = 2

const textOf = (block: Block) => blockText(block).trim()

const outlineOf = (text: string, shape: { textAt: number }) =>
  parseOutlineNumber(text.slice(0, shape.textAt).trim())

/** Whether a number comes after another in one list: 2. after 1., 1.3 after 1.1. */
export function isSibling(
  text: string,
  shape: { textAt: number },
  ahead: string,
  aheadShape: { textAt: number },
): boolean {
  const [own, next] = [outlineOf(text, shape), outlineOf(ahead, aheadShape)]
  if (own.stop !== next.stop || own.parts.length !== next.parts.length) return false
  const last = own.parts.length - 1
  const alike = own.parts.slice(0, last).every((part, at) => part === next.parts[at])
  return alike && next.parts[last] === (own.parts[last] ?? 0) + 1
}

/** How a heading that follows stands to one above: below it, beside it, or as another line of it. */
function relation(
  [text, shape]: [string, HeadingShape],
  [below, ahead]: [string, HeadingShape],
): 'below' | 'beside' | 'capitals' {
  if (opensSection(text) && !opensSection(below)) return 'below'
  if (shape.allCaps && ahead.allCaps && shape.depth === ahead.depth) return 'capitals'
  if (shape.depth === null)
    return ahead.depth !== null || (shape.allCaps && !ahead.allCaps) ? 'below' : 'beside'
  return ahead.depth === null || ahead.depth > shape.depth ? 'below' : 'beside'
}

/** So many lines of capitals one after the other are a list. */
const minCapitalsList = 3

/** Whether a line of capitals is one of a list, and not a title that stands by itself though nothing is below it. */
export function isInCapitalsList(blocks: readonly Block[], at: number): boolean {
  const isCapitals = (block: Block | undefined) => {
    if (!block) return false
    const shape = classifyBlock(textOf(block), block.lines)
    return shape.kind === 'heading' && shape.allCaps
  }
  let from = at
  let to = at
  while (at - from < minCapitalsList && isCapitals(blocks[from - 1])) from -= 1
  while (to - at < minCapitalsList && isCapitals(blocks[to + 1])) to += 1
  return to - from + 1 >= minCapitalsList
}

/**
 * Whether there is text under a heading before the next one of its level. Where there is none, what looks like a
 * heading is an item of a list, or says all that there is to say.
 */
export function hasTextBelow(
  text: string,
  shape: HeadingShape,
  blocks: readonly Block[],
  at: number,
): boolean {
  let capitals = 0
  for (const block of blocks.slice(at + 1, at + 1 + maxHeadingsAhead)) {
    if (block.kind === 'row' || block.kind === 'list-item') return true
    if (block.kind === 'note') continue
    const below = textOf(block)
    const ahead = classifyBlock(below, block.lines, block.bold)
    if (ahead.kind === 'annex-title') return false
    // Asterisks head the items of lists as well as notes.
    if (ahead.kind === 'footnote' && !below.startsWith('*')) continue
    if (ahead.kind === 'numbered') return !(shape.numbered && isSibling(text, shape.numbered, below, ahead))
    if (isMarkedHeading(block)) return false
    if (ahead.kind !== 'heading' || block.lines.some((line) => readRow(line).languages.length > 0))
      return true
    if (shape.numbered && ahead.numbered && isSibling(text, shape.numbered, below, ahead.numbered))
      return false
    const place = relation([text, shape], [below, ahead])
    if (place === 'beside') return false
    if (place === 'capitals') capitals += 1
    if (capitals > maxCapitalsAhead) return false
  }
  return false
}
