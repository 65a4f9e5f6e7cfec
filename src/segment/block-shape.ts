import type { Block } from '../ingest/source-file.ts'
import { isAside, isContentsEntry, opensContents } from './cover/aside.ts'
import { type BlockShape, classifyBlock } from './text/classify-block.ts'
import { NumberSequence, parseOutlineNumber } from './text/number-sequence.ts'
import { headingMark } from './text/source-marks.ts'
import { sliceOfLines, trimSlice } from './text/source-slice.ts'

/** A text longer than this is no entry of a table of contents. */
const minNarrativeChars = 150

/** Whether a part of the document ends before a block: there is none, or it opens an annex. */
const endsPart = (next: Block | undefined) =>
  next === undefined ||
  classifyBlock(next.lines.map((line) => line.text).join('\n'), next.lines).kind === 'annex-title'

/** A paragraph of fewer characters hardly begins a numbering anew without a stop. */
const minAnewChars = 60

/** Whether a lettered line is the title of the numbered paragraphs below it: "(b) Asia and the Pacific". */
const headsNumbered = (text: string, block: Block, next: Block | undefined) =>
  block.kind === undefined &&
  block.lines.length === 1 &&
  next !== undefined &&
  /^\s*\(?[a-z]\)\s+\p{Lu}[^.;:,]{2,80}$/u.test(text) &&
  classifyBlock(next.lines.map((line) => line.text).join('\n'), next.lines).kind === 'numbered'

/** Tells what the blocks of one document are, in their order. */
export class ShapeReader {
  private readonly sequence: NumberSequence
  private inContents = false
  private readonly source: string

  constructor(source: string, numberRuns: ReadonlySet<number>) {
    this.source = source
    this.sequence = new NumberSequence(numberRuns)
  }

  /** What a block is; a plain line with nothing below it is no heading: "There are currently no items". */
  ofText(text: string, block: Block, next: Block | undefined): BlockShape {
    const shape = this.ofBlock(text, block)
    if (block.kind === undefined && this.isAside(text, shape)) return { kind: 'aside' }
    if (shape.kind === 'list-item' && headsNumbered(text, block, next)) {
      return { kind: 'heading', depth: null, allCaps: false }
    }
    const plain = shape.kind === 'heading' && shape.depth === null && !shape.allCaps
    return plain && block.kind === undefined && endsPart(next) ? { kind: 'text' } : shape
  }

  /** Whether a text that is set like a heading or a list stands in no narrative; a long text ends the contents. */
  private isAside(text: string, shape: BlockShape): boolean {
    if (shape.kind === 'heading' && opensContents(text)) this.inContents = true
    else if (text.length > minNarrativeChars) this.inContents = false
    if (shape.kind === 'list-item') return isAside(text)
    if (shape.kind !== 'heading') return false
    return (shape.depth === null && isAside(text)) || (this.inContents && isContentsEntry(text))
  }

  /** A row of a table is a heading or a numbered paragraph only where nothing else stands in it. */
  ofRow(row: Block): BlockShape {
    const shape = this.ofBlock(trimSlice(this.source, sliceOfLines(this.source, row.lines)).text, row)
    const filled = (row.cells ?? []).filter((cell) => cell.length > 0).length
    const heading = shape.kind === 'heading' && filled === 1 && (shape.allCaps || shape.depth !== null)
    const numbered = shape.kind === 'numbered' && filled <= 2
    return heading || numbered || (shape.kind === 'annex-title' && filled === 1) ? shape : { kind: 'text' }
  }

  /** What a block is, by its form, by what the format says and by the numbers before it. */
  private ofBlock(text: string, block: Block): BlockShape {
    const shape = classifyBlock(text, block.lines)
    const marked = headingMark.exec(block.lines[0]?.text ?? '')?.[0].trim().length
    const level = block.kind === 'heading' ? (block.level ?? null) : (marked ?? null)
    if (shape.kind === 'annex-title') return shape
    if (block.kind === 'heading' || marked !== undefined) {
      const depth = shape.kind === 'heading' && shape.depth !== null ? shape.depth : level && level - 1
      return { kind: 'heading', depth, allCaps: !/\p{Ll}/u.test(text) }
    }
    if (block.kind === 'list-item') return { kind: 'list-item' }
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
