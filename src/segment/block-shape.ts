import type { Block } from '../ingest/source-file.ts'
import { isAside, isContentsEntry, opensContents } from './cover/aside.ts'
import { type BlockShape, classifyBlock, type NumberStart } from './text/classify-block.ts'
import { NumberSequence, parseOutlineNumber } from './text/number-sequence.ts'
import { blockText, isMarkedHeading, isPlain } from './text/plain-block.ts'
import { headingMark } from './text/source-marks.ts'
import { sliceOfLines, trimSlice } from './text/source-slice.ts'
import { hasTextBelow, isInCapitalsList, isSibling } from './text-below.ts'

/** A text longer than this is no entry of a table of contents. */
const minNarrativeChars = 150
/** A paragraph of fewer characters hardly begins a numbering anew without a stop. */
const minAnewChars = 60
/** So many lines in a row that look like headings and have nothing below them are a list, and so is the next. */
const minListLines = 2

/** Whether a lettered line is the title of the numbered paragraphs below it: "(b) Asia and the Pacific". */
const headsNumbered = (text: string, block: Block, next: Block | undefined) =>
  isPlain(block) &&
  block.lines.length === 1 &&
  next !== undefined &&
  /^\s*\(?[a-z]\)\s+\p{Lu}[^.;:,]{2,80}$/u.test(text) &&
  classifyBlock(blockText(next), next.lines).kind === 'numbered'

/** What a text is that looked like a heading and is none. */
const asText = (shape: BlockShape & { kind: 'heading' }): BlockShape =>
  shape.numbered ? { kind: 'numbered', ...shape.numbered } : { kind: 'text' }

/** Facts of a cover and noise of a site are short, and no sentences. */
const isShortLine = (text: string) => text.length <= minNarrativeChars && !/[.;:!?]$/.test(text)

/** Tells what the blocks of one document are, in their order. */
export class ShapeReader {
  private readonly sequence: NumberSequence
  private inContents = false
  private listed = 0
  /** The numbered line of a list that was met last. */
  private lastListed: { at: number; text: string; number: NumberStart } | null = null
  private readonly source: string

  constructor(source: string, numberRuns: ReadonlySet<string>) {
    this.source = source
    this.sequence = new NumberSequence(numberRuns)
  }

  /**
   * What a block of a document is. What the format says comes first; what only looks like a heading is one where
   * text stands below it, before the next of its level, and it is no line of a list.
   */
  ofText(text: string, blocks: readonly Block[], at: number): BlockShape {
    const block = blocks[at] as Block
    const shape = this.ofBlock(text, block)
    if (isPlain(block) && this.isAside(text, shape)) return { kind: 'aside' }
    if (shape.kind === 'list-item' && headsNumbered(text, block, blocks[at + 1])) {
      return { kind: 'heading', depth: null, allCaps: false }
    }
    if (shape.kind !== 'heading' || isMarkedHeading(block)) {
      this.listed = 0
      return this.checked(text, shape)
    }
    const stated =
      block.kind === 'paragraph' && !shape.allCaps && (shape.depth === null || shape.numbered?.stop)
    const below = !stated && hasTextBelow(text, shape, blocks, at)
    const apart = shape.allCaps && !isInCapitalsList(blocks, at)
    // "2. Hearing" after "1. Filing", which had nothing below it either.
    const listed = this.lastListed
    this.lastListed = null
    const sibling = !shape.allCaps && listed?.at === at - 1 && shape.numbered
    if (sibling && isSibling(listed.text, listed.number, text, sibling)) {
      this.lastListed = { at, text, number: sibling }
      return this.checked(text, asText(shape))
    }
    if (apart || (below && (shape.allCaps || this.listed < minListLines))) {
      this.listed = 0
      return shape
    }
    this.listed += 1
    if (shape.numbered && shape.depth === 1) this.lastListed = { at, text, number: shape.numbered }
    return this.checked(text, asText(shape))
  }

  /** Whether a text that is set like a heading or a list stands in no narrative; a long text ends the contents. */
  private isAside(text: string, shape: BlockShape): boolean {
    if (shape.kind === 'heading' && opensContents(text)) this.inContents = true
    else if (text.length > minNarrativeChars) this.inContents = false
    if (shape.kind === 'list-item') return isAside(text)
    if (shape.kind === 'text') return isShortLine(text) && isAside(text)
    if (shape.kind !== 'heading') return false
    return (shape.depth === null && isAside(text)) || (this.inContents && isContentsEntry(text))
  }

  /** A row of a table is a heading or a numbered paragraph only where nothing else stands in it. */
  ofRow(row: Block): BlockShape {
    const { text } = trimSlice(this.source, sliceOfLines(this.source, row.lines))
    const shape = this.checked(text, this.ofBlock(text, row))
    const filled = (row.cells ?? []).filter((cell) => cell.length > 0).length
    const heading = shape.kind === 'heading' && filled === 1 && (shape.allCaps || shape.depth !== null)
    const numbered = shape.kind === 'numbered' && filled <= 2
    return heading || numbered || (shape.kind === 'annex-title' && filled === 1) ? shape : { kind: 'text' }
  }

  /** What a block is, by its form and by what the format says. */
  private ofBlock(text: string, block: Block): BlockShape {
    const shape = classifyBlock(text, block.lines, block.bold)
    const marked = headingMark.exec(block.lines[0]?.text ?? '')?.[0].trim().length
    const level = block.kind === 'heading' ? (block.level ?? null) : (marked ?? null)
    if (shape.kind === 'annex-title') return shape
    if (isMarkedHeading(block)) {
      const depth = shape.kind === 'heading' && shape.depth !== null ? shape.depth : level && level - 1
      return { kind: 'heading', depth, allCaps: !/\p{Ll}/u.test(text) }
    }
    return block.kind === 'list-item' ? { kind: 'list-item' } : shape
  }

  /** A numbered text whose number fits those before it; another is a text that begins with a figure. */
  private checked(text: string, shape: BlockShape): BlockShape {
    if (shape.kind !== 'numbered') return shape
    const number = parseOutlineNumber(text.slice(0, shape.textAt).trim())
    // A second document in the file begins anew; a short text is more likely a note.
    const anew = number.parts.length === 1 && number.parts[0] === 1 && text.length >= minAnewChars
    const note = number.parts.length === 1 && this.sequence.usesStops() && text.length < minAnewChars
    if (!number.stop && !anew && (note || !this.sequence.isPlausible(number))) return { kind: 'text' }
    this.sequence.meet(number)
    return shape
  }
}
