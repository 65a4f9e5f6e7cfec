import type { Block, SourceFile } from '../ingest/source-file.ts'
import { nameKey, oneLine } from '../model/fold.ts'
import { type Remark, remark } from '../model/remark.ts'
import { writesMonthFirst } from '../periods/date-order.ts'
import { paratextOf } from './cover/paratext.ts'
import { DocumentOutline } from './document-outline.ts'
import { cutFootnoteMarks } from './footnote-marks.ts'
import { parentSymbol } from './identity/parent-symbol.ts'
import { ItemPlacement } from './item-placement.ts'
import { findNumberGaps } from './number-gaps.ts'
import { PassageList } from './passage-list.ts'
import { findUnplaced } from './place-rest.ts'
import { composeRecord } from './records/compose-record.ts'
import { withCountry } from './records/country-of-heading.ts'
import { isFlatHeader, type RecordRow } from './records/record-rows.ts'
import type { SegmentedDocument } from './segmented-document.ts'
import type { BlockShape } from './text/classify-block.ts'
import { footnoteMark } from './text/note-marks.ts'
import { boldMarker, headingMark } from './text/source-marks.ts'
import {
  cutMatches,
  cutRange,
  type SourceSlice,
  sliceOfLines,
  takeSlice,
  trimSlice,
} from './text/source-slice.ts'

const trailingMark = new RegExp(`(?<=\\S)${footnoteMark}\\s*$`, 'gu')

/** A year, and not the half of "2018/19". */
const yearNamed = /(?<![\p{L}\d/.-])(?:19|20)\d\d(?![\d/]|-\d)/gu
const yearAlone = /^\P{L}*(?:\p{L}+\P{L}+)?(?:19|20)\d\d\W*$/u
/** A warning names so many scraps. */
const maxNamedScraps = 8
/** The number of a page in front of the title of an annex. */
const pageBefore = /^[\s\d–—-]+(?=\p{L})/u

/** A document while it is segmented: what is added to it keeps its place in the source. */
export class DocumentDraft {
  readonly document: SegmentedDocument
  private readonly outline = new DocumentOutline()
  private readonly list: PassageList
  private readonly items: ItemPlacement
  private readonly source: string
  private readonly monthFirst: boolean
  private unnumbered = 0
  private lastAside: string | null = null
  private records = 0
  private readonly coverLines = new Set<string>()
  private readonly scraps: { slice: SourceSlice; line: number }[] = []

  constructor(source: SourceFile) {
    this.source = source.text
    this.monthFirst = writesMonthFirst(source.text)
    this.list = new PassageList(source.id, source.text)
    this.items = new ItemPlacement(this.list, source.languages)
    this.document = {
      id: source.id,
      file: source.file,
      title: source.id,
      subtitle: null,
      symbol: null,
      date: null,
      organization: null,
      member: null,
      kind: null,
      council: null,
      parentSymbol: null,
      corrected: [],
      titleSpans: [],
      headings: [],
      passages: this.list.passages,
      markup: [],
      paratext: [],
      warnings: [],
    }
    for (const doubt of source.warnings ?? []) this.warn(doubt, 1)
  }

  private warn(doubt: Remark, line: number): void {
    this.document.warnings.push({ file: this.document.file, line, ...doubt })
  }

  /** The block's text without bold markers. An odd marker belongs to a run that spans blocks, or to a footnote. */
  unmark(block: Block, crossesBlocks = false): SourceSlice {
    const whole = trimSlice(this.source, sliceOfLines(this.source, block.lines))
    const slice = this.cutStart(whole, headingMark.exec(whole.text)?.[0].length ?? 0)
    const markers = slice.text.match(boldMarker)?.length ?? 0
    if (markers === 0 || (markers % 2 === 1 && !crossesBlocks)) return trimSlice(this.source, slice)
    const { rest, cuts } = cutMatches(this.source, slice, boldMarker)
    this.document.markup.push(...cuts)
    return trimSlice(this.source, rest)
  }

  /** Adds a numbered paragraph or a footnote; the number itself is markup. */
  addNumbered(slice: SourceSlice, shape: BlockShape & { kind: 'numbered' | 'footnote' }, line: number): void {
    const kind = shape.kind === 'numbered' ? 'paragraph' : 'footnote'
    const part = `${kind === 'paragraph' ? 'p' : 'n'}${shape.number}`
    const traits = { kind, number: shape.number, section: this.outline.path(), line } as const
    this.list.add(part, this.cutStart(slice, shape.textAt), traits)
  }

  /** Adds an item of a list to the paragraph before it, or as a paragraph where none is. */
  addListItem(slice: SourceSlice, line: number): void {
    const number = this.items.asParagraph(slice)
    if (number) {
      this.addNumbered(slice, { kind: 'numbered', ...number }, line)
      this.items.noteParagraph()
    } else if (!this.items.goesOn(slice)) this.addUnnumbered(slice, line)
  }

  addHeading(slice: SourceSlice, shape: BlockShape): void {
    const { rest: whole, cuts } = cutMatches(this.source, slice, trailingMark)
    this.document.markup.push(...cuts)
    const page = shape.kind === 'annex-title' ? (pageBefore.exec(whole.text)?.[0].length ?? 0) : 0
    const rest = this.cutStart(whole, page)
    const text = oneLine(rest.text)
    const level =
      shape.kind === 'heading'
        ? this.outline.enter(text, shape.depth, shape.allCaps)
        : this.outline.enterAnnex(text)
    this.document.headings.push({ text, level, before: null, spans: trimSlice(this.source, rest).spans })
  }

  /** Adds a part of the title block. */
  addToCover(slice: SourceSlice): void {
    this.document.titleSpans.push(...slice.spans)
    for (const line of slice.text.split('\n')) this.coverLines.add(nameKey(line))
  }

  /** Whether a text says nothing but what the cover says: a second cover, as viewers and corrections have. */
  private repeatsCover(text: string): boolean {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    return lines.length > 0 && lines.every((line) => this.coverLines.has(nameKey(line)))
  }

  /** Adds a piece that says nothing by itself: it is printed beside the passages. */
  addScrap(slice: SourceSlice, line: number): void {
    this.scraps.push({ slice, line })
  }

  /** Adds what belongs to no narrative: facts of a second cover, contents, noise of a site; such lines stay together. */
  addAside(slice: SourceSlice, line: number): void {
    const last = this.list.passages.at(-1)
    if (last && this.lastAside === last.id && this.list.continueLast(slice)) return
    this.addUnnumbered(slice, line)
    this.lastAside = this.list.passages.at(-1)?.id ?? null
  }

  /** Takes a symbol at the very end, which says where a page of minutes comes from. */
  addClosingSymbol(slice: SourceSlice, symbol: string): void {
    this.document.symbol ??= symbol
    this.document.parentSymbol ??= parentSymbol(this.document.symbol)
    this.document.titleSpans.push(...slice.spans)
  }

  addUnnumbered(slice: SourceSlice, line: number): void {
    if (this.repeatsCover(slice.text)) {
      this.document.titleSpans.push(...slice.spans)
      return
    }
    this.unnumbered += 1
    const traits = { kind: 'paragraph' as const, number: null, section: this.outline.path(), line }
    this.list.add(`u${this.unnumbered}`, slice, traits)
  }

  /** Adds a record; rows of which none has a value are a form that nobody filled in. */
  addRecord(rows: RecordRow[]): void {
    const { slice, ...content } = composeRecord(this.source, rows, {
      monthFirst: this.monthFirst,
      year: this.yearAbove(),
    })
    const line = rows[0]?.line ?? 0
    if (rows.every((row) => row.value.length === 0) || isFlatHeader(rows)) {
      this.warn(remark('empty-record'), line)
      this.addUnnumbered(slice, line)
      return
    }
    this.records += 1
    const traits = { number: String(this.records), section: this.outline.path(), line }
    const passage = this.list.add(`r${this.records}`, slice, { kind: 'record', ...traits })
    passage.record = withCountry(content.record, traits.section)
    passage.fields = content.fields
    passage.labelLanguages = content.labelLanguages
    for (const { doubt, line } of content.warnings) this.warn(doubt, line)
  }

  /**
   * The year that what stands above a record names: a line with nothing else, a heading, the title or
   * what stands with it; where it is one.
   */
  private yearAbove(): number | undefined {
    const line = this.list.passages.findLast(({ kind }) => kind !== 'record')
    const heading = this.document.headings.at(-1)?.spans[0]?.start ?? 0
    const isBelow = (line?.spans[0]?.start ?? 0) > heading
    const above = line && isBelow && yearAlone.test(line.text) ? [line.text] : []
    const { title, subtitle } = this.document
    const names = [...above, ...this.outline.path().toReversed(), title, subtitle ?? '']
    const years = names.map((text) => new Set(text.match(yearNamed) ?? [])).find(({ size }) => size > 0)
    return years?.size === 1 ? Number([...years][0]) : undefined
  }

  /** Puts the passages in the order of the source. */
  sort(): void {
    this.list.sort()
  }

  finish(): SegmentedDocument {
    this.placeScraps()
    this.keepLoneHeadings()
    this.placeRest()
    this.list.sort()
    this.document.markup.push(...cutFootnoteMarks(this.source, this.document.passages))
    this.placeHeadings()
    for (const { after, next, line } of findNumberGaps(this.document)) {
      this.warn(remark('number-gap', { after, next }), line)
    }
    const { titleSpans, markup } = this.document
    this.document.paratext = paratextOf(this.source, titleSpans, markup)
    return this.document
  }

  private cutStart(slice: SourceSlice, textAt: number): SourceSlice {
    const { rest, cut } = cutRange(this.source, slice, 0, textAt)
    this.document.markup.push(...cut)
    return rest
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
      this.warn(remark('unknown-text'), line)
    }
  }

  /** Scraps stand beside the passages, and are named; where nothing else is, they are the text. */
  private placeScraps(): void {
    const alone = this.list.passages.length === 0 && this.document.headings.length === 0
    for (const { slice, line } of this.scraps) {
      if (alone) this.addUnnumbered(slice, line)
      else this.document.markup.push(...slice.spans)
    }
    const [first] = this.scraps
    if (!first || alone) return
    const texts = [...new Set(this.scraps.map(({ slice }) => oneLine(slice.text)))].slice(0, maxNamedScraps)
    this.warn(remark('scraps', { texts }), first.line)
  }

  /** A document that is nothing but headings has them as its text. */
  private keepLoneHeadings(): void {
    if (this.list.passages.length > 0) return
    for (const { spans } of this.document.headings.splice(0)) {
      const start = spans[0]?.start ?? 0
      const slice = takeSlice(this.source, spans)
      this.unnumbered += 1
      this.list.add(`u${this.unnumbered}`, slice, {
        kind: 'paragraph',
        number: null,
        section: [],
        line: this.source.slice(0, start).split('\n').length,
      })
    }
  }

  private placeHeadings(): void {
    const { headings, passages } = this.document
    let next = 0
    for (const heading of headings) {
      const at = heading.spans[0]?.start ?? 0
      while (next < passages.length && (passages[next]?.spans[0]?.start ?? 0) <= at) next += 1
      heading.before = passages[next]?.id ?? null
    }
  }
}
