import type { Block, SourceFile } from '../ingest/source-file.ts'
import { splitBlocks } from '../ingest/split-blocks.ts'
import type { Span } from '../model/passage.ts'
import {
  type BlockShape,
  classifyBlock,
  footnoteMark,
  isOpeningHeading,
  markNumber,
} from './classify-block.ts'
import { composeRecord } from './compose-record.ts'
import { DocumentOutline } from './document-outline.ts'
import { groupRows, looksLikeRecord, type RecordRow, readRow } from './record-rows.ts'
import type { SegmentedDocument, SegmentedPassage } from './segmented-document.ts'
import { cutMatches, cutRange, type SourceSlice, takeSlice, trimSlice } from './source-slice.ts'

const boldMarker = /\*\*/g
const maxTitleBlocks = 12

/** Cuts a block at lines that plainly begin a paragraph or a heading of their own, for texts without blank lines. */
function separate(block: Block): Block[] {
  const blocks: Block[] = []
  for (const line of block.lines) {
    const last = blocks.at(-1)
    const previous = last?.lines.at(-1)?.text.trimEnd() ?? ''
    const opens =
      /^\s*\d{1,3}\.\s+\p{Lu}/u.test(line.text) || /^\s*\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu}/u.test(line.text)
    if (last && !(opens && (/[.!?:;»”")]$/.test(previous) || last.lines.length === 1))) last.lines.push(line)
    else blocks.push({ lines: [line] })
  }
  return blocks
}

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ')

/** Cuts one document into passages; see `segmentDocument`. */
class Segmenter {
  private readonly outline = new DocumentOutline()
  private readonly document: SegmentedDocument
  private readonly partCounts = new Map<string, number>()
  private readonly titleLines: { text: string; bold: boolean }[] = []
  private pendingRows: RecordRow[][] = []
  private unnumbered = 0
  private records = 0
  private readonly source: string

  constructor(source: SourceFile) {
    this.source = source.text
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
      passages: [],
      markup: [],
      warnings: [],
    }
  }

  run(): SegmentedDocument {
    const blocks = splitBlocks(this.source).flatMap(separate)
    let next = this.readTitleBlock(blocks)
    for (; next < blocks.length; next++) this.readBlock(blocks[next] as Block)
    this.flushRecords()
    this.cutFootnoteMarks()
    this.placeHeadings()
    return this.document
  }

  /** The block's text without bold markers. An odd marker belongs to a run that spans blocks, or to a footnote. */
  private unmark(block: Block, crossesBlocks = false): SourceSlice {
    const first = block.lines[0] as Block['lines'][number]
    const last = block.lines.at(-1) ?? first
    const slice = takeSlice(this.source, [{ start: first.start, end: last.start + last.text.length }])
    const markers = slice.text.match(boldMarker)?.length ?? 0
    if (markers === 0 || (markers % 2 === 1 && !crossesBlocks)) return trimSlice(this.source, slice)
    const { rest, cuts } = cutMatches(this.source, slice, boldMarker)
    this.document.markup.push(...cuts)
    return trimSlice(this.source, rest)
  }

  /** Reads the title block at the head of the document and gives the number of blocks in it. */
  private readTitleBlock(blocks: Block[]): number {
    let bold = false
    let count = 0
    for (; count < Math.min(blocks.length, maxTitleBlocks); count++) {
      const block = blocks[count] as Block
      const raw = block.lines.map((line) => line.text).join('\n')
      const startsBold = bold || raw.trimStart().startsWith('**')
      const plain = raw.replace(boldMarker, '').trim()
      const shape = classifyBlock(plain, block.lines)
      const titleLike = shape.kind === 'heading' && shape.depth === null && !isOpeningHeading(plain)
      if (!startsBold && !titleLike) break
      if (looksLikeRecord(block.lines.map(readRow))) break
      const markers = raw.match(boldMarker)?.length ?? 0
      bold = markers % 2 === 1 ? !bold : bold
      const slice = this.unmark(block, true)
      this.document.titleSpans.push(...slice.spans)
      this.titleLines.push({ text: oneLine(slice.text), bold: startsBold })
    }
    this.nameDocument()
    return count
  }

  private nameDocument(): void {
    const title = this.titleLines.some((line) => line.bold)
      ? this.titleLines.filter((line) => line.bold)
      : this.titleLines.slice(0, 1)
    if (title.length === 0) return
    this.document.title = title.map((line) => line.text).join(' ')
    const others = this.titleLines.filter((line) => !title.includes(line))
    this.document.subtitle = others.map((line) => line.text).join(' · ') || null
  }

  private readBlock(block: Block): void {
    const rows = block.lines.map(readRow)
    if (looksLikeRecord(rows) || (this.pendingRows.length > 0 && rows.every((row) => row.label !== null))) {
      this.pendingRows.push(rows)
      return
    }
    const slice = this.unmark(block)
    const shape = classifyBlock(slice.text, block.lines)
    if (shape.kind !== 'footnote') this.flushRecords()
    const line = block.lines[0]?.number ?? 0
    this.place(slice, shape, line)
  }

  private place(slice: SourceSlice, shape: BlockShape, line: number): void {
    switch (shape.kind) {
      case 'annex-title':
      case 'heading':
        this.addHeading(slice, shape)
        break
      case 'numbered':
        this.addPassage(
          'paragraph',
          `p${shape.number}`,
          shape.number,
          this.cutStart(slice, shape.textAt),
          line,
        )
        break
      case 'footnote':
        this.addPassage(
          'footnote',
          `n${shape.number}`,
          shape.number,
          this.cutStart(slice, shape.textAt),
          line,
        )
        break
      case 'list-item':
        if (!this.continueParagraph(slice)) this.addUnnumbered(slice, line)
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
    const { rest, cuts } = cutMatches(this.source, slice, new RegExp(`(?<=\\S)${footnoteMark}\\s*$`, 'gu'))
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
    this.addPassage('paragraph', `u${this.unnumbered}`, null, slice, line)
  }

  private addPassage(
    kind: SegmentedPassage['kind'],
    part: string,
    number: string | null,
    slice: SourceSlice,
    line: number,
  ): SegmentedPassage {
    const count = (this.partCounts.get(part) ?? 0) + 1
    this.partCounts.set(part, count)
    const id = `${this.document.id}:${count === 1 ? part : `${part}-${count}`}`
    const passage: SegmentedPassage = {
      id,
      documentId: this.document.id,
      kind,
      number,
      section: this.outline.path(),
      language: 'und',
      text: slice.text,
      spans: slice.spans,
      line,
    }
    this.document.passages.push(passage)
    return passage
  }

  /** List items belong to the paragraph that they follow. */
  private continueParagraph(slice: SourceSlice): boolean {
    const previous = this.document.passages.at(-1)
    const start = slice.spans[0]?.start ?? 0
    const last = previous?.spans.at(-1)
    if (previous?.kind !== 'paragraph' || !last) return false
    if (this.source.slice(last.end, start).trim() !== '') return false
    const joined = takeSlice(this.source, [
      ...previous.spans,
      { start: last.end, end: start },
      ...slice.spans,
    ])
    previous.spans = joined.spans
    previous.text = joined.text
    return true
  }

  private flushRecords(): void {
    for (const rows of groupRows(this.pendingRows)) {
      const { slice, ...content } = composeRecord(this.source, rows)
      this.records += 1
      const line = rows[0]?.line.number ?? 0
      const passage = this.addPassage('record', `r${this.records}`, String(this.records), slice, line)
      passage.record = content.record
      passage.fields = content.fields
      passage.labelLanguages = content.labelLanguages
      for (const warning of content.warnings) {
        this.document.warnings.push({ file: this.document.file, ...warning })
      }
    }
    this.pendingRows = []
    this.document.passages.sort((a, b) => a.line - b.line)
  }

  private placeHeadings(): void {
    const { headings, passages } = this.document
    for (const heading of headings) {
      const at = heading.spans[0]?.start ?? 0
      heading.before = passages.find((passage) => (passage.spans[0]?.start ?? 0) > at)?.id ?? null
    }
  }

  /** Takes the marks of footnotes that the document has out of its paragraphs: `projet¹` is cited as `projet`. */
  private cutFootnoteMarks(): void {
    const { passages, markup } = this.document
    const numbers = new Set(passages.filter((p) => p.kind === 'footnote').map((p) => p.number))
    if (numbers.size === 0) return
    for (const passage of passages) {
      if (passage.kind !== 'paragraph') continue
      const marks: Span[] = []
      const pattern = new RegExp(`(?<=[\\p{L}\\p{P}])${footnoteMark}`, 'gu')
      let slice: SourceSlice = { spans: passage.spans, text: passage.text }
      for (const match of [...passage.text.matchAll(pattern)].reverse()) {
        if (!numbers.has(markNumber(match[0]))) continue
        const outcome = cutRange(this.source, slice, match.index, match.index + match[0].length)
        slice = outcome.rest
        marks.push(...outcome.cut)
      }
      passage.spans = slice.spans
      passage.text = slice.text
      markup.push(...marks)
    }
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
