import type { Block, SourceFile } from '../ingest/source-file.ts'
import { nameKey, oneLine } from '../model/fold.ts'
import type { Span } from '../model/passage.ts'
import { parsePeriod } from '../periods/parse-period.ts'
import { applyCorrections } from './apply-corrections.ts'
import { ShapeReader } from './block-shape.ts'
import { coverDate, symbolsAlone } from './cover/cover-facts.ts'
import { plainOf } from './cover/fact-block.ts'
import { takeTitleBlock } from './cover/title-block.ts'
import { titleStart } from './cover/title-start.ts'
import { DocumentDraft } from './document-draft.ts'
import type { Evidence } from './identity/evidence.ts'
import { identifyDocument } from './identity/identify-document.ts'
import { tellingParts } from './identity/page-title.ts'
import { type ArrangedBlocks, arrangeBlocks } from './layout/arrange-blocks.ts'
import { findLabel } from './records/record-labels.ts'
import { blankRow, groupRows, type RecordRow, readRow } from './records/record-rows.ts'
import { asNumber, isRecordHeading, readRecordRun } from './records/record-run.ts'
import { findRecordTitles } from './records/record-titles.ts'
import { type LabelReader, readTable, type TableMemory } from './records/table-records.ts'
import { isScrap } from './scraps.ts'
import type { SegmentedDocument } from './segmented-document.ts'
import type { BlockShape } from './text/classify-block.ts'
import { blockText } from './text/plain-block.ts'
import type { SourceSlice } from './text/source-slice.ts'

/** Plain rows of a table are one passage up to so many characters. */
const maxPlainTableChars = 1500

const numbersRecord = (block: Block) => isRecordHeading(blockText(block))

/**
 * A document that is one activity has the name of the activity where it says nowhere else what it is, and the activity
 * has the title right above its labels.
 */
function nameByRecord(document: SegmentedDocument, titled: boolean): void {
  const [record, ...others] = document.passages.flatMap(({ record }) => record ?? [])
  if (!record || others.length > 0) return
  const isBelow = document.passages[0]?.record === record && document.kind === null
  if (!titled && record.programme) document.title = oneLine(record.programme)
  else if (titled && isBelow && record.startDate) record.programme ??= document.title
}

/** Cuts one document into passages; see `segmentDocument`. */
class Segmenter {
  private readonly draft: DocumentDraft
  private readonly shapes: ShapeReader
  private readonly arranged: ArrangedBlocks
  private pendingRows: RecordRow[][] = []
  private readonly tables: TableMemory = { last: null }
  private readonly labels: LabelReader
  private readonly recordTitles: ReadonlySet<Block>
  private readonly source: SourceFile
  /** Its text names the document, not only its file or its page. */
  private titled = false

  /** What the file states the title to be, without the name of its site. */
  private readonly titles: string[]

  constructor(source: SourceFile) {
    this.source = source
    const { title, site, author } = source.stated ?? {}
    this.titles = tellingParts(title ?? '', [site, author])
    this.draft = new DocumentDraft(source)
    this.arranged = arrangeBlocks(source)
    this.labels = (label) => findLabel(label) ?? this.arranged.learned.get(nameKey(label))
    this.recordTitles = findRecordTitles(source.text, this.arranged.blocks, this.labels)
    this.shapes = new ShapeReader(source.text, this.arranged.numberRuns)
  }

  run(): SegmentedDocument {
    const { blocks, markup } = this.arranged
    this.draft.document.markup.push(...markup)
    const start = titleStart(blocks, this.titles)
    let next = 0
    while (next < start) next += this.readFrom(blocks, next)
    next += this.readTitle(next)
    while (next < blocks.length) next += this.readFrom(blocks, next)
    this.flushRecords()
    const document = this.noteOrigins(this.draft.finish())
    nameByRecord(document, this.titled)
    if (this.source.corrections) applyCorrections(document, this.source.corrections)
    return document
  }

  /** Notes for each passage in which language its source states it to be, and whether it was recognised in a picture. */
  private noteOrigins(document: SegmentedDocument): SegmentedDocument {
    for (const passage of document.passages) {
      const at = passage.spans[0]?.start ?? 0
      const stated = this.source.languages?.find(({ start, end }) => start <= at && at < end)
      if (stated) passage.statedLanguage = stated.language
      const isRecognised = ({ start, end }: Span) =>
        this.source.recognised?.some((range) => range.start < end && start < range.end)
      if (passage.spans.some(isRecognised)) passage.recognised = true
    }
    return document
  }

  /** What the cover at block `start` and what stands around it say of the document; how many blocks the cover takes. */
  cover(start = titleStart(this.arranged.blocks, this.titles)): { evidence: Evidence; count: number } {
    const blocks = this.arranged.blocks.slice(start)
    // A heading that is the title of a record is not that of the document.
    const first = blocks.findIndex((block) => this.recordTitles.has(block))
    const { text, stated = {}, around = [] } = this.source
    const above = this.arranged.blocks
      .slice(0, start)
      .flatMap((block) => (block.kind === 'list-item' ? [] : oneLine(plainOf(block))))
    const head = first < 0 ? blocks : blocks.slice(0, first)
    const { lines, below, blocks: count } = takeTitleBlock(head, this.titles)
    const { symbols } = this.arranged
    return { evidence: { lines, above, around, below, stated, symbols, text }, count }
  }

  /** Takes the title block, below what a site shows above it, and gives the number of blocks in it. */
  private readTitle(start: number): number {
    const blocks = this.arranged.blocks.slice(start)
    const { evidence, count } = this.cover(start)
    const { margins } = this.arranged
    const { title, printed, date, ...facts } = identifyDocument(evidence)
    const dated = date === null ? coverDate(margins) : null
    Object.assign(this.draft.document, facts)
    this.draft.document.date = dated === null ? date : parsePeriod(dated).startDate
    this.draft.document.title = title ?? this.draft.document.title
    this.titled = printed
    // A document that is nothing but a title is to be found all the same.
    const onlyTitle = count === blocks.length
    for (const block of blocks.slice(0, count)) {
      if (onlyTitle) this.draft.addUnnumbered(this.draft.unmark(block, true), block.lines[0]?.number ?? 0)
      else this.draft.addToCover(this.draft.unmark(block, true))
    }
    return count
  }

  /** Reads what begins at a block and gives the number of blocks taken. */
  private readFrom(blocks: Block[], at: number): number {
    const block = blocks[at] as Block
    if (this.recordTitles.has(block)) {
      this.flushRecords()
      const title = blankRow(block.lines[0]?.number ?? 0)
      this.pendingRows.push([{ ...title, value: this.draft.unmark(block).spans }])
      return 1
    }
    const numbersTable = block.kind !== 'row' && blocks[at + 1]?.kind === 'row' && numbersRecord(block)
    const first = numbersTable ? at + 1 : at
    if (blocks[first]?.kind === 'row') {
      let end = first + 1
      while (blocks[end]?.kind === 'row' && blocks[end]?.table === blocks[first]?.table) end += 1
      this.readTable(blocks, first, end, numbersTable)
      return end - at
    }
    const run = readRecordRun(blocks, at, this.pendingRows.length > 0)
    if (run) {
      this.pendingRows.push(...run.rows)
      return run.blocks
    }
    this.readText(blocks, at)
    return 1
  }

  /** Reads a table; where it is `numbered`, the line above it may only number its record. */
  private readTable(blocks: Block[], from: number, to: number, numbered: boolean): void {
    const rows = blocks.slice(from, to)
    const number = numbered ? blocks[from - 1] : undefined
    let plain: Block[] = []
    const flushPlain = () => {
      const [first] = plain
      if (first) {
        const slice = this.draft.unmark({ lines: plain.flatMap((row) => row.lines) })
        this.draft.addUnnumbered(slice, first.lines[0]?.number ?? 0)
      }
      plain = []
    }
    const parts = readTable(this.source.text, rows, this.tables, this.labels)
    const labelled = parts[0]?.kind === 'labelled'
    if (number && !labelled) this.readText(blocks, from - 1)
    const numberRows = number && labelled ? number.lines.map(readRow).map(asNumber) : []
    for (const part of parts) {
      if (part.kind !== 'plain') flushPlain()
      if (part.kind === 'labelled') this.pendingRows.push([...numberRows, ...part.rows])
      else if (part.kind === 'record') {
        this.flushRecords()
        this.draft.addRecord(part.rows)
      } else {
        this.flushRecords()
        const shape = this.shapes.ofRow(part.block)
        const length = [...plain, part.block].flatMap((row) => row.lines).join('\n').length
        if (shape.kind !== 'text' || length > maxPlainTableChars) flushPlain()
        if (shape.kind === 'text') plain.push(part.block)
        else this.place(this.draft.unmark(part.block), shape, part.block.lines[0]?.number ?? 0)
      }
    }
    flushPlain()
  }

  private readText(blocks: Block[], at: number): void {
    const block = blocks[at] as Block
    const slice = this.draft.unmark(block)
    if (slice.text === '') return
    const symbols = at + 1 === blocks.length ? symbolsAlone(slice.text) : []
    if (symbols[0]) {
      this.draft.addClosingSymbol(slice, symbols[0])
      return
    }
    const shape = this.shapes.ofText(slice.text, blocks, at)
    const bare = shape.kind === 'text' || shape.kind === 'aside'
    if (bare && this.pendingRows.length === 0 && isScrap(blocks, at)) {
      this.draft.addScrap(slice, block.lines[0]?.number ?? 0)
      return
    }
    if (shape.kind !== 'footnote') this.flushRecords()
    this.place(slice, shape, block.lines[0]?.number ?? 0)
  }

  private place(slice: SourceSlice, shape: BlockShape, line: number): void {
    switch (shape.kind) {
      case 'annex-title':
      case 'heading':
        this.draft.addHeading(slice, shape)
        break
      case 'numbered':
      case 'footnote':
        this.draft.addNumbered(slice, shape, line)
        break
      case 'aside':
        this.draft.addAside(slice, line)
        break
      case 'list-item':
        this.draft.addListItem(slice, line)
        break
      case 'text':
        this.draft.addUnnumbered(slice, line)
    }
  }

  private flushRecords(): void {
    if (this.pendingRows.length === 0) return
    for (const rows of groupRows(this.pendingRows)) this.draft.addRecord(rows)
    this.pendingRows = []
    this.draft.sort()
  }
}

/**
 * Cuts a source document into its title block, headings and passages (numbered and unnumbered paragraphs, annex
 * records, footnotes), each with its place in the source. Languages are left `und`: `detectLanguages` fills them in.
 * Nothing is dropped: what no rule knows becomes an unnumbered paragraph or part of a record, with a warning.
 */
export function segmentDocument(source: SourceFile): SegmentedDocument {
  return new Segmenter(source).run()
}

/** What the cover of a document, and what stands around it, say of it: what its title and its organization are told by. */
export const coverEvidence = (source: SourceFile): Evidence => new Segmenter(source).cover().evidence
