import type { Block, SourceFile } from '../ingest/source-file.ts'
import { arrangeBlocks } from './arrange-blocks.ts'
import { type BlockShape, classifyBlock, footnoteMark } from './classify-block.ts'
import { composeRecord } from './compose-record.ts'
import { DocumentOutline } from './document-outline.ts'
import { cutFootnoteMarks } from './footnote-marks.ts'
import { NumberSequence, parseOutlineNumber } from './number-sequence.ts'
import { PassageList } from './passage-list.ts'
import { findUnplaced } from './place-rest.ts'
import { groupRows, type RecordRow } from './record-rows.ts'
import { readRecordRun } from './record-run.ts'
import type { SegmentedDocument } from './segmented-document.ts'
import { boldMarker, headingMark, oneLine } from './source-marks.ts'
import { cutMatches, cutRange, type SourceSlice, sliceOfLines, takeSlice, trimSlice } from './source-slice.ts'
import { readTable } from './table-records.ts'
import { readTitleBlock } from './title-block.ts'

/** Plain rows of a table are one passage up to so many characters. */
const maxPlainTableChars = 1500
const trailingMark = new RegExp(`(?<=\\S)${footnoteMark}\\s*$`, 'gu')

/** Whether a part of the document ends before a block: there is none, or it opens an annex. */
const endsPart = (next: Block | undefined) =>
  next === undefined ||
  classifyBlock(next.lines.map((line) => line.text).join('\n'), next.lines).kind === 'annex-title'

/** Cuts one document into passages; see `segmentDocument`. */
class Segmenter {
  private readonly outline = new DocumentOutline()
  private readonly document: SegmentedDocument
  private readonly list: PassageList
  private readonly sequence = new NumberSequence()
  private pendingRows: RecordRow[][] = []
  private unnumbered = 0
  private records = 0
  private readonly source: string

  constructor(source: SourceFile) {
    this.source = source.text
    this.list = new PassageList(source.id, source.text)
    this.document = {
      id: source.id,
      file: source.file,
      title: source.id,
      subtitle: null,
      symbol: null,
      date: null,
      organization: null,
      titleSpans: [],
      headings: [],
      passages: this.list.passages,
      markup: [],
      warnings: (source.warnings ?? []).map((message) => ({ file: source.file, line: 1, message })),
    }
  }

  run(source: SourceFile): SegmentedDocument {
    const { blocks, markup, symbols } = arrangeBlocks(source)
    this.document.markup.push(...markup)
    let next = this.readTitle(blocks, symbols)
    while (next < blocks.length) next += this.readFrom(blocks, next)
    this.flushRecords()
    this.placeRest()
    this.list.sort()
    this.document.markup.push(...cutFootnoteMarks(this.source, this.document.passages))
    this.placeHeadings()
    return this.document
  }

  /** The block's text without bold markers. An odd marker belongs to a run that spans blocks, or to a footnote. */
  private unmark(block: Block, crossesBlocks = false): SourceSlice {
    const whole = trimSlice(this.source, sliceOfLines(this.source, block.lines))
    const slice = this.cutStart(whole, headingMark.exec(whole.text)?.[0].length ?? 0)
    const markers = slice.text.match(boldMarker)?.length ?? 0
    if (markers === 0 || (markers % 2 === 1 && !crossesBlocks)) return trimSlice(this.source, slice)
    const { rest, cuts } = cutMatches(this.source, slice, boldMarker)
    this.document.markup.push(...cuts)
    return trimSlice(this.source, rest)
  }

  /** Takes the title block and gives the number of blocks in it. */
  private readTitle(blocks: Block[], symbols: string[]): number {
    const { title, blocks: count, ...facts } = readTitleBlock(blocks)
    Object.assign(this.document, facts)
    this.document.title = title ?? this.document.title
    this.document.symbol ??= symbols[0] ?? null
    // A document that is nothing but a title is to be found all the same.
    const onlyTitle = count === blocks.length
    for (const block of blocks.slice(0, count)) {
      if (onlyTitle) this.addUnnumbered(this.unmark(block, true), block.lines[0]?.number ?? 0)
      else this.document.titleSpans.push(...this.unmark(block, true).spans)
    }
    return count
  }

  /** Reads what begins at a block and gives the number of blocks taken. */
  private readFrom(blocks: Block[], at: number): number {
    const block = blocks[at] as Block
    if (block.kind === 'row') {
      let end = at + 1
      while (blocks[end]?.kind === 'row' && blocks[end]?.table === block.table) end += 1
      this.readTable(blocks.slice(at, end))
      return end - at
    }
    const run = readRecordRun(blocks, at, this.pendingRows.length > 0)
    if (run) {
      this.pendingRows.push(...run.rows)
      return run.blocks
    }
    this.readText(block, blocks[at + 1])
    return 1
  }

  private readTable(rows: Block[]): void {
    let plain: Block[] = []
    const flushPlain = () => {
      const [first] = plain
      if (first) {
        const slice = this.unmark({ lines: plain.flatMap((row) => row.lines) })
        this.addUnnumbered(slice, first.lines[0]?.number ?? 0)
      }
      plain = []
    }
    for (const part of readTable(this.source, rows)) {
      if (part.kind !== 'plain') flushPlain()
      if (part.kind === 'labelled') this.pendingRows.push(part.rows)
      else if (part.kind === 'record') {
        this.flushRecords()
        this.addRecord(part.rows)
      } else {
        this.flushRecords()
        const shape = this.shapeOfRow(part.block)
        const length = [...plain, part.block].flatMap((row) => row.lines).join('\n').length
        if (shape.kind !== 'text' || length > maxPlainTableChars) flushPlain()
        if (shape.kind === 'text') plain.push(part.block)
        else this.place(this.unmark(part.block), shape, part.block.lines[0]?.number ?? 0)
      }
    }
    flushPlain()
  }

  private readText(block: Block, next: Block | undefined): void {
    const slice = this.unmark(block)
    if (slice.text === '') return
    const form = this.shapeOf(slice, block)
    // A plain line with nothing below it is no heading: "There are currently no items in the database".
    const plain = form.kind === 'heading' && form.depth === null && !form.allCaps && block.kind === undefined
    const shape: BlockShape = plain && endsPart(next) ? { kind: 'text' } : form
    if (shape.kind !== 'footnote') this.flushRecords()
    this.place(slice, shape, block.lines[0]?.number ?? 0)
  }

  /** A row of a table is a heading or a numbered paragraph only where nothing else stands in it. */
  private shapeOfRow(row: Block): BlockShape {
    const shape = this.shapeOf(trimSlice(this.source, sliceOfLines(this.source, row.lines)), row)
    const filled = (row.cells ?? []).filter((cell) => cell.length > 0).length
    const heading = shape.kind === 'heading' && filled === 1 && (shape.allCaps || shape.depth !== null)
    const numbered = shape.kind === 'numbered' && filled <= 2
    return heading || numbered || (shape.kind === 'annex-title' && filled === 1) ? shape : { kind: 'text' }
  }

  /** What a block is, by its form, by what the format says and by the numbers before it. */
  private shapeOf(slice: SourceSlice, block: Block): BlockShape {
    const shape = classifyBlock(slice.text, block.lines)
    const marked = headingMark.exec(block.lines[0]?.text ?? '')?.[0].trim().length
    const level = block.kind === 'heading' ? (block.level ?? null) : (marked ?? null)
    if (shape.kind === 'annex-title') return shape
    if (block.kind === 'heading' || marked !== undefined) {
      const depth = shape.kind === 'heading' && shape.depth !== null ? shape.depth : level && level - 1
      return { kind: 'heading', depth, allCaps: !/\p{Ll}/u.test(slice.text) }
    }
    if (block.kind === 'list-item') return { kind: 'list-item' }
    if (shape.kind !== 'numbered') return shape
    const number = parseOutlineNumber(slice.text.slice(0, shape.textAt).trim())
    if (!number.stop && !this.sequence.isPlausible(number)) return { kind: 'text' }
    this.sequence.meet(number)
    return shape
  }

  private place(slice: SourceSlice, shape: BlockShape, line: number): void {
    const section = this.outline.path()
    switch (shape.kind) {
      case 'annex-title':
      case 'heading':
        this.addHeading(slice, shape)
        break
      case 'numbered':
      case 'footnote': {
        const paragraph = shape.kind === 'numbered'
        this.list.add(`${paragraph ? 'p' : 'n'}${shape.number}`, this.cutStart(slice, shape.textAt), {
          kind: paragraph ? 'paragraph' : 'footnote',
          number: shape.number,
          section,
          line,
        })
        break
      }
      case 'list-item':
        if (!this.list.continueLast(slice)) this.addUnnumbered(slice, line)
        break
      case 'text':
        this.addUnnumbered(slice, line)
    }
  }

  private cutStart(slice: SourceSlice, textAt: number): SourceSlice {
    const { rest, cut } = cutRange(this.source, slice, 0, textAt)
    this.document.markup.push(...cut)
    return rest
  }

  private addHeading(slice: SourceSlice, shape: BlockShape): void {
    const { rest, cuts } = cutMatches(this.source, slice, trailingMark)
    this.document.markup.push(...cuts)
    const text = oneLine(rest.text)
    const level =
      shape.kind === 'heading'
        ? this.outline.enter(text, shape.depth, shape.allCaps)
        : this.outline.enterAnnex(text)
    this.document.headings.push({ text, level, before: null, spans: trimSlice(this.source, rest).spans })
  }

  private addUnnumbered(slice: SourceSlice, line: number): void {
    this.unnumbered += 1
    const traits = { kind: 'paragraph' as const, number: null, section: this.outline.path(), line }
    this.list.add(`u${this.unnumbered}`, slice, traits)
  }

  private flushRecords(): void {
    for (const rows of groupRows(this.pendingRows)) this.addRecord(rows)
    this.pendingRows = []
    this.list.sort()
  }

  /** Adds a record; rows of which none has a value are a form that nobody filled in. */
  private addRecord(rows: RecordRow[]): void {
    const { slice, ...content } = composeRecord(this.source, rows)
    const line = rows[0]?.line ?? 0
    const warn = (message: string, at = line) =>
      this.document.warnings.push({ file: this.document.file, line: at, message })
    if (rows.every((row) => row.value.length === 0)) {
      warn('a record without any value was kept as a paragraph')
      this.addUnnumbered(slice, line)
      return
    }
    this.records += 1
    const traits = { number: String(this.records), section: this.outline.path(), line }
    const passage = this.list.add(`r${this.records}`, slice, { kind: 'record', ...traits })
    passage.record = content.record
    passage.fields = content.fields
    passage.labelLanguages = content.labelLanguages
    for (const warning of content.warnings) warn(warning.message, warning.line)
  }

  /** Separators between what was placed are markup; text that no rule placed is a paragraph, with a warning. */
  private placeRest(): void {
    const { titleSpans, headings, passages, markup } = this.document
    const placed = [...titleSpans, ...markup, ...[...headings, ...passages].flatMap(({ spans }) => spans)]
    const rest = findUnplaced(this.source, placed)
    markup.push(...rest.separators)
    for (const span of rest.text) {
      const line = this.source.slice(0, span.start).split('\n').length
      this.addUnnumbered(takeSlice(this.source, [span]), line)
      const message = 'a text that no rule knew was kept as a paragraph'
      this.document.warnings.push({ file: this.document.file, line, message })
    }
  }

  private placeHeadings(): void {
    const { headings, passages } = this.document
    for (const heading of headings) {
      const at = heading.spans[0]?.start ?? 0
      heading.before = passages.find((passage) => (passage.spans[0]?.start ?? 0) > at)?.id ?? null
    }
  }
}

/**
 * Cuts a source document into its title block, headings and passages (numbered and unnumbered paragraphs, annex
 * records, footnotes), each with its place in the source. Languages are left `und`: `detectLanguages` fills them in.
 * Nothing is dropped: what no rule knows becomes an unnumbered paragraph or part of a record, with a warning.
 */
export function segmentDocument(source: SourceFile): SegmentedDocument {
  return new Segmenter(source).run(source)
}
