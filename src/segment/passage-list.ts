import type { SegmentedPassage } from './segmented-document.ts'
import { type SourceSlice, takeSlice } from './text/source-slice.ts'

/** The passages of one document, each with an identifier that the same source always gives. */
export class PassageList {
  readonly passages: SegmentedPassage[] = []
  private readonly partCounts = new Map<string, number>()
  private readonly documentId: string
  private readonly source: string

  constructor(documentId: string, source: string) {
    this.documentId = documentId
    this.source = source
  }

  /** Adds a passage; `part` is made unique by a suffix: `p3`, `p3-2`. */
  add(
    part: string,
    slice: SourceSlice,
    traits: Pick<SegmentedPassage, 'kind' | 'number' | 'section' | 'line'>,
  ): SegmentedPassage {
    const count = (this.partCounts.get(part) ?? 0) + 1
    this.partCounts.set(part, count)
    const passage: SegmentedPassage = {
      id: `${this.documentId}:${count === 1 ? part : `${part}-${count}`}`,
      documentId: this.documentId,
      kind: traits.kind,
      number: traits.number,
      section: traits.section,
      language: 'und',
      text: slice.text,
      spans: slice.spans,
      line: traits.line,
    }
    this.passages.push(passage)
    return passage
  }

  /** Whether only white space stands between the last paragraph and a piece. */
  follows(slice: SourceSlice): boolean {
    const previous = this.passages.at(-1)
    const start = slice.spans[0]?.start ?? 0
    const last = previous?.spans.at(-1)
    if (previous?.kind !== 'paragraph' || !last || last.end > start) return false
    return this.source.slice(last.end, start).trim() === ''
  }

  /** Adds a piece to the last paragraph, where only white space stands between them; says whether it did. */
  continueLast(slice: SourceSlice): boolean {
    const previous = this.passages.at(-1)
    const start = slice.spans[0]?.start ?? 0
    const last = previous?.spans.at(-1)
    if (!previous || !last || !this.follows(slice)) return false
    const gap = { start: last.end, end: start }
    const added = takeSlice(this.source, [gap, ...slice.spans])
    previous.spans = previous.spans.concat(added.spans)
    previous.text += added.text
    return true
  }

  /** Puts the passages in the order of the source. */
  sort(): void {
    this.passages.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
  }
}
